package io.blockwright.launcher;

import io.blockwright.inference.InferenceProviders;
import io.blockwright.launcher.DoctorCommand.Finding;
import io.blockwright.launcher.DoctorCommand.Verdict;
import java.util.List;

/** What the doctor says of local inference. */
final class Inference {
    private Inference() {}

    static List<Finding> examine() {
        return new InferenceProviders()
                .check().stream()
                        .map(check -> new Finding(
                                Verdict.valueOf(check.level().name()),
                                "inference " + check.name(),
                                check.sentence(),
                                ""))
                        .toList();
    }
}
