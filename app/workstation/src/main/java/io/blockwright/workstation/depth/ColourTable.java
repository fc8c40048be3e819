package io.blockwright.workstation.depth;

import java.util.Arrays;
import java.util.List;

/** The pixels of a colour map, ready to look up. Immutable. */
final class ColourTable {
    /** Number of colours. */
    static final int STEPS = 256;

    private final HeatColours colours;
    private final int[] table = new int[STEPS];

    ColourTable(HeatColours colours) {
        this.colours = colours;
        List<Integer> stops = Arrays.stream(colours.stops().split(" "))
                .map(hex -> Integer.parseInt(hex, 16))
                .toList();
        for (int i = 0; i < STEPS; i++) {
            double place = i / (double) (STEPS - 1) * (stops.size() - 1);
            int stop = Math.min((int) place, stops.size() - 2);
            table[i] = 0xFF000000 | blend(stops.get(stop), stops.get(stop + 1), place - stop);
        }
    }

    HeatColours colours() {
        return colours;
    }

    /** The opaque ARGB pixel of a step, 0 (nothing) to {@code STEPS − 1}. */
    int argb(int step) {
        return table[step];
    }

    /** Mixes two RGB colours; share 0 is the first. */
    static int blend(int from, int to, double share) {
        int red = (int) Math.round((from >> 16 & 0xFF) * (1 - share) + (to >> 16 & 0xFF) * share);
        int green = (int) Math.round((from >> 8 & 0xFF) * (1 - share) + (to >> 8 & 0xFF) * share);
        int blue = (int) Math.round((from & 0xFF) * (1 - share) + (to & 0xFF) * share);
        return red << 16 | green << 8 | blue;
    }
}
