package io.blockwright.workstation.lane;

import io.blockwright.domain.Algo;
import io.blockwright.domain.Placement;
import io.blockwright.engine.ParentRow;
import io.blockwright.engine.spi.Lanes;
import io.blockwright.engine.spi.Lanes.Choice;
import io.blockwright.engine.spi.Lanes.Lane;
import io.blockwright.engine.spi.Lanes.Point;
import io.blockwright.engine.spi.Lanes.Stage;
import io.blockwright.workstation.Frame;
import io.blockwright.workstation.command.Selection;
import io.blockwright.workstation.lane.LaneCard.Picture;
import io.blockwright.workstation.text.ClockFormat;
import io.blockwright.workstation.text.Texts;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/**
 * The selected order beside what another algorithm would have made of it, looked at four times a second. Needs no toolkit; one
 * thread.
 */
public final class LaneViewModel {
    /** Faster cannot be read. */
    static final long REFRESH = 250_000_000L;
    /** So long a choice is shown as made before the desk says that it is. */
    static final long PATIENCE = 2_000_000_000L;

    /** In a shorter stretch its ends are told to the second. */
    private static final long MINUTES_TELL = 600_000_000_000L;

    private static final Texts TEXTS = Texts.of(LaneViewModel.class);
    private static final Choice NOBODY = new Choice(Choice.NOBODY, Algo.MANUAL, Placement.PASSIVE, "", "");

    private final Selection selection;
    private final Lanes lanes;
    private final ClockFormat clock;
    private final ReadOnlyObjectWrapper<LaneCard> card = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<List<Choice>> choices = new ReadOnlyObjectWrapper<>(List.of(NOBODY));
    private long nanos;
    private long lookedAt = Long.MIN_VALUE / 2;
    private String lookedFor = "";
    private @Nullable String wanted;
    private long wantedAt;

    /** Follows the selection; {@code clock} writes times of day. */
    public LaneViewModel(Selection selection, Lanes lanes, ClockFormat clock) {
        this.selection = selection;
        this.lanes = lanes;
        this.clock = clock;
        card.set(LaneCard.empty("", Choice.NOBODY, TEXTS.get("no-parent")));
    }

    /** What is shown. */
    ReadOnlyObjectProperty<LaneCard> card() {
        return card.getReadOnlyProperty();
    }

    /** What can be chosen, nobody last. */
    ReadOnlyObjectProperty<List<Choice>> choices() {
        return choices.getReadOnlyProperty();
    }

    /** What a choice is called. */
    static String name(Choice choice) {
        return choice.id().equals(Choice.NOBODY) ? TEXTS.get("choice.nobody") : LaneWords.name(choice);
    }

    /** Lets something else work beside the selected order. */
    void choose(String id) {
        ParentRow parent = selection.parent().get();
        if (parent != null && !id.equals(card.get().choice())) {
            wanted = id;
            wantedAt = nanos;
            lanes.choose(parent.order().parentId(), id);
            look();
        }
    }

    void frame(Frame frame) {
        nanos = frame.nanos();
        ParentRow parent = selection.parent().get();
        String id = parent == null ? "" : parent.order().parentId();
        if (!id.equals(lookedFor)) {
            wanted = null;
        }
        if (!id.equals(lookedFor) || nanos - lookedAt >= REFRESH) {
            lookedFor = id;
            lookedAt = nanos;
            look();
        }
    }

    private void look() {
        offer();
        ParentRow parent = selection.parent().get();
        LaneCard next = parent == null
                ? LaneCard.empty("", Choice.NOBODY, TEXTS.get("no-parent"))
                : of(parent, lanes.of(parent.order().parentId()));
        if (!next.equals(card.get())) {
            card.set(next);
        }
    }

    private void offer() {
        List<Choice> all = new ArrayList<>(lanes.choices());
        all.add(NOBODY);
        if (!all.equals(choices.get())) {
            choices.set(List.copyOf(all));
        }
    }

    private LaneCard of(ParentRow parent, Lane lane) {
        String order = parent.order().parentId();
        String id = parent.order().parentId();
        String pending = wanted;
        if (pending != null && (pending.equals(lane.choice()) || nanos - wantedAt > PATIENCE)) {
            wanted = null;
            pending = null;
        }
        String shown = pending == null ? lane.choice() : pending;
        if (!lanes.unavailable().isEmpty()) {
            return LaneCard.empty(order, shown, lanes.unavailable());
        }
        if (lane.live().isEmpty() && lane.stage() == Stage.NOBODY) {
            return LaneCard.empty(order, shown, TEXTS.get("unknown", id));
        }
        if (pending != null || lane.stage() == Stage.NOBODY) {
            return LaneCard.empty(
                    order,
                    shown,
                    pending == null || pending.equals(Choice.NOBODY)
                            ? TEXTS.get("nobody", id)
                            : LaneWords.coming(lane, name(pending)));
        }
        return compared(parent, lane, order, id);
    }

    private LaneCard compared(ParentRow parent, Lane lane, String order, String id) {
        String name = name(lane.choice());
        long quantity = parent.order().quantity();
        return new LaneCard(
                order,
                lane.choice(),
                LaneWords.says(lane, name, id),
                stage(lane),
                LaneWords.figures("legend.live", id, met(lane), quantity),
                LaneWords.figures("legend.beside", name, last(lane.beside()), quantity),
                LaneWords.caveats(lane, clock),
                LaneWords.notes(lane),
                "",
                picture(parent, lane));
    }

    /** The live order at the moment that the sentence speaks of. */
    private static @Nullable Point met(Lane lane) {
        Point met = lane.met();
        return met == null ? last(lane.live()) : met;
    }

    private static @Nullable Point last(List<Point> points) {
        return points.isEmpty() ? null : points.getLast();
    }

    private String stage(Lane lane) {
        return switch (lane.stage()) {
            case CATCHING_UP ->
                lane.beside().isEmpty()
                        ? ""
                        : TEXTS.get(
                                "stage.CATCHING_UP",
                                clock.seconds(lane.beside().getLast().time()));
            case IN_STEP, OVER, STOPPED -> TEXTS.get("stage." + lane.stage());
            case NOBODY -> "";
        };
    }

    private Picture picture(ParentRow parent, Lane lane) {
        if (lane.live().isEmpty()) {
            return Picture.NONE;
        }
        long from = Math.min(parent.order().start(), lane.live().getFirst().time());
        long to = Math.max(parent.order().end(), lane.live().getLast().time());
        return new Picture(
                lane.live(),
                lane.beside(),
                from,
                Math.max(to, from + 1),
                parent.order().quantity(),
                lane.footing().gaps(),
                moment(from, to - from),
                moment(to, to - from));
    }

    /** A time of day, as fine as a stretch of time needs it. */
    private String moment(long time, long span) {
        return span < MINUTES_TELL ? clock.seconds(time) : clock.minutes(time);
    }

    private String name(String id) {
        for (Choice choice : choices.get()) {
            if (choice.id().equals(id)) {
                return name(choice);
            }
        }
        return id;
    }
}
