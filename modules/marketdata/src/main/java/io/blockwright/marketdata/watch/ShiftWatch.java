package io.blockwright.marketdata.watch;

import io.blockwright.domain.Side;
import io.blockwright.domain.Symptom;
import io.blockwright.marketdata.BookView;
import io.blockwright.marketdata.MarketFinding;
import io.blockwright.marketdata.WatchThresholds;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/**
 * Judges every reading of a market: one {@link SeriesWatch} a symptom, on logarithms, so that a factor counts the same wherever
 * it starts. Single-threaded; allocates only when it finds something.
 */
public final class ShiftWatch {
    private static final double USUAL_FLOW_RATE = 1 - Math.pow(0.5, 1 / WatchThresholds.USUAL_HALF_LIFE);

    private final BookView book;
    private final MarketFinding.Handler handler;
    private final Map<Symptom, SeriesWatch> series = new EnumMap<>(Symptom.class);
    private double usualGross;
    private int readings;

    public ShiftWatch(BookView book, MarketFinding.Handler handler) {
        this.book = book;
        this.handler = handler;
        for (Symptom symptom : Symptom.values()) {
            series.put(symptom, new SeriesWatch(symptom));
        }
    }

    /** Takes a reading that ended at {@code time}; what could not be read is passed over. */
    public void take(long time, Reading reading) {
        readings++;
        double rate = Math.max(1.0 / readings, USUAL_FLOW_RATE);
        usualGross += rate * (Math.min(reading.gross(), 10 * Math.max(usualGross, 1)) - usualGross);
        if (reading.hasSpread()) {
            read(Symptom.SPREAD, time, Math.log(Math.max(reading.spreadBp(), 1e-3)));
            read(Symptom.VOLATILITY, time, Math.log(reading.rangeBp(book)));
        }
        if (reading.hasBook()) {
            read(Symptom.BID_DEPTH, time, -Math.log1p(reading.depth(Side.BUY)));
            read(Symptom.ASK_DEPTH, time, -Math.log1p(reading.depth(Side.SELL)));
            double offered = reading.offeredToBid();
            read(Symptom.BID_SUPPLY, time, offered);
            read(Symptom.ASK_SUPPLY, time, -offered);
            double flow = reading.net() / Math.max(usualGross, 1);
            read(Symptom.BUYING, time, Math.signum(flow) * Math.log1p(Math.abs(flow)));
            read(Symptom.SELLING, time, -Math.signum(flow) * Math.log1p(Math.abs(flow)));
            read(Symptom.MESSAGES, time, Math.log1p(reading.messages()));
        }
    }

    private void read(Symptom symptom, long time, double value) {
        SeriesWatch watch = of(symptom);
        SeriesWatch.Change change = watch.read(time, value);
        if (change == SeriesWatch.Change.NONE) {
            return;
        }
        boolean shift = change == SeriesWatch.Change.SHIFTED || change == SeriesWatch.Change.SETTLED;
        double told = change == SeriesWatch.Change.SETTLED ? watch.now() : value;
        handler.onFinding(new MarketFinding(
                kind(change),
                symptom,
                shift ? Math.min(watch.since() - WatchThresholds.READING, time) : time - WatchThresholds.READING,
                time,
                unit(symptom, told),
                unit(symptom, watch.usual())));
    }

    private static MarketFinding.Kind kind(SeriesWatch.Change change) {
        return switch (change) {
            case SHIFTED -> MarketFinding.Kind.SHIFTED;
            case SETTLED -> MarketFinding.Kind.SETTLED;
            case JUMPED -> MarketFinding.Kind.JUMPED;
            case CALMED, NONE -> MarketFinding.Kind.CALMED;
        };
    }

    private double unit(Symptom symptom, double value) {
        return switch (symptom) {
            case SPREAD, VOLATILITY -> Math.exp(value);
            case BID_SUPPLY, ASK_SUPPLY -> 1 / (1 + Math.exp(value));
            case BID_DEPTH, ASK_DEPTH -> Math.max(0, Math.expm1(-value));
            case BUYING, SELLING -> Math.signum(value) * Math.expm1(Math.abs(value)) * usualGross;
            case MESSAGES -> Math.max(0, Math.expm1(value)) / (WatchThresholds.READING / 1e9);
        };
    }

    /** What a symptom usually is, in its unit; NaN during the warm-up. */
    public double usual(Symptom symptom) {
        return unit(symptom, of(symptom).usual());
    }

    /** How one symptom stands. */
    public SeriesWatch of(Symptom symptom) {
        return Objects.requireNonNull(series.get(symptom));
    }
}
