package io.blockwright.launcher;

import io.blockwright.domain.ParentOrder;
import io.blockwright.engine.Engine;
import io.blockwright.engine.ParentResult;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Works one parent order from arrival to its cost report. */
@Command(
        name = "run",
        description = {
            "Works a block order on a market and reports what it cost.",
            "Against the embedded venue time is simulated and the same seed gives the same event hash, over FIX or direct.",
            "A scenario brings its own order: with --market scenario:NAME that one is worked, but for what the options say.",
            "With --venue orders go to that venue in real time, and a restart after a crash recovers from the journal."
        },
        mixinStandardHelpOptions = true)
final class RunCommand implements Callable<Integer> {
    private static final long MINUTE = 60_000_000_000L;

    @Mixin
    private RunOptions options = new RunOptions();

    @Override
    public Integer call() throws Exception {
        Profile profile = Profile.open(options.profile);
        Logging.to(profile.logs());
        return run(options, profile);
    }

    static int run(RunOptions options, Profile profile) throws Exception {
        MarketSpec market = MarketSpec.parse(options.market);
        ScenarioTicket ticket = options.venue == null ? ScenarioTicket.of(market, options.seed) : null;
        if (ticket != null) {
            ticket.fill(options);
        }
        options.sideOf();
        options.algoOf();
        options.placementOf();
        Quantities.shares(options.quantity);
        if (options.window) {
            Screen.requireDisplay();
        }
        if (options.venue == null && market instanceof MarketSpec.Fix) {
            throw new UserError("--market fix:… needs --venue SETTINGS: orders need a venue to go to.");
        }
        if (options.venue != null
                && (options.venuesOf() == VenueChoice.ALL
                        || !options.route.isEmpty()
                        || !options.venueLimits.isEmpty())) {
            throw new UserError("--venues, --route and --venue-limit are for the built-in venues: leave them out with"
                    + " --venue.");
        }
        return options.window
                ? WindowRun.run(profile, window -> on(market, ticket, options, profile, window))
                : on(market, ticket, options, profile, null);
    }

    private static int on(
            MarketSpec market,
            @Nullable ScenarioTicket ticket,
            RunOptions options,
            Profile profile,
            @Nullable WindowRun window)
            throws Exception {
        Path venue = options.venue;
        if (venue != null && options.record != null) {
            throw new UserError("With --venue every session is recorded in the profile: leave --record out, and replay "
                    + profile.folder() + ".");
        }
        if (venue != null) {
            return LiveRun.run(options, market, venue, profile, window);
        }
        RunFolder run = options.record == null ? RunFolder.in(profile.history()) : RunFolder.fresh(options.record);
        ModelChoice models = ModelChoice.of(options, profile.deskFile());
        try (EmbeddedDesk desk = EmbeddedDesk.open(options, market, run, profile.cache(), models)) {
            long first = desk.firstTime();
            long start = ticket == null ? first + MINUTE : ticket.block().start();
            ParentOrder order = OrderTicket.of(options, desk.instrument(), "P" + options.seed, first, start);
            if (ticket != null && window != null) {
                window.offer(ticket.order(desk.instrument()));
            }
            return work(desk, order.parentId(), order, options, profile, window);
        }
    }

    /** Runs until the parent is final or the window, if any, is closed, then reports. */
    static int work(
            RunningDesk desk,
            String parentId,
            @Nullable ParentOrder order,
            RunOptions options,
            Profile profile,
            @Nullable WindowRun window)
            throws Exception {
        Engine engine = desk.engine();
        try (EngineThread thread = new EngineThread(
                        desk, order, () -> window == null && (engine.idle() || engine.overdue(MINUTE)));
                ControlSocket _ = ControlSocket.openOrWarn(profile, engine)) {
            if (window == null) {
                thread.start();
                follow(desk, parentId, options.picture, thread);
            } else {
                window.serve(desk, thread);
            }
            thread.stop();
            thread.check();
        }
        Path folder = desk.journal().toAbsolutePath().getParent();
        SessionNote note =
                new SessionNote(desk.instrument().symbol(), options.market, desk.begun(), engine.eventHash());
        if (folder != null) {
            note.write(folder);
        }
        ParentResult result = engine.result(parentId);
        if (result == null && window != null) {
            return 0; // closed before the order's time came, and the window has said what became of it
        }
        if (result == null) {
            throw new UserError(
                    engine.alerts().isEmpty()
                            ? "The order was not taken."
                            : engine.alerts().getLast().text());
        }
        RunReport report = RunReport.of(
                result,
                desk.instrument(),
                options.feePerShare * result.filled()
                        + new VenueFees(options.venuesOf().of(MarketSpec.parse(options.market))).of(result.fills()),
                desk.market(),
                desk.hasHash() ? engine.eventHash() : "");
        System.out.print(ReportText.of(report));
        if (options.record != null || !desk.hasHash()) {
            System.out.println("  recorded: ./blockwright replay " + folder + " gives " + note.eventHash());
        }
        Path json = options.json;
        if (json != null) {
            ReportJson.write(report, options, json);
            System.out.println("  report written to " + json);
        }
        return 0;
    }

    private static void follow(RunningDesk desk, String parentId, @Nullable Path png, EngineThread thread)
            throws InterruptedException {
        Progress progress = new Progress(desk.engine().addView(), parentId);
        try (Terminal terminal = Terminal.progress("working " + parentId)) {
            Picture picture = png == null ? null : new Picture(desk, png, () -> progress.share() >= 0.6);
            while (!thread.await(100)) {
                progress.show(terminal);
            }
            progress.show(terminal);
            if (picture != null) {
                picture.close();
                System.err.println(
                        picture.trouble() == null
                                ? "The window as it was at 60 % is in " + png + "."
                                : "There is no picture of the window: " + picture.trouble());
            }
        }
    }
}
