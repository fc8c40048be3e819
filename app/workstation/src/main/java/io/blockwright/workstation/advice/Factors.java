package io.blockwright.workstation.advice;

import io.blockwright.domain.Reason.Factor;
import io.blockwright.workstation.advice.AdviceCard.FactorLine;
import io.blockwright.workstation.text.Numbers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The numbers behind a reason as lines with bars. Only numbers of one unit are compared by their bars. Pure. */
final class Factors {
    private Factors() {}

    static List<FactorLine> lines(List<Factor> factors) {
        Map<String, Double> largest = new HashMap<>();
        for (Factor factor : factors) {
            if (Double.isFinite(factor.value())) {
                largest.merge(unit(factor.name()), Math.abs(factor.value()), Math::max);
            }
        }
        List<FactorLine> lines = new ArrayList<>(factors.size());
        for (Factor factor : factors) {
            double most = largest.getOrDefault(unit(factor.name()), 0.0);
            double bar = most == 0 || !Double.isFinite(factor.value()) ? 0 : factor.value() / most;
            lines.add(new FactorLine(factor.name(), value(factor.value()), bar));
        }
        return List.copyOf(lines);
    }

    /** The unit is in brackets at the end of a name; a name without one counts shares or the like. */
    private static String unit(String name) {
        int open = name.lastIndexOf('(');
        return open >= 0 && name.endsWith(")") ? name.substring(open) : "";
    }

    private static String value(double value) {
        if (!Double.isFinite(value)) {
            return Numbers.NONE;
        }
        if (value == Math.rint(value) && Math.abs(value) < 1e15) {
            return Numbers.whole((long) value);
        }
        return Numbers.decimal(value, Math.abs(value) < 0.1 ? 3 : Math.abs(value) < 10 ? 2 : 1);
    }
}
