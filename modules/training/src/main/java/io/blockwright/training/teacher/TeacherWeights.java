package io.blockwright.training.teacher;

/**
 * What a {@link PacedTrader} goes by.
 *
 * @param hours for orders of more than an hour
 * @param minutes for shorter ones
 */
public record TeacherWeights(PacedWeights hours, PacedWeights minutes) {
    /**
     * Those that the shipped policies were taught by. Orders of hours are large, and their own trading is what moves most;
     * orders of minutes are small, and others move the price more than they do themselves.
     */
    public static final TeacherWeights SHIPPED = new TeacherWeights(
            new PacedWeights(2.4, 0.7, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0),
            new PacedWeights(1, 0.3, 1, 1.4, 2.7, 2.7, 0.4, 0.5, 0.7, 0.1, -0.4, -0.4, -0.4));

    /** A pace and nothing else: what a search begins with. */
    public static final TeacherWeights PLAIN = new TeacherWeights(plain(), plain());

    private static PacedWeights plain() {
        return new PacedWeights(1, 0.5, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
    }
}
