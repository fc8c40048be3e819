package io.blockwright.training;

/** Something about a training that the user can mend: one sentence that says what, where and how. */
public final class TrainingRefused extends RuntimeException {
    private static final long serialVersionUID = 1;

    public TrainingRefused(String sentence) {
        super(sentence);
    }

    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
