package io.blockwright.workstation;

import io.blockwright.domain.ControlMode;
import io.blockwright.domain.Decision;
import io.blockwright.domain.Decision.Alternative;
import io.blockwright.domain.OrderType;
import io.blockwright.domain.ParentOrder;
import io.blockwright.domain.Reason;
import io.blockwright.domain.Reason.Factor;
import io.blockwright.domain.TimeInForce;
import io.blockwright.engine.Advice;
import io.blockwright.engine.Outlook;
import io.blockwright.engine.Outlook.PlannedChild;
import java.util.ArrayList;
import java.util.List;

/** Who decides for a scripted parent, and what it proposes. */
final class ScriptedAdvice {
    private static long ids;

    ControlMode mode = ControlMode.AUTO;
    Advice now;
    /** The model behind what is proposed; null for none. */
    Reason.Origin origin;

    String caution = "";

    private Reason last = Reason.of("");

    /** Proposes a child, or announces it where nobody is asked. */
    void propose(long time, long due, ParentOrder order, long quantity, long price, long behind) {
        Reason reason = new Reason(
                "TWAP passive is " + behind + " shares behind the schedule; joining the touch costs the least while the"
                        + " queue is short.",
                List.of(
                        new Factor("shares behind schedule", behind),
                        new Factor("shares working", 0),
                        new Factor("displayed at the touch", 840),
                        new Factor("spread (bp)", 2.1),
                        new Factor("cost against mid (bp)", -1.05),
                        new Factor("participation (%)", 8.4)),
                origin);
        now = new Advice(
                ++ids,
                time,
                due,
                mode == ControlMode.ADVISE,
                new Decision.Place(
                        OrderType.LIMIT,
                        TimeInForce.DAY,
                        quantity,
                        price,
                        "SIM",
                        reason,
                        origin != null
                                ? origin.alternatives()
                                : List.of(
                                        new Alternative("take " + quantity + " at the other side now", 1.1),
                                        new Alternative("wait for the next slice", Double.NaN))));
    }

    void done(String sentence) {
        last = new Reason(sentence, List.of());
        now = null;
    }

    boolean answers(long id) {
        return now != null && now.awaiting() && now.id() == id;
    }

    Decision.Place place() {
        return (Decision.Place) now.decision();
    }

    Outlook outlook(long time, ParentOrder order, long left) {
        List<PlannedChild> planned = new ArrayList<>();
        long slice = 20_000_000_000L;
        for (long at = time + slice; at < order.end() && planned.size() < 20; at += slice) {
            planned.add(new PlannedChild(at, Math.max(1, left / 20)));
        }
        return new Outlook(mode, now, planned, order.end(), Double.NaN, Double.NaN, last, caution);
    }
}
