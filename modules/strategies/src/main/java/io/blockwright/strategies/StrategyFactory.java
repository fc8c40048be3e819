package io.blockwright.strategies;

import io.blockwright.domain.Instrument;
import io.blockwright.domain.ParentOrder;
import io.blockwright.domain.Placement;
import java.util.function.Function;

/** Makes the strategy a parent order asks for. Any thread; the strategies themselves belong to the engine thread. */
public final class StrategyFactory {
    private final Instrument instrument;
    private final StrategySettings settings;
    private final String venue;
    private final long minimum;
    private final Policies policies;

    public StrategyFactory(Instrument instrument, StrategySettings settings) {
        this(instrument, settings, "", 1, Policies.NONE);
    }

    private StrategyFactory(
            Instrument instrument, StrategySettings settings, String venue, long minimum, Policies policies) {
        this.minimum = minimum;
        this.instrument = instrument;
        this.settings = settings;
        this.venue = venue;
        this.policies = policies;
    }

    /** The same strategies, whose children all go to a venue; to the desk's preferred one when it is empty. */
    public StrategyFactory at(String route) {
        return new StrategyFactory(instrument, settings, route, minimum, policies);
    }

    /**
     * The same strategies, who know what their venue takes.
     *
     * @param shares fewest of one order: a smaller child goes to the desk's preferred venue instead
     */
    public StrategyFactory notBelow(long shares) {
        return new StrategyFactory(instrument, settings, venue, shares, policies);
    }

    /** The same strategies, and learned ones that do as these policies say. */
    public StrategyFactory with(Policies learned) {
        return new StrategyFactory(instrument, settings, venue, minimum, learned);
    }

    /** Shares that are taken to trade in a day. */
    public double dailyVolume() {
        return settings.dailyVolume();
    }

    /** For a parent that has not traded yet. */
    public Strategy create(ParentOrder order) {
        return create(order, 0);
    }

    /**
     * For what is left of a parent ({@link ParentOrder#stretch}), after its deficit was re-spread or given up.
     *
     * @param filledBefore shares of the whole parent filled when the stretch begins: {@link Situation#filled()} counts them
     *     too, the stretch's quantity does not
     */
    public Strategy create(ParentOrder stretch, long filledBefore) {
        Strategy strategy = unbound(stretch, filledBefore);
        return venue.isEmpty() ? strategy : new VenueBound(strategy, venue, minimum);
    }

    private Strategy unbound(ParentOrder stretch, long filledBefore) {
        return switch (stretch.algo()) {
            case TWAP -> sliced("TWAP", (part, _) -> new TwapSchedule(part), stretch, filledBefore);
            case VWAP -> sliced("VWAP", (part, _) -> new VwapSchedule(part, settings.profile()), stretch, filledBefore);
            case AC ->
                sliced(
                        "AC",
                        (part, slices) -> new AlmgrenChrissSchedule(part, slices, settings),
                        stretch,
                        filledBefore);
            case POV -> sliced("POV", (part, _) -> new VolumeSchedule(part, settings.povRate()), stretch, filledBefore);
            case RANDOM ->
                sliced(
                        "Random",
                        (part, slices) -> new RandomSchedule(part, slices, settings.seedOf(part)),
                        stretch,
                        filledBefore);
            case IMMEDIATE ->
                inOnePiece(
                        "Immediate", part -> time -> time < part.start() ? 0 : part.quantity(), stretch, filledBefore);
            case SUBMIT_AND_LEAVE ->
                inOnePiece(
                        "Submit and leave",
                        part -> time -> time < part.end() ? 0 : part.quantity(),
                        stretch,
                        filledBefore);
            case DQN, PPO -> learned(stretch, filledBefore);
            case MANUAL -> new ByHand();
        };
    }

    /** An order without slices: how it is placed belongs to the algo, so the placement is not looked at. */
    private Strategy inOnePiece(
            String name, Function<ParentOrder, Schedule> schedule, ParentOrder stretch, long filledBefore) {
        return new SlicedStrategy(name, instrument, settings, (part, _) -> schedule.apply(part), stretch, filledBefore);
    }

    /** Almgren–Chriss stands by for when the policy abstains, or there is none. */
    private Strategy learned(ParentOrder stretch, long filledBefore) {
        SlicedStrategy standby = new SlicedStrategy(
                "AC passive",
                instrument,
                settings,
                (part, slices) -> new AlmgrenChrissSchedule(part, slices, settings),
                stretch,
                filledBefore);
        return new LearnedStrategy(
                policies.of(stretch.algo()), instrument, settings, standby, venue.isEmpty(), stretch, filledBefore);
    }

    private Strategy sliced(String algo, SlicedStrategy.Planner planner, ParentOrder stretch, long filledBefore) {
        String name = algo + (stretch.placement() == Placement.TAKER ? " taker" : " passive");
        return new SlicedStrategy(name, instrument, settings, planner, stretch, filledBefore);
    }
}
