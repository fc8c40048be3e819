package io.blockwright.workstation.editor;

import io.blockwright.engine.DeskFact;
import io.blockwright.engine.DeskSnapshot;
import io.blockwright.workstation.Frame;
import io.blockwright.workstation.command.DeskCommands;
import io.blockwright.workstation.text.Texts;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * Something about one order that takes more than a key: it is typed, judged as one types, and sent once. A careful draft is
 * armed by the first send and sent by a second one a moment later; one beyond a precaution is asked about first; a refused
 * one is open again with what was typed. Needs no toolkit; one thread.
 */
public abstract class Editor {
    /** A second send sooner than this is the same movement of the hand. */
    public static final long ARM_DELAY = 600_000_000L;
    /** A sent draft stays in sight, and keeps the keyboard, this long. */
    public static final long SHOWN_AS_SENT = 1_000_000_000L;

    private static final long ARMED_FOR = 15_000_000_000L;
    private static final Texts TEXTS = Texts.of(Editor.class);

    private final Target target;
    private final DeskCommands commands;
    private final ReadOnlyObjectWrapper<Verdict> verdict = new ReadOnlyObjectWrapper<>(Verdict.incomplete(""));
    private String outcome = "";
    private String sentId = "";
    private boolean sent;
    private boolean asking;
    private boolean armed;
    private long armedAt;
    private long sentAt;
    private long nanos;

    /** For one order; {@code nanos} is the toolkit's time of the frame it opens in. */
    protected Editor(Target target, DeskCommands commands, long nanos) {
        this.target = target;
        this.commands = commands;
        this.nanos = nanos;
    }

    /** What the draft means now. */
    protected abstract Verdict judge();

    /** Sends the draft that {@link #judge} found good; false when the desk took nothing. */
    protected abstract boolean submit();

    /** Asks a question before the draft is sent, which {@link #answered} answers; false when nothing has to be asked. */
    protected boolean asks() {
        return false;
    }

    /** The question is answered: empty to send the draft now, else why it is not sent, a sentence. */
    protected final void answered(String withheld) {
        asking = false;
        outcome = withheld;
        if (withheld.isEmpty() && judge().sendable()) {
            dispatch();
        } else {
            rejudge();
        }
    }

    /** It is put away: a question about it stands for nothing any more. */
    public void close() {}

    /** What it does, for its heading. */
    public abstract String title();

    /** The order it is for. */
    public final Target target() {
        return target;
    }

    /** What sends. */
    protected final DeskCommands commands() {
        return commands;
    }

    /** The desk as it is now. */
    protected final DeskSnapshot snapshot() {
        return target.snapshot();
    }

    /** Time of the last frame. */
    protected final long nanos() {
        return nanos;
    }

    /** What the draft means. */
    public final ReadOnlyObjectProperty<Verdict> verdict() {
        return verdict.getReadOnlyProperty();
    }

    /** Whether a question about the draft stands. */
    protected final boolean isAsking() {
        return asking;
    }

    /** Whether the draft is on its way. */
    public final boolean isSent() {
        return sent;
    }

    /** Whether it has nothing more to show. */
    public final boolean isOver() {
        return sent && nanos - sentAt > SHOWN_AS_SENT;
    }

    /** Follows the desk. */
    public void frame(Frame frame) {
        nanos = frame.nanos();
        for (DeskFact fact : frame.facts()) {
            if (sent
                    && fact instanceof DeskFact.CommandRefused refused
                    && refused.commandId().equals(sentId)) {
                sent = false;
                outcome = TEXTS.get("editor.refused", refused.reason());
            }
        }
        if (frame.snapshot() != null) {
            target.show(frame.snapshot());
        }
        if (armed && nanos - armedAt > ARMED_FOR) {
            armed = false;
        }
        rejudge();
    }

    /** Something was typed: what was armed or refused before is another draft. */
    protected final void edited() {
        armed = false;
        outcome = "";
        rejudge();
    }

    /** Sends the draft, or arms it. Returns whether a command went out. */
    public final boolean send() {
        Verdict now = sent ? verdict.get() : judge();
        if (sent || asking || !now.sendable()) {
            return false;
        }
        if (now.kind() == Verdict.Kind.CAREFUL && !isArmed()) {
            rejudge();
            return false;
        }
        asking = true;
        if (asks()) {
            armed = false;
            rejudge();
            return false;
        }
        asking = false;
        return dispatch();
    }

    private boolean dispatch() {
        if (!submit()) {
            outcome = TEXTS.get("editor.not-taken");
            rejudge();
            return false;
        }
        sent = true;
        sentAt = nanos;
        sentId = commands().lastId();
        armed = false;
        rejudge();
        return true;
    }

    private boolean isArmed() {
        if (!armed) {
            armed = true;
            armedAt = nanos;
            return false;
        }
        return nanos - armedAt >= ARM_DELAY;
    }

    private void rejudge() {
        if (sent) {
            verdict.set(new Verdict(Verdict.Kind.SENT, TEXTS.get("editor.sent")));
            return;
        }
        Verdict now = asking ? Verdict.incomplete(TEXTS.get("editor.asking")) : judge();
        if (!outcome.isEmpty()) {
            now = new Verdict(now.sendable() ? Verdict.Kind.CAREFUL : now.kind(), outcome);
        } else if (armed && now.sendable()) {
            now = Verdict.careful(TEXTS.get("editor.armed", now.sentence()));
        }
        if (!now.equals(verdict.get())) {
            verdict.set(now);
        }
    }
}
