package io.blockwright.workstation.override;

import io.blockwright.domain.Algo;
import io.blockwright.domain.ParentStatus;
import io.blockwright.engine.ChildRow;
import io.blockwright.engine.ParentRow;
import io.blockwright.workstation.text.Numbers;
import io.blockwright.workstation.text.Texts;
import org.jspecify.annotations.Nullable;

/** Which override fits the order in hand, and one sentence why it does not. Pure. */
final class OverrideRules {
    private static final Texts TEXTS = Texts.of(OverrideRules.class);

    private OverrideRules() {}

    /** Empty when the action may be done now. */
    static String refusal(Lever action, @Nullable ParentRow parent, @Nullable ChildRow child, boolean killed) {
        return switch (action) {
            case TAKE_OVER, EDIT_CHILD, CANCEL_CHILD, HAND_BACK -> ofChild(action, parent, child);
            default -> parent == null ? TEXTS.get("refused.no-parent") : ofParent(action, parent, killed);
        };
    }

    /** Whether the pause key means resume. */
    static boolean isPaused(@Nullable ParentRow parent) {
        return parent != null && parent.status() == ParentStatus.PAUSED;
    }

    /** Shares of a parent that may still be sent: not filled and not in the market. */
    static long open(ParentRow parent) {
        return Math.max(0, left(parent) - parent.working());
    }

    /** Shares of a parent that are not filled. */
    static long left(ParentRow parent) {
        return Math.max(0, parent.order().quantity() - parent.filled());
    }

    /** Shares that the schedule wants filled by now and that are not. */
    static long behind(ParentRow parent) {
        return Math.clamp(parent.scheduled() - parent.filled(), 0, left(parent));
    }

    private static String ofParent(Lever action, ParentRow parent, boolean killed) {
        String id = parent.order().parentId();
        if (parent.status().isFinal()) {
            return TEXTS.get("refused.final", id, TEXTS.get("status." + parent.status()));
        }
        return switch (action) {
            case PAUSE -> killed && isPaused(parent) ? TEXTS.get("refused.killed") : "";
            case FORCE_FILL -> {
                if (killed) {
                    yield TEXTS.get("refused.killed");
                }
                yield open(parent) > 0 ? "" : TEXTS.get("refused.all-working", id, Numbers.whole(parent.working()));
            }
            case LESS_URGENT, MORE_URGENT ->
                parent.order().algo() == Algo.AC
                        ? ""
                        : TEXTS.get(
                                "refused.urgency",
                                TEXTS.get("algo." + parent.order().algo()));
            case CANCEL_CHILDREN -> parent.working() > 0 ? "" : TEXTS.get("refused.none-working", id);
            default -> "";
        };
    }

    private static String ofChild(Lever action, @Nullable ParentRow parent, @Nullable ChildRow child) {
        if (child == null || parent == null) {
            return TEXTS.get("refused.no-child");
        }
        String id = child.order().clOrdId();
        if (child.state().isTerminal()) {
            return TEXTS.get("refused.child-over", id);
        }
        return switch (action) {
            case TAKE_OVER -> child.takenOver() ? TEXTS.get("refused.taken", id) : "";
            case HAND_BACK -> child.takenOver() ? "" : TEXTS.get("refused.not-taken", id);
            case EDIT_CHILD -> child.takenOver() ? "" : TEXTS.get("refused.take-first", id);
            default -> "";
        };
    }
}
