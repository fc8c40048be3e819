package io.blockwright.inference;

/** A model cannot be used; the message is one sentence for the user: what, where, and the mend. */
public final class ModelRefused extends Exception {
    private static final long serialVersionUID = 1L;

    public ModelRefused(String sentence) {
        super(sentence);
    }
}
