package io.blockwright.training.teacher;

import io.blockwright.training.Actor;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The teacher as a rule to be searched: weights of orders of hours, then those of minutes. */
final class PacedRule implements TunableRule {
    static final String HOURS = "hours";
    static final String MINUTES = "minutes";

    private static final int EACH = PacedWeights.NAMES.size();
    private static final double UNIT = 0.4;
    private static final double PACE_UNIT = 0.3;
    private static final double FURTHEST = 10;

    @Override
    public List<Weight> weights() {
        return Stream.of(HOURS, MINUTES).flatMap(PacedRule::of).toList();
    }

    private static Stream<Weight> of(String kind) {
        return PacedWeights.NAMES.stream().map(name -> switch (name) {
            case "kappa" -> new Weight(kind, name, PACE_UNIT, PacedWeights.LEAST_KAPPA, PacedWeights.MOST_KAPPA);
            case "gap" -> new Weight(kind, name, PACE_UNIT, 0, FURTHEST);
            default -> new Weight(kind, name, UNIT, -FURTHEST, FURTHEST);
        });
    }

    @Override
    public Actor actor(List<Double> weights) {
        return new PacedTrader(teacher(weights));
    }

    @Override
    public String kind(float[] first) {
        return PacedTrader.hours(first) ? HOURS : MINUTES;
    }

    static List<Double> numbers(TeacherWeights teacher) {
        List<Double> numbers = new ArrayList<>(teacher.hours().numbers());
        numbers.addAll(teacher.minutes().numbers());
        return numbers;
    }

    static TeacherWeights teacher(List<Double> numbers) {
        return new TeacherWeights(
                PacedWeights.of(numbers.subList(0, EACH)), PacedWeights.of(numbers.subList(EACH, 2 * EACH)));
    }
}
