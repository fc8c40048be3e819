package io.blockwright.training.policy;

import io.blockwright.inference.EvidenceJson;
import io.blockwright.inference.ManifestJson;
import io.blockwright.inference.ModelBundle;
import io.blockwright.inference.ModelKind;
import io.blockwright.inference.ModelManifest;
import io.blockwright.inference.PolicyOutputs;
import io.blockwright.inference.TensorShape;
import io.blockwright.training.run.Whole;
import io.blockwright.training.teacher.TeacherFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes a finished policy as the folder that a desk loads: the model, its evidence, its manifest and its card. */
final class PolicyFolder {
    private static final String USE =
            "Chooses what to take, what to rest and where, for one parent order in one equity, within the order's own rules."
                    + " Trained on simulated markets; its edge, if any, is what a backtest shows.";

    private final Path folder;
    private final PolicyPlan plan;

    PolicyFolder(Path folder, PolicyPlan plan) {
        this.folder = folder;
        this.plan = plan;
    }

    void write(Policy policy, CostQuantiles cost) throws IOException {
        Whole.write(folder.resolve("model.onnx"), PolicyGraph.of(policy, cost));
    }

    void write(Policy policy, CostQuantiles cost, PolicyMeaning meaning, Judgement judgement) throws IOException {
        byte[] model = PolicyGraph.of(policy, cost);
        Judgement.Found found = judgement.judge(meaning, cost);
        byte[] evidence = EvidenceJson.write(found.evidence()).getBytes(StandardCharsets.UTF_8);
        ModelManifest manifest = new ModelManifest(
                String.valueOf(folder.toAbsolutePath().normalize().getFileName()),
                ModelKind.valueOf(plan.algorithm().toUpperCase(Locale.ROOT)),
                ModelBundle.sha256(model),
                ModelBundle.sha256(evidence),
                meaning.schemaHash(),
                meaning.actionHash(),
                List.of(new TensorShape("state", List.of(policy.stateSize()))),
                PolicyOutputs.of(policy.actions()),
                meaning.commit(),
                plan.scenarios(),
                plan.seed(),
                USE,
                figures(found, meaning.dark()));
        Whole.write(folder.resolve("model.onnx"), model);
        Whole.write(folder.resolve("evidence.json"), evidence);
        Whole.write(
                folder.resolve("manifest.json"), ManifestJson.write(manifest).getBytes(StandardCharsets.UTF_8));
        TeacherFile teacher = meaning.teacher();
        if (teacher != null) {
            Whole.write(folder.resolve(TeacherFile.NAME), teacher.text().getBytes(StandardCharsets.UTF_8));
        }
        String card = card(manifest, found.figures(), teacher);
        Whole.write(folder.resolve("card.md"), card.getBytes(StandardCharsets.UTF_8));
    }

    private static Map<String, Double> figures(Judgement.Found found, boolean dark) {
        Map<String, Double> figures = new LinkedHashMap<>(found.figures());
        if (dark) {
            figures.put(ModelManifest.DARK, 1.0);
        }
        return figures;
    }

    private String card(ModelManifest manifest, Map<String, Double> figures, @Nullable TeacherFile teacher) {
        StringBuilder card = new StringBuilder("# ").append(manifest.name()).append("\n\n");
        card.append(manifest.intendedUse()).append("\n\n");
        card.append("Trained by ").append(manifest.kind()).append(" on ").append(String.join(", ", plan.scenarios()));
        card.append(" with seed ")
                .append(plan.seed())
                .append(", program ")
                .append(manifest.commit())
                .append(":\n\n");
        card.append("    ./blockwright train ").append(plan.algorithm()).append(" --scenario ");
        card.append(String.join(",", plan.scenarios()));
        card.append(plan.episodes() > 0 ? " --episodes " + plan.episodes() : " --budget TIME");
        card.append(" --seed ")
                .append(plan.seed())
                .append(" --out ")
                .append(manifest.name())
                .append(teacher == null ? "" : " --teacher " + TeacherFile.NAME)
                .append("\n\n");
        card.append(
                        "It first imitated a plain trader that keeps a risk-averse pace and reads what a policy reads, and then"
                                + " learned by itself.")
                .append(
                        teacher == null
                                ? ""
                                : " What that trader goes by is `" + TeacherFile.NAME + "` beside this card (SHA-256 "
                                        + teacher.sha256() + ").")
                .append(
                        "\n\nMeasured at the end of training on episodes that were not trained on, of"
                                + " the same scenarios. Costs are basis points of the whole order, a charge for risk included.\n\n");
        card.append("| figure | value |\n|---|---|\n");
        figures.forEach((name, value) -> card.append("| ")
                .append(name)
                .append(" | ")
                .append(String.format(Locale.ROOT, "%.3f", value).replace('-', '−'))
                .append(" |\n"));
        if (manifest.knowsDarkPools()) {
            card.append("\nIt could rest orders in a dark pool while it learned, and may do so where there is one.\n");
        }
        card.append("\nWhether it is cheaper than a plain algorithm is not said here: "
                + "`./blockwright backtest --algos model:FOLDER,twap-passive` pairs them on seeds of its own.\n");
        return card.toString();
    }
}
