package io.blockwright.backtest;

import java.util.Locale;

/** A finding about the pace before a headline, as Markdown for a page that people read. */
public final class PaceText {
    private static final int EVERY = 15;

    private PaceText() {}

    /** Its sentences and a table of the pace. */
    public static String of(PaceFinding finding) {
        StringBuilder out = new StringBuilder();
        out.append(String.format(
                Locale.ROOT,
                "**`%s`**, %,d days of each kind: %s%n%n",
                finding.algo(),
                finding.days(),
                finding.innocent()
                        ? "nothing says that it knows the news before it comes."
                        : "**it knows the news.**"));
        for (String sentence : finding.sentences()) {
            out.append("- ").append(sentence).append('\n');
        }
        out.append(
                "\n| share of the order filled after | with the headline | the same days without it | days of the family without news |\n");
        out.append("|---|---|---|---|\n");
        for (PaceFinding.Point point : finding.curves()) {
            if (point.minute() % EVERY == 0 && point.minute() <= finding.hour() + EVERY) {
                out.append(String.format(
                        Locale.ROOT,
                        "| %d min | %s | %s | %s |%n",
                        point.minute(),
                        share(point.story()),
                        share(point.quiet()),
                        share(point.family())));
            }
        }
        return out.toString();
    }

    private static String share(double share) {
        return Double.isFinite(share) ? String.format(Locale.ROOT, "%.1f %%", 100 * share) : "–";
    }
}
