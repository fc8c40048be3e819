package io.blockwright.launcher;

import io.blockwright.domain.Algo;
import io.blockwright.domain.Placement;
import io.blockwright.domain.Side;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The options of {@code run}: one market, one parent order, one way to a venue. */
final class RunOptions {
    @Option(
            names = "--market",
            paramLabel = "SOURCE",
            defaultValue = "sim",
            description =
                    "sim (the simulated market), scenario:NAME, sample:NAME (a recorded one that is shipped), tape:FOLDER, lobster:FOLDER, itch:FILE or fix:SETTINGS (follow a venue's FIX market data). Default: ${DEFAULT-VALUE}.")
    String market = "sim";

    @Option(
            names = "--symbol",
            defaultValue = "DEMO",
            description = "Instrument. Default: the scenario's, else ${DEFAULT-VALUE}.")
    String symbol = "DEMO";

    @Option(
            names = "--side",
            defaultValue = "sell",
            description = "buy or sell. Default: the scenario's, else ${DEFAULT-VALUE}.")
    String side = "sell";

    @Option(
            names = "--quantity",
            paramLabel = "SHARES",
            defaultValue = "5k",
            description = "Shares, for instance 20000 or 20k. Default: the scenario's, else ${DEFAULT-VALUE}.")
    String quantity = "5k";

    @Option(
            names = "--algo",
            defaultValue = "vwap",
            description =
                    "twap, vwap, pov, ac (Almgren–Chriss), immediate, random, submit-and-leave, ppo or dqn. Default: the scenario's, else ${DEFAULT-VALUE}.")
    String algo = "vwap";

    @Option(
            names = "--placement",
            defaultValue = "passive",
            description = "passive or taker. Default: ${DEFAULT-VALUE}.")
    String placement = "passive";

    @Option(
            names = "--start",
            paramLabel = "TIME",
            description =
                    "Time of day in the market's zone (New York), for instance 09:45. Default: when the scenario's own order starts; else one minute after the market's first event, so that the book is populated; at once on a live venue.")
    @Nullable
    String start;

    @Option(
            names = "--duration",
            paramLabel = "SPAN",
            defaultValue = "30m",
            description = "For instance 90s, 30m, 2h. Default: the scenario's, else ${DEFAULT-VALUE}.")
    String duration = "30m";

    @Option(names = "--limit", paramLabel = "PRICE", description = "No child is priced worse than this.")
    @Nullable
    BigDecimal limit;

    @Option(
            names = "--i-would",
            paramLabel = "PRICE",
            description = "At this price or better the whole remainder is offered at once.")
    @Nullable
    BigDecimal iWould;

    @Option(
            names = "--max-participation",
            paramLabel = "SHARE",
            defaultValue = "0.2",
            description =
                    "Cap on our share of all volume, ours included; POV's rate. Default: the scenario's, else ${DEFAULT-VALUE}.")
    double maxParticipation = 0.2;

    @Option(
            names = "--urgency",
            defaultValue = "0.5",
            description = "0 (patient) to 1 (at once), for ac. Default: the scenario's, else ${DEFAULT-VALUE}.")
    double urgency = 0.5;

    @Option(
            names = "--via",
            defaultValue = "fix",
            description =
                    "How to reach the embedded venue: fix (real FIX over loopback) or direct (in process). Default: ${DEFAULT-VALUE}.")
    String via = "fix";

    @Option(
            names = "--venues",
            paramLabel = "WHICH",
            defaultValue = "declared",
            description =
                    "Venues of the simulated market: one, all (SIM and EAST, two exchanges, and DARK, a dark pool), or declared (those that the scenario names, else one). Default: ${DEFAULT-VALUE}.")
    String venues = "declared";

    @Option(
            names = "--route",
            paramLabel = "VENUE",
            defaultValue = "",
            description = "Send every child to this venue, for instance EAST with --venues all. Default: the first.")
    String route = "";

    @Option(
            names = "--venue-limit",
            paramLabel = "VENUE:LIMITS",
            description =
                    "What the risk gate allows at one venue, for instance EAST:shares=20k,value=5M,rate=50 (shares of one order, currency open there, messages a second); repeat for several. Default: the largest order, twice its value, and half of the messages that the desk is allowed.")
    List<String> venueLimits = List.of();

    @Option(
            names = "--venue",
            paramLabel = "SETTINGS",
            description = "Trade on a FIX 4.4 venue instead: a QuickFIX/J session settings file. Runs in real time.")
    @Nullable
    Path venue;

    @Option(
            names = "--speed",
            defaultValue = "max",
            description =
                    "max, 10x, 1x: how fast recorded or simulated time goes. Default: 20x for a scenario in the window, else ${DEFAULT-VALUE}.")
    String speed = "max";

    @Option(
            names = "--seed",
            defaultValue = "1",
            description = "Seeds the market, the latencies and the ids. Default: ${DEFAULT-VALUE}.")
    long seed = 1;

    @Option(
            names = "--fee-per-share",
            paramLabel = "AMOUNT",
            defaultValue = "0",
            description =
                    "Fees in currency per share, for the cost report, beside what the venues of --venues all charge. Default: ${DEFAULT-VALUE}.")
    double feePerShare;

    @Option(names = "--json", paramLabel = "FILE", description = "Also write the report as JSON.")
    @Nullable
    Path json;

    @Option(
            names = "--model",
            paramLabel = "FOLDER",
            description =
                    "A model of your own, for instance one that train wrote, in place of the shipped one of its kind (ppo, dqn, lstm, cnn); repeat for several. One that is refused is named in the alerts, and Almgren–Chriss works its orders.")
    List<Path> models = List.of();

    @Option(
            names = "--challenger",
            paramLabel = "FOLDER",
            description =
                    "A model to try beside the one of its kind (ppo, dqn) that decides: it is shown the same and sends nothing. What the window's Choose challenger… does; remembered until another is chosen. One for each kind.")
    List<Path> challengers = List.of();

    @Option(
            names = "--promotion-pairs",
            paramLabel = "N",
            description =
                    "Orders that champion and challenger must both have worked before a challenger can be promoted, 10 or more. Default: ${DEFAULT-VALUE}.")
    int pairsNeeded = io.blockwright.engine.spi.Champions.PAIRS_NEEDED;

    @Option(
            names = "--curve-from",
            paramLabel = "SOURCE",
            description =
                    "Recorded days (lobster:FOLDER or itch:FILE; repeat for several) whose volume shapes VWAP. Default: a U-shaped day.")
    List<String> curveFrom = List.of();

    @Mixin
    NewsOptions news = new NewsOptions();

    @Option(
            names = "--record",
            paramLabel = "FOLDER",
            description =
                    "Keep everything the session saw and did in this new folder; ./blockwright replay FOLDER goes through it once more.")
    @Nullable
    Path record;

    @Option(names = "--window", description = "Show the run in the workstation window.")
    boolean window;

    @Option(
            names = "--picture",
            paramLabel = "FILE",
            description = "Also draw the window and write it as PNG when 60 %% of the time is over; needs no display.")
    @Nullable
    Path picture;

    @Option(
            names = "--profile",
            paramLabel = "FOLDER",
            description =
                    "Where the journal, FIX stores and logs are kept. Default: $BLOCKWRIGHT_PROFILE, else .blockwright in your home folder.")
    @Nullable
    Path profile;

    @Option(
            names = "--new",
            description = "On a venue: start this order even though the journal holds an unfinished one.")
    boolean evenIfOpen;

    @Spec(Spec.Target.MIXEE)
    @Nullable
    CommandSpec command;

    /** Whether somebody gave an option of this name. */
    boolean said(String option) {
        CommandSpec parsed = command;
        return parsed != null && parsed.commandLine().getParseResult().hasMatchedOption(option);
    }

    Side sideOf() {
        return oneOf("--side", side, Side.values());
    }

    Algo algoOf() {
        Algo chosen = oneOf("--algo", algo, Algo.values());
        if (chosen == Algo.MANUAL) {
            throw new UserError(
                    "--algo manual needs a person at the window: use twap, vwap, pov, ac, immediate, random, submit-and-leave, ppo or dqn here.");
        }
        return chosen;
    }

    Placement placementOf() {
        return oneOf("--placement", placement, Placement.values());
    }

    boolean viaFix() {
        return switch (via) {
            case "fix" -> true;
            case "direct" -> false;
            default -> throw new UserError("--via " + via + " is not known: use fix or direct.");
        };
    }

    VenueChoice venuesOf() {
        return VenueChoice.parse(venues);
    }

    private static <E extends Enum<E>> E oneOf(String option, String text, E[] values) {
        StringBuilder known = new StringBuilder();
        for (E value : values) {
            if (word(value).equalsIgnoreCase(text)) {
                return value;
            }
            if (value != Algo.MANUAL) {
                known.append(known.isEmpty() ? "" : ", ").append(word(value));
            }
        }
        throw new UserError(option + " " + text + " is not known: use one of " + known + ".");
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
