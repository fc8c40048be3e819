package io.blockwright.simulator;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Another mixture of people than a scenario has: factors on how many there are of a kind, within what each parameter allows.
 * What a policy learned from one mixture is tried on another. Immutable; any thread.
 */
public final class ChangedPopulation {
    /** Half the market makers, three times the momentum traders, twice the imbalance traders, fewer who trade without a reason. */
    public static final ChangedPopulation FASTER = new ChangedPopulation(
            "changed",
            Map.of(
                    Parameter.MAKERS, 0.5,
                    Parameter.MOMENTUM_RATE, 3.0,
                    Parameter.TACTICAL_RATE, 2.0,
                    Parameter.TAKER_RATE, 0.6,
                    Parameter.PATIENT_RATE, 0.8));

    private final String name;
    private final Map<Parameter, Double> factors;

    private ChangedPopulation(String name, Map<Parameter, Double> factors) {
        this.name = name;
        this.factors = new EnumMap<>(factors);
    }

    /** What is added to a scenario's name. */
    public String name() {
        return name;
    }

    /** A parameter's value with these people, not beyond what it may be. */
    public double of(Parameter parameter, double value) {
        return Math.clamp(value * factors.getOrDefault(parameter, 1.0), parameter.least(), parameter.most());
    }

    /** Everything that is changed, for people. */
    public String words() {
        return factors.entrySet().stream()
                .map(change ->
                        String.format(Locale.ROOT, "%s × %s", change.getKey().key(), change.getValue()))
                .collect(Collectors.joining(", "));
    }
}
