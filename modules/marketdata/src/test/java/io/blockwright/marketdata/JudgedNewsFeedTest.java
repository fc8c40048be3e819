package io.blockwright.marketdata;

import static org.assertj.core.api.Assertions.assertThat;

import io.blockwright.domain.Instrument;
import io.blockwright.domain.MarketEvent;
import io.blockwright.domain.MarketEvent.Headline;
import io.blockwright.domain.MarketEvent.HeadlineJudged;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;

/** Headlines scored beside the engine: told at once, judged when the judge is ready, and nobody waits for one who is not. */
class JudgedNewsFeedTest {
    private static final long SECOND = 1_000_000_000L;
    private static final long MILLI = 1_000_000L;
    private static final long START = 1_767_623_400L * SECOND;
    private static final long PATIENCE = 60 * SECOND;

    private final List<MarketEvent> told = new ArrayList<>();
    private final AtomicLong time = new AtomicLong();

    private static Headline headline(long at, String text) {
        return new Headline(at, "", "WIRE", List.of("ABC"), text);
    }

    private static List<MarketEvent> market(int seconds, String... headlines) {
        List<MarketEvent> events = new ArrayList<>();
        for (int i = 0; i < seconds; i++) {
            events.add(new MarketEvent.Traded(START + i * SECOND, "ABC", 100_0000, 100, null));
            if (i < headlines.length) {
                events.add(headline(START + i * SECOND + MILLI, headlines[i]));
            }
        }
        return events;
    }

    private void play(MarketFeed feed) {
        for (long next = feed.nextTime(); next != MarketFeed.NEVER; next = feed.nextTime()) {
            feed.poll(next, told::add);
        }
    }

    private List<HeadlineJudged> verdicts() {
        return told.stream()
                .filter(HeadlineJudged.class::isInstance)
                .map(HeadlineJudged.class::cast)
                .toList();
    }

    private static void await(BooleanSupplier condition) {
        long deadline = System.nanoTime() + PATIENCE;
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("in time").isLessThan(deadline);
            Thread.onSpinWait();
        }
    }

    @Test
    void inSimulatedTimeAScoreComesAQuarterOfASecondAfterItsHeadlineHoweverLongItTook() {
        try (HeadlineJudge judge = new HeadlineJudge("tiny", text -> text.contains("good") ? 3 : -0.5, time::get)) {
            play(JudgedNewsFeed.simulated(new ListFeed(market(5, "a good one", "another")), judge, PATIENCE));
            assertThat(verdicts())
                    .containsExactly(
                            new HeadlineJudged(
                                    START + MILLI + 250 * MILLI,
                                    List.of("ABC"),
                                    headline(0, "a good one").story(),
                                    1,
                                    "tiny"),
                            new HeadlineJudged(
                                    START + SECOND + MILLI + 250 * MILLI,
                                    List.of("ABC"),
                                    headline(0, "another").story(),
                                    -0.5,
                                    "tiny"));
            assertThat(told.stream().map(MarketEvent::time).toList()).isSorted();
            assertThat(told).hasSize(5 + 2 + 2);
            assertThat(judge.trouble()).isEmpty();
        }
    }

    @Test
    void inRealTimeNobodyWaitsAndWhatIsLateStaysAsTheLexiconSaidIt() {
        CountDownLatch thinking = new CountDownLatch(1);
        SentimentScorer slow = text -> {
            try {
                thinking.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException("stopped", e);
            }
            return 0.25;
        };
        try (HeadlineJudge judge = new HeadlineJudge("slow", slow, time::get)) {
            MarketFeed feed = JudgedNewsFeed.live(new ListFeed(market(3, "one", "two")), judge);
            assertThat(feed.poll(START + SECOND / 2, told::add)).isEqualTo(2);
            time.set(SECOND);
            assertThat(feed.poll(START + SECOND + SECOND / 2, told::add)).isEqualTo(2);
            assertThat(verdicts()).isEmpty();
            time.set(2 * SECOND + 1); // the first is late now, the second is not
            assertThat(feed.poll(START + 10 * SECOND, told::add)).isEqualTo(1);
            assertThat(judge.unanswered()).isEqualTo(1);
            assertThat(judge.trouble())
                    .isEqualTo("The headline scorer slow takes too long: the lexicon's score stands (1"
                            + " headline so far).");
            thinking.countDown();
            await(() -> feed.poll(START + 11 * SECOND, told::add) > 0);
            assertThat(verdicts())
                    .containsExactly(new HeadlineJudged(
                            START + 11 * SECOND,
                            List.of("ABC"),
                            headline(0, "two").story(),
                            0.25,
                            "slow"));
            assertThat(judge.trouble()).isEmpty();
        }
    }

    @Test
    void whoKeepsSimulatedTimeWaitingInVainIsNotWaitedForAgain() {
        CountDownLatch never = new CountDownLatch(1);
        SentimentScorer dead = text -> {
            try {
                never.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException("stopped", e);
            }
            return 1;
        };
        String[] many = new String[400];
        for (int i = 0; i < many.length; i++) {
            many[i] = "story " + i;
        }
        try (HeadlineJudge judge = new HeadlineJudge("dead", dead, time::get)) {
            long began = System.nanoTime();
            play(JudgedNewsFeed.simulated(new ListFeed(market(400, many)), judge, SECOND / 5));
            assertThat(System.nanoTime() - began).as("not 0.2 s for each").isLessThan(40 * SECOND);
            assertThat(told).hasSize(800);
            assertThat(judge.unanswered()).isEqualTo(400);
        }
    }

    @Test
    void aScorerThatFailsLeavesTheLexiconsScore() {
        SentimentScorer broken = text -> {
            if (text.equals("odd")) {
                return Double.NaN;
            }
            if (text.equals("bad")) {
                throw new IllegalStateException("no tensor");
            }
            return 1;
        };
        try (HeadlineJudge judge = new HeadlineJudge("broken", broken, time::get)) {
            play(JudgedNewsFeed.simulated(new ListFeed(market(4, "odd", "bad")), judge, PATIENCE));
            assertThat(verdicts()).isEmpty();
            assertThat(judge.trouble()).contains("failed (no tensor)").contains("2 headlines");
        }
    }

    @Test
    void scoresThatARecordingBringsArePassedOver() {
        List<MarketEvent> recorded = market(3, "one");
        recorded.add(
                2,
                new HeadlineJudged(
                        START + 2 * MILLI, List.of("ABC"), headline(0, "one").story(), -1, "old"));
        try (HeadlineJudge judge = new HeadlineJudge("new", text -> 0.5, time::get)) {
            play(JudgedNewsFeed.simulated(new ListFeed(recorded), judge, PATIENCE));
            assertThat(verdicts()).extracting(HeadlineJudged::judge).containsExactly("new");
        }
    }

    /** A market that is a list of events. */
    private static final class ListFeed implements MarketFeed {
        private final List<MarketEvent> events;
        private int next;

        ListFeed(List<MarketEvent> events) {
            this.events = events;
        }

        @Override
        public Instrument instrument() {
            return Instrument.usEquity("ABC");
        }

        @Override
        public long nextTime() {
            return next == events.size() ? NEVER : events.get(next).time();
        }

        @Override
        public boolean finished() {
            return next == events.size();
        }

        @Override
        public int poll(long until, MarketHandler handler) {
            int delivered = 0;
            while (next < events.size() && events.get(next).time() <= until) {
                handler.onMarket(events.get(next++));
                delivered++;
            }
            return delivered;
        }

        @Override
        public FeedReport report() {
            return new FeedReport(next, START, START, java.util.Map.of(), java.util.Map.of());
        }

        @Override
        public void close() {
            // nothing is open
        }
    }
}
