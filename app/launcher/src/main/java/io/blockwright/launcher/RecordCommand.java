package io.blockwright.launcher;

import io.blockwright.domain.SystemClock;
import io.blockwright.engine.SessionReplay;
import io.blockwright.marketdata.BookBuilder;
import io.blockwright.marketdata.FastOrderBook;
import io.blockwright.marketdata.MarketFeed;
import io.blockwright.marketdata.RecordingFeed;
import io.blockwright.marketdata.TapePart;
import io.blockwright.marketdata.TapeReader;
import io.blockwright.marketdata.TapeRecorder;
import io.blockwright.marketdata.TapeSettings;
import io.blockwright.simulator.ExchangeInbox;
import io.blockwright.simulator.ExchangeRules;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Records a market that nobody trades on. */
@Command(
        name = "record",
        description = {
            "Records a market without trading on it, as fast as it goes, into a folder of its own.",
            "run --market tape:FOLDER trades on it, replay FOLDER goes through it once more."
        },
        mixinStandardHelpOptions = true)
final class RecordCommand implements Callable<Integer> {
    private static final Logger LOG = LoggerFactory.getLogger(RecordCommand.class);

    @Parameters(paramLabel = "FOLDER", description = "New or empty.")
    private Path folder = Path.of("");

    @Option(
            names = "--market",
            paramLabel = "SOURCE",
            defaultValue = "sim",
            description =
                    "sim, scenario:NAME, sample:NAME, tape:FOLDER, lobster:FOLDER or itch:FILE. Default: ${DEFAULT-VALUE}.")
    private String market = "sim";

    @Option(names = "--symbol", defaultValue = "DEMO", description = "Instrument. Default: ${DEFAULT-VALUE}.")
    private String symbol = "DEMO";

    @Option(
            names = "--duration",
            paramLabel = "SPAN",
            defaultValue = "30m",
            description = "From the market's first event on, for instance 30m, 2h. Default: ${DEFAULT-VALUE}.")
    private String duration = "30m";

    @Option(names = "--seed", defaultValue = "1", description = "Seeds the market. Default: ${DEFAULT-VALUE}.")
    private long seed = 1;

    @Mixin
    private NewsOptions news = new NewsOptions();

    @Override
    public Integer call() throws IOException {
        long span = Quantities.span(duration).toNanos();
        Newsroom newsroom = Newsroom.of(
                news, news.scorer == null ? Path.of("") : Profile.open(null).cache(), false);
        MarketSpec spec = MarketSpec.parse(market);
        try (NewsDesk told = NewsDesk.open(newsroom);
                MarketFeed feed = told.simulated(Markets.exchange(
                        Markets.source(spec, symbol, seed),
                        ExchangeRules.STANDARD,
                        seed,
                        new ExchangeInbox(1 << 10),
                        report -> {
                            // nobody is a member of an exchange that is only recorded
                        }))) {
            if (feed.nextTime() == MarketFeed.NEVER) {
                throw new UserError("The market " + market + " holds no event of " + symbol + ".");
            }
            RunFolder.fresh(folder);
            long from = feed.nextTime();
            record(feed, from, from + span);
            pack();
            write(feed, from);
        }
        return 0;
    }

    private void record(MarketFeed feed, long from, long until) {
        FastOrderBook book = new FastOrderBook(feed.instrument());
        BookBuilder builder = new BookBuilder(book);
        TapeSettings settings = TapeSettings.in(folder, TapeSettings.WhenFull.WAIT);
        try (TapeRecorder recorder = new TapeRecorder(settings, book, SystemClock::monotonic)) {
            RecordingFeed recording = new RecordingFeed(feed, recorder);
            for (long next = from; next <= until && next != MarketFeed.NEVER; next = feed.nextTime()) {
                recording.poll(next, builder);
            }
            if (!recorder.trouble().isEmpty()) {
                throw new UserError(recorder.trouble());
            }
        }
    }

    /** A long recording's last part; where it cannot be packed it stays as it was written, which is as good a record. */
    private void pack() {
        try {
            TapePart.pack(folder, part -> {});
        } catch (IOException e) {
            LOG.info("the tape stays in rows: {}", e.getMessage());
        }
    }

    private void write(MarketFeed feed, long from) throws IOException {
        try (TapeReader tape = TapeReader.open(folder, feed.instrument())) {
            SessionReplay replay = new SessionReplay(tape, event -> {}, from);
            String hash = replay.finish();
            new SessionNote(feed.instrument().symbol(), market, from, hash).write(folder);
            System.out.printf(Locale.ROOT, "%,d events recorded in %s%n", replay.events(), folder);
            System.out.println("  event hash " + hash);
        }
    }
}
