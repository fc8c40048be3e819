package io.blockwright.training.forecast;

import io.blockwright.inference.ModelManifest;
import java.util.List;

/** {@code card.md}: what a forecaster is, and how it did wherever it was judged, the floors that it did not beat included. */
final class ForecastCard {
    /** The file's name. */
    static final String FILE = "card.md";

    private static final String SECTION = "\n## On ";

    private ForecastCard() {}

    /** The card before any judgement. */
    static String of(ModelManifest manifest, String command) {
        return "# " + manifest.name() + "\n\n" + manifest.intendedUse() + "\n\n"
                + "- Kind: " + manifest.kind() + ", inputs " + manifest.inputs() + "\n"
                + "- Learned from: " + String.join(", ", manifest.scenarios()) + ", seed " + manifest.seed() + "\n"
                + "- Made by: `" + command + "`\n"
                + "- Commit: " + manifest.commit() + "\n"
                + "- Prices are counted in units, the mean spread of the last 25 seconds. A move counts as flat below a"
                + " threshold of its horizon that makes a third of the learned moves flat.\n"
                + "- Limits: it does not know what an order of our own does to the market; costs of taking shares and fills"
                + " are those of virtual orders that nobody saw. Fills follow the queue order by order; hidden shares are"
                + " not seen.\n"
                + "- Intervals: 95 %, by drawing whole sessions (five-minute stretches of a recording) again.\n";
    }

    /** The card with a judgement in it; an earlier one on the same source goes. */
    static String with(String card, Scorecard scores, List<Figure> figures) {
        String heading = SECTION + scores.source() + "\n";
        StringBuilder out = new StringBuilder();
        int at = card.indexOf(SECTION);
        out.append(at < 0 ? card : card.substring(0, at));
        while (at >= 0) {
            int next = card.indexOf(SECTION, at + 1);
            String section = next < 0 ? card.substring(at) : card.substring(at, next);
            if (!section.startsWith(heading)) {
                out.append(section);
            }
            at = next;
        }
        return out.append(heading)
                .append('\n')
                .append(ScoreText.verdict(scores, figures))
                .append("\n\n")
                .append(ScoreText.table(scores, figures))
                .toString();
    }
}
