package io.blockwright.workstation.lane;

import io.blockwright.engine.spi.Lanes.Choice;
import io.blockwright.engine.spi.Lanes.Lane;
import io.blockwright.engine.spi.Lanes.Point;
import io.blockwright.engine.spi.Lanes.Stage;
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
            return TEXTS.get("coming", name);
        }
        if (Double.isNaN(more)) {
            return TEXTS.get("unpriced");
        }
        String size = Numbers.decimal(Math.abs(more), 1);
        boolean waits = lane.liveOver() && lane.stage() != Stage.OVER;
        String which = Math.abs(more) < EVEN ? "same" : more > 0 ? "more" : "less";
        if (waits) {
            return TEXTS.get(which.equals("more") ? "waits" : "waits." + which, name, size, parentId);
        }
        return TEXTS.get(lane.stage() == Stage.OVER ? "done." + which : which, name, size);
    }

    /** What must be known before the sentence is believed. */
    static List<String> caveats(Lane lane) {
        List<String> all = new ArrayList<>();
        if (lane.estimated()) {
            all.add(TEXTS.get("note.estimated"));
        }
        if (lane.touched()) {
            all.add(TEXTS.get("note.touched"));
        }
        if (!lane.alone()) {
            all.add(TEXTS.get("note.crowded"));
        }
        return all;
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
