package io.blockwright.backtest;

import io.blockwright.backtest.statistics.CurveDifference;
import io.blockwright.backtest.statistics.Interval;
import java.util.List;
import java.util.Locale;

/**
 * What is found about an algorithm's pace before a story's headline.
 *
 * @param algo who was watched
 * @param days how many days of each kind
 * @param hour minutes from the order's start to the headline
 * @param curves shares of the order filled, by minute
 * @param foreseen days on which the desk did anything before the headline that it did not do on the same day without it
 * @param recognised the pace up to the headline, on the story's days less on days of its family without news, where that
 *     differs most surely; how sure that is says whether it differs at all
 * @param recognisedMinute where that is
 * @param hurry how much faster it fills in the ten minutes before the hour than in those after it, less the same around
 *     neighbouring hours, on the story's days without any event; 1 is the pace of an even schedule
 * @param hurryInterval 95 %
 * @param hurryMinute the end of those ten minutes
 */
public record PaceFinding(
        String algo,
        int days,
        int hour,
        List<Point> curves,
        int foreseen,
        CurveDifference recognised,
        int recognisedMinute,
        double hurry,
        Interval hurryInterval,
        int hurryMinute) {
    /** A pace that is less than this part of the order apart is the same to a trader, however sure the difference is. */
    public static final double SAME = 0.03;

    /** A hurry of less than this part of an even pace is none. */
    public static final double HURRY = 0.25;

    private static final double UNLIKELY = 0.05;

    /**
     * Mean shares of the order filled at a minute.
     *
     * @param story on days with the headline, NaN from it on
     * @param quiet on the same days without it
     * @param family on days of the family without news, NaN from the headline's hour on
     */
    public record Point(int minute, double story, double quiet, double family) {
        /** How much more it has filled on the story than on days of its family without news; NaN from the headline on. */
        double lead() {
            return story - family;
        }
    }

    public PaceFinding {
        curves = List.copyOf(curves);
    }

    /** Whether it does before the headline what it would not do without it: it sees the future. */
    public boolean foresees() {
        return foreseen > 0;
    }

    /** Whether it trades earlier on the story than on days of its family without news: it knows the story when it sees it. */
    public boolean recognises() {
        return recognised.probability() < UNLIKELY && curves.stream().anyMatch(point -> point.lead() > SAME);
    }

    /** Where the pace up to the headline differs most by shares, which need not be where it differs most surely. */
    private Point furthest() {
        Point furthest = new Point(recognisedMinute, recognised.difference(), 0, 0);
        for (Point point : curves) {
            if (Math.abs(point.lead()) > Math.abs(furthest.lead())) {
                furthest = point;
            }
        }
        return furthest;
    }

    /** Whether it hurries up to the hour on days on which nothing will happen: it knows the hour by heart. */
    public boolean hurries() {
        return hurryInterval.low() > 0 && hurry > HURRY;
    }

    /** Whether nothing speaks for its knowing the news before it comes. */
    public boolean innocent() {
        return !foresees() && !recognises() && !hurries();
    }

    /** A sentence for each of the three, for people. */
    public List<String> sentences() {
        Point furthest = furthest();
        return List.of(
                foresees()
                        ? words(
                                "It foresees the headline: on %d of %d days it did before it what it does not do without.",
                                foreseen, days)
                        : words(
                                "It does not foresee the headline: on %d of %d days everything it did before it, it does without it too.",
                                days, days),
                words(
                        "%s: up to the headline it has filled at most %.1f %% of the order %s than on days of the family without news (after %d minutes; p %s, most surely after %d).",
                        recognises() ? "It knows the story when it sees it" : "It does not know the story",
                        100 * Math.abs(furthest.lead()),
                        furthest.lead() < 0 ? "less" : "more",
                        furthest.minute(),
                        recognised.probability() < 0.0005
                                ? "< 0.001"
                                : String.format(Locale.ROOT, "= %.3f", recognised.probability()),
                        recognisedMinute),
                words(
                        "%s: without any event it fills %.2f of an even pace %s in the ten minutes before minute %d than its neighbours make expect (95 %%: %.2f to %.2f).",
                        hurries() ? "It knows the hour" : "It does not know the hour",
                        Math.abs(hurry),
                        hurry < 0 ? "less" : "more",
                        hurryMinute,
                        hurryInterval.low(),
                        hurryInterval.high()));
    }

    @SuppressWarnings("AnnotateFormatMethod") // the annotation would be a library of its own; every format is a literal
    private static String words(String format, Object... values) {
        return String.format(Locale.ROOT, format, values).replace('-', '−');
    }
}
