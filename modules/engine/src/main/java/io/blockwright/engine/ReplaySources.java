package io.blockwright.engine;

import io.blockwright.domain.Instrument;
import io.blockwright.marketdata.TapeReader;
import io.blockwright.marketdata.WatchSettings;
import io.blockwright.strategies.StrategyFactory;

/**
 * What a parent's replay is made from.
 *
 * @param tape the market as the desk saw it; closed with the replay
 * @param lines the parent's lines of the journal
 * @param closeLines closes where the lines come from
 * @param settings those of the engine that ran then
 * @param watch how headlines were judged, and what was to come
 * @param strategies as configured then: they say what a schedule wanted, and are never asked to decide
 * @param venues where there were several, with their tapes; closed with the replay
 */
public record ReplaySources(
        String parentId,
        Instrument instrument,
        TapeReader tape,
        PastLines lines,
        AutoCloseable closeLines,
        EngineSettings settings,
        WatchSettings watch,
        StrategyFactory strategies,
        PastVenues venues) {

    /** Of a desk of one venue. */
    public ReplaySources(
            String parentId,
            Instrument instrument,
            TapeReader tape,
            PastLines lines,
            AutoCloseable closeLines,
            EngineSettings settings,
            WatchSettings watch,
            StrategyFactory strategies) {
        this(parentId, instrument, tape, lines, closeLines, settings, watch, strategies, PastVenues.ONE);
    }
}
