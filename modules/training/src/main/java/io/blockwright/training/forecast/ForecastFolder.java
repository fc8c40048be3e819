package io.blockwright.training.forecast;

import io.blockwright.inference.Calibration;
import io.blockwright.inference.Evidence;
import io.blockwright.inference.EvidenceJson;
import io.blockwright.inference.FeatureRow;
import io.blockwright.inference.ForecastHorizon;
import io.blockwright.inference.ForecastSchema;
import io.blockwright.inference.ManifestJson;
import io.blockwright.inference.ModelBundle;
import io.blockwright.inference.ModelManifest;
import io.blockwright.inference.Reference;
import io.blockwright.inference.Reliability;
import io.blockwright.simulator.MarketScenario;
import io.blockwright.training.run.Whole;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Writes a finished forecaster: the model, its floors, its evidence, its manifest, and its card judged on held-out seeds. */
final class ForecastFolder {
    private static final int RELIABILITY_BINS = 10;
    private static final String USE =
            "Forecasts of the next half minute of one equity's book, as distributions: moves of the mid, spread, size at the"
                    + " touch, cost of taking shares, chance of a resting order to be filled. Advice and input of policies;"
                    + " not a signal to trade on by itself.";

    private final ForecastPlan plan;
    private final Floors floors;
    private final byte[] onnx;
    private final List<Session> looks;
    private final String commit;
    private final long heldOut;

    /**
     * @param looks sessions that were not learned from, for the reliability of what it says
     * @param heldOut how many seeds of each scenario, from 1 on, the card is judged by
     */
    ForecastFolder(ForecastPlan plan, Floors floors, byte[] onnx, List<Session> looks, String commit, long heldOut) {
        this.plan = plan;
        this.floors = floors;
        this.onnx = onnx;
        this.looks = looks;
        this.commit = commit;
        this.heldOut = heldOut;
    }

    void write(Path folder) throws IOException {
        Files.createDirectories(folder);
        Whole.write(folder.resolve("model.onnx"), onnx);
        Whole.write(folder.resolve(Floors.FILE), floors.json());
        evidence(folder, Reliability.NONE);
        manifest(folder, Map.of());
        try (Answers answers = new Answers(new Evaluation(folder).bundle())) {
            evidence(folder, reliability(answers));
        }
        ModelManifest manifest = manifest(folder, Map.of());
        String card = ForecastCard.of(manifest, command(folder));
        Map<String, Double> metrics = new LinkedHashMap<>();
        for (MarketScenario scenario : plan.scenarios()) {
            Evaluation evaluation = new Evaluation(folder);
            Scorecard scores = evaluation.on(new DataSource.Simulated(scenario, 1, heldOut), _ -> {});
            List<Figure> figures = scores.figures(1);
            figures.stream()
                    .filter(f -> Double.isFinite(f.model()))
                    .forEach(f -> metrics.put(scenario.name() + ": " + f.group() + ": " + f.name(), f.model()));
            card = ForecastCard.with(card, scores, figures);
        }
        manifest(folder, metrics);
        Whole.write(folder.resolve(ForecastCard.FILE), card.getBytes(StandardCharsets.UTF_8));
    }

    private String command(Path folder) {
        String name = String.valueOf(folder.getFileName());
        return "./blockwright train " + plan.kind().name().toLowerCase(Locale.ROOT) + " --scenario "
                + String.join(
                        ",", plan.scenarios().stream().map(MarketScenario::name).toList())
                + (plan.steps() > 0 ? " --episodes " + plan.sessions() : " --budget …")
                + " --seed " + plan.seed() + " --out resources/models/" + name;
    }

    private void evidence(Path folder, Reliability reliability) throws IOException {
        Evidence evidence = new Evidence(
                List.of(),
                new Calibration(List.of(), List.of(), 1, reliability),
                new Reference(List.of(), List.of(), 0, 0, 0),
                FeatureRow.of(),
                List.of());
        Whole.write(
                folder.resolve("evidence.json"), EvidenceJson.write(evidence).getBytes(StandardCharsets.UTF_8));
    }

    /** How often the likeliest move in 5 seconds came, by how likely it was called. */
    private Reliability reliability(Answers answers) {
        int h = ForecastHorizon.FIVE_SECONDS.index();
        List<double[]> said = new ArrayList<>();
        for (Session session : looks) {
            float[] moves = answers.of(session)[0];
            for (int i = 0; i < session.samples().size(); i++) {
                int truth = floors.usual().move(h, session.samples().get(i).truth()[Target.MOVE + h]);
                int best = 0;
                int at = i * Heads.MOVES + h * 3;
                for (int c = 1; c < 3; c++) {
                    best = moves[at + c] > moves[at + best] ? c : best;
                }
                if (truth >= 0) {
                    said.add(new double[] {Math.clamp(moves[at + best], 0.0, 1.0), best == truth ? 1 : 0});
                }
            }
        }
        double[] confidence = said.stream().mapToDouble(s -> s[0]).toArray();
        boolean[] right = new boolean[confidence.length];
        for (int i = 0; i < right.length; i++) {
            right[i] = said.get(i)[1] > 0;
        }
        return Reliability.of(confidence, right, RELIABILITY_BINS);
    }

    private ModelManifest manifest(Path folder, Map<String, Double> metrics) throws IOException {
        ForecastSchema schema = plan.network().schema();
        ModelManifest manifest = new ModelManifest(
                String.valueOf(folder.toAbsolutePath().getFileName()),
                plan.kind(),
                ModelBundle.sha256(onnx),
                ModelBundle.sha256(Files.readAllBytes(folder.resolve("evidence.json"))),
                schema.hash(),
                "",
                schema.inputs(),
                schema.outputs(),
                commit,
                plan.scenarios().stream().map(MarketScenario::name).toList(),
                plan.seed(),
                USE,
                metrics);
        Whole.write(
                folder.resolve("manifest.json"), ManifestJson.write(manifest).getBytes(StandardCharsets.UTF_8));
        return manifest;
    }
}
