package io.blockwright.storage;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * A salted, slow fingerprint of a password: PBKDF2 with HMAC-SHA-256 (RFC 8018), 600,000 rounds as OWASP advises, a few tenths
 * of a second on purpose.
 */
final class PasswordHash {
    static final int ITERATIONS = 600_000;
    static final int SALT_BYTES = 16;
    private static final int BITS = 256;

    private PasswordHash() {}

    static byte[] of(char[] password, byte[] salt, int iterations) {
        PBEKeySpec spec = new PBEKeySpec(password, salt, iterations, BITS);
        try {
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(spec)
                    .getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has PBKDF2 with SHA-256", e);
        } finally {
            spec.clearPassword();
        }
    }

    /** Compares in a time that does not depend on where they differ. */
    static boolean same(byte[] one, byte[] other) {
        return MessageDigest.isEqual(one, other);
    }
}
