package io.blockwright.workstation;

import java.util.Optional;

/**
 * Beyond which lines a person is asked before an order is sent. These are for the hand; the risk gate has limits of its own
 * and takes no part in them.
 *
 * @param notional value of all orders sent together, in currency
 * @param dailyShare share of the shares expected to trade in a day, 0–1
 * @param participation cap on the share of volume, 0–1
 * @param limitDistance distance of a marketable price from the touch, as a share of the price
 * @param retype value from which the total has to be typed again, in currency
 * @param secondPerson value from which somebody else has to approve, in currency
 */
public record Precautions(
        double notional,
        double dailyShare,
        double participation,
        double limitDistance,
        double retype,
        double secondPerson) {
    /** Ten million; a tenth of a day; a quarter of the volume; two percent; retyped from 25, a second person from 100 million. */
    public static final Precautions USUAL = new Precautions(10_000_000, 0.10, 0.25, 0.02, 25_000_000, 100_000_000);

    private static final String KEY = "precautions";

    public Precautions {
        if (!(notional > 0) || !(dailyShare > 0) || !(participation > 0) || !(limitDistance > 0)) {
            throw new IllegalArgumentException("every precaution must be above zero");
        }
        if (!(retype >= notional) || !(secondPerson >= retype)) {
            throw new IllegalArgumentException(
                    "the value to retype must be at least the value that asks, and a second person's at least that");
        }
    }

    /** What was remembered, or {@code otherwise} when nothing was or it cannot be read: a damaged line loosens nothing. */
    public static Precautions remembered(Preferences preferences, Precautions otherwise) {
        return preferences.read(KEY).flatMap(Precautions::parse).orElse(otherwise);
    }

    /** Remembers these. */
    public void remember(Preferences preferences) {
        preferences.write(
                KEY,
                notional + " " + dailyShare + " " + participation + " " + limitDistance + " " + retype + " "
                        + secondPerson);
    }

    private static Optional<Precautions> parse(String text) {
        String[] parts = text.strip().split(" +", -1);
        if (parts.length != 6) {
            return Optional.empty();
        }
        try {
            double[] values = new double[6];
            for (int i = 0; i < 6; i++) {
                values[i] = Double.parseDouble(parts[i]);
            }
            return Optional.of(new Precautions(values[0], values[1], values[2], values[3], values[4], values[5]));
        } catch (IllegalArgumentException damaged) {
            return Optional.empty();
        }
    }
}
