package io.blockwright.launcher;

/** Something the user can mend: one sentence that says what, where and how; shown without a stack trace, exit code 2. */
final class UserError extends RuntimeException {
    private static final long serialVersionUID = 1;

    UserError(String sentence) {
        super(sentence);
    }

    @Override
    public synchronized Throwable fillInStackTrace() {
        return this;
    }
}
