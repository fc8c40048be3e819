package io.blockwright.simulator.scenario;

import io.blockwright.domain.Algo;
import io.blockwright.domain.Instrument;
import io.blockwright.domain.Side;
import io.blockwright.marketdata.MarketFeed;
import io.blockwright.simulator.ChangedPopulation;
import io.blockwright.simulator.Dice;
import io.blockwright.simulator.KnownMarket;
import io.blockwright.simulator.MarketSession;
import io.blockwright.simulator.Parameter;
import io.blockwright.simulator.Parameters;
import io.blockwright.simulator.PopulationSource;
import io.blockwright.simulator.ScenarioOrder;
import io.blockwright.simulator.VenueSet;
import io.blockwright.simulator.population.Crowd;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A scenario as its file says it.
 *
 * @param opens when the session opens in New York, which says where in the U-shaped day it is
 * @param lasts seconds
 * @param side of the order, null for a coin
 * @param quantity shares of the order
 * @param starts seconds from the open to the order's start
 * @param orderLasts seconds
 * @param urgency of the order, 0 to 1
 * @param algo that works the order unless somebody chooses, null where the file names none
 * @param known what the desk knows beforehand
 * @param settings what differs from the standard parameters
 * @param venues where it is traded
 * @param description everything above and below as text
 */
public record Plan(
        String name,
        String title,
        Instrument instrument,
        LocalTime opens,
        double lasts,
        @Nullable Side side,
        Draw quantity,
        double starts,
        double orderLasts,
        double urgency,
        @Nullable Algo algo,
        KnownMarket known,
        Map<Parameter, Draw> settings,
        VenueSet venues,
        List<Incident> incidents,
        String description) {
    private static final long SECOND = 1_000_000_000L;
    private static final LocalDate DATE = LocalDate.of(2026, 1, 5);
    private static final LocalTime MORNING = LocalTime.of(9, 30);
    private static final long DAY = 23_400 * SECOND;
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final long LOT = 100;

    public Plan {
        settings = Map.copyOf(settings);
        incidents = List.copyOf(incidents);
    }

    /** One seed's session. */
    public MarketSession session(long seed) {
        Dice dice = new Dice(seed, "scenario market");
        Parameters parameters = Parameters.standard();
        for (Parameter parameter : Parameter.values()) {
            double share = dice.uniform();
            Draw draw = settings.get(parameter);
            if (draw != null) {
                parameters = parameters.with(parameter, draw.low() + share * (draw.high() - draw.low()));
            }
        }
        List<Happening> happenings = happenings(seed);
        long open = at(opens);
        long length = (long) (lasts * SECOND);
        Crowd crowd = new Crowd(
                instrument,
                parameters,
                new Weather(happenings, (int) Math.ceil(lasts)),
                open,
                length,
                at(MORNING),
                DAY,
                seed,
                Announcements.of(happenings, instrument.symbol(), open));
        return new MarketSession(new PopulationSource(instrument, crowd), order(seed), open, open + length);
    }

    /** One seed's order. */
    public ScenarioOrder order(long seed) {
        Dice dice = new Dice(seed, "scenario order");
        boolean coin = dice.uniform() < 0.5;
        double shares = quantity.with(dice);
        long start = at(opens) + (long) (starts * SECOND);
        return new ScenarioOrder(
                side != null ? side : coin ? Side.BUY : Side.SELL,
                Math.max(1, shares < LOT ? Math.round(shares) : Math.round(shares / LOT) * LOT),
                start,
                start + (long) (orderLasts * SECOND),
                urgency);
    }

    /** The price at which the fundamental value starts on average, currency. */
    public double price() {
        Draw draw = settings.get(Parameter.PRICE);
        return draw == null ? Parameter.PRICE.standard() : (draw.low() + draw.high()) / 2;
    }

    /** The same for another instrument. */
    public Plan withInstrument(Instrument other) {
        return new Plan(
                name,
                title,
                other,
                opens,
                lasts,
                side,
                quantity,
                starts,
                orderLasts,
                urgency,
                algo,
                known,
                settings,
                venues,
                incidents,
                description);
    }

    /** The same market with other people in it. */
    public Plan withPopulation(ChangedPopulation population) {
        Map<Parameter, Draw> changed = new EnumMap<>(Parameter.class);
        for (Parameter parameter : Parameter.values()) {
            Draw draw = settings.getOrDefault(parameter, Draw.of(parameter.standard()));
            changed.put(
                    parameter, new Draw(population.of(parameter, draw.low()), population.of(parameter, draw.high())));
        }
        return new Plan(
                name + "-" + population.name(),
                title + ", other people",
                instrument,
                opens,
                lasts,
                side,
                quantity,
                starts,
                orderLasts,
                urgency,
                algo,
                known,
                changed,
                venues,
                incidents,
                description + " people: " + population.words());
    }

    /** The same market and order on days on which nothing happens: what its events would have changed, they do not. */
    public Plan withoutEvents() {
        return new Plan(
                name + "-quiet",
                title + ", without its events",
                instrument,
                opens,
                lasts,
                side,
                quantity,
                starts,
                orderLasts,
                urgency,
                algo,
                known,
                settings,
                venues,
                List.of(),
                description + " without its events");
    }

    /**
     * When the first thing happens on a seed's day, nanoseconds since the epoch; {@link MarketFeed#NEVER} on a day without any.
     *
     * @param told whether only headlines count
     */
    public long first(long seed, boolean told) {
        return happenings(seed).stream()
                .filter(happening -> !told || !happening.text().isEmpty())
                .mapToLong(happening -> at(opens) + happening.at() * SECOND)
                .min()
                .orElse(MarketFeed.NEVER);
    }

    private List<Happening> happenings(long seed) {
        List<Happening> happenings = new ArrayList<>();
        for (int i = 0; i < incidents.size(); i++) {
            Happening happening = incidents.get(i).happen(new Dice(seed, "incident " + i));
            if (happening != null) {
                happenings.add(happening);
            }
        }
        return happenings;
    }

    private static long at(LocalTime time) {
        return DATE.atTime(time).atZone(NEW_YORK).toEpochSecond() * SECOND;
    }
}
