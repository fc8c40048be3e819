package io.blockwright.workstation.lane;

import io.blockwright.engine.spi.Lanes.Choice;
import io.blockwright.engine.spi.Lanes.Footing;
import io.blockwright.engine.spi.Lanes.Gap;
import io.blockwright.engine.spi.Lanes.Ground;
import io.blockwright.engine.spi.Lanes.Lane;
import io.blockwright.engine.spi.Lanes.Point;
import io.blockwright.engine.spi.Lanes.Stage;
import io.blockwright.workstation.text.ClockFormat;
import io.blockwright.workstation.text.CostWords;
import io.blockwright.workstation.text.Numbers;
import io.blockwright.workstation.text.Texts;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says how two orders compare, in words. Pure. */
final class LaneWords {
    private static final Texts TEXTS = Texts.of(LaneWords.class);
    /** Less cannot be told apart on the screen. */
    private static final double EVEN = 0.05;

    private static final long SECOND = 1_000_000_000L;

    private LaneWords() {}

    /** What a choice is called. */
    static String name(Choice choice) {
        if (!choice.model().isEmpty()) {
            return TEXTS.get("choice.model", choice.model());
        }
        return switch (choice.algo()) {
            case TWAP -> TEXTS.get("choice.TWAP", TEXTS.get("placement." + choice.placement()));
            case VWAP, AC, POV -> TEXTS.get("choice." + choice.algo());
            case IMMEDIATE, RANDOM, SUBMIT_AND_LEAVE, DQN, PPO, MANUAL -> TEXTS.get("choice.other", choice.id());
        };
    }

    /** What the other one costs more than the live one at the latest moment that both have come to; NaN before a price. */
    static double more(Lane lane) {
        Point met = lane.met();
        return lane.beside().isEmpty() || met == null
                ? Double.NaN
                : lane.beside().getLast().costBp() - met.costBp();
    }

    /** The comparison, one sentence; {@code name} is what works beside. */
    static String says(Lane lane, String name, String parentId) {
        double more = more(lane);
        if (lane.stage() == Stage.STOPPED) {
            return lane.trouble();
        }
        if (lane.beside().isEmpty()) {
            return lane.trouble().isEmpty() ? coming(lane, name) : lane.trouble();
        }
        if (Double.isNaN(more)) {
            return TEXTS.get("unpriced");
        }
        String size = Numbers.decimal(Math.abs(more), 1);
        boolean waits = lane.liveOver() && lane.stage() != Stage.OVER;
        String which = Math.abs(more) < EVEN ? "same" : more > 0 ? "more" : "less";
        String how = lane.footing().ground() == Ground.AGAIN ? "" : "est.";
        if (waits) {
            return TEXTS.get(how + (which.equals("more") ? "waits" : "waits." + which), name, size, parentId);
        }
        return TEXTS.get(how + (lane.stage() == Stage.OVER ? "done." + which : which), name, size);
    }

    /** It was chosen and has nothing to show yet. */
    static String coming(Lane lane, String name) {
        return TEXTS.get(lane.footing().ground() == Ground.LIVE ? "coming.LIVE" : "coming", name);
    }

    /** What must be known before the sentence is believed. */
    static List<String> caveats(Lane lane, ClockFormat clock) {
        List<String> all = new ArrayList<>();
        Footing footing = lane.footing();
        if (lane.stage() != Stage.STOPPED
                && !lane.trouble().isEmpty()
                && !lane.beside().isEmpty()) {
            all.add(lane.trouble());
        }
        if (footing.ground() != Ground.AGAIN) {
            all.add(TEXTS.get("note.ground." + footing.ground()));
        }
        if (footing.late() > 0) {
            all.add(TEXTS.get("note.late", Numbers.whole(Math.ceilDiv(footing.late(), SECOND))));
        }
        if (footing.restarted()) {
            all.add(TEXTS.get("note.restarted"));
        }
        if (!footing.gaps().isEmpty()) {
            all.add(gaps(footing.gaps(), clock));
        }
        if (lane.touched()) {
            all.add(TEXTS.get("note.touched"));
        }
        if (!lane.alone()) {
            all.add(TEXTS.get("note.crowded"));
        }
        return all;
    }

    /** When the market was not seen, and what that means; the newest of many. */
    private static String gaps(List<Gap> gaps, ClockFormat clock) {
        Gap last = gaps.getLast();
        String from = clock.seconds(last.from());
        if (last.open()) {
            return TEXTS.get("note.blind", from);
        }
        String to = clock.seconds(last.to());
        return gaps.size() == 1
                ? TEXTS.get("note.gap", from, to)
                : TEXTS.get("note.gaps", Numbers.whole(gaps.size()), from, to);
    }

    /** What helps to read it. */
    static List<String> notes(Lane lane) {
        return lane.stage() == Stage.OVER
                ? List.of(TEXTS.get("note.luck"), TEXTS.get("note.meaning"))
                : List.of(TEXTS.get("note.meaning"));
    }

    /** An order's figures at a moment; {@code key} says whose. */
    static String figures(String key, String name, @Nullable Point last, long quantity) {
        if (last == null) {
            return "";
        }
        return TEXTS.get(key, name, Numbers.whole(last.filled()), Numbers.whole(quantity), CostWords.of(last.costBp()));
    }
}
