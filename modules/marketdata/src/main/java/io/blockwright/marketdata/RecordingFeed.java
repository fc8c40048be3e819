package io.blockwright.marketdata;

import io.blockwright.domain.Instrument;

/** A feed whose events are recorded on their way to the engine. The engine thread polls it; closing closes the feed alone. */
public final class RecordingFeed implements MarketFeed {
    private final MarketFeed feed;
    private final TapeRecorder recorder;

    public RecordingFeed(MarketFeed feed, TapeRecorder recorder) {
        this.feed = feed;
        this.recorder = recorder;
    }

    @Override
    public Instrument instrument() {
        return feed.instrument();
    }

    @Override
    public long nextTime() {
        return feed.nextTime();
    }

    @Override
    public boolean finished() {
        return feed.finished();
    }

    @Override
    public int poll(long until, MarketHandler handler) {
        int delivered = feed.poll(until, event -> {
            recorder.onMarket(until, event);
            handler.onMarket(event);
        });
        recorder.passed(until);
        return delivered;
    }

    @Override
    public FeedReport report() {
        return feed.report();
    }

    @Override
    public void close() {
        feed.close();
    }
}
