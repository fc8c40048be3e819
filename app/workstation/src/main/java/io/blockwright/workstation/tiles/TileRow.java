package io.blockwright.workstation.tiles;

/**
 * One line of a tile.
 *
 * @param name what it is
 * @param value as written; a dash when it is not known yet
 * @param note what it means in words, empty for nothing to say
 * @param share how far a bar reaches, 0–1, NaN for no bar
 * @param level how much it matters
 */
record TileRow(String name, String value, String note, double share, Level level) {

    /** How much a value matters. */
    enum Level {
        CALM,
        WARNING,
        CRITICAL,
        /** Not known yet. */
        UNKNOWN
    }

    static TileRow of(String name, String value, String note, Level level) {
        return new TileRow(name, value, note, Double.NaN, level);
    }
}
