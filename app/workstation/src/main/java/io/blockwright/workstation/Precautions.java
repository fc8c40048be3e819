package io.blockwright.workstation;

/**
 * Beyond which size the ticket asks a second time. These are for the hand; the risk gate has limits of its own.
 *
 * @param notional value of the order in currency
 * @param participation cap on the share of volume, 0–1
 * @param limitDistance distance of a marketable limit from the touch, as a share of the price
 */
public record Precautions(double notional, double participation, double limitDistance) {
    /** Ten million, a quarter of the volume, two percent through the market. */
    public static final Precautions USUAL = new Precautions(10_000_000, 0.25, 0.02);
}
