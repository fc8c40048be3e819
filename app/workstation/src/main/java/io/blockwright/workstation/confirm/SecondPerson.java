package io.blockwright.workstation.confirm;

import java.util.function.Consumer;

/** Asks somebody other than the user to approve something. FX thread; the answer comes on it too, once, and later. */
@FunctionalInterface
public interface SecondPerson {
    /** A desk where nobody else can be asked: refuses at once, and says so. */
    SecondPerson NOBODY =
            (what, then) -> then.accept(new Answer.Refused("This desk has no second person who could approve it."));

    /** Shows {@code what}, a sentence with the numbers in it, to a second person and passes the answer on. */
    void ask(String what, Consumer<Answer> then);

    /** What the second person said. */
    sealed interface Answer {
        /** Approved; {@code by} is the account's name, never the user's own. */
        record Approved(String by) implements Answer {}

        /** Refused, or nobody answered; {@code sentence} says which. */
        record Refused(String sentence) implements Answer {}
    }
}
