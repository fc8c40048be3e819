package io.blockwright.workstation.editor;

/**
 * What an editor makes of what it holds.
 *
 * @param kind whether it can be sent
 * @param sentence what would be sent, or what is missing or wrong and how to mend it
 */
public record Verdict(Kind kind, String sentence) {
    /** How it stands with a draft. */
    public enum Kind {
        /** Something is missing. */
        INCOMPLETE("muted"),
        /** Something is wrong. */
        WRONG("wrong"),
        READY("good"),
        /** Can be sent, and asks to be sent twice. */
        CAREFUL("warning"),
        /** Can be sent, and a question comes first. */
        ASKS("warning"),
        SENT("muted");

        private final String style;

        Kind(String style) {
            this.style = style;
        }

        /** The css class its sentence has. */
        public String style() {
            return style;
        }
    }

    /** Something is missing. */
    public static Verdict incomplete(String sentence) {
        return new Verdict(Kind.INCOMPLETE, sentence);
    }

    /** Something is wrong. */
    public static Verdict wrong(String sentence) {
        return new Verdict(Kind.WRONG, sentence);
    }

    /** It can be sent. */
    public static Verdict ready(String sentence) {
        return new Verdict(Kind.READY, sentence);
    }

    /** It can be sent, and asks to be sent twice. */
    public static Verdict careful(String sentence) {
        return new Verdict(Kind.CAREFUL, sentence);
    }

    /** It can be sent, and a question comes first. */
    public static Verdict asks(String sentence) {
        return new Verdict(Kind.ASKS, sentence);
    }

    /** Whether sending it does anything. */
    public boolean sendable() {
        return kind == Kind.READY || kind == Kind.CAREFUL || kind == Kind.ASKS;
    }
}
