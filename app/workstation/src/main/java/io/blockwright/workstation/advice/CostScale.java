package io.blockwright.workstation.advice;

import io.blockwright.domain.Decision.Alternative;
import io.blockwright.domain.Decision.Band;
import io.blockwright.domain.Reason.Origin;
import io.blockwright.workstation.advice.AdviceCard.AlternativeLine;
import io.blockwright.workstation.text.CostWords;
import io.blockwright.workstation.text.Numbers;
import io.blockwright.workstation.text.Texts;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts what is advised and what was weighed beside it on one scale of expected cost. Pure. */
final class CostScale {
    private static final Texts TEXTS = Texts.of(CostScale.class);

    private CostScale() {}

    /** What is advised first, where a model said what it expects of it. */
    static List<AlternativeLine> lines(@Nullable Origin origin, List<Alternative> alternatives) {
        List<Alternative> all = new ArrayList<>();
        boolean advised = origin != null && !Double.isNaN(origin.expectedCostBp());
        if (origin != null && advised) {
            all.add(new Alternative(TEXTS.get("cost.advised"), origin.expectedCostBp(), origin.band()));
        }
        all.addAll(alternatives);
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (Alternative one : all) {
            if (!Double.isNaN(one.expectedCostBp())) {
                Band band = one.band();
                low = Math.min(low, band == null ? one.expectedCostBp() : band.lowBp());
                high = Math.max(high, band == null ? one.expectedCostBp() : band.highBp());
            }
        }
        List<AlternativeLine> lines = new ArrayList<>(all.size());
        for (Alternative one : all) {
            Band band = one.band();
            double width = Math.max(1e-9, high - low);
            String cost = CostWords.of(one.expectedCostBp());
            lines.add(new AlternativeLine(
                    one.description(),
                    band == null
                            ? cost
                            : TEXTS.get(
                                    "cost.band",
                                    cost,
                                    Numbers.decimal(band.lowBp(), 1),
                                    Numbers.decimal(band.highBp(), 1)),
                    band == null ? Double.NaN : (band.lowBp() - low) / width,
                    (one.expectedCostBp() - low) / width,
                    band == null ? Double.NaN : (band.highBp() - low) / width,
                    advised && lines.isEmpty()));
        }
        return List.copyOf(lines);
    }
}
