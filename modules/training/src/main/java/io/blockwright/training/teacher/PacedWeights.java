package io.blockwright.training.teacher;

import java.util.List;

/**
 * How much each thing counts for a {@link PacedTrader}, in even children.
 *
 * @param kappa how much is traded early
 * @param gap an even child behind the pace
 * @param fresh a headline of the last minutes against the order, fading in five
 * @param felt the same, fading in fifteen
 * @param others large orders of others against it
 * @param takers those who took in the last minute
 * @param flow order flow at the touch in the last minute
 * @param depth five levels of the book
 * @param touch the touch
 * @param trend ten minutes' trend
 * @param move the last minute's move
 * @param thin a thinner book where it rests than is usual
 * @param wide a wider spread than is usual
 */
public record PacedWeights(
        double kappa,
        double gap,
        double fresh,
        double felt,
        double others,
        double takers,
        double flow,
        double depth,
        double touch,
        double trend,
        double move,
        double thin,
        double wide) {
    /** Names of the numbers, in their order. */
    static final List<String> NAMES = List.of(
            "kappa", "gap", "fresh", "felt", "others", "takers", "flow", "depth", "touch", "trend", "move", "thin",
            "wide");

    /** Less than the first is no pace any more, and more trades everything in a first instant. */
    static final double LEAST_KAPPA = 0.05;

    static final double MOST_KAPPA = 10;

    public PacedWeights {
        if (!(kappa >= LEAST_KAPPA && kappa <= MOST_KAPPA)) {
            throw new IllegalArgumentException(
                    "kappa is " + kappa + " and must be from " + LEAST_KAPPA + " to " + MOST_KAPPA);
        }
    }

    /** In the order of {@link #NAMES}. */
    List<Double> numbers() {
        return List.of(kappa, gap, fresh, felt, others, takers, flow, depth, touch, trend, move, thin, wide);
    }

    /** Takes what {@link #numbers} gave. */
    static PacedWeights of(List<Double> n) {
        return new PacedWeights(
                n.get(0), n.get(1), n.get(2), n.get(3), n.get(4), n.get(5), n.get(6), n.get(7), n.get(8), n.get(9),
                n.get(10), n.get(11), n.get(12));
    }
}
