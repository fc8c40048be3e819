package io.blockwright.inference;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A small real model in a folder, as it would be shipped, and ways to spoil it. */
final class ModelFolder {
    static final TensorShape STATE = new TensorShape("state", List.of(FeatureSchema.CURRENT.size()));
    static final TensorShape PREFERENCE = new TensorShape("preference", List.of(FeatureSchema.CURRENT.size()));

    private final Path folder;

    ModelFolder(Path folder) {
        this.folder = folder;
    }

    /** preference = 2 · state. */
    static byte[] doubling() {
        return graph("Add", "state", "state");
    }

    /** preference = state / (state − state): infinite or no number for every row. */
    static byte[] dividingByNothing() {
        return new OnnxGraph("nothing")
                .input(STATE)
                .node("Sub", List.of("state", "state"), "zero")
                .node("Div", List.of("state", "zero"), "preference")
                .output(PREFERENCE)
                .bytes();
    }

    private static byte[] graph(String operator, String... inputs) {
        return new OnnxGraph("small")
                .input(STATE)
                .node(operator, List.of(inputs), "preference")
                .output(PREFERENCE)
                .bytes();
    }

    static ModelManifest manifest(byte[] model) {
        return new ModelManifest(
                "small",
                ModelKind.DQN,
                ModelBundle.sha256(model),
                ModelBundle.sha256(evidence()),
                FeatureSchema.CURRENT.hash(),
                "",
                List.of(STATE),
                List.of(PREFERENCE),
                "0123456",
                List.of("qdi-family"),
                7,
                "Tests.",
                Map.of("cost_bp", 1.25));
    }

    static byte[] evidence() {
        return EvidenceJson.write(Evidence.NONE).getBytes(StandardCharsets.UTF_8);
    }

    ModelFolder with(byte[] model) {
        return with(manifest(model), model);
    }

    ModelFolder with(ModelManifest manifest, byte[] model) {
        write("manifest.json", ManifestJson.write(manifest).getBytes(StandardCharsets.UTF_8));
        write("model.onnx", model);
        write("evidence.json", evidence());
        return this;
    }

    ModelFolder write(String name, byte[] content) {
        try {
            Files.createDirectories(folder);
            Files.write(folder.resolve(name), content);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    ModelBundle load() throws ModelRefused {
        return ModelBundle.load(folder);
    }
}
