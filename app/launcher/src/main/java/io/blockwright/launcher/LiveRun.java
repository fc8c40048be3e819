package io.blockwright.launcher;

import io.blockwright.domain.ParentOrder;
import io.blockwright.domain.SessionState;
import io.blockwright.domain.SystemClock;
import io.blockwright.engine.DeskSnapshot;
import io.blockwright.engine.Engine;
import io.blockwright.engine.RecoveryReport;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** {@code run} on a venue of its own process: continues what the journal holds, or starts the order that was asked for. */
final class LiveRun {
    private static final long LOGON_NANOS = 15_000_000_000L;

    private static final Logger LOG = LoggerFactory.getLogger(LiveRun.class);

    private LiveRun() {}

    static int run(RunOptions options, MarketSpec market, Path settings, Profile profile, @Nullable WindowRun window)
            throws Exception {
        if (!options.speed.equals("max") && !options.speed.equals("1x")) {
            throw new UserError("--venue runs in real time: leave --speed out, or say 1x.");
        }
        try (LiveDesk desk = new LiveDesk(
                market,
                settings,
                profile,
                options.symbol,
                StrategyDesk.of(options, null),
                options.seed,
                Newsroom.of(options.news, profile.cache(), window != null),
                ModelChoice.of(options, profile.deskFile()))) {
            awaitLogon(desk);
            RecoveryReport recovered = desk.recovered();
            if (recovered.killed() && window == null) {
                throw new UserError(
                        "This desk was killed and stays so: start it with --window, look at what happened, and rearm it there.");
            }
            ParentOrder order = null;
            String parentId = "";
            if (recovered.killed()) {
                LOG.warn("The desk was killed and stays so: no order was started");
            } else if (!recovered.openParents().isEmpty() && !options.evenIfOpen) {
                parentId = recovered.openParents().getLast();
                System.err.printf(
                        Locale.ROOT,
                        "The journal holds an unfinished order, %s: continuing it (%,d journal lines, %d children to ask the venue about). Use --new to start another beside it.%n",
                        parentId,
                        recovered.records(),
                        recovered.unknownChildren());
            } else {
                long now = desk.now();
                order = OrderTicket.of(
                        options,
                        desk.instrument(),
                        "P" + Long.toString(Instant.now().toEpochMilli(), 36).toUpperCase(Locale.ROOT),
                        now,
                        now + 1_000_000_000L);
                parentId = order.parentId();
            }
            return RunCommand.work(desk, parentId, order, options, profile, window);
        }
    }

    /** Waits for the venue; its reports are handed to the engine meanwhile, which this thread still owns. */
    private static void awaitLogon(LiveDesk desk) throws InterruptedException {
        Engine engine = desk.engine();
        long deadline = SystemClock.monotonic() + LOGON_NANOS;
        while (desk.session().state() != SessionState.UP) {
            engine.advanceTo(desk.now());
            engine.drainVenues();
            if (SystemClock.monotonic() > deadline) {
                List<DeskSnapshot.Alert> alerts = engine.alerts();
                throw new UserError(
                        "The venue " + desk.session().venue() + " did not accept the logon within "
                                + LOGON_NANOS / 1_000_000_000L + " s"
                                + (alerts.isEmpty()
                                        ? ""
                                        : " (" + alerts.getLast().text() + ")")
                                + ": check that it runs, and SocketConnectHost, SocketConnectPort and the CompIDs in the settings file.");
            }
            Thread.sleep(20);
        }
    }
}
