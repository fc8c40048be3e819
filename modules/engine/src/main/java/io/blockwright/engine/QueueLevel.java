package io.blockwright.engine;

import io.blockwright.domain.Side;
import java.util.ArrayList;
import java.util.List;

/**
 * The queue at one price where own orders stand. What happens to it happens to all of them alike (shares come off the front,
 * or from all of the queue in proportion), so it is noted once here, as {@code ahead = scale × mark + shift}, however many
 * orders stand there. Engine thread only.
 */
final class QueueLevel {
    private static final double LEAST_SCALE = 1e-6;

    final Side side;
    final long price;
    final List<QueuePlace> places = new ArrayList<>(4);
    /** Shares that trade reports told of and no change of the level has shown yet. */
    long told;

    private double scale = 1;
    private double shift;

    QueueLevel(Side side, long price) {
        this.side = side;
        this.price = price;
    }

    boolean is(Side ofSide, long atPrice) {
        return price == atPrice && side == ofSide;
    }

    /** Traded: off the front. */
    void traded(long quantity) {
        shift -= quantity;
    }

    /** Cancelled, nobody knows where in the queue of {@code shown} shares. */
    void cancelled(long quantity, long shown) {
        double stays = shown <= 0 ? 0 : Math.max(0, 1 - (double) quantity / shown);
        if (scale * stays < LEAST_SCALE) {
            for (QueuePlace place : places) {
                place.mark = stays * ahead(place);
            }
            scale = 1;
            shift = 0;
        } else {
            scale *= stays;
            shift *= stays;
        }
    }

    /** An order stands here behind that many shares from now on. */
    void join(QueuePlace place, long ahead) {
        place.mark = (ahead - shift) / scale;
        places.add(place);
    }

    double ahead(QueuePlace place) {
        return Math.max(0, scale * place.mark + shift);
    }
}
