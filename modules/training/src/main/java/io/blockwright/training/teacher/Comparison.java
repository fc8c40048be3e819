package io.blockwright.training.teacher;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What several rules cost on the same days, none of which the search has seen. What a rule is judged by is its mean cost and
 * aversion × variance, scenario by scenario; how far two differ is told with 1.96 standard errors of the paired difference.
 */
final class Comparison {
    private final List<String> rules;
    private final double aversion;
    private final Map<String, List<List<Double>>> costs = new LinkedHashMap<>();

    /** The first of {@code rules} is the one that is judged. */
    Comparison(List<String> rules, double aversion) {
        this.rules = List.copyOf(rules);
        this.aversion = aversion;
    }

    /** How a rule did in a scenario. */
    record Did(double costBp, double deviationBp, double objectiveBp) {}

    /**
     * How much cheaper the first rule is.
     *
     * @param bp by the objective
     * @param within 1.96 standard errors
     * @param costBp by mean cost alone
     * @param costWithin 1.96 standard errors of that
     */
    record Cheaper(double bp, double within, double costBp, double costWithin) {
        String words(String than) {
            String by = String.format(Locale.ROOT, "%.2f ± %.2f bp ", Math.abs(bp), within);
            String what = bp < 0 ? "dearer" : "cheaper";
            return Math.abs(bp) > within
                    ? by + what + " than " + than
                    : "no difference shown to " + than + " (" + by + what + ")";
        }
    }

    /** Adds a day: what each of the rules cost, in their order. */
    void add(String scenario, List<Double> day) {
        if (day.size() != rules.size()) {
            throw new IllegalArgumentException(day.size() + " costs of " + rules.size() + " rules");
        }
        costs.computeIfAbsent(scenario, _ -> new ArrayList<>()).add(List.copyOf(day));
    }

    List<String> rules() {
        return rules;
    }

    /** Scenarios with their days. */
    Map<String, Integer> days() {
        Map<String, Integer> days = new LinkedHashMap<>();
        costs.forEach((scenario, all) -> days.put(scenario, all.size()));
        return days;
    }

    int count() {
        return costs.values().stream().mapToInt(List::size).sum();
    }

    Did did(String scenario, int rule) {
        List<Double> own = of(scenario, rule);
        double mean = mean(own);
        double variance = mean(own.stream().map(c -> (c - mean) * (c - mean)).toList());
        return new Did(mean, Math.sqrt(variance), mean + aversion * variance);
    }

    Cheaper against(int rule) {
        List<Double> objective = new ArrayList<>();
        List<Double> cost = new ArrayList<>();
        for (String scenario : costs.keySet()) {
            List<Double> ours = of(scenario, 0);
            List<Double> theirs = of(scenario, rule);
            double ourMean = mean(ours);
            double theirMean = mean(theirs);
            for (int day = 0; day < ours.size(); day++) {
                objective.add(charged(theirs.get(day), theirMean) - charged(ours.get(day), ourMean));
                cost.add(theirs.get(day) - ours.get(day));
            }
        }
        return new Cheaper(mean(objective), within(objective), mean(cost), within(cost));
    }

    private double charged(double cost, double mean) {
        return cost + aversion * (cost - mean) * (cost - mean);
    }

    private List<Double> of(String scenario, int rule) {
        return costs.getOrDefault(scenario, List.of()).stream()
                .map(day -> day.get(rule))
                .toList();
    }

    private static double mean(List<Double> numbers) {
        return numbers.stream().mapToDouble(Double::doubleValue).average().orElse(0);
    }

    private static double within(List<Double> numbers) {
        double mean = mean(numbers);
        double squares =
                numbers.stream().mapToDouble(n -> (n - mean) * (n - mean)).sum();
        int n = numbers.size();
        return n < 2 ? Double.POSITIVE_INFINITY : 1.96 * Math.sqrt(squares / (n - 1) / n);
    }

    void write(DataOutput out) throws IOException {
        out.writeInt(costs.size());
        for (Map.Entry<String, List<List<Double>>> scenario : costs.entrySet()) {
            out.writeUTF(scenario.getKey());
            out.writeInt(scenario.getValue().size());
            for (List<Double> day : scenario.getValue()) {
                for (double cost : day) {
                    out.writeDouble(cost);
                }
            }
        }
    }

    /** Takes over what {@link #write} wrote. */
    void read(DataInput in) throws IOException {
        costs.clear();
        for (int scenarios = in.readInt(); scenarios > 0; scenarios--) {
            String scenario = in.readUTF();
            for (int days = in.readInt(); days > 0; days--) {
                List<Double> day = new ArrayList<>();
                for (int rule = 0; rule < rules.size(); rule++) {
                    day.add(in.readDouble());
                }
                add(scenario, day);
            }
        }
    }
}
