package io.blockwright.launcher;

import io.blockwright.domain.Instrument;
import io.blockwright.simulator.MarketScenario;
import io.blockwright.simulator.MarketSource;
import io.blockwright.simulator.Parameter;
import io.blockwright.simulator.Parameters;
import io.blockwright.simulator.PopulationSource;
import io.blockwright.simulator.VenueSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;

/** Which market a study of realism measures: a normal day or a scenario, and the same with something switched off. */
final class RealismMarket {
    private static final Instrument DEMO = Instrument.usEquity("DEMO");
    private static final Map<String, Parameter> SWITCHES =
            Map.of("meta-orders", Parameter.META_SHARE, "maker-reaction", Parameter.MAKER_REACTION);

    private RealismMarket() {}

    /** A whole normal day for each seed. */
    static LongFunction<MarketSource> normal() {
        return seed -> PopulationSource.standardDay(DEMO, seed);
    }

    /** A scenario's session for each seed; a name of one that comes with the program, or a file. */
    static LongFunction<MarketSource> scenario(String name) {
        MarketScenario scenario = Markets.scenario(name);
        return seed -> scenario.session(seed).source();
    }

    /** What to know of a scenario's venues, a sentence in two lines; empty where it names none. */
    static String venues(String name) {
        VenueSet venues = Markets.scenario(name).venues();
        return venues.named()
                ? "Its venues (" + String.join(", ", venues.names())
                        + ") are left out: all its people are on one exchange" + System.lineSeparator()
                        + "here, for what is known of real markets is known of one book."
                : "";
    }

    /** Normal days without each of these. */
    static Map<String, LongFunction<MarketSource>> without(List<String> switches) {
        Map<String, LongFunction<MarketSource>> variants = new LinkedHashMap<>();
        for (String word : switches) {
            String name = word.strip();
            Parameter parameter = SWITCHES.get(name);
            if (parameter == null) {
                throw new UserError("There is nothing called '" + name
                        + "' to switch off: use meta-orders, maker-reaction, or both with a comma.");
            }
            Parameters parameters = Parameters.standard().with(parameter, 0);
            variants.put("no-" + name, seed -> PopulationSource.day(DEMO, parameters, seed));
        }
        return variants;
    }
}
