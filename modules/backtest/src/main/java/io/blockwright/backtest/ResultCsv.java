package io.blockwright.backtest;

import java.util.stream.Collectors;

/** Every pair of every algorithm as comma-separated values, one line each. */
public final class ResultCsv {
    private ResultCsv() {}

    /** The whole table with its header. */
    public static String of(Findings findings) {
        return findings.outcomes().stream()
                .map(OutcomeLine::of)
                .collect(Collectors.joining("\n", OutcomeLine.header() + "\n", "\n"));
    }
}
