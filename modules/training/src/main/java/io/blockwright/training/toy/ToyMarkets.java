package io.blockwright.training.toy;

import io.blockwright.training.Environment;
import io.blockwright.training.EnvironmentSource;
import io.blockwright.training.TrainingRefused;
import io.blockwright.training.toy.LinearImpactMarket.Terms;
import java.util.Map;

/** The small markets by name: risk aversion on a martingale, a drift that is known, and nothing to be known at all. */
public final class ToyMarkets implements EnvironmentSource {
    /** What their names begin with. */
    public static final String PREFIX = "toy:";

    private static final Map<String, Terms> MARKETS = Map.of(
            "toy:ac", new Terms(10, 3, 20, 0.27, 0),
            "toy:drift", new Terms(10, 3, 20, 0, 1.5),
            "toy:none", new Terms(10, 3, 20, 0, 0));

    @Override
    public Environment open(String scenario) {
        Terms terms = MARKETS.get(scenario);
        if (terms == null) {
            throw new TrainingRefused(
                    "There is no small market '" + scenario + "': use toy:ac, toy:drift or toy:none.");
        }
        return new LinearImpactMarket(terms);
    }
}
