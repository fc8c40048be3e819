package io.blockwright.workstation.depth;

/** How an intensity becomes a colour. */
public enum HeatColours {
    /** Dark blue to red, as most depth charts have it. */
    CLASSIC("Classic", "0a0e14 0a1838 0d2b66 134c9c 2a86c4 7fbfa8 f0d35a ef8630 d9261c"),
    /** Brightness rises evenly and no hue carries the meaning alone: the same for colour-blind eyes. */
    PERCEPTUAL("Perceptual", "0a0e14 10244e 2b3f72 575d6d 7d7c78 a59c74 d3c164 fee838"),
    /** Dark to white, for print and for projectors. */
    GREY("Grey", "0a0e14 1b2027 333a43 525a65 79828d a3abb5 cfd5db ffffff");

    private final String words;
    private final String stops;

    HeatColours(String words, String stops) {
        this.words = words;
        this.stops = stops;
    }

    /** What a person chooses by. */
    public String words() {
        return words;
    }

    /** From nothing to brightest, RGB in hexadecimal, evenly spaced, separated by blanks. */
    String stops() {
        return stops;
    }
}
