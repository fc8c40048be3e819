package io.blockwright.training.policy;

import io.blockwright.training.teacher.TeacherFile;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a policy's numbers mean, so that nothing else is ever fed to it, and where it comes from.
 *
 * @param features names of the state's numbers, in their order
 * @param schemaHash of those
 * @param actionHash of the actions
 * @param commit of the program that trains it
 * @param dark whether it could use a dark pool while it learned; if not, it is never offered one
 * @param teacher whom it first imitates, null for the shipped one
 */
public record PolicyMeaning(
        List<String> features,
        String schemaHash,
        String actionHash,
        String commit,
        boolean dark,
        @Nullable TeacherFile teacher) {
    public PolicyMeaning {
        features = List.copyOf(features);
    }
}
