package io.blockwright.simulator;

import java.util.Optional;

/**
 * Everything about the participants that a scenario may set, with its unit, its default and the range that makes sense.
 * Seconds are the market's own: more of them pass in a busy minute than in a quiet one, one per second on average. Distances
 * are price increments.
 */
public enum Parameter {
    PRICE("price", 100, 0.5, 10_000, "currency, where the fundamental value starts"),
    ACTIVITY("activity", 1, 0.01, 100, "pace of everybody, 1 is a normal day"),
    SEASON("season", 0.7, 0, 1, "how uneven the day is: pace 1 + season at its ends, 1 - season/2 at midday"),
    BURSTS("bursts", 0.75, 0, 2, "standard deviation of the logarithm of the pace"),
    BURST_SECONDS("burst-seconds", 240, 1, 7200, "clock seconds after which a burst of activity has faded to 1/e"),

    VALUE_VOLATILITY(
            "value.volatility", 2.2, 0, 50, "% a day, standard deviation of the fundamental value's diffusion"),
    VALUE_PUBLIC("value.public", 0.75, 0, 1, "share of the value's variance that everybody hears of at once"),
    VALUE_DRIFT("value.drift", 0, -50, 50, "% a day, drift of the fundamental value"),
    VALUE_REVERSION("value.reversion", 0.5, 0, 100, "times a day that the fundamental value reverts to its start"),
    VALUE_JUMPS("value.jumps", 4, 0, 1000, "jumps of the fundamental value a day"),
    VALUE_JUMP_SIZE("value.jump-size", 0.25, 0, 20, "%, standard deviation of a jump"),

    PATIENT_RATE("patient.rate", 1.6, 0.05, 1000, "limit orders a second on each side"),
    PATIENT_SIZE("patient.size", 100, 1, 1_000_000, "shares, mean of a limit order"),
    PATIENT_SPREAD(
            "patient.spread",
            5.5,
            1,
            500,
            "increments that a patient trader keeps from the opposite touch on a calm day, at least"),
    PATIENT_PLACEMENT(
            "patient.placement", 0.9, 0.2, 5, "limit orders come in proportion to distance to the minus this"),
    PATIENT_REACH("patient.reach", 150, 5, 2000, "increments, farthest limit order"),
    PATIENT_LIFE("patient.life", 0.6, 0.01, 10_000, "seconds that a limit order nearest the touch lives on average"),
    PATIENT_LIFE_GROWTH("patient.life-growth", 1.9, 0, 4, "mean life grows with distance to this power"),
    PATIENT_SHOWN("patient.shown", 10, 1, 2000, "increments from the touch within which an order is shown on average"),

    TAKER_RATE("taker.rate", 0.15, 0, 1000, "marketable orders of noise traders a second"),
    TAKER_SIZE("taker.size", 40, 1, 1_000_000, "shares, smallest of the power law of marketable orders"),
    TAKER_TAIL("taker.tail", 1.2, 1.05, 5, "exponent of the cumulative tail of marketable order sizes"),
    ROUND_LOTS("round-lots", 0.7, 0, 1, "share of orders that are a multiple of 100 shares"),

    INVESTOR_RATE("investor.rate", 0.18, 0, 100, "value traders who look at the price each second"),
    INVESTOR_NOISE("investor.noise", 0.3, 0.001, 20, "%, standard deviation of a value trader's error about the value"),
    INVESTOR_LEARNING(
            "investor.learning",
            9000,
            1,
            1_000_000,
            "clock seconds until value traders half believe a price that disagrees with them"),
    INVESTOR_SIZE("investor.size", 120, 1, 1_000_000, "shares, mean of a value trader's order"),

    MAKERS("maker.count", 4, 0, 40, "market makers"),
    MAKER_LEVELS("maker.levels", 4, 1, 20, "prices on each side at which a market maker quotes"),
    MAKER_SIZE("maker.size", 40, 1, 1_000_000, "shares a market maker shows at its first price"),
    MAKER_SPREAD(
            "maker.spread", 4.7, 1, 500, "increments between the best prices of an average market maker on a calm day"),
    MAKER_DELAY("maker.delay", 0.25, 0.001, 60, "clock seconds until a market maker has reacted, on average"),
    MAKER_REFILL("maker.refill", 2.5, 0.001, 600, "clock seconds until a market maker shows again what was taken"),
    MAKER_REACTION("maker.reaction", 1, 0, 20, "how far a market maker leans with the flow, 1 is normal, 0 not at all"),
    MAKER_INVENTORY(
            "maker.inventory", 6000, 10, 10_000_000, "shares at which a market maker stops adding to its position"),

    MOMENTUM_RATE("momentum.rate", 0.02, 0, 100, "momentum traders who look each second"),
    MOMENTUM_SIZE("momentum.size", 120, 1, 1_000_000, "shares, mean of a momentum trader's order"),
    TACTICAL_RATE("tactical.rate", 0.1, 0, 100, "imbalance traders who look each second"),
    TACTICAL_SIZE("tactical.size", 100, 1, 1_000_000, "shares, mean of an imbalance trader's order"),

    META_SHARE("meta.share", 0.9, 0, 5, "volume that institutions begin to work, as a share of 2 million shares a day"),
    META_SIZE("meta.size", 1500, 10, 10_000_000, "shares, smallest meta-order"),
    META_TAIL("meta.tail", 1.5, 1.05, 5, "exponent of the cumulative tail of meta-order sizes"),
    META_LARGEST("meta.largest", 200_000, 10, 100_000_000, "shares, largest meta-order"),
    META_PARTICIPATION("meta.participation", 0.4, 0.001, 1, "mean share of the volume that a meta-order aims at");

    private final String key;
    private final double standard;
    private final double least;
    private final double most;
    private final String meaning;

    Parameter(String key, double standard, double least, double most, String meaning) {
        this.key = key;
        this.standard = standard;
        this.least = least;
        this.most = most;
        this.meaning = meaning;
    }

    /** The name that scenario files use. */
    public String key() {
        return key;
    }

    /** What it is when nobody says otherwise. */
    public double standard() {
        return standard;
    }

    public double least() {
        return least;
    }

    public double most() {
        return most;
    }

    /** Unit and meaning, for people. */
    public String meaning() {
        return meaning;
    }

    /** The parameter of a name. */
    public static Optional<Parameter> of(String key) {
        for (Parameter parameter : values()) {
            if (parameter.key.equals(key)) {
                return Optional.of(parameter);
            }
        }
        return Optional.empty();
    }
}
