package io.blockwright.marketdata;

import io.blockwright.marketdata.recorded.RecordedFiles;

/**
 * Opens recorded markets by what a user writes: {@code lobster:PLACE} (a folder, or a LOBSTER message file) or
 * {@code itch:FILE} (binary ITCH 5.0 or its decoded CSV, told apart by content, packed by gzip or not; or a folder that holds
 * one such file), or {@code tape:FOLDER}, a tape of our own. {@code itch:FILE@2019-01-30} says the day where neither the
 * file's name nor its folder's does.
 */
public final class RecordedMarket {
    private RecordedMarket() {}

    /** Whether a description is one of a recorded market. */
    public static boolean describes(String spec) {
        return spec.startsWith("lobster:") || spec.startsWith("itch:") || spec.startsWith("tape:");
    }

    /**
     * Opens a feed.
     *
     * @param spec such as {@code lobster:DIR}
     * @param symbol which symbol; blank where the recording holds only one
     * @throws MarketDataException when it cannot be used: one sentence for the user
     */
    public static MarketFeed open(String spec, String symbol) {
        if (spec.startsWith("lobster:")) {
            return RecordedFiles.lobster(spec.substring("lobster:".length()), symbol);
        }
        if (spec.startsWith("itch:")) {
            return RecordedFiles.itch(spec.substring("itch:".length()), symbol);
        }
        if (spec.startsWith("tape:")) {
            return TapeMarket.open(spec.substring("tape:".length()), symbol);
        }
        throw new MarketDataException(
                "'" + spec + "' names no recorded market; write lobster:FOLDER, itch:FILE or tape:FOLDER.");
    }
}
