package io.blockwright.workstation.advice;

import io.blockwright.domain.ControlMode;
import io.blockwright.engine.DeskFact;
import io.blockwright.engine.DeskSnapshot;
import io.blockwright.engine.DeskSnapshot.Severity;
import io.blockwright.engine.ParentRow;
import io.blockwright.engine.spi.Explanations;
import io.blockwright.workstation.Frame;
import io.blockwright.workstation.command.DeskCommands;
import io.blockwright.workstation.command.Notices;
import io.blockwright.workstation.command.Selection;
import io.blockwright.workstation.editor.Target;
import io.blockwright.workstation.text.ClockFormat;
import io.blockwright.workstation.text.Texts;
import java.util.Objects;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/**
 * The next step of the selected parent's strategy, and a person's answer to it. An answer names the advice that was shown; one
 * that has only just replaced another cannot be answered for a moment, so that a hand already on its way does not accept what
 * the eye has not seen. Needs no toolkit; one thread.
 */
public final class AdviceViewModel {
    /** A new advice can be answered after it was shown this long. */
    static final long REARM = 300_000_000L;
    /** An answer that changed nothing may be given again after this long. */
    static final long ANSWER_TIMEOUT = 2_000_000_000L;

    private static final Texts TEXTS = Texts.of(AdviceViewModel.class);

    private final Selection selection;
    private final DeskCommands commands;
    private final Notices notices;
    private final AdviceWords words;
    private final WhyViewModel why;
    private final ReadOnlyObjectWrapper<AdviceCard> card = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable AdviceEditor> editor = new ReadOnlyObjectWrapper<>();
    private @Nullable DeskSnapshot snapshot;
    private @Nullable ParentRow shown;
    private long nanos;
    private long changedAt;
    private long answeredAt;
    private boolean answered;
    private String answerId = "";

    /** A panel without models. */
    public AdviceViewModel(Selection selection, DeskCommands commands, Notices notices, ClockFormat clock) {
        this(selection, commands, notices, clock, Explanations.NONE);
    }

    /** {@code explanations} is asked why for learned decisions. */
    public AdviceViewModel(
            Selection selection, DeskCommands commands, Notices notices, ClockFormat clock, Explanations explanations) {
        this.why = new WhyViewModel(explanations);
        this.selection = selection;
        this.commands = commands;
        this.notices = notices;
        this.words = new AdviceWords(clock);
        this.card.set(AdviceWords.nothingYet());
    }

    /** Follows the desk. */
    void frame(Frame frame) {
        nanos = frame.nanos();
        for (DeskFact fact : frame.facts()) {
            if (fact instanceof DeskFact.CommandRefused refused
                    && refused.commandId().equals(answerId)) {
                answered = false;
            }
        }
        if (answered && nanos - answeredAt > ANSWER_TIMEOUT) {
            answered = false;
        }
        if (frame.snapshot() != null) {
            snapshot = frame.snapshot();
        }
        DeskSnapshot now = snapshot;
        ParentRow inHand = selection.parent().get();
        if (now != null && (frame.snapshot() != null || !Objects.equals(inHand, shown))) {
            show(words.card(inHand, now));
            shown = inHand;
        }
        AdviceCard seen = card.get();
        why.frame(nanos, seen.headline().isEmpty() ? "" : seen.parentId(), seen.origin());
        AdviceEditor open = editor.get();
        if (open != null) {
            open.frame(frame);
            if (open.isOver()) {
                editor.set(null);
            }
        }
    }

    /** The reasons of the model behind it. */
    WhyViewModel why() {
        return why;
    }

    /** What is shown. */
    ReadOnlyObjectProperty<AdviceCard> card() {
        return card.getReadOnlyProperty();
    }

    /** Another quantity and price for the advice, null while nobody types one. */
    ReadOnlyObjectProperty<@Nullable AdviceEditor> editor() {
        return editor.getReadOnlyProperty();
    }

    /** Puts the editor away. */
    void closeEditor() {
        editor.set(null);
    }

    /** Carries the shown advice out. Returns whether the command went out. */
    boolean accept() {
        AdviceCard now = card.get();
        return answerable() && sent(commands.acceptAdvice(now.parentId(), now.adviceId()));
    }

    /** Turns the shown advice down. Returns whether the command went out. */
    boolean reject() {
        AdviceCard now = card.get();
        return answerable() && sent(commands.rejectAdvice(now.parentId(), now.adviceId()));
    }

    /** What is shown comes into sight only now: it cannot be answered for a moment. */
    void lookAgain() {
        changedAt = nanos;
    }

    /** Opens the editor on the shown advice; by hand, on a child of one's own in its place. */
    void modify() {
        AdviceCard now = card.get();
        ParentRow parent = shown;
        DeskSnapshot desk = snapshot;
        String refused = modifyRefusal();
        if (!refused.isEmpty() || parent == null || desk == null) {
            notices.say(Severity.INFO, refused);
            return;
        }
        editor.set(new AdviceEditor(new Target(parent, null, desk), commands, nanos, now.mode() == ControlMode.MANUAL));
    }

    /** Says who decides for the shown parent from now on. */
    void decideBy(ControlMode mode) {
        AdviceCard now = card.get();
        if (now.mode() == null) {
            notices.say(Severity.INFO, TEXTS.get("refused.no-parent"));
        } else if (now.mode() != mode) {
            commands.setMode(now.parentId(), mode);
        }
    }

    /** Why the shown advice cannot be accepted or rejected now; empty when it can. */
    String answerRefusal() {
        AdviceCard now = card.get();
        if (now.mode() == null) {
            return TEXTS.get("refused.no-parent");
        }
        if (!now.awaiting()) {
            return TEXTS.get("refused." + now.mode(), now.parentId());
        }
        if (answered) {
            return TEXTS.get("refused.answered");
        }
        return nanos - changedAt < REARM ? TEXTS.get("refused.just-changed") : "";
    }

    /** Why there is nothing to modify now; empty when there is. */
    String modifyRefusal() {
        AdviceCard now = card.get();
        if (now.mode() == null) {
            return TEXTS.get("refused.no-parent");
        }
        if (now.mode() == ControlMode.MANUAL) {
            return "";
        }
        if (!now.awaiting()) {
            return TEXTS.get("refused." + now.mode(), now.parentId());
        }
        return now.modifiable() ? "" : TEXTS.get("refused.no-price");
    }

    private boolean answerable() {
        String refused = answerRefusal();
        if (!refused.isEmpty()) {
            notices.say(Severity.INFO, refused);
        }
        return refused.isEmpty();
    }

    private boolean sent(boolean taken) {
        if (taken) {
            answered = true;
            answeredAt = nanos;
            answerId = commands.lastId();
        }
        return taken;
    }

    private void show(AdviceCard next) {
        AdviceCard before = card.get();
        if (!next.key().equals(before.key()) || (next.awaiting() && !before.awaiting())) {
            changedAt = nanos;
            answered = false;
        }
        if (!next.equals(before)) {
            card.set(next);
        }
    }
}
