package io.blockwright.strategies;

import io.blockwright.domain.Decision;
import io.blockwright.domain.Reason;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A strategy whose children all go to one venue, but those that are smaller than the venue takes: it decides what another one
 * decides, and names the venue.
 */
final class VenueBound implements Strategy {
    private final Strategy strategy;
    private final String venue;
    private final long minimum;

    /** {@code minimum}: fewest shares of one order at the venue. */
    VenueBound(Strategy strategy, String venue, long minimum) {
        this.minimum = minimum;
        this.strategy = strategy;
        this.venue = venue;
    }

    @Override
    public String name() {
        return strategy.name();
    }

    @Override
    public void announce(Situation situation) {
        strategy.announce(situation);
    }

    @Override
    public long decide(Situation situation, Consumer<? super Decision> decisions) {
        return strategy.decide(situation, decision -> decisions.accept(named(decision)));
    }

    private Decision named(Decision decision) {
        return switch (decision) {
            case Decision.Place p
            when p.venue().isEmpty() && p.quantity() < minimum ->
                new Decision.Place(
                        p.type(),
                        p.timeInForce(),
                        p.quantity(),
                        p.price(),
                        "",
                        new Reason(
                                p.reason().sentence() + " " + elsewhere(),
                                p.reason().factors(),
                                p.reason().origin()),
                        p.alternatives());
            case Decision.Place p
            when p.venue().isEmpty() ->
                new Decision.Place(
                        p.type(), p.timeInForce(), p.quantity(), p.price(), venue, p.reason(), p.alternatives());
            case Decision.Place _, Decision.Cancel _, Decision.Replace _, Decision.Wait _ -> decision;
        };
    }

    private String elsewhere() {
        return "Not to " + venue + ", which takes no order below " + minimum + " shares.";
    }

    @Override
    public Trust trust() {
        return strategy.trust();
    }

    @Override
    public long scheduled(long time) {
        return strategy.scheduled(time);
    }

    @Override
    public Strategy copy() {
        return new VenueBound(strategy.copy(), venue, minimum);
    }

    @Override
    public @Nullable Intention next(Situation situation) {
        Intention next = strategy.next(situation);
        return next == null ? null : new Intention(named(next.decision()), next.due());
    }

    @Override
    public void plan(Situation situation, int most, PlannedSlices to) {
        strategy.plan(situation, most, to);
    }
}
