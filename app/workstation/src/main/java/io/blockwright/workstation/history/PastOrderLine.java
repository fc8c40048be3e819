package io.blockwright.workstation.history;

import io.blockwright.domain.Side;
import io.blockwright.engine.spi.PastRun;
import io.blockwright.workstation.text.ClockFormat;
import io.blockwright.workstation.text.Numbers;
import io.blockwright.workstation.text.PriceFormat;
import io.blockwright.workstation.text.SideWords;
import io.blockwright.workstation.text.Texts;

/**
 * An order of an earlier start, in words.
 *
 * @param run the start's id
 * @param started when that start was, wall time
 * @param accepted when the order came in, in the time of its market
 * @param price average of its fills
 */
public record PastOrderLine(
        String run,
        String id,
        Side side,
        String symbol,
        String started,
        String accepted,
        String order,
        String algo,
        String status,
        String filled,
        String price) {
    private static final Texts TEXTS = Texts.of(PastOrderLine.class);

    static PastOrderLine of(PastRun run, PastRun.Order past, ClockFormat clock) {
        Side side = past.order().side();
        return new PastOrderLine(
                run.id(),
                past.order().parentId(),
                side,
                past.order().symbol(),
                moment(clock, run.started()),
                moment(clock, past.accepted()),
                TEXTS.get(
                        "past.order." + side,
                        SideWords.glyph(side),
                        Numbers.whole(past.order().quantity()),
                        past.order().symbol()),
                TEXTS.get(
                        "past.algo",
                        TEXTS.get("past.algo." + past.order().algo()),
                        TEXTS.get("past.placement." + past.order().placement())),
                TEXTS.get("past.status." + past.status()),
                Numbers.whole(past.filled()),
                new PriceFormat(past.instrument()).average(past.averagePrice()));
    }

    private static String moment(ClockFormat clock, long time) {
        return clock.day(time) + " " + clock.seconds(time);
    }

    /** The order in a few words, with the start it belongs to: two starts may use the same id. */
    public String title() {
        return TEXTS.get("past.title", order, id, started);
    }

    boolean fits(String wanted) {
        return String.join(" ", started, accepted, id, order, algo, status, run)
                .toLowerCase(java.util.Locale.ROOT)
                .contains(wanted);
    }
}
