package io.blockwright.fix;

/** A session's settings cannot be used; the message is one sentence for the user: what, where, and the mend. */
public final class SettingsRefused extends Exception {
    private static final long serialVersionUID = 1L;

    public SettingsRefused(String sentence) {
        super(sentence);
    }
}
