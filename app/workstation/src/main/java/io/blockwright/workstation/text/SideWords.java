package io.blockwright.workstation.text;

import io.blockwright.domain.Side;

/** A side is never told by colour alone: it has a glyph and a word. */
public final class SideWords {
    private SideWords() {}

    /** ▲ or ▼. */
    public static String glyph(Side side) {
        return side == Side.BUY ? "▲" : "▼";
    }

    /** ▲B or ▼S. */
    public static String mark(Side side) {
        return side == Side.BUY ? "▲B" : "▼S";
    }

    /** The css class of a side. */
    public static String style(Side side) {
        return side == Side.BUY ? "buy" : "sell";
    }
}
