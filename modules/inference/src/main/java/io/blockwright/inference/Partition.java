package io.blockwright.inference;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The features of a vector divided into parts that are taken away and put back together. Immutable.
 *
 * @param names what the parts are called
 * @param members the features of each part, the first one speaks for it
 */
public record Partition(List<String> names, List<List<Integer>> members) {
    /** Features that are one thing said twice: they follow from the first of them, or say whether it is known. */
    private static final List<List<Feature>> SAME = List.of(
            List.of(Feature.SPREAD_BP, Feature.SPREAD_INCREMENTS),
            List.of(Feature.TIME_LEFT, Feature.MINUTES_LEFT),
            List.of(Feature.IMBALANCE_1, Feature.MICROPRICE_BP),
            List.of(Feature.IMPLIED_VOLATILITY, Feature.IMPLIED_VOLATILITY_KNOWN));

    public Partition {
        names = List.copyOf(names);
        members = members.stream().map(List::copyOf).toList();
    }

    /** Every feature by itself. */
    public static Partition ofFeatures(List<String> features) {
        List<List<Integer>> members = new ArrayList<>();
        for (int i = 0; i < features.size(); i++) {
            members.add(List.of(i));
        }
        return new Partition(features, members);
    }

    /** Every feature by itself, except that two that say the same thing go together. */
    public static Partition ofThings(List<String> features) {
        Map<String, List<Integer>> parts = new LinkedHashMap<>();
        for (int i = 0; i < features.size(); i++) {
            parts.computeIfAbsent(lead(features, features.get(i)), lead -> new ArrayList<>())
                    .add(i);
        }
        return of(parts);
    }

    /** By {@link Feature.Group}. */
    public static Partition ofGroups(List<String> features) {
        Map<String, List<Integer>> parts = new LinkedHashMap<>();
        for (int i = 0; i < features.size(); i++) {
            parts.computeIfAbsent(FeatureWords.groupOf(features.get(i)), group -> new ArrayList<>())
                    .add(i);
        }
        return of(parts);
    }

    private static Partition of(Map<String, List<Integer>> parts) {
        return new Partition(List.copyOf(parts.keySet()), List.copyOf(parts.values()));
    }

    private static String lead(List<String> features, String name) {
        for (List<Feature> same : SAME) {
            String lead = same.getFirst().label();
            if (features.contains(lead)
                    && same.stream().anyMatch(feature -> feature.label().equals(name))) {
                return lead;
            }
        }
        return name;
    }

    /** How many parts. */
    public int size() {
        return members.size();
    }

    /** The features of every part, for loops. */
    int[][] indices() {
        return members.stream()
                .map(part -> part.stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
    }
}
