package io.blockwright.marketdata;

import java.io.Serial;

/**
 * Market data that cannot be used: its message is one sentence for the user that says what is wrong, where, and the mend.
 * Thrown when a source is opened or, for files too large to be read through beforehand, when the bad place is reached.
 */
public final class MarketDataException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    public MarketDataException(String message) {
        super(message);
    }

    public MarketDataException(String message, Throwable cause) {
        super(message, cause);
    }
}
