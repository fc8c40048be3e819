package io.blockwright.backtest;

import io.blockwright.domain.ParentStatus;
import io.blockwright.domain.Side;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An {@link Outcome} as a line of comma-separated values, read back equal to the last bit; NaN is an empty field. */
final class OutcomeLine {
    private static final List<String> COLUMNS = List.of(
            "pair",
            "scenario",
            "algo",
            "seed",
            "side",
            "quantity",
            "status",
            "cost_bp",
            "opportunity_bp",
            "filled",
            "average_price",
            "arrival_mid",
            "end_mid",
            "maker_shares",
            "taker_shares",
            "children",
            "fills",
            "market_volume",
            "nanos",
            "messages",
            "warnings",
            "hash");

    private OutcomeLine() {}

    /** The names of the columns. */
    static String header() {
        return String.join(",", COLUMNS);
    }

    static String of(Outcome o) {
        return Stream.of(
                        o.pair(),
                        o.scenario(),
                        o.algo(),
                        o.seed(),
                        o.side(),
                        o.quantity(),
                        o.status(),
                        number(o.costBp()),
                        number(o.opportunityBp()),
                        o.filled(),
                        number(o.averagePrice()),
                        number(o.arrivalMid()),
                        number(o.endMid()),
                        o.makerShares(),
                        o.takerShares(),
                        o.children(),
                        o.fills(),
                        o.marketVolume(),
                        o.nanos(),
                        o.messages(),
                        o.warnings(),
                        o.hash())
                .map(String::valueOf)
                .collect(Collectors.joining(","));
    }

    /**
     * Reads a line.
     *
     * @throws IllegalArgumentException when it is not one
     */
    static Outcome read(String line) {
        String[] f = line.split(",", -1);
        if (f.length != COLUMNS.size()) {
            throw new IllegalArgumentException(f.length + " fields in place of " + COLUMNS.size());
        }
        return new Outcome(
                f[1],
                Integer.parseInt(f[0]),
                Long.parseLong(f[3]),
                f[2],
                Side.valueOf(f[4]),
                Long.parseLong(f[5]),
                ParentStatus.valueOf(f[6]),
                real(f[7]),
                real(f[8]),
                Long.parseLong(f[9]),
                real(f[10]),
                real(f[11]),
                real(f[12]),
                Long.parseLong(f[13]),
                Long.parseLong(f[14]),
                Integer.parseInt(f[15]),
                Integer.parseInt(f[16]),
                Long.parseLong(f[17]),
                Long.parseLong(f[18]),
                Long.parseLong(f[19]),
                Integer.parseInt(f[20]),
                f[21]);
    }

    private static String number(double value) {
        return Double.isNaN(value) ? "" : Double.toString(value);
    }

    private static double real(String text) {
        return text.isEmpty() ? Double.NaN : Double.parseDouble(text);
    }
}
