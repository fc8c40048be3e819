package io.blockwright.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelBundleTest {
    @TempDir
    Path folder;

    @Test
    void aWholeFolderIsLoadedAndRuns() throws ModelRefused {
        ModelBundle bundle =
                new ModelFolder(folder).with(ModelFolder.doubling()).load();

        assertThat(bundle.manifest()).isEqualTo(ModelFolder.manifest(ModelFolder.doubling()));
        assertThat(bundle.evidence()).isEqualTo(Evidence.NONE);
        try (DirectRunner runner = new DirectRunner(bundle, 3)) {
            int size = ModelFolder.STATE.size();
            for (int i = 0; i < 3 * size; i++) {
                runner.input(0).put(i, i);
            }
            assertThat(runner.run(3)).isEqualTo(Verdict.ANSWERED);
            for (int i = 0; i < 3 * size; i++) {
                assertThat(runner.output(0).get(i)).isEqualTo(2f * i);
            }
            runner.input(0).put(0, -1);
            assertThat(runner.run(1)).isEqualTo(Verdict.ANSWERED);
            assertThat(runner.output(0).get(0)).isEqualTo(-2f);
        }
    }

    @Test
    void aCutOffOrChangedFileIsRefused() {
        byte[] model = ModelFolder.doubling();
        ModelFolder files = new ModelFolder(folder).with(model);
        files.write("model.onnx", Arrays.copyOf(model, model.length / 2));
        refused(files, "model.onnx is not the file that its manifest names", "cut off or changed");

        byte[] flipped = model.clone();
        flipped[model.length / 2] ^= 1;
        files.write("model.onnx", flipped);
        refused(files, "model.onnx is not the file");

        files.with(model).write("evidence.json", "{ }".getBytes(StandardCharsets.UTF_8));
        refused(files, "evidence.json is not the file");
    }

    @Test
    void aMissingFileIsRefused() throws IOException {
        refused(new ModelFolder(folder.resolve("none")), "There is no model folder");
        for (String name : List.of("manifest.json", "model.onnx", "evidence.json")) {
            ModelFolder files = new ModelFolder(folder).with(ModelFolder.doubling());
            Files.delete(folder.resolve(name));
            refused(files, "lacks", name);
        }
    }

    @Test
    void aTooLargeFileIsRefusedUnread() throws IOException {
        ModelFolder files = new ModelFolder(folder).with(ModelFolder.doubling());
        try (RandomAccessFile sparse =
                new RandomAccessFile(folder.resolve("model.onnx").toFile(), "rw")) {
            sparse.setLength(1L << 40);
        }
        refused(files, "1099511627776 bytes, and no more than 67108864 are read");
    }

    @Test
    void whatIsNoOnnxFileIsRefused() {
        refused(new ModelFolder(folder).with("PK not a model".getBytes(StandardCharsets.UTF_8)), "ONNX Runtime");
        refused(new ModelFolder(folder).with(new byte[0]), "ONNX Runtime");
    }

    @Test
    void operatorsOfTheFutureAreRefused() {
        byte[] model = new OnnxGraph("future")
                .opset(999)
                .input(ModelFolder.STATE)
                .node("Add", List.of("state", "state"), "preference")
                .output(ModelFolder.PREFERENCE)
                .bytes();
        refused(new ModelFolder(folder).with(model), "ONNX Runtime does not take it (ONNX Runtime", "opset");
    }

    @Test
    void otherTensorsThanTheManifestSaysAreRefused() {
        byte[] model = ModelFolder.doubling();
        ModelManifest right = ModelFolder.manifest(model);
        TensorShape narrow = new TensorShape("state", List.of(3));
        TensorShape square = new TensorShape("preference", List.of(6, 6));
        TensorShape other = new TensorShape("q", ModelFolder.PREFERENCE.row());
        refused(
                files(model, with(right, List.of(narrow), right.outputs())),
                "state has the shape [-1, " + FeatureSchema.CURRENT.size() + "]",
                "[-1, 3]");
        refused(files(model, with(right, right.inputs(), List.of(square))), "preference has the shape", "[-1, 6, 6]");
        refused(files(model, with(right, right.inputs(), List.of(other))), "outputs are [preference]", "says [q]");
    }

    private ModelFolder files(byte[] model, ModelManifest manifest) {
        return new ModelFolder(folder).with(manifest, model);
    }

    private static ModelManifest with(ModelManifest m, List<TensorShape> inputs, List<TensorShape> outputs) {
        return new ModelManifest(
                m.name(),
                m.kind(),
                m.sha256(),
                m.evidenceSha256(),
                m.schemaHash(),
                m.actionHash(),
                inputs,
                outputs,
                m.commit(),
                m.scenarios(),
                m.seed(),
                m.intendedUse(),
                Map.of());
    }

    @Test
    void answersThatAreNoNumbersAreRefused() {
        refused(new ModelFolder(folder).with(ModelFolder.dividingByNothing()), "on a probe row", "preference");
    }

    @Test
    void otherFeaturesAreRefused() {
        new ModelFolder(folder).with(ModelFolder.doubling());
        assertThatThrownBy(() -> ModelBundle.load(folder, "0".repeat(64)))
                .isInstanceOf(ModelRefused.class)
                .hasMessageContaining("trained on other features")
                .hasMessageContaining("train it again");
    }

    @Test
    void aDamagedManifestIsRefused() {
        ModelFolder files = new ModelFolder(folder).with(ModelFolder.doubling());
        String good = ManifestJson.write(ModelFolder.manifest(ModelFolder.doubling()));
        String width = "[ " + FeatureSchema.CURRENT.size() + " ]";
        Map<String, String> spoiled = Map.of(
                good.substring(0, good.length() / 2),
                "it is not JSON",
                "[]",
                "no JSON object",
                "",
                "no JSON object",
                good.replace("DQN", "ORACLE"),
                "kind ORACLE is none of",
                good.replace("\"seed\" : 7", "\"seed\" : 7.5"),
                "seed is no whole number",
                good.replace(width, "[ -1 ]"),
                "its lengths are [-1]",
                good.replace(width, "[ 999999999 ]"),
                "its lengths are [999999999]",
                good.replaceFirst("\"sha256\" : \"..", "\"sha256\" : \"XY"),
                "sha256 is not a SHA-256",
                good.replace("\"commit\"", "\"comit\""),
                "it lacks commit",
                good.replace("1.25", "\"much\""),
                "cost_bp is no number");
        spoiled.forEach((json, reason) -> {
            files.write("manifest.json", json.getBytes(StandardCharsets.UTF_8));
            refused(files, "manifest.json cannot be used", reason, "train the model again");
        });
        Evidence other = new Evidence(
                List.of("spread"),
                Calibration.NONE,
                new Reference(
                        List.of(new FeatureReference(
                                "spread", 0, 1, List.of(0.0, 0.0, 0.0), List.of(0.0), List.of(0.5, 0.5), 0)),
                        List.of(),
                        0,
                        0,
                        0),
                FeatureRow.of(0),
                List.of());
        refused(withEvidence(EvidenceJson.write(other)), "evidence.json cannot be used: it knows 1 features");
        refused(withEvidence("{"), "evidence.json cannot be used: it is damaged");

        files.write("manifest.json", new byte[] {(byte) 0xC3, 0x28});
        refused(files, "no UTF-8");
        files.write("manifest.json", new byte[(1 << 20) + 1]);
        refused(files, "no more than 1048576 are read");
    }

    private ModelFolder withEvidence(String json) {
        byte[] evidence = json.getBytes(StandardCharsets.UTF_8);
        byte[] model = ModelFolder.doubling();
        ModelManifest right = ModelFolder.manifest(model);
        String manifest = ManifestJson.write(right).replace(right.evidenceSha256(), ModelBundle.sha256(evidence));
        return new ModelFolder(folder)
                .with(model)
                .write("manifest.json", manifest.getBytes(StandardCharsets.UTF_8))
                .write("evidence.json", evidence);
    }

    @Test
    void aManifestIsReadAsItWasWritten() throws ModelRefused {
        ModelManifest manifest = ModelFolder.manifest(ModelFolder.doubling());
        assertThat(ManifestJson.read(ManifestJson.write(manifest), "here")).isEqualTo(manifest);
    }

    private static void refused(ModelFolder files, String... parts) {
        assertThatThrownBy(files::load)
                .isInstanceOf(ModelRefused.class)
                .hasMessageContainingAll(parts)
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain("\n").endsWith("."));
    }
}
