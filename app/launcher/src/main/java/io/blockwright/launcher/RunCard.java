package io.blockwright.launcher;

import io.blockwright.domain.Instrument;
import io.blockwright.engine.EngineSettings;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * How a run was started, kept beside its journal: what a later start needs to replay it as it was.
 *
 * @param instrument what it traded
 * @param settings of its engine
 * @param strategies how they were configured
 */
record RunCard(Instrument instrument, EngineSettings settings, StrategyDesk strategies) {

    /** What is assumed of a run that left no card: US shares, the built-in venue, orders of half an hour. */
    static RunCard plain() {
        return new RunCard(
                Instrument.usEquity("DEMO"),
                EngineSettings.embedded(),
                new StrategyDesk(Duration.ofMinutes(30), List.of(), 1));
    }

    /** A journal that outlives many starts holds orders of other instruments too. */
    Instrument instrument(String symbol) {
        return symbol.equals(instrument.symbol()) ? instrument : Instrument.usEquity(symbol);
    }

    void write(Path file) throws IOException {
        Properties p = new Properties();
        p.setProperty("symbol", instrument.symbol());
        p.setProperty("ticks-per-unit", Long.toString(instrument.ticksPerUnit()));
        p.setProperty("increment", Long.toString(instrument.increment()));
        p.setProperty("lot", Long.toString(instrument.lot()));
        p.setProperty("currency", instrument.currency());
        p.setProperty("simulated", Boolean.toString(settings.simulated()));
        p.setProperty("own-fills-in-feed", Boolean.toString(settings.ownFillsInFeed()));
        p.setProperty("venue-time", Boolean.toString(settings.venueTime()));
        p.setProperty("duration-ns", Long.toString(strategies.duration().toNanos()));
        p.setProperty("seed", Long.toString(strategies.seed()));
        p.setProperty("scenario", strategies.scenario());
        Foreknown known = strategies.known();
        if (known != null) {
            p.setProperty("sigma", Double.toString(known.sigmaPerSqrtSecond()));
            p.setProperty("daily-volume", Double.toString(known.dailyVolume()));
            p.setProperty("spread", Double.toString(known.spread()));
        }
        p.setProperty("route", strategies.route());
        for (int i = 0; i < strategies.curveFrom().size(); i++) {
            p.setProperty("curve-from." + i, strategies.curveFrom().get(i));
        }
        try (Writer out = Files.newBufferedWriter(file)) {
            p.store(out, "How this run was started; its replay needs it.");
        }
    }

    /**
     * Reads a card.
     *
     * @throws IOException with one sentence for the user when there is none or it cannot be understood
     */
    static RunCard read(Path file) throws IOException {
        Properties p = new Properties();
        try (Reader in = Files.newBufferedReader(file)) {
            p.load(in);
        }
        try {
            List<String> curves = new ArrayList<>();
            for (String curve = p.getProperty("curve-from.0");
                    curve != null;
                    curve = p.getProperty("curve-from." + curves.size())) {
                curves.add(curve);
            }
            return new RunCard(
                    new Instrument(
                            word(p, "symbol"),
                            number(p, "ticks-per-unit"),
                            number(p, "increment"),
                            number(p, "lot"),
                            word(p, "currency")),
                    EngineSettings.external(
                            Boolean.parseBoolean(word(p, "simulated")),
                            Boolean.parseBoolean(word(p, "own-fills-in-feed")),
                            Boolean.parseBoolean(word(p, "venue-time"))),
                    new StrategyDesk(
                            Duration.ofNanos(number(p, "duration-ns")),
                            curves,
                            number(p, "seed"),
                            p.getProperty("scenario", ""),
                            known(p),
                            p.getProperty("route", "")));
        } catch (IllegalArgumentException e) {
            throw new IOException("The file " + file + " cannot be understood (" + e.getMessage() + ").", e);
        }
    }

    /** Cards of older runs say nothing of it. */
    private static @Nullable Foreknown known(Properties p) {
        return p.getProperty("sigma") == null
                ? null
                : new Foreknown(
                        Double.parseDouble(word(p, "sigma")),
                        Double.parseDouble(word(p, "daily-volume")),
                        Double.parseDouble(word(p, "spread")));
    }

    private static long number(Properties p, String key) {
        return Long.parseLong(word(p, key));
    }

    private static String word(Properties p, String key) {
        String value = p.getProperty(key);
        if (value == null) {
            throw new IllegalArgumentException(key + " is missing");
        }
        return value;
    }
}
