package io.blockwright.marketdata;

/** How the events of a part are laid out. */
public enum TapeLayout {
    /** One after another, so that whoever reads beside a running desk has all but the last second. */
    ROWS,
    /** Field by field in packed blocks: a finished part, in less than half the room. */
    COLUMNS
}
