package io.blockwright.domain;

/**
 * A block order as the desk received it: what to trade, when, how, and within which limits.
 *
 * @param parentId unique on the desk
 * @param symbol instrument
 * @param side buy or sell
 * @param quantity shares to trade, positive
 * @param start first moment a child may be sent, nanoseconds since the epoch
 * @param end last moment; what is unfilled then is reported as residual
 * @param limitPrice no child is priced worse than this, ticks; {@link Instrument#NO_PRICE} for none
 * @param maxParticipation cap on own share of the volume traded since the start, own fills included, in (0, 1]
 * @param urgency 0 (patient) to 1 (at once); Almgren–Chriss maps it to risk aversion
 * @param iWouldPrice at this price or better the whole remainder is offered at once, ticks; NO_PRICE for none
 * @param algo schedule
 * @param placement how slices are brought to the market
 */
public record ParentOrder(
        String parentId,
        String symbol,
        Side side,
        long quantity,
        long start,
        long end,
        long limitPrice,
        double maxParticipation,
        double urgency,
        long iWouldPrice,
        Algo algo,
        Placement placement) {

    public ParentOrder {
        if (quantity <= 0) {
            throw new IllegalArgumentException("the quantity of a parent order must be positive, not " + quantity);
        }
        if (end <= start) {
            throw new IllegalArgumentException("a parent order must end after it starts");
        }
        if (!(maxParticipation > 0 && maxParticipation <= 1)) {
            throw new IllegalArgumentException("the participation cap must be in (0, 1], not " + maxParticipation);
        }
        if (!(urgency >= 0 && urgency <= 1)) {
            throw new IllegalArgumentException("the urgency must be in [0, 1], not " + urgency);
        }
    }

    /** Whether a price is within the parent's limit. */
    public boolean allows(long price) {
        return limitPrice == Instrument.NO_PRICE || side.atLeastAsAggressive(limitPrice, price);
    }

    /** The same order with other live limits; what was filled stays filled. */
    public ParentOrder with(long newEnd, long newLimit, double newParticipation, double newUrgency) {
        return new ParentOrder(
                parentId,
                symbol,
                side,
                quantity,
                start,
                newEnd,
                newLimit,
                newParticipation,
                newUrgency,
                iWouldPrice,
                algo,
                placement);
    }

    /** The same order, another stretch of it: what a schedule works on after it was re-spread. */
    public ParentOrder stretch(long newStart, long newEnd, long newQuantity) {
        return new ParentOrder(
                parentId,
                symbol,
                side,
                newQuantity,
                newStart,
                newEnd,
                limitPrice,
                maxParticipation,
                urgency,
                iWouldPrice,
                algo,
                placement);
    }
}
