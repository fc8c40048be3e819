package io.blockwright.workstation.blotter;

import io.blockwright.domain.Side;
import io.blockwright.engine.ChildRow;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which parents are shown. Immutable.
 *
 * @param words every one of them must be found in the parent's words, or one be the id of a child; lower case
 * @param state of their life
 * @param side null for both
 * @param strategies empty for all
 */
record BlotterFilter(
        List<String> words, State state, @Nullable Side side, Set<String> strategies) {
    /** Everything. */
    static final BlotterFilter NONE = new BlotterFilter(List.of(), State.ALL, null, Set.of());

    BlotterFilter {
        words = List.copyOf(words);
        strategies = Set.copyOf(strategies);
    }

    /** Where in their life parents are. */
    enum State {
        ALL,
        ACTIVE,
        NEEDS,
        DONE
    }

    /** The same with another search text. */
    BlotterFilter search(String text) {
        String plain = text.strip().toLowerCase(Locale.ROOT);
        return new BlotterFilter(
                plain.isEmpty() ? List.of() : Arrays.asList(plain.split("\\s+")), state, side, strategies);
    }

    BlotterFilter with(State next) {
        return new BlotterFilter(words, next, side, strategies);
    }

    BlotterFilter with(@Nullable Side next) {
        return new BlotterFilter(words, state, next, strategies);
    }

    BlotterFilter with(Set<String> next) {
        return new BlotterFilter(words, state, side, next);
    }

    /** Whether a parent is shown. */
    boolean lets(ParentLine line) {
        return isInState(line)
                && (side == null || line.side() == side)
                && (strategies.isEmpty() || strategies.contains(line.strategy()))
                && (words.isEmpty() || isFound(line));
    }

    private boolean isInState(ParentLine line) {
        return switch (state) {
            case ALL -> true;
            case ACTIVE -> !line.row().status().isFinal();
            case NEEDS -> line.needsPerson();
            case DONE -> line.row().status().isFinal();
        };
    }

    private boolean isFound(ParentLine line) {
        String all = (line.order()
                        + ' '
                        + line.id()
                        + ' '
                        + line.status()
                        + ' '
                        + line.strategy()
                        + ' '
                        + line.touchedBy()
                        + ' '
                        + line.wheel().words())
                .toLowerCase(Locale.ROOT);
        for (String word : words) {
            if (!all.contains(word) && !hasChild(line.row().children(), word)) {
                return false;
            }
        }
        return true;
    }

    private static boolean hasChild(List<ChildRow> children, String id) {
        for (int i = 0; i < children.size(); i++) {
            ChildRow child = children.get(i);
            if (child.childId().equalsIgnoreCase(id) || child.order().clOrdId().equalsIgnoreCase(id)) {
                return true;
            }
        }
        return false;
    }
}
