package io.blockwright.workstation.override;

import io.blockwright.engine.Advice;
import io.blockwright.engine.ChildRow;
import io.blockwright.engine.DeskSnapshot;
import io.blockwright.engine.DeskSnapshot.Severity;
import io.blockwright.engine.ParentRow;
import io.blockwright.workstation.Frame;
import io.blockwright.workstation.Precautions;
import io.blockwright.workstation.command.DeskCommands;
import io.blockwright.workstation.command.Notices;
import io.blockwright.workstation.command.Selection;
import io.blockwright.workstation.confirm.Confirmation;
import io.blockwright.workstation.confirm.Consent;
import io.blockwright.workstation.confirm.Review;
import io.blockwright.workstation.editor.Target;
import io.blockwright.workstation.text.ClockFormat;
import io.blockwright.workstation.text.Numbers;
import io.blockwright.workstation.text.Texts;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/**
 * What a person may do with the selected order, and doing it. An action that does not fit says in a notice what is missing;
 * one that takes more than a key opens an {@link OverrideEditor}, one at a time. Needs no toolkit; one thread.
 */
public final class OverrideViewModel {
    private static final Texts TEXTS = Texts.of(OverrideViewModel.class);

    private final Selection selection;
    private final DeskCommands commands;
    private final Notices notices;
    private final Supplier<Precautions> precautions;
    private final Confirmation confirmation;
    private final ClockFormat clock;
    private final UrgencyNudge urgency;
    private final KillTally tally;
    private final ReadOnlyObjectWrapper<@Nullable OverrideEditor> editor = new ReadOnlyObjectWrapper<>();
    private @Nullable DeskSnapshot snapshot;
    /** The parent that the standing question would end, empty for none. */
    private String ending = "";

    private long nanos;

    /**
     * Acts on what is selected.
     *
     * @param precautions beyond which an action is asked about first, as they are at that moment
     * @param confirmation where it is asked
     */
    public OverrideViewModel(
            Selection selection,
            DeskCommands commands,
            Notices notices,
            Supplier<Precautions> precautions,
            Confirmation confirmation,
            ClockFormat clock) {
        this.selection = selection;
        this.commands = commands;
        this.notices = notices;
        this.precautions = precautions;
        this.confirmation = confirmation;
        this.clock = clock;
        this.urgency = new UrgencyNudge(commands);
        this.tally = new KillTally(clock);
    }

    /** Follows the desk. */
    void frame(Frame frame) {
        nanos = frame.nanos();
        if (frame.snapshot() != null) {
            snapshot = frame.snapshot();
            tally.show(frame.snapshot());
        }
        urgency.frame(nanos, snapshot);
        OverrideEditor open = editor.get();
        if (open != null) {
            open.frame(frame);
            if (open.isOver()) {
                editor.set(null);
            }
        }
        if (!ending.isEmpty()) {
            withdrawWhenOver();
        }
    }

    /** Does it, opens its editor, or says why not. */
    void pull(Lever lever) {
        DeskSnapshot now = snapshot;
        String refused = now == null ? TEXTS.get("refused.no-desk") : refusal(lever);
        ParentRow parent = selection.parent().get();
        if (!refused.isEmpty() || now == null || parent == null) {
            notices.say(Severity.INFO, refused);
            return;
        }
        ChildRow child = selection.child().get();
        String id = parent.order().parentId();
        switch (lever) {
            case PAUSE -> {
                if (OverrideRules.isPaused(parent)) {
                    open(new ResumeEditor(new Target(parent, null, now), commands, nanos));
                } else {
                    commands.pause(id);
                }
            }
            case CHANGE -> open(new ChangeEditor(new Target(parent, null, now), commands, clock, nanos));
            case MORE_URGENT -> urgency.press(parent, 1, now);
            case LESS_URGENT -> urgency.press(parent, -1, now);
            case FORCE_FILL ->
                open(new FillEditor(new Target(parent, null, now), commands, precautions, confirmation, nanos));
            case CANCEL_CHILDREN -> commands.cancelChildren(id);
            case CANCEL_PARENT -> cancelParent(parent, now);
            case TAKE_OVER, EDIT_CHILD, CANCEL_CHILD, HAND_BACK -> {
                if (child != null) {
                    pull(lever, parent, child, now);
                }
            }
        }
    }

    /** Why an action does not fit the order in hand; empty when it does. */
    String refusal(Lever lever) {
        return OverrideRules.refusal(
                lever, selection.parent().get(), selection.child().get(), snapshot != null && snapshot.killed());
    }

    /** Whether the selected parent is paused, so that the pause key means resume. */
    boolean isPaused() {
        return OverrideRules.isPaused(selection.parent().get());
    }

    /** The editor that is open, null for none. */
    ReadOnlyObjectProperty<@Nullable OverrideEditor> editor() {
        return editor.getReadOnlyProperty();
    }

    /** Puts the open editor away. */
    void closeEditor() {
        open(null);
    }

    /** The selected parent's urgency, with the step that is about to be sent: {@code 0.50 → 0.60}; empty for none. */
    String urgencyWords() {
        ParentRow parent = selection.parent().get();
        if (parent == null) {
            return "";
        }
        String now = Numbers.decimal(parent.order().urgency(), 2);
        double wanted = urgency.wanted(parent);
        return Double.isNaN(wanted) ? now : TEXTS.get("urgency.step", now, Numbers.decimal(wanted, 2));
    }

    /** The order that is acted on, in words. */
    String inHand() {
        ParentRow parent = selection.parent().get();
        ChildRow child = selection.child().get();
        if (parent == null) {
            return TEXTS.get("hand.none");
        }
        return child == null
                ? TEXTS.get("hand.parent", parent.order().parentId())
                : TEXTS.get(
                        "hand.child", parent.order().parentId(), child.order().clOrdId());
    }

    /** How many advices wait for an answer, empty for none. */
    String waitingWords() {
        DeskSnapshot now = snapshot;
        int waiting = 0;
        if (now != null) {
            for (ParentRow row : now.parents()) {
                Advice advice = row.outlook().advice();
                waiting += advice != null && advice.awaiting() && !row.status().isFinal() ? 1 : 0;
            }
        }
        return switch (waiting) {
            case 0 -> "";
            case 1 -> TEXTS.get("waits.one");
            default -> TEXTS.get("waits.more", Numbers.whole(waiting));
        };
    }

    KillTally tally() {
        return tally;
    }

    private void pull(Lever lever, ParentRow parent, ChildRow child, DeskSnapshot now) {
        String id = child.order().clOrdId();
        switch (lever) {
            case TAKE_OVER -> commands.takeOver(id);
            case EDIT_CHILD -> open(new ChildEditor(new Target(parent, child, now), commands, nanos));
            case CANCEL_CHILD -> commands.cancelChild(id);
            default -> commands.handBack(id);
        }
    }

    /** A large one is asked about; a small one never is. */
    private void cancelParent(ParentRow parent, DeskSnapshot now) {
        String id = parent.order().parentId();
        Review review = OverrideQuestion.end(now, parent, precautions.get());
        if (review.passes()) {
            commands.cancelParent(id);
        } else if (confirmation.ask(review, commands.user(), consent -> end(id, consent))) {
            ending = id;
        } else {
            notices.say(Severity.INFO, TEXTS.get("question.other"));
        }
    }

    private void end(String parentId, Consent consent) {
        ending = "";
        switch (consent) {
            case Consent.Given _ -> commands.cancelParent(parentId);
            case Consent.Approved(String by, String what) -> commands.cancelParentApproved(parentId, by, what);
            case Consent.Withheld(String sentence) -> notices.say(Severity.INFO, sentence);
        }
    }

    /** An order that ended by itself needs no answer. */
    private void withdrawWhenOver() {
        DeskSnapshot now = snapshot;
        if (now != null) {
            for (ParentRow row : now.parents()) {
                if (row.order().parentId().equals(ending) && row.status().isFinal()) {
                    confirmation.withdraw(OverrideRules.refusal(Lever.CANCEL_PARENT, row, null, false));
                    return;
                }
            }
        }
    }

    private void open(@Nullable OverrideEditor next) {
        OverrideEditor before = editor.get();
        if (before != null) {
            before.close();
        }
        editor.set(next);
    }
}
