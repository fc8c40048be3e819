package io.blockwright.engine.spi;

import io.blockwright.domain.Algo;
import io.blockwright.domain.Placement;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What another algorithm would have made of the orders that the desk works: beside each, the same order in the same market, in
 * step with the desk's clock and never ahead of it. Where the market can be made once more the desk's own orders are not in it;
 * {@link Footing} says where it is otherwise. Nothing of it reaches a venue. Any thread; nothing here waits.
 */
public interface Lanes {
    /** A desk without lanes. */
    Lanes NONE = none("This desk has no second market to work an order in.");

    /** A desk that cannot have any: {@code why} is a sentence for the trader. */
    static Lanes none(String why) {
        return new Lanes() {
            @Override
            public String unavailable() {
                return why;
            }

            @Override
            public List<Choice> choices() {
                return List.of();
            }

            @Override
            public Lane of(String parentId) {
                return Lane.NONE;
            }

            @Override
            public void choose(String parentId, String choice) {
                // there is nothing to choose from
            }
        };
    }

    /** Why there are none at this desk, a sentence; empty where there are. */
    default String unavailable() {
        return "";
    }

    /** What can work beside an order, the usual ones first. */
    List<Choice> choices();

    /** An order's lane as it is now; {@link Lane#NONE} for an order that the desk does not know. */
    Lane of(String parentId);

    /** Lets another algorithm work beside an order from its beginning; {@link Choice#NOBODY} lets none. */
    void choose(String parentId, String choice);

    /**
     * An algorithm that can work beside an order.
     *
     * @param id short and stable, such as {@code twap-passive}
     * @param model its model's name; empty where none decides
     * @param modelHash first 16 hexadecimal digits of the SHA-256 of its file, empty where none decides
     */
    record Choice(String id, Algo algo, Placement placement, String model, String modelHash) {
        /** The choice of no lane. */
        public static final String NOBODY = "";
    }

    /** Where a lane stands. */
    enum Stage {
        /** None was chosen. */
        NOBODY,
        /** The lane's market is on its way to the present. */
        CATCHING_UP,
        /** Both stand at the same moment. */
        IN_STEP,
        /** Both are over: the last points are the result. */
        OVER,
        /** It stopped; {@link Lane#trouble()} says why. */
        STOPPED
    }

    /**
     * An order and what works beside it.
     *
     * @param choice what works beside it
     * @param trouble why it does not, or waits, a sentence; empty while all is well
     * @param live the live order, oldest first
     * @param beside the other one; while the live one is not over its last point is no later than that one's
     * @param met where the live order was at the moment of the other's last point, or at its own end; null while there is none
     * @param liveOver whether the live order is over
     * @param touched whether a person stepped in, so that the pair does not count for a model
     * @param footing what market it was worked in, and how much of it
     * @param alone whether no other order of the desk was worked at the same time: such a one moves the live market only
     */
    record Lane(
            String choice,
            Stage stage,
            String trouble,
            List<Point> live,
            List<Point> beside,
            @Nullable Point met,
            boolean liveOver,
            boolean touched,
            Footing footing,
            boolean alone) {
        /** No lane. */
        public static final Lane NONE = new Lane(
                Choice.NOBODY, Stage.NOBODY, "", List.of(), List.of(), null, false, false, Footing.AGAIN, true);

        public Lane {
            live = List.copyOf(live);
            beside = List.copyOf(beside);
        }
    }

    /** The market in which the other order is worked. */
    enum Ground {
        /** The same one, made once more: both orders move theirs. */
        AGAIN,
        /** A recorded one: neither order moves anything. */
        RECORDED,
        /** What the desk sees of a live one: the live order moved it, the other one moves nothing. */
        LIVE
    }

    /**
     * What a comparison stands on.
     *
     * @param late how much later than the live order the other one could begin, nanoseconds; 0 where it began with it
     * @param restarted whether the desk was started anew during the order, so that the live one's way begins only then
     * @param gaps when the market was not seen, oldest first: what would have traded then is not known
     */
    record Footing(Ground ground, long late, boolean restarted, List<Gap> gaps) {
        /** A market that is made once more, whole. */
        public static final Footing AGAIN = new Footing(Ground.AGAIN, 0, false, List.of());

        public Footing {
            gaps = List.copyOf(gaps);
        }

        /** Whether nothing is missing, so that the two can be compared over the whole order. */
        public boolean whole() {
            return late == 0 && !restarted && gaps.isEmpty();
        }
    }

    /**
     * A time in which the market was not seen, nanoseconds since the epoch.
     *
     * @param to {@link Long#MAX_VALUE} while it lasts
     */
    record Gap(long from, long to) {
        /** Whether it lasts. */
        public boolean open() {
            return to == Long.MAX_VALUE;
        }
    }

    /**
     * How far an order was at a moment.
     *
     * @param time nanoseconds since the epoch, the market's
     * @param filled shares so far
     * @param costBp so far, basis points of the whole order at its arrival mid, with what is not filled at the mid of that
     *     moment; NaN before there was a mid
     */
    record Point(long time, long filled, double costBp) {}
}
