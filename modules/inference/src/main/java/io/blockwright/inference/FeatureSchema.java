package io.blockwright.inference;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/**
 * What a feature vector means: its version, its names in order, and a hash of both. A model is fed only if the hash in its
 * manifest is this one, so that a vector whose meaning changed can never reach a model trained on the old one.
 *
 * @param version raised when a feature's formula changes under the same name
 * @param names in the order of the vector
 * @param hash SHA-256 over version and names, lower-case hex
 */
public record FeatureSchema(int version, List<String> names, String hash) {
    /** The schema of {@link FeatureEncoder}. */
    public static final FeatureSchema CURRENT =
            of(2, Arrays.stream(Feature.values()).map(Feature::label).toList());

    public FeatureSchema {
        names = List.copyOf(names);
    }

    private static FeatureSchema of(int version, List<String> names) {
        String text = "blockwright features " + version + "\n" + String.join("\n", names) + "\n";
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return new FeatureSchema(version, names, HexFormat.of().formatHex(digest));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Length of the vector. */
    public int size() {
        return names.size();
    }
}
