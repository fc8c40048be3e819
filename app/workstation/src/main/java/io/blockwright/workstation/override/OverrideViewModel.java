package io.blockwright.workstation.override;

import io.blockwright.domain.ParentStatus;
import io.blockwright.domain.ResumeMode;
import io.blockwright.engine.ChildRow;
import io.blockwright.engine.DeskSnapshot.Severity;
import io.blockwright.engine.ParentRow;
import io.blockwright.workstation.command.DeskCommands;
import io.blockwright.workstation.command.Notices;
import io.blockwright.workstation.command.Selection;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import org.jspecify.annotations.Nullable;

/**
 * What a person may do with the selected order, and doing it. An action that does not fit says in a notice what is missing.
 * Needs no toolkit; one thread.
 */
public final class OverrideViewModel {
    private final Selection selection;
    private final DeskCommands commands;
    private final Notices notices;

    public OverrideViewModel(Selection selection, DeskCommands commands, Notices notices) {
        this.selection = selection;
        this.commands = commands;
        this.notices = notices;
    }

    public boolean pause() {
        ParentRow parent = selection.parent().get();
        return allowed(canPause(parent), "Select a parent that is working: only that can be paused.")
                && parent != null
                && commands.pause(parent.order().parentId());
    }

    public boolean resume(ResumeMode mode) {
        ParentRow parent = selection.parent().get();
        return allowed(canResume(parent), "Select a paused parent: only that can be resumed.")
                && parent != null
                && commands.resume(parent.order().parentId(), mode);
    }

    public boolean cancelParent() {
        ParentRow parent = selection.parent().get();
        return allowed(canCancel(parent), "Select a parent that is not finished: only that can be cancelled.")
                && parent != null
                && commands.cancelParent(parent.order().parentId());
    }

    public boolean cancelChildren() {
        ParentRow parent = selection.parent().get();
        return allowed(hasWorking(parent), "Select a parent with shares in the market: it has no child to cancel.")
                && parent != null
                && commands.cancelChildren(parent.order().parentId());
    }

    public boolean takeOver() {
        ChildRow child = selection.child().get();
        return allowed(
                        canTakeOver(child),
                        "Select a live child that the strategy is working: only that can be taken over.")
                && child != null
                && commands.takeOver(child.order().clOrdId());
    }

    public boolean handBack() {
        ChildRow child = selection.child().get();
        return allowed(canHandBack(child), "Select a live child that was taken over: only that can be handed back.")
                && child != null
                && commands.handBack(child.order().clOrdId());
    }

    /** Whether the selected parent is paused, so that the pause key means resume. */
    public boolean isPaused() {
        return canResume(selection.parent().get());
    }

    public BooleanBinding pausable() {
        return Bindings.createBooleanBinding(() -> canPause(selection.parent().get()), selection.parent());
    }

    public BooleanBinding resumable() {
        return Bindings.createBooleanBinding(this::isPaused, selection.parent());
    }

    public BooleanBinding cancellable() {
        return Bindings.createBooleanBinding(() -> canCancel(selection.parent().get()), selection.parent());
    }

    public BooleanBinding hasWorkingChildren() {
        return Bindings.createBooleanBinding(() -> hasWorking(selection.parent().get()), selection.parent());
    }

    public BooleanBinding takeable() {
        return Bindings.createBooleanBinding(() -> canTakeOver(selection.child().get()), selection.child());
    }

    public BooleanBinding returnable() {
        return Bindings.createBooleanBinding(() -> canHandBack(selection.child().get()), selection.child());
    }

    private boolean allowed(boolean allowed, String otherwise) {
        if (!allowed) {
            notices.say(Severity.INFO, otherwise);
        }
        return allowed;
    }

    private static boolean canPause(@Nullable ParentRow parent) {
        return parent != null && (parent.status() == ParentStatus.WORKING || parent.status() == ParentStatus.SCHEDULED);
    }

    private static boolean canResume(@Nullable ParentRow parent) {
        return parent != null && parent.status() == ParentStatus.PAUSED;
    }

    private static boolean canCancel(@Nullable ParentRow parent) {
        return parent != null && !parent.status().isFinal();
    }

    private static boolean hasWorking(@Nullable ParentRow parent) {
        return parent != null && parent.working() > 0;
    }

    private static boolean canTakeOver(@Nullable ChildRow child) {
        return child != null && !child.takenOver() && !child.state().isTerminal();
    }

    private static boolean canHandBack(@Nullable ChildRow child) {
        return child != null && child.takenOver() && !child.state().isTerminal();
    }
}
