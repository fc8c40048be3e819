package io.blockwright.workstation.override;

import io.blockwright.domain.OrderState;
import io.blockwright.engine.ChildRow;
import io.blockwright.engine.DeskSnapshot;
import io.blockwright.engine.ParentRow;
import io.blockwright.workstation.text.ClockFormat;
import io.blockwright.workstation.text.Numbers;
import io.blockwright.workstation.text.Texts;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The proof of a kill: what was in the market when the desk was killed, and what has become of each of those orders. Needs no
 * toolkit; one thread.
 */
final class KillTally {
    private static final Texts TEXTS = Texts.of(KillTally.class);

    private final ClockFormat clock;
    private @Nullable DeskSnapshot before;
    private Set<String> caught = Set.of();
    private boolean killed;
    private long since;
    private int ended;
    private int waiting;
    private int unresolved;

    KillTally(ClockFormat clock) {
        this.clock = clock;
    }

    /** Follows the desk. */
    void show(DeskSnapshot snapshot) {
        if (!snapshot.killed()) {
            killed = false;
            before = snapshot;
            return;
        }
        if (!killed) {
            killed = true;
            since = snapshot.time();
            // The first killed snapshot may already lack what ended since the last living one.
            caught = new HashSet<>();
            addAlive(before, caught);
            addAlive(snapshot, caught);
            before = null;
        }
        count(snapshot);
    }

    /** Whether there is something to prove. */
    boolean isKilled() {
        return killed;
    }

    /** Whether every order's end is known. */
    boolean isProven() {
        return waiting == 0 && unresolved == 0;
    }

    /** The proof so far, one sentence. */
    String words() {
        if (caught.isEmpty()) {
            return TEXTS.get("kill.none", clock.millis(since));
        }
        return TEXTS.get(
                "kill.tally",
                clock.millis(since),
                Numbers.whole(caught.size()),
                Numbers.whole(ended),
                Numbers.whole(waiting),
                Numbers.whole(unresolved));
    }

    private void count(DeskSnapshot snapshot) {
        ended = 0;
        waiting = 0;
        unresolved = 0;
        for (ParentRow parent : snapshot.parents()) {
            for (ChildRow child : parent.children()) {
                if (!caught.contains(child.childId())) {
                    continue;
                }
                if (child.state().isTerminal()) {
                    ended++;
                } else if (child.state() == OrderState.UNKNOWN) {
                    unresolved++;
                } else {
                    waiting++;
                }
            }
        }
    }

    private static void addAlive(@Nullable DeskSnapshot snapshot, Set<String> ids) {
        if (snapshot == null) {
            return;
        }
        for (ParentRow parent : snapshot.parents()) {
            for (ChildRow child : parent.children()) {
                if (!child.state().isTerminal()) {
                    ids.add(child.childId());
                }
            }
        }
    }
}
