package io.blockwright.strategies;

import io.blockwright.domain.Decision.Band;
import io.blockwright.domain.Reason.Asked;
import io.blockwright.domain.Reason.Origin;
import io.blockwright.inference.ModelManifest;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Writes down which model was asked what and what it answered, so that it can be asked again. One thread. */
final class Asking {
    /** Digits of a hash that are kept. */
    static final int DIGITS = 16;

    private final String model;
    private final String modelHash;
    private final MessageDigest digest;
    private byte[] bytes = new byte[0];

    Asking(ModelManifest manifest) {
        this.model = manifest.name();
        this.modelHash = manifest.sha256()
                .substring(0, Math.min(DIGITS, manifest.sha256().length()));
        try {
            this.digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** The choice with its origin. */
    Choice sign(Choice choice, float[] state, boolean[] allowed) {
        if (bytes.length != state.length * Float.BYTES) {
            bytes = new byte[state.length * Float.BYTES];
        }
        ByteBuffer.wrap(bytes).asFloatBuffer().put(state);
        HexFormat hex = HexFormat.of();
        return choice.from(new Origin(
                model,
                modelHash,
                hex.formatHex(digest.digest(bytes), 0, DIGITS / 2),
                choice.confidence(),
                choice.costBp(),
                Double.isNaN(choice.lowBp()) ? null : new Band(choice.lowBp(), choice.highBp()),
                choice.alternatives(),
                new Asked(hex.formatHex(bytes), mask(allowed), choice.action())));
    }

    private static String mask(boolean[] allowed) {
        byte[] digits = new byte[allowed.length];
        for (int i = 0; i < digits.length; i++) {
            digits[i] = (byte) (allowed[i] ? '1' : '0');
        }
        return new String(digits, StandardCharsets.US_ASCII);
    }
}
