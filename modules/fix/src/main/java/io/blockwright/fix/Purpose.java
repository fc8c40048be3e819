package io.blockwright.fix;

/**
 * What a FIX session is for. A settings file with several sessions marks each with {@code Purpose=Orders} or {@code
 * Purpose=MarketData}; a session without the mark serves either.
 */
public enum Purpose {
    ORDERS("Orders"),
    MARKET_DATA("MarketData");

    /** How the settings file writes it. */
    final String key;

    Purpose(String key) {
        this.key = key;
    }
}
