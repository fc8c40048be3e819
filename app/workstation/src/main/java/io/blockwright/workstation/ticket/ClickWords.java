package io.blockwright.workstation.ticket;

import io.blockwright.workstation.confirm.ProposedOrder;
import io.blockwright.workstation.confirm.Review;
import io.blockwright.workstation.confirm.Rule;
import io.blockwright.workstation.text.Numbers;
import io.blockwright.workstation.text.Texts;

/** Says why something is too much for one click. */
final class ClickWords {
    private static final Texts TEXTS = Texts.of(ClickWords.class);

    private ClickWords() {}

    static String tooMuch(Review review, ProposedOrder order) {
        Rule worst = review.groups().isEmpty()
                ? Rule.NOTIONAL
                : review.groups().getFirst().rule();
        return switch (worst) {
            case DISTANCE -> TEXTS.get("click.far", order.price(), Numbers.percent(order.distance()));
            case DAILY_SHARE -> TEXTS.get("click.daily", Numbers.percent(order.dailyShare()));
            case NOTIONAL, PARTICIPATION ->
                TEXTS.get("click.large", Numbers.whole(Math.round(order.notional())) + " " + order.currency());
        };
    }
}
