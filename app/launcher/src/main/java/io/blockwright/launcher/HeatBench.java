package io.blockwright.launcher;

import io.blockwright.domain.SystemClock;
import io.blockwright.engine.ClOrdIds;
import io.blockwright.engine.Engine;
import io.blockwright.engine.EngineBuilder;
import io.blockwright.engine.EngineSettings;
import io.blockwright.engine.LiveRunner;
import io.blockwright.marketdata.FastOrderBook;
import io.blockwright.simulator.DirectVenueSession;
import io.blockwright.simulator.ExchangeInbox;
import io.blockwright.storage.SqliteJournal;
import io.blockwright.trading.RiskLimits;
import io.blockwright.workstation.HeatMapBenchmark;
import io.blockwright.workstation.HeatMapBenchmark.Run;
import io.blockwright.workstation.WindowSettings;
import io.blockwright.workstation.WorkstationApp;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * {@code bench heatmap}: what the depth heat map costs with 1,000 × 400 visible cells while 100,000 book updates a second go
 * through the real engine, alone and inside the whole workstation, drawn by software. Needs no display.
 */
final class HeatBench {
    private static final int PER_SECOND = 100_000;

    private static final int ROOM = 1 << 10;

    private HeatBench() {}

    static int run(List<String> arguments) throws Exception {
        HeatBenchOptions options = HeatBenchOptions.parse(arguments);
        if (!Screen.hasDisplay()) {
            Screen.drawWithoutDisplay();
        }
        if (!options.hardware()) {
            System.setProperty("prism.order", "sw");
        }
        SystemClock clock = new SystemClock();
        AtomicBoolean stop = new AtomicBoolean();
        try (Scratch scratch = new Scratch(Files.createTempDirectory("blockwright-bench"));
                OfferedMarket market = new OfferedMarket(clock, PER_SECOND);
                SqliteJournal journal = SqliteJournal.open(scratch.folder().resolve("journal.db"))) {
            Logging.to(scratch.folder().resolve("logs"));
            Engine engine = engine(market, journal, clock);
            Thread thread = Thread.ofPlatform()
                    .name("engine")
                    .start(() -> new LiveRunner(engine, market, clock).run(stop::get));
            market.start();
            try {
                measure(engine, market, options);
            } finally {
                stop.set(true);
                thread.join();
                WorkstationApp.exit();
                Logging.quiet();
            }
        }
        return 0;
    }

    private static Engine engine(OfferedMarket market, SqliteJournal journal, SystemClock clock) {
        Engine engine = new EngineBuilder(
                        EngineSettings.embedded(),
                        List.of(new FastOrderBook(market.instrument())),
                        List.of(new DirectVenueSession("NOBODY", "DESK", new ExchangeInbox(ROOM), clock, ROOM)),
                        RiskLimits.defaults(),
                        journal,
                        new StrategyDesk(Duration.ofMinutes(30), List.of(), 1).factory(market.instrument()),
                        ClOrdIds.seeded(1),
                        SystemClock::monotonic)
                .build();
        engine.recover();
        return engine;
    }

    private static void measure(Engine engine, OfferedMarket market, HeatBenchOptions options)
            throws IOException, InterruptedException {
        WindowSettings settings = WindowSettings.of(
                        "bench", DataFolder.resources().resolve("themes/dark.css"))
                .withSize(1920, 1080);
        HeatMapBenchmark benchmark = new HeatMapBenchmark(engine, settings, market::offeredAt);
        HeatBenchReport report = new HeatBenchReport(options, PER_SECOND);
        long before = market.offered();
        long begun = System.nanoTime();
        List<Run> map = benchmark.map(options.warmUp(), options.seconds(), options.runs());
        List<Run> whole = benchmark.workstation(options.warmUp(), options.seconds(), options.runs());
        double rate = (market.offered() - before) * 1e9 / (System.nanoTime() - begun);
        report.print(System.out, map, whole, rate, market.refused());
        Path json = options.json();
        if (json != null) {
            Files.writeString(json, report.json(map, whole, rate));
        }
    }
}
