package io.blockwright.launcher;

import io.blockwright.domain.ParentOrder;
import io.blockwright.domain.SystemClock;
import io.blockwright.engine.spi.Lanes;
import io.blockwright.engine.spi.PairedCosts;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes a picture of a view while an order is worked in the built-in market; needs no display. */
@Command(
        name = "screenshot",
        description = {
            "Works an order in the built-in market, ten times as fast, and writes a picture of a view; needs no display.",
            "With --market scenario:NAME it is the scenario's own order."
        },
        mixinStandardHelpOptions = true)
final class ScreenshotCommand implements Callable<Integer> {
    private static final Pattern SIZE = Pattern.compile("(\\d{3,4})x(\\d{3,4})");
    private static final long LEAD = 60_000_000_000L;

    @Option(
            names = "--view",
            defaultValue = "workstation",
            description =
                    "workstation, ticket, blotter, palette, replay, lab, lane or models. Default: ${DEFAULT-VALUE}.")
    private String view = "workstation";

    @Option(names = "--theme", defaultValue = "dark", description = "dark or light. Default: ${DEFAULT-VALUE}.")
    private String theme = "dark";

    @Option(
            names = "--size",
            paramLabel = "WxH",
            defaultValue = "1920x1080",
            description = "Pixels. Default: ${DEFAULT-VALUE}.")
    private String size = "1920x1080";

    @Option(
            names = "--after",
            paramLabel = "SPAN",
            defaultValue = "20s",
            description = "How long to run first. Default: ${DEFAULT-VALUE}.")
    private String after = "20s";

    @Option(
            names = "--market",
            paramLabel = "SOURCE",
            defaultValue = "sim",
            description = "sim, or scenario:NAME. Default: ${DEFAULT-VALUE}.")
    private String market = "sim";

    @Option(names = "--seed", defaultValue = "1", description = "Seeds the market. Default: ${DEFAULT-VALUE}.")
    private long seed = 1;

    @Option(
            names = "--venues",
            paramLabel = "WHICH",
            defaultValue = "declared",
            description = "one, or all: two exchanges and a dark pool. Default: one.")
    private String venues = "declared";

    @Option(
            names = "--route",
            paramLabel = "VENUE",
            defaultValue = "",
            description = "Send the order's children to this venue, for instance EAST. Default: the first.")
    private String route = "";

    @Option(names = "--profile", paramLabel = "FOLDER", description = "Where logs are kept.")
    private @Nullable Path profile;

    @Parameters(index = "0", paramLabel = "FILE", description = "The PNG file to write.")
    private Path file = Path.of("blockwright.png");

    @Override
    public Integer call() throws Exception {
        View wanted = View.of(view);
        if (!theme.equals("dark") && !theme.equals("light")) {
            throw new UserError("There is no theme '" + theme + "': the themes are dark and light.");
        }
        Matcher m = SIZE.matcher(size);
        if (!m.matches()) {
            throw new UserError("'" + size + "' is not a size: write 1920x1080.");
        }
        long wait = Quantities.span(after).toNanos();
        Profile open = Profile.open(profile);
        Logging.to(open.logs());
        Screen.drawWithoutDisplay();
        RunOptions options = MainJob.demonstration();
        options.market = market;
        options.seed = seed;
        options.venues = venues;
        options.route = route;
        MarketSpec spec = MarketSpec.parse(options.market);
        ScenarioTicket ticket = ScenarioTicket.of(spec, seed);
        if (ticket != null) {
            ticket.fill(options);
        }
        RunFolder run = RunFolder.in(open.history());
        try (EmbeddedDesk desk = EmbeddedDesk.open(options, spec, run, open.cache(), ModelChoice.SHIPPED)) {
            ParentOrder order = OrderTicket.of(
                    options,
                    desk.instrument(),
                    "P" + seed,
                    desk.firstTime(),
                    ticket == null ? desk.firstTime() + LEAD : ticket.block().start());
            Lanes lanes = desk.openLanes(PairedCosts.NONE);
            try (EngineThread thread = new EngineThread(desk, order, () -> false)) {
                thread.start();
                long begun = SystemClock.monotonic();
                Screen.picture(
                        desk,
                        RecordedEpisodes.lab(open),
                        lanes,
                        wanted,
                        theme,
                        Integer.parseInt(m.group(1)),
                        Integer.parseInt(m.group(2)),
                        file,
                        () -> SystemClock.monotonic() - begun >= wait);
                thread.stop();
                thread.check();
            }
        }
        System.out.println(file + " written");
        return 0;
    }
}
