package io.blockwright.workstation.text;

/** What became of a text that a person typed: a value, or a sentence that says what is wrong and how to mend it. */
public sealed interface Reading<T> {
    /** The text was clear. */
    record Value<T>(T value) implements Reading<T> {}

    /** The text was wrong or could mean two things; nothing is guessed. */
    record Refused<T>(String sentence) implements Reading<T> {}

    /** Shorthand for a value. */
    static <T> Reading<T> of(T value) {
        return new Value<>(value);
    }

    /** Shorthand for a refusal. */
    static <T> Reading<T> refused(String sentence) {
        return new Refused<>(sentence);
    }
}
