package io.blockwright.fix;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Map;

/**
 * Looks at the stores of a TLS session before it connects: the FIX engine would take a missing trust store for leave to
 * trust anyone.
 */
final class TlsCheck {
    private TlsCheck() {}

    /** Refuses TLS without a trust store that exists, opens and holds a certificate. Makes paths absolute. */
    static void check(Map<String, String> session, Path folder) throws SettingsRefused {
        if (!"Y".equals(session.get("SocketUseSSL"))) {
            return;
        }
        String trust = session.getOrDefault("SocketTrustStore", "");
        if (trust.isEmpty()) {
            throw new SettingsRefused(
                    "SocketUseSSL=Y needs SocketTrustStore: without a trust store anybody could pose as"
                            + " the venue; name the file that holds the venue's certificate.");
        }
        Path file = existing("SocketTrustStore", trust, folder);
        if (certificates(file, session.getOrDefault("SocketTrustStorePassword", "password")) == 0) {
            throw new SettingsRefused("The trust store " + file + " holds no certificate: import the venue's.");
        }
        session.put("SocketTrustStore", file.toString());
        String key = session.getOrDefault("SocketKeyStore", "");
        if (!key.isEmpty()) {
            session.put(
                    "SocketKeyStore", existing("SocketKeyStore", key, folder).toString());
        }
    }

    private static Path existing(String setting, String name, Path folder) throws SettingsRefused {
        Path file = folder.resolve(name);
        if (!Files.isRegularFile(file)) {
            throw new SettingsRefused(
                    "The file " + file + " that " + setting + " names does not exist: correct the path.");
        }
        return file.toAbsolutePath();
    }

    private static int certificates(Path file, String password) throws SettingsRefused {
        try (InputStream in = Files.newInputStream(file)) {
            KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
            store.load(in, password.toCharArray());
            int count = 0;
            for (var names = store.aliases(); names.hasMoreElements(); ) {
                if (store.isCertificateEntry(names.nextElement())) {
                    count++;
                }
            }
            return count;
        } catch (IOException | GeneralSecurityException e) {
            throw new SettingsRefused("The trust store " + file + " cannot be opened (" + e.getMessage()
                    + "): check the file and SocketTrustStorePassword.");
        }
    }
}
