package io.blockwright.launcher;

import io.blockwright.marketdata.MarketFeed;
import io.blockwright.simulator.ExchangeRules;
import io.blockwright.simulator.GatewaySettings;
import io.blockwright.simulator.GatewaySettings.Member;
import io.blockwright.simulator.MarketSource;
import io.blockwright.simulator.VenueRunner;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Runs the simulator's exchange alone, for any FIX 4.4 client on this machine. */
@Command(
        name = "venue",
        description = {
            "Runs the exchange alone: FIX 4.4 orders and market data on a loopback port, until it is stopped.",
            "Its rules of engagement are in docs/user/fix.md; resources/fix/venue-client.cfg is a client's settings file."
        },
        mixinStandardHelpOptions = true)
final class VenueCommandLine implements Callable<Integer> {
    @Option(
            names = "--market",
            paramLabel = "SOURCE",
            defaultValue = "sim",
            description = "lobster:FOLDER, itch:FILE or flow. Default: ${DEFAULT-VALUE}.")
    private String market = "sim";

    @Option(names = "--symbol", defaultValue = "DEMO", description = "Instrument. Default: ${DEFAULT-VALUE}.")
    private String symbol = "DEMO";

    @Option(
            names = "--port",
            defaultValue = "9880",
            description = "Port on the loopback address. Default: ${DEFAULT-VALUE}.")
    private int port = GatewaySettings.PORT;

    @Option(
            names = "--venues",
            paramLabel = "WHICH",
            defaultValue = "declared",
            description =
                    "one exchange, all (two exchanges and a dark pool, on this port and the two after it), or declared: those that the scenario names, else one. Default: ${DEFAULT-VALUE}.")
    private String venues = "declared";

    @Option(
            names = "--speed",
            defaultValue = "1x",
            description = "How fast market time goes, for instance 10x. Default: ${DEFAULT-VALUE}.")
    private String speed = "1x";

    @Option(
            names = "--seed",
            defaultValue = "1",
            description = "Seeds the market and the latencies. Default: ${DEFAULT-VALUE}.")
    private long seed = 1;

    @Option(
            names = "--member",
            paramLabel = "COMPID",
            description = "Who may log on; repeat for several. Default: DESK and DESK-MD.")
    private List<String> members = List.of("DESK", "DESK-MD");

    @Option(
            names = "--username",
            paramLabel = "NAME",
            description =
                    "Ask members for this user name, and for the password in the environment variable BLOCKWRIGHT_VENUE_PASSWORD.")
    private @Nullable String username;

    @Option(names = "--cancel-on-disconnect", description = "Cancel a member's orders when its connection drops.")
    private boolean cancelOnDisconnect;

    @Option(
            names = "--store",
            paramLabel = "FOLDER",
            description =
                    "Where FIX sequence numbers are kept, so that sessions outlive a restart. Default: in the profile folder.")
    private @Nullable Path store;

    @Option(names = "--profile", paramLabel = "FOLDER", description = "Where logs are kept.")
    private @Nullable Path profile;

    @Override
    public Integer call() throws InterruptedException, IOException {
        Profile kept = Profile.open(profile);
        Logging.to(kept.logs().resolve("venue"));
        double factor = Quantities.speed(speed);
        if (factor <= 0) {
            throw new UserError("A venue of its own runs in wall time: say --speed 1x or 10x, not max.");
        }
        MarketSpec spec = MarketSpec.parse(market);
        MarketSource source = Markets.source(spec, symbol, seed);
        if (source.nextTime() == MarketFeed.NEVER) {
            throw new UserError("The market " + market + " holds no event of " + symbol + ".");
        }
        GatewaySettings settings = GatewaySettings.loopback(port, admitted())
                .withStore(store == null ? kept.folder().resolve("venue") : store);
        try (OwnVenues running = new OwnVenues(
                source,
                VenueChoice.parse(venues).of(spec),
                ExchangeRules.STANDARD.withCancelOnDisconnect(cancelOnDisconnect),
                seed,
                factor,
                settings)) {
            for (String address : running.addresses(symbol)) {
                System.out.printf("%s, FIX.4.4, members %s. Ctrl+C stops it.%n", address, String.join(", ", members));
            }
            return untilStopped(running.runner());
        }
    }

    private Member[] admitted() {
        String password = System.getenv("BLOCKWRIGHT_VENUE_PASSWORD");
        if (username != null && (password == null || password.isEmpty())) {
            throw new UserError(
                    "--username asks for a password: set it in the environment variable BLOCKWRIGHT_VENUE_PASSWORD.");
        }
        List<Member> admitted = new ArrayList<>();
        for (String member : members) {
            admitted.add(
                    username == null || password == null
                            ? Member.open(member)
                            : new Member(member, username, password));
        }
        return admitted.toArray(Member[]::new);
    }

    private static int untilStopped(VenueRunner runner) throws InterruptedException {
        CountDownLatch stopped = new CountDownLatch(1);
        Thread hook = new Thread(stopped::countDown, "stop");
        Runtime.getRuntime().addShutdownHook(hook);
        while (!stopped.await(200, java.util.concurrent.TimeUnit.MILLISECONDS)) {
            if (!runner.isRunning()) {
                Throwable failure = runner.failure();
                throw new IllegalStateException("the market stopped: " + failure, failure);
            }
        }
        return 0;
    }
}
