package io.blockwright.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened in a market, as every feed is translated: recorded files, the simulated exchange and FIX market
 * data alike. Prices are ticks, quantities shares, times nanoseconds since the epoch.
 */
public sealed interface MarketEvent {
    /** When it happened, nanoseconds since the epoch. */
    long time();

    /** Which instrument; empty for news about no one in particular. */
    String symbol();

    /** Whether it is about an instrument. */
    default boolean concerns(String instrument) {
        return symbol().equals(instrument);
    }

    /** A displayed order entered the book. */
    record OrderAdded(long time, String symbol, long orderId, Side side, long price, long quantity)
            implements MarketEvent {}

    /** Part of a displayed order was cancelled; {@code quantity} is what went. */
    record OrderReduced(long time, String symbol, long orderId, long quantity) implements MarketEvent {}

    /** A displayed order left the book untraded. */
    record OrderDeleted(long time, String symbol, long orderId) implements MarketEvent {}

    /** A displayed order traded; {@code side} is the resting order's side, {@code price} what was paid. */
    record OrderExecuted(long time, String symbol, long orderId, Side side, long price, long quantity)
            implements MarketEvent {}

    /** A displayed order was replaced by another on the same side and lost its place in the queue. */
    record OrderReplaced(long time, String symbol, long oldOrderId, long orderId, long price, long quantity)
            implements MarketEvent {}

    /** A trade that touched no displayed order: hidden liquidity, a cross, or a feed that reports trades apart. */
    record Traded(
            long time,
            String symbol,
            long price,
            long quantity,
            @Nullable Side aggressor) implements MarketEvent {}

    /**
     * The whole displayed quantity at a price is now this (0 removes the level). In an order-by-order book, the part that
     * known orders do not explain is held as one anonymous order at the front of the queue.
     */
    record LevelChanged(long time, String symbol, Side side, long price, long quantity) implements MarketEvent {}

    /** The whole visible book, best level first on both sides; replaces what was known. */
    record DepthSnapshot(long time, String symbol, List<Level> bids, List<Level> asks) implements MarketEvent {
        public DepthSnapshot {
            bids = List.copyOf(bids);
            asks = List.copyOf(asks);
        }
    }

    /** Trading was halted or resumed. */
    record StatusChanged(long time, String symbol, TradingStatus status) implements MarketEvent {}

    /** The feed lost something; the book is stale until the next snapshot. */
    record FeedGap(long time, String symbol, String reason) implements MarketEvent {}

    /** Told beside the market: it changes no book. {@link #time} is the sender's claim and may be wrong. */
    sealed interface News extends MarketEvent {}

    /**
     * A headline. Its words are cleaned and cut when it is made ({@link NewsText}), so that whatever a sender sends, what goes
     * through the desk is short plain text.
     *
     * @param id the sender's own, empty where there is none
     * @param source who says so
     * @param symbols whom it is about, the first one above all; empty for everybody
     * @param text at most {@value NewsText#LONGEST} characters
     */
    record Headline(long time, String id, String source, List<String> symbols, String text) implements News {
        public Headline {
            id = NewsText.name(id);
            source = NewsText.name(source);
            symbols = symbols.stream()
                    .limit(NewsText.MOST_SYMBOLS)
                    .map(NewsText::name)
                    .toList();
            text = NewsText.clean(text);
        }

        @Override
        public String symbol() {
            return symbols.isEmpty() ? "" : symbols.getFirst();
        }

        @Override
        public boolean concerns(String instrument) {
            return symbols.isEmpty() || symbols.contains(instrument);
        }

        /** The story that it tells: the same number for the same letters and digits, whatever stands between them. */
        public long story() {
            return NewsText.story(text);
        }
    }

    /**
     * A scorer other than the desk's own lexicon has said how good or bad a headline is: told some time after the headline, or
     * never. An event of its own, so that what was scored is recorded, hashed and replayed, not scored again.
     *
     * @param symbols the headline's
     * @param story which headline, its {@link Headline#story}
     * @param score from −1 (bad) to 1 (good)
     * @param judge who says so
     */
    record HeadlineJudged(long time, List<String> symbols, long story, double score, String judge) implements News {
        public HeadlineJudged {
            symbols = symbols.stream()
                    .limit(NewsText.MOST_SYMBOLS)
                    .map(NewsText::name)
                    .toList();
            score = Double.isNaN(score) ? 0 : Math.clamp(score, -1, 1);
            judge = NewsText.name(judge);
        }

        @Override
        public String symbol() {
            return symbols.isEmpty() ? "" : symbols.getFirst();
        }

        @Override
        public boolean concerns(String instrument) {
            return symbols.isEmpty() || symbols.contains(instrument);
        }
    }

    /**
     * A figure that a whole economy waited for. Figures are in {@code unit}, NaN where not known.
     *
     * @param name such as {@code US CPI (yoy)}
     * @param actual what it is
     * @param consensus what was expected
     * @param previous what it was last time
     * @param unit such as {@code %} or {@code thousand}
     */
    record EconomicRelease(long time, String name, double actual, double consensus, double previous, String unit)
            implements News {
        public EconomicRelease {
            name = NewsText.name(name);
            actual = NewsText.figure(actual);
            consensus = NewsText.figure(consensus);
            previous = NewsText.figure(previous);
            unit = NewsText.name(unit);
        }

        @Override
        public String symbol() {
            return "";
        }

        @Override
        public boolean concerns(String instrument) {
            return true;
        }
    }
}
