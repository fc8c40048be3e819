package io.blockwright.benchmarks.fix;

import io.blockwright.domain.ChildOrder;
import io.blockwright.domain.Instrument;
import io.blockwright.domain.OrderType;
import io.blockwright.domain.Side;
import io.blockwright.domain.SimulatedClock;
import io.blockwright.domain.TimeInForce;
import io.blockwright.domain.VenueEvent;
import io.blockwright.fix.FixSettings;
import io.blockwright.fix.FixTranslator;
import io.blockwright.fix.SettingsRefused;
import java.nio.charset.StandardCharsets;

/** Encoding a new order and decoding a fill, without a connection. */
final class Codec {
    private static final Instrument QDI = Instrument.usEquity("QDI");
    private static final long START = 1_772_375_400_123_456_000L;

    private final FixTranslator translator;
    private final ChildOrder order = new ChildOrder(
            "C-000000001", "P1", "QDI", Side.BUY, OrderType.LIMIT, TimeInForce.DAY, 300, 1_000_500, "XBEN");
    private final String fill;
    private long sink;

    Codec() throws SettingsRefused {
        translator = new FixTranslator(
                FixSettings.of("XBEN", "localhost", 1, "DESK", "VENUE"), _ -> QDI, new SimulatedClock(START));
        fill = EchoVenue.frame(
                "35=8|34=7|49=VENUE|52=20260301-14:30:00.123456|56=DESK|6=100.05|11=C-000000001|14=100|17=E77"
                        + "|31=100.05|32=100|37=O-9|38=300|39=1|54=1|55=QDI|60=20260301-14:30:00.123456|150=F|151=200|851=1");
    }

    Percentiles encode(int samples) {
        long[] times = new long[samples];
        long begun = System.nanoTime();
        for (int i = 0; i < samples; i++) {
            long from = System.nanoTime();
            sink += translator.newOrder(order, i + 1).getBytes(StandardCharsets.ISO_8859_1).length;
            times[i] = System.nanoTime() - from;
        }
        return Percentiles.of(times, System.nanoTime() - begun);
    }

    Percentiles decode(int samples) {
        long[] times = new long[samples];
        long begun = System.nanoTime();
        for (int i = 0; i < samples; i++) {
            long from = System.nanoTime();
            VenueEvent event = translator.read(fill);
            times[i] = System.nanoTime() - from;
            if (event == null) {
                throw new IllegalStateException("the fill was not read");
            }
            sink += event.time();
        }
        return Percentiles.of(times, System.nanoTime() - begun);
    }

    /** Keeps the work from being optimised away. */
    long sink() {
        return sink;
    }
}
