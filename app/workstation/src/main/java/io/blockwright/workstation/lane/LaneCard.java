package io.blockwright.workstation.lane;

import io.blockwright.engine.spi.Lanes.Gap;
import io.blockwright.engine.spi.Lanes.Point;
import java.util.List;

/**
 * What the lane shows of an order.
 *
 * @param order the selected order's id; empty without one
 * @param choice what works beside it, by its id
 * @param says the comparison, one sentence
 * @param stage where the lane stands, a few words
 * @param live the live order's figures in words
 * @param beside the other one's
 * @param caveats what must be known before the sentence is believed, a sentence each
 * @param notes what helps to read it, a sentence each
 * @param empty what is said in place of all this; empty while there is something to show
 * @param picture what is drawn
 */
record LaneCard(
        String order,
        String choice,
        String says,
        String stage,
        String live,
        String beside,
        List<String> caveats,
        List<String> notes,
        String empty,
        Picture picture) {

    LaneCard {
        caveats = List.copyOf(caveats);
        notes = List.copyOf(notes);
    }

    /** Nothing but words about why there is nothing. */
    static LaneCard empty(String order, String choice, String words) {
        return new LaneCard(order, choice, "", "", "", "", List.of(), List.of(), words, Picture.NONE);
    }

    /**
     * Two orders' ways on one time axis.
     *
     * @param from left end, nanoseconds since the epoch
     * @param to right end
     * @param quantity shares of the whole order
     * @param gaps when the market was not seen
     * @param fromWords the left end's time of day
     * @param toWords the right end's
     */
    record Picture(
            List<Point> live,
            List<Point> beside,
            long from,
            long to,
            long quantity,
            List<Gap> gaps,
            String fromWords,
            String toWords) {
        static final Picture NONE = new Picture(List.of(), List.of(), 0, 1, 1, List.of(), "", "");

        Picture {
            gaps = List.copyOf(gaps);
        }
    }
}
