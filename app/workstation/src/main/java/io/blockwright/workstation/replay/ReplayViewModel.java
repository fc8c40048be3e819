package io.blockwright.workstation.replay;

import io.blockwright.engine.DeskSnapshot;
import io.blockwright.engine.ParentRow;
import io.blockwright.engine.spi.DeskQueries.Moment;
import io.blockwright.engine.spi.DeskQueries.Shadow;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.LongProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleLongProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/**
 * A parent's past as a person walks through it: which order, which instant, playing or standing. Reading is done elsewhere;
 * this asks for instants and hears what was reached. Needs no toolkit; one thread.
 */
final class ReplayViewModel implements PastListener {
    static final List<Integer> SPEEDS = List.of(1, 2, 5, 10, 30, 60);
    private static final long SECOND = 1_000_000_000L;
    private static final long REFRESH_NANOS = 2 * SECOND;

    private final ReadOnlyObjectWrapper<Stage> stage = new ReadOnlyObjectWrapper<>(new Stage.Empty());
    private final ReadOnlyObjectWrapper<TimeLine> line = new ReadOnlyObjectWrapper<>(TimeLine.EMPTY);
    private final ReadOnlyObjectWrapper<@Nullable Shot> shot = new ReadOnlyObjectWrapper<>();
    private final LongProperty instant = new SimpleLongProperty();
    private final BooleanProperty playing = new SimpleBooleanProperty();
    private final ObjectProperty<Integer> speed = new SimpleObjectProperty<>(1);
    private final Past past;
    private final ReadOnlyStringWrapper earlier = new ReadOnlyStringWrapper("");
    private String parentId = "";
    private long playedAt;
    private long refreshedAt;
    private boolean first;

    /** What the panel can show at present. */
    sealed interface Stage {
        /** No order was chosen. */
        record Empty() implements Stage {}

        /** An order's past is read; {@code share} of the way is done, below zero while nobody knows. */
        record Loading(String parentId, double share) implements Stage {}

        /** The past is there. */
        record Shown(String parentId) implements Stage {}

        /** It could not be read; {@code sentence} says why. */
        record Failed(String parentId, String sentence) implements Stage {}
    }

    /** Reads from what is made for it: the reader needs to know who listens. */
    ReplayViewModel(Function<PastListener, ? extends Past> reader) {
        past = reader.apply(this);
    }

    ReadOnlyObjectProperty<Stage> stage() {
        return stage.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<TimeLine> line() {
        return line.getReadOnlyProperty();
    }

    /** What was reached last; null before anything. */
    ReadOnlyObjectProperty<@Nullable Shot> shot() {
        return shot.getReadOnlyProperty();
    }

    /** The instant that is asked for; what is shown follows. */
    LongProperty instant() {
        return instant;
    }

    BooleanProperty playing() {
        return playing;
    }

    /** How many times as fast as it was. */
    ObjectProperty<Integer> speed() {
        return speed;
    }

    /** Which earlier start the order belongs to, in words; empty for the desk that runs. */
    ReadOnlyStringProperty earlier() {
        return earlier.getReadOnlyProperty();
    }

    String parentId() {
        return parentId;
    }

    /** Opens the past of an order of the desk that runs, at its last decision. */
    void open(String id) {
        open("", "", id);
    }

    /**
     * The same for an order of an earlier start.
     *
     * @param run the start's id
     * @param start which start it was, in a few words
     */
    void open(String run, String start, String id) {
        parentId = id;
        earlier.set(start);
        playing.set(false);
        first = true;
        line.set(TimeLine.EMPTY);
        shot.set(null);
        stage.set(new Stage.Loading(id, -1));
        past.open(run, id);
    }

    /** Gives up what is being read. */
    void cancel() {
        past.stop();
        playing.set(false);
        line.set(TimeLine.EMPTY);
        shot.set(null);
        stage.set(new Stage.Empty());
    }

    /** The panel was closed: nothing is read any more and nothing is kept open. */
    void close() {
        cancel();
        past.close();
    }

    /** Goes to an instant; a person's hand on the bar stops playing. */
    void scrub(long time) {
        playing.set(false);
        goTo(time);
    }

    private void goTo(long time) {
        if (line.get().isEmpty()) {
            return;
        }
        instant.set(line.get().clamp(time));
        past.show(instant.get());
    }

    void seconds(int by) {
        scrub(instant.get() + by * SECOND);
    }

    void nextDecision() {
        scrub(line.get().nextDecision(instant.get()));
    }

    void decisionBefore() {
        scrub(line.get().decisionBefore(instant.get()));
    }

    void toStart() {
        scrub(line.get().start());
    }

    void toEnd() {
        scrub(line.get().end());
    }

    void jump(Moment moment) {
        scrub(moment.line().time());
    }

    void playOrPause() {
        if (line.get().isEmpty()) {
            return;
        }
        if (!playing.get() && instant.get() >= line.get().end()) {
            goTo(line.get().start());
        }
        playedAt = 0;
        playing.set(!playing.get());
    }

    void faster() {
        speed.set(SPEEDS.get(Math.min(SPEEDS.size() - 1, SPEEDS.indexOf(speed.get()) + 1)));
    }

    void slower() {
        speed.set(SPEEDS.get(Math.max(0, SPEEDS.indexOf(speed.get()) - 1)));
    }

    /** A frame passed: plays on, and looks now and then whether the order lived on. */
    void tick(long nanos) {
        if (line.get().isEmpty()) {
            return;
        }
        if (nanos - refreshedAt > REFRESH_NANOS) {
            refreshedAt = nanos;
            past.refresh();
        }
        if (!playing.get()) {
            return;
        }
        if (playedAt != 0) {
            long passed = Math.min(SECOND, nanos - playedAt);
            goTo(instant.get() + passed * speed.get());
            if (instant.get() >= line.get().end() && isFinal()) {
                playing.set(false);
            }
        }
        playedAt = nanos;
    }

    private boolean isFinal() {
        ParentRow row = row();
        return row == null || row.status().isFinal();
    }

    /** The parent as it was at what is shown; null before it came in. */
    @Nullable
    ParentRow row() {
        Shot reached = shot.get();
        DeskSnapshot picture = reached == null ? null : reached.arrived();
        if (picture != null) {
            for (ParentRow row : picture.parents()) {
                if (row.order().parentId().equals(parentId)) {
                    return row;
                }
            }
        }
        return null;
    }

    /** What was decided last at what is shown, null before the first. */
    @Nullable
    Moment decision() {
        Shot reached = shot.get();
        return reached == null ? null : line.get().decisionAt(reached.arrived().time());
    }

    /** What a challenger said of it; null where it was not asked. */
    @Nullable
    Shadow shadow() {
        Shot reached = shot.get();
        return reached == null ? null : line.get().shadowAt(reached.arrived().time());
    }

    /** How often the challenger was asked up to what is shown. */
    TimeLine.Asked asked() {
        Shot reached = shot.get();
        return line.get()
                .askedUntil(reached == null ? Long.MIN_VALUE : reached.arrived().time());
    }

    @Override
    public void opened(TimeLine opened) {
        line.set(opened);
        if (first) {
            first = false;
            goTo(opened.decisionBefore(Long.MAX_VALUE)); // what a person wonders about is what was done last
        }
    }

    @Override
    public void progress(double share) {
        if (shot.get() == null) {
            stage.set(new Stage.Loading(parentId, share));
        }
    }

    @Override
    public void arrived(Shot reached) {
        stage.set(new Stage.Shown(parentId)); // first: what is shown must have its place
        shot.set(reached);
    }

    @Override
    public void failed(String sentence) {
        playing.set(false);
        stage.set(new Stage.Failed(parentId, sentence));
    }
}
