package io.blockwright.simulator;

import io.blockwright.domain.Instrument;
import io.blockwright.domain.Side;
import io.blockwright.marketdata.MarketFeed;
import io.blockwright.simulator.population.Climate;
import io.blockwright.simulator.population.Crowd;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/** A market made of participants who trade with each other and with the members. The same seed gives the same people. */
public final class PopulationSource implements MarketSource {
    private final Instrument instrument;
    private final Crowd crowd;
    private boolean ended;

    private static final long SECOND = 1_000_000_000L;
    private static final long DAY = 23_400 * SECOND;
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    /** A whole normal day of a liquid $100 stock, 09:30 to 16:00 in New York. */
    public static PopulationSource standardDay(Instrument instrument, long seed) {
        return day(instrument, Parameters.standard(), seed);
    }

    /** A whole day, 09:30 to 16:00 in New York on Monday, 5 January 2026, of the people whom the parameters describe. */
    public static PopulationSource day(Instrument instrument, Parameters parameters, long seed) {
        long open = LocalDate.of(2026, 1, 5).atTime(9, 30).atZone(NEW_YORK).toEpochSecond() * SECOND;
        return new PopulationSource(
                instrument, new Crowd(instrument, parameters, Climate.NORMAL, open, DAY, open, DAY, seed, List.of()));
    }

    /** A market of these people. */
    public PopulationSource(Instrument instrument, Crowd crowd) {
        this.instrument = instrument;
        this.crowd = crowd;
    }

    @Override
    public Instrument instrument() {
        return instrument;
    }

    @Override
    public long nextTime() {
        return ended ? MarketFeed.NEVER : crowd.nextTime();
    }

    @Override
    public boolean finished() {
        return ended;
    }

    @Override
    public void step(TradingFloor floor) {
        crowd.step(floor);
        ended = crowd.over();
    }

    @Override
    public void traded(long orderId, Side side, long price, long quantity) {
        crowd.filled(orderId, side, quantity);
    }

    /** Lets everybody trade on several exchanges; the first venue's exchange is the one that this source belongs to. */
    void tradeOn(List<LitVenue> venues, List<TradingFloor> others) {
        crowd.tradeOn(venues, others);
    }

    /** Opens a dark pool to everybody. */
    void trade(DarkFloor dark, DarkTerms terms) {
        crowd.trade(dark, terms);
    }

    /** A participant's order in the dark pool crossed. */
    void crossed(long id, Side side, long quantity, boolean gone, long back) {
        crowd.crossed(id, quantity, gone, back);
    }

    /** Everybody sees what a member has done. */
    void look() {
        crowd.look();
    }

    /** Shares bought on one exchange and sold on another because their prices crossed, for tests and screens. */
    public long arbitraged() {
        return crowd.arbitraged();
    }

    /** What the share is really worth, in ticks: hidden from everybody who trades, shown to tests and screens. */
    public double value() {
        return crowd.value();
    }

    /** How many market makers quote on fewer than two sides just now, for tests and screens. */
    public int silentMarketMakers() {
        return crowd.silentMarketMakers();
    }

    /** When headlines will be told, nanoseconds since the epoch: hidden from everybody who trades, for tests. */
    public List<Long> announcedHeadlines() {
        return crowd.headlines();
    }
}
