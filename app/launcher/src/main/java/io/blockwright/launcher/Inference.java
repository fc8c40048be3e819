package io.blockwright.launcher;

import io.blockwright.domain.SystemClock;
import io.blockwright.inference.DirectRunner;
import io.blockwright.inference.InferenceProviders;
import io.blockwright.inference.ModelBundle;
import io.blockwright.inference.ModelRefused;
import io.blockwright.inference.ProviderCheck;
import io.blockwright.inference.RunnerHealth;
import io.blockwright.launcher.DoctorCommand.Finding;
import io.blockwright.launcher.DoctorCommand.Verdict;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What the doctor says of local inference. */
final class Inference {
    private Inference() {}

    static List<Finding> examine() {
        List<Finding> findings = new ArrayList<>();
        for (ProviderCheck check : new InferenceProviders().check()) {
            findings.add(new Finding(
                    Verdict.valueOf(check.level().name()), "inference " + check.name(), check.sentence(), ""));
        }
        for (Path model : DeskModels.folders(DataFolder.models())) {
            findings.add(examine(model));
        }
        return findings;
    }

    /** Opens a model as the desk would, and says what runs it and why nothing better does. */
    private static Finding examine(Path model) {
        String subject = "model " + model.getFileName();
        try {
            ModelBundle bundle = ModelBundle.peek(model).kind().policy()
                    ? ModelBundle.load(model)
                    : ModelBundle.loadToMeasure(model);
            try (DirectRunner runner = DirectRunner.best(bundle, 1, SystemClock::monotonic)) {
                RunnerHealth health = runner.health();
                return new Finding(
                        Verdict.OK,
                        subject,
                        "Verified; runs on " + health.provider() + ". " + String.join(" ", health.passedOver()),
                        "");
            }
        } catch (ModelRefused e) {
            return new Finding(Verdict.WARN, subject, String.valueOf(e.getMessage()), "");
        }
    }
}
