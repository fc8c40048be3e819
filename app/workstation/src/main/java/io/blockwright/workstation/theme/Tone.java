package io.blockwright.workstation.theme;

import java.util.Locale;

/** The colours of the window by their job. A theme gives each one a value; nothing else names a colour. */
public enum Tone {
    /** Behind everything. */
    GROUND,
    /** A panel's surface. */
    PANEL,
    /** A surface on a panel: headers, fields, buttons. */
    RAISED,
    /** Hairlines between things. */
    LINE,
    TEXT,
    /** Labels and what matters less. */
    MUTED,
    /** What is only there when looked for; still readable. */
    FAINT,
    /** Focus, selection, things that can be moved. */
    ACCENT,
    SELECTION,
    /** Behind a row that has just arrived. */
    FRESH,
    /** Stripes behind an order whose state is not known. */
    UNKNOWN,
    BUY,
    BUY_GROUND,
    SELL,
    SELL_GROUND,
    /** Own orders and fills; on no heat map's palette. */
    OWN,
    /** Shares in the market in a progress bar. */
    WORKING,
    /** The best bid's line on the heat map. */
    BID_LINE,
    /** The best ask's line on the heat map. */
    ASK_LINE,
    /** What is at the desk's first venue, where several are told apart. */
    VENUE_FIRST,
    VENUE_SECOND,
    VENUE_THIRD,
    VENUE_FOURTH,
    /** Stripes over what cannot be trusted. */
    HATCH,
    SIM,
    LIVE,
    GOOD,
    WARNING,
    CRITICAL;

    /** The looked-up colour's name in css: {@code -bw-buy-ground}. */
    public String css() {
        return "-bw-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
