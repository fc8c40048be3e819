package io.blockwright.workstation.override;

import io.blockwright.domain.ParentOrder;
import io.blockwright.engine.DeskSnapshot;
import io.blockwright.engine.ParentRow;
import io.blockwright.workstation.command.DeskCommands;
import org.jspecify.annotations.Nullable;

/**
 * Steps of urgency by key: several presses in a row become one command, sent when the hand rests. Needs no toolkit; one
 * thread.
 */
final class UrgencyNudge {
    static final double STEP = 0.05;
    /** How long the hand must rest. */
    static final long REST = 350_000_000L;

    private final DeskCommands commands;
    private @Nullable String parentId;
    private double wanted;
    private long lastPress;
    private long nanos;

    UrgencyNudge(DeskCommands commands) {
        this.commands = commands;
    }

    /** One step for a parent; steps that another parent still waits for are sent first. */
    void press(ParentRow parent, int direction, @Nullable DeskSnapshot snapshot) {
        String id = parent.order().parentId();
        if (parentId != null && !parentId.equals(id)) {
            send(snapshot);
        }
        double from = parentId == null ? parent.order().urgency() : wanted;
        parentId = id;
        wanted = Math.clamp(Math.round((from + direction * STEP) * 100) / 100.0, 0, 1);
        lastPress = nanos;
    }

    /** A frame passed. */
    void frame(long now, @Nullable DeskSnapshot snapshot) {
        nanos = now;
        if (parentId != null && now - lastPress >= REST) {
            send(snapshot);
        }
    }

    /** What a parent's urgency is about to become, NaN when no step waits for it. */
    double wanted(ParentRow parent) {
        return parent.order().parentId().equals(parentId) ? wanted : Double.NaN;
    }

    private void send(@Nullable DeskSnapshot snapshot) {
        String id = parentId;
        parentId = null;
        if (id == null || snapshot == null) {
            return;
        }
        for (ParentRow row : snapshot.parents()) {
            ParentOrder order = row.order();
            // The other limits as they are now, not as they were at the first press.
            if (order.parentId().equals(id) && !row.status().isFinal() && order.urgency() != wanted) {
                commands.change(id, order.end(), order.limitPrice(), order.maxParticipation(), wanted);
                return;
            }
        }
    }
}
