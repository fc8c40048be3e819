package io.blockwright.launcher;

import io.blockwright.backtest.BacktestRefused;
import io.blockwright.fix.SettingsRefused;
import io.blockwright.marketdata.MarketDataException;
import io.blockwright.storage.JournalException;
import java.util.Objects;

/** Turns what went wrong into one sentence, and tells a user's mistake from a fault of ours. */
final class Faults {
    private Faults() {}

    /** Whether the user can mend it: bad options, missing or bad files, refused settings. */
    static boolean usersMistake(Throwable e) {
        return e instanceof UserError
                || e instanceof BacktestRefused
                || e instanceof MarketDataException
                || e instanceof SettingsRefused
                || e instanceof JournalException;
    }

    static String sentence(Throwable e) {
        return usersMistake(e)
                ? Objects.requireNonNullElse(e.getMessage(), "The input was not understood.")
                : "Blockwright failed: "
                        + Objects.requireNonNullElse(
                                e.getMessage(), e.getClass().getSimpleName());
    }
}
