package io.blockwright.inference;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A model's folder, read and verified: {@code model.onnx}, {@code manifest.json} and {@code evidence.json}. Whoever holds
 * one may run it; sessions are made from the very bytes that were hashed. Immutable; any thread.
 */
public final class ModelBundle {
    /** The largest model.onnx that is read, bytes. */
    public static final long MOST_BYTES = 64L << 20;

    /** The largest manifest that is read, bytes. */
    public static final long MOST_MANIFEST_BYTES = 1L << 20;

    private static final String MEND = "; put back the model's folder as it was shipped, or train the model again.";

    private final ModelManifest manifest;
    private final byte[] model;
    private final Evidence evidence;

    private ModelBundle(ModelManifest manifest, byte[] model, Evidence evidence) {
        this.manifest = manifest;
        this.model = model;
        this.evidence = evidence;
    }

    /**
     * Reads and verifies the folder of a policy, whose inputs must mean what {@link FeatureSchema#CURRENT} says. Blocks;
     * runs the model on a few rows.
     *
     * @throws ModelRefused for everything that is wrong with it: what, where, and the mend
     */
    public static ModelBundle load(Path folder) throws ModelRefused {
        return load(folder, FeatureSchema.CURRENT.hash());
    }

    /** The same for a model whose inputs must mean what another schema says. */
    public static ModelBundle load(Path folder, String schemaHash) throws ModelRefused {
        ModelManifest manifest = peek(folder);
        if (!manifest.schemaHash().equals(schemaHash)) {
            throw new ModelRefused("The model " + folder + " was trained on other features than this program computes"
                    + " (schema " + start(manifest.schemaHash()) + ", here " + start(schemaHash)
                    + "); train it again with this program.");
        }
        return load(folder, manifest);
    }

    /** The same whatever its inputs mean: to measure or examine it, never to decide by it. */
    public static ModelBundle loadToMeasure(Path folder) throws ModelRefused {
        return load(folder, peek(folder));
    }

    /** Reads a folder's manifest alone, to see what is in it; nothing is verified. */
    public static ModelManifest peek(Path folder) throws ModelRefused {
        if (!Files.isDirectory(folder)) {
            throw new ModelRefused("There is no model folder " + folder + "; name a folder with a manifest.json.");
        }
        Path file = folder.resolve("manifest.json");
        return ManifestJson.read(text(file, read(file, MOST_MANIFEST_BYTES)), file.toString());
    }

    private static ModelBundle load(Path folder, ModelManifest manifest) throws ModelRefused {
        byte[] model = verified(folder.resolve("model.onnx"), MOST_BYTES, manifest.sha256());
        Evidence evidence = evidence(folder.resolve("evidence.json"), manifest);
        ModelBundle bundle = new ModelBundle(manifest, model, evidence);
        bundle.probe(folder);
        return bundle;
    }

    private static Evidence evidence(Path file, ModelManifest manifest) throws ModelRefused {
        byte[] bytes = verified(file, EvidenceJson.MOST_BYTES, manifest.evidenceSha256());
        try {
            Evidence evidence = EvidenceJson.read(bytes);
            int features = evidence.features().size();
            if (features != 0 && features != manifest.inputs().getFirst().size()) {
                throw new IOException("it knows " + features + " features, and the model takes "
                        + manifest.inputs().getFirst());
            }
            return evidence;
        } catch (IOException e) {
            throw new ModelRefused("The evidence " + file + " cannot be used: " + e.getMessage() + MEND);
        }
    }

    private static byte[] verified(Path file, long most, String sha256) throws ModelRefused {
        byte[] bytes = read(file, most);
        String found = sha256(bytes);
        if (!found.equals(sha256)) {
            throw new ModelRefused(file + " is not the file that its manifest names (" + bytes.length
                    + " bytes with SHA-256 " + start(found) + ", the manifest says " + start(sha256)
                    + "): it was cut off or changed" + MEND);
        }
        return bytes;
    }

    /** Looks at the size before it reads, and reads no more than that even if the file grows. */
    private static byte[] read(Path file, long most) throws ModelRefused {
        try {
            if (!Files.isRegularFile(file)) {
                throw new ModelRefused("The model lacks " + file + MEND);
            }
            long size = Files.size(file);
            if (size > most) {
                throw new ModelRefused(file + " has " + size + " bytes, and no more than " + most + " are read" + MEND);
            }
            try (InputStream in = Files.newInputStream(file)) {
                byte[] bytes = in.readNBytes((int) most + 1);
                if (bytes.length > most) {
                    throw new ModelRefused(file + " grew while it was read" + MEND);
                }
                return bytes;
            }
        } catch (IOException e) {
            throw new ModelRefused(
                    file + " cannot be read (" + RuntimeReason.of(e) + "); make it readable and try again.");
        }
    }

    private static String text(Path file, byte[] bytes) throws ModelRefused {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new ModelRefused("The manifest " + file + " cannot be used (it is no UTF-8 text)" + MEND);
        }
    }

    private void probe(Path folder) throws ModelRefused {
        String problem = ModelProbe.problemOf(this);
        if (!problem.isEmpty()) {
            throw new ModelRefused("The model " + folder + " cannot be used: " + problem + MEND);
        }
    }

    private static String start(String hash) {
        return hash.substring(0, Math.min(12, hash.length())) + "…";
    }

    /** SHA-256 as manifests hold it: lower-case hex. */
    public static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** What the model is. */
    public ModelManifest manifest() {
        return manifest;
    }

    /** What is known of its answers; {@link Evidence#NONE} where nothing is. */
    public Evidence evidence() {
        return evidence;
    }

    /** The bytes of model.onnx, as they were verified; not to be changed. */
    byte[] model() {
        return model;
    }
}
