package io.blockwright.training.policy;

import java.util.List;

/**
 * What a policy's numbers mean, so that nothing else is ever fed to it.
 *
 * @param features names of the state's numbers, in their order
 * @param schemaHash of those
 * @param actionHash of the actions
 * @param commit of the program that trains it
 */
public record PolicyMeaning(List<String> features, String schemaHash, String actionHash, String commit) {
    public PolicyMeaning {
        features = List.copyOf(features);
    }
}
