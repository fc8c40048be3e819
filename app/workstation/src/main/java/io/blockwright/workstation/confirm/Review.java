package io.blockwright.workstation.confirm;

import io.blockwright.workstation.Precautions;
import io.blockwright.workstation.text.Texts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What has to be asked before something is done with a set of orders: everything at once, grouped by rule, worst first.
 *
 * @param act what would be done with them
 * @param orders the whole set, in the order they would be sent
 * @param groups rules that were passed, the worst first
 * @param total value of the whole set, in whole currency
 */
public record Review(Act act, List<ProposedOrder> orders, List<Group> groups, long total, Level level) {
    private static final Texts TEXTS = Texts.of(Review.class);

    /** The orders beyond one rule, worst first. */
    public record Group(Rule rule, List<Breach> breaches) {
        public Group {
            breaches = List.copyOf(breaches);
        }

        double worst() {
            return breaches.getFirst().times();
        }
    }

    public Review {
        orders = List.copyOf(orders);
        groups = List.copyOf(groups);
    }

    /** Looks at a set of orders that would be sent together. */
    public static Review of(List<ProposedOrder> orders, Precautions lines) {
        return of(Act.SEND, orders, lines);
    }

    /** Looks at a set of orders that something would be done with together. */
    public static Review of(Act act, List<ProposedOrder> orders, Precautions lines) {
        List<Group> groups = new ArrayList<>();
        for (Rule rule : Rule.values()) {
            List<Breach> found = orders.stream()
                    .map(order -> breach(rule, order, lines))
                    .filter(breach ->
                            breach.measured() > breach.line()) // false for NaN: what is not known is not passed
                    .sorted(Comparator.comparingDouble(Breach::times).reversed())
                    .toList();
            if (!found.isEmpty()) {
                groups.add(new Group(rule, found));
            }
        }
        together(orders, groups, lines);
        groups.sort(Comparator.comparingDouble(Group::worst).reversed());
        double total = total(orders);
        return new Review(act, orders, groups, Math.round(total), level(groups, total, lines));
    }

    /** Whether nothing has to be asked. */
    public boolean passes() {
        return level == Level.NONE;
    }

    /** The worst of what was passed, a sentence; empty when nothing was. */
    public String worst() {
        return groups.isEmpty() ? "" : groups.getFirst().breaches().getFirst().sentence();
    }

    /** The currency of the total. */
    public String currency() {
        return orders.getFirst().currency();
    }

    /** Many small orders at once are one large one. */
    private static void together(List<ProposedOrder> orders, List<Group> groups, Precautions lines) {
        double total = total(orders);
        boolean alone = groups.stream().anyMatch(group -> group.rule() == Rule.NOTIONAL);
        if (orders.size() > 1 && !alone && total > lines.notional()) {
            ProposedOrder all = new ProposedOrder(
                    orders.getFirst().side(),
                    TEXTS.get("together", Integer.toString(orders.size())),
                    "",
                    "",
                    orders.getFirst().currency(),
                    total,
                    Double.NaN,
                    0,
                    Double.NaN);
            groups.add(new Group(Rule.NOTIONAL, List.of(new Breach(Rule.NOTIONAL, all, total, lines.notional()))));
        }
    }

    private static double total(List<ProposedOrder> orders) {
        return orders.stream()
                .mapToDouble(ProposedOrder::notional)
                .filter(value -> !Double.isNaN(value))
                .sum();
    }

    private static Level level(List<Group> groups, double total, Precautions lines) {
        if (total > lines.secondPerson()) {
            return Level.SECOND_PERSON;
        }
        if (total > lines.retype()) {
            return Level.RETYPE;
        }
        return groups.isEmpty() ? Level.NONE : Level.ASK;
    }

    private static Breach breach(Rule rule, ProposedOrder order, Precautions lines) {
        return switch (rule) {
            case NOTIONAL -> new Breach(rule, order, order.notional(), lines.notional());
            case DAILY_SHARE -> new Breach(rule, order, order.dailyShare(), lines.dailyShare());
            case DISTANCE -> new Breach(rule, order, order.distance(), lines.limitDistance());
            case PARTICIPATION -> new Breach(rule, order, order.participation(), lines.participation());
        };
    }
}
