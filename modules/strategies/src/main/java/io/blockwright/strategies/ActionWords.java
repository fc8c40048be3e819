package io.blockwright.strategies;

/** What a {@link LearnedAction} does, in a trader's words that follow "would": "take twice the even child now". Pure. */
public final class ActionWords {
    private ActionWords() {}

    /** Of an action by its index. */
    public static String of(int index) {
        LearnedAction action = LearnedAction.of(index);
        String rests = action.rest() == 0 ? "" : amount(action.rest()) + " rest " + place(action.level());
        if (action.take() == 0) {
            return rests.isEmpty() ? "wait" : "let " + rests;
        }
        return "take " + amount(action.take()) + " now" + (rests.isEmpty() ? "" : " and let " + rests);
    }

    private static String amount(double children) {
        if (children == 0.5) {
            return "half an even child";
        }
        if (children == 1) {
            return "an even child";
        }
        return (children == 2 ? "two" : children == 3 ? "three" : children == 4 ? "four" : Double.toString(children))
                + " even children";
    }

    private static String place(LearnedAction.Level level) {
        return switch (level) {
            case IMPROVE -> "inside the spread";
            case JOIN -> "at the touch";
            case BEHIND -> "behind the touch";
            case DARK -> "unseen at the mid";
        };
    }
}
