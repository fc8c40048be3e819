package io.blockwright.engine;

import io.blockwright.domain.Reason;
import io.blockwright.domain.Reason.Origin;
import io.blockwright.engine.spi.DeskQueries.DecisionLine;
import io.blockwright.engine.spi.DeskQueries.Moment;
import io.blockwright.engine.spi.DeskQueries.Moment.Kind;
import io.blockwright.engine.spi.DeskQueries.Shadow;
import io.blockwright.strategies.ActionWords;
import io.blockwright.strategies.LearnedAction;
import io.blockwright.trading.spi.JournalRecord;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Puts what a challenger would have done beside the decisions of which it was asked. Both saw the same, so they are found by
 * its hash; a decision that sent nothing has no line, and what the challenger said of it stands alone. Pure.
 */
final class PastShadows {
    private PastShadows() {}

    /** The moments with what was said of them, oldest first. */
    static List<Moment> beside(List<Moment> moments, List<JournalRecord.Shadowed> lines) {
        if (lines.isEmpty()) {
            return moments;
        }
        Map<String, Shadow> bySeen = new HashMap<>();
        Map<Long, Shadow> byTime = new HashMap<>();
        for (JournalRecord.Shadowed line : lines) {
            Shadow shadow = shadow(line);
            byTime.put(line.time(), shadow);
            if (!line.inputHash().isEmpty()) {
                bySeen.put(line.inputHash(), shadow);
            }
        }
        List<Moment> all = new ArrayList<>();
        Set<Long> placed = new HashSet<>();
        for (Moment moment : moments) {
            Shadow shadow = moment.kind() == Kind.DECISION ? found(moment, bySeen, byTime) : null;
            if (shadow != null) {
                placed.add(shadow.time());
            }
            all.add(
                    shadow == null
                            ? moment
                            : new Moment(moment.line(), moment.kind(), moment.alternatives(), moment.answer(), shadow));
        }
        byTime.values().stream()
                .filter(shadow -> !placed.contains(shadow.time()))
                .map(PastShadows::alone)
                .forEach(all::add);
        all.sort(Comparator.comparingLong(moment -> moment.line().time())); // stable: one instant stays in its order
        return all;
    }

    private static @Nullable Shadow found(Moment moment, Map<String, Shadow> bySeen, Map<Long, Shadow> byTime) {
        Origin origin = moment.line().reason().origin();
        Shadow same = origin == null ? null : bySeen.get(origin.inputHash());
        return same == null ? byTime.get(moment.line().time()) : same;
    }

    private static Moment alone(Shadow shadow) {
        String what = shadow.answered() ? "Would " + shadow.would() : "No answer";
        return new Moment(
                new DecisionLine(shadow.time(), what, shadow.model(), "", Reason.of(shadow.why())),
                Kind.SHADOW,
                List.of(),
                "",
                shadow);
    }

    private static Shadow shadow(JournalRecord.Shadowed line) {
        return new Shadow(
                line.time(),
                line.model(),
                words(line.action()),
                words(line.liveAction()),
                line.action() >= 0 && line.action() == line.liveAction(),
                line.costBp(),
                line.liveCostBp(),
                line.why());
    }

    /** Nothing for no action; a journal of another program may know more of them. */
    private static String words(int action) {
        if (action < 0) {
            return "";
        }
        return action < LearnedAction.COUNT ? ActionWords.of(action) : "do what this program does not know";
    }
}
