package io.blockwright.launcher;

import io.blockwright.domain.SystemClock;
import io.blockwright.engine.ChildRow;
import io.blockwright.engine.DeskSnapshot;
import io.blockwright.engine.Engine;
import io.blockwright.engine.LatestValue;
import io.blockwright.engine.ParentRow;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** Watches a kill take effect, from the desk's own snapshots: orders blocked, then every order out of the market. One thread. */
final class KillWatch {
    private static final long LOOK_NANOS = 500_000L;

    private final LatestValue<DeskSnapshot> view;
    private final long begun = SystemClock.monotonic();

    /** Begins to watch; before the command is given. */
    KillWatch(Engine engine) {
        view = engine.addView();
    }

    /** Where the news go. */
    interface News {
        void tell(ControlMessage message) throws IOException;
    }

    /** Tells when orders are blocked, and how it stands when all are out or the time is over. */
    void follow(long waitNanos, News news) throws IOException {
        int before = -1;
        List<String> open = List.of();
        boolean blocked = false;
        while (elapsed() < waitNanos) {
            DeskSnapshot seen = next();
            if (seen == null) {
                continue;
            }
            open = open(seen);
            if (seen.killed() && !blocked) {
                blocked = true;
                before = Math.max(before, open.size());
                news.tell(new ControlMessage.Blocked(
                        elapsed(),
                        before,
                        seen.simulated(),
                        seen.market().instrument().symbol()));
            } else if (!blocked) {
                before = open.size();
            }
            if (blocked && open.isEmpty()) {
                break;
            }
        }
        if (!blocked) {
            news.tell(
                    new ControlMessage.Refused(
                            "The engine did not answer in time: whether orders are blocked is not known. Kill the process, and call the venue."));
            return;
        }
        news.tell(new ControlMessage.Settled(
                elapsed(),
                before - open.size(),
                open.size(),
                open.subList(0, Math.min(open.size(), ControlMessage.LISTED))));
    }

    private @Nullable DeskSnapshot next() {
        DeskSnapshot seen = view.take();
        if (seen == null) {
            LockSupport.parkNanos(LOOK_NANOS);
        }
        return seen;
    }

    private long elapsed() {
        return SystemClock.monotonic() - begun;
    }

    private static List<String> open(DeskSnapshot seen) {
        List<String> open = new ArrayList<>();
        for (ParentRow parent : seen.parents()) {
            for (ChildRow child : parent.children()) {
                if (!child.state().isTerminal()) {
                    open.add(child.order().clOrdId());
                }
            }
        }
        return open;
    }
}
