package io.blockwright.workstation.blotter;

import io.blockwright.domain.Reason.Origin;
import io.blockwright.domain.Side;
import io.blockwright.workstation.text.Texts;
import org.jspecify.annotations.Nullable;

/** What one row of the blotter says; cells ask only for what they show. Immutable. */
sealed interface BlotterLine permits ParentLine, ChildLine, FillLine {
    /** The words of the blotter. */
    Texts TEXTS = Texts.of(BlotterLine.class);

    /** Parent id, child id or execution id. */
    String id();

    /** The parent this row is or belongs to. */
    String parentId();

    String symbol();

    Side side();

    /** Parent, child or fill, in a word. */
    String kind();

    /** What the row is: an order in a few words. */
    String order();

    String status();

    /** Shares asked for. */
    long quantity();

    /** Shares filled. */
    long filledShares();

    /** Shares filled of shares asked. */
    String filled();

    Progress progress();

    String average();

    /** Mid at arrival for a parent, own price for a child. */
    String reference();

    /** Against the mid at the parent's arrival, in words. */
    String cost();

    /** Strategy of a parent, venue of what it sent. */
    String strategy();

    /** Who last changed a parent, when a child was made, when a fill happened. */
    String touchedBy();

    String reason();

    /** The model behind it; null where there is none. */
    default @Nullable Origin origin() {
        return null;
    }

    /** Who decides, as a badge. */
    default Wheel wheel() {
        return Wheel.NONE;
    }

    default String participation() {
        return "";
    }

    /** When it will be filled. */
    default String eta() {
        return "";
    }

    /** Time left, or shares ahead in the queue. */
    default String left() {
        return "";
    }

    default String fills() {
        return "";
    }

    default String limit() {
        return "";
    }

    /** Cost against the market's own average since the start, in words. */
    default String againstMarket() {
        return "";
    }

    default String created() {
        return "";
    }

    default String end() {
        return "";
    }

    /** Css class of the row besides its side, or null. */
    default @Nullable String mood() {
        return null;
    }

    /** The row in one breath, for a screen reader. */
    default String spoken() {
        String badge = wheel().words();
        return TEXTS.get("spoken", kind() + " " + order(), status(), filled(), cost(), badge)
                .replaceAll("(, )+$", "");
    }

    /**
     * Shares of a progress bar, 0–1.
     *
     * @param scheduled where the schedule wants the fills by now, NaN when there is none
     */
    record Progress(double filled, double working, double scheduled) {}

    /** Who decides: a word, a shape beside it, and whether advice waits for an answer. */
    record Wheel(Shape shape, String words, boolean waits) {
        static final Wheel NONE = new Wheel(Shape.NONE, "", false);

        /** Told apart without colour. */
        enum Shape {
            NONE,
            CIRCLE,
            DIAMOND,
            SQUARE,
            BARS
        }
    }
}
