package io.blockwright.workstation.depth;

import io.blockwright.workstation.text.Texts;
import java.util.Locale;

/** How an intensity becomes a colour. */
public enum HeatColours {
    /** Dark blue to red, as most depth charts have it. */
    CLASSIC("0a0e14 0a1838 0d2b66 134c9c 2a86c4 7fbfa8 f0d35a ef8630 d9261c"),
    /** Brightness rises evenly and no hue carries the meaning alone: the same for colour-blind eyes. */
    PERCEPTUAL("0a0e14 10244e 2b3f72 575d6d 7d7c78 a59c74 d3c164 fee838"),
    /** Dark to white, for print and for projectors. */
    GREY("0a0e14 24292f 40474e 606870 828a92 a6aeb6 cdd4da ffffff");

    private static final Texts TEXTS = Texts.of(HeatColours.class);

    private final String stops;

    HeatColours(String stops) {
        this.stops = stops;
    }

    /** The one after this, round and round. */
    HeatColours next() {
        return switch (this) {
            case CLASSIC -> PERCEPTUAL;
            case PERCEPTUAL -> GREY;
            case GREY -> CLASSIC;
        };
    }

    /** What a person chooses by. */
    public String words() {
        return TEXTS.get("colours." + name().toLowerCase(Locale.ROOT));
    }

    /** From nothing to brightest, RGB in hexadecimal, evenly spaced, separated by blanks. */
    String stops() {
        return stops;
    }
}
