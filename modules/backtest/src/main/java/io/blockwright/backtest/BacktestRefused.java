package io.blockwright.backtest;

/** What was asked for cannot be done; the message is one sentence for the user: what, where, and the mend. */
public final class BacktestRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public BacktestRefused(String sentence) {
        super(sentence);
    }
}
