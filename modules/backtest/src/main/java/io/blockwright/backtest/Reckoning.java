package io.blockwright.backtest;

import io.blockwright.domain.Fill;
import io.blockwright.domain.Instrument;
import io.blockwright.domain.Liquidity;
import io.blockwright.engine.DeskSnapshot;
import io.blockwright.engine.ParentResult;
import io.blockwright.tca.CostReport;
import io.blockwright.tca.ImplementationShortfall;
import java.util.Objects;

/** Turns an episode that is over into its {@link Outcome}. */
final class Reckoning {
    private static final int HASH_DIGITS = 16;

    private Reckoning() {}

    static Outcome of(Episode episode, String scenario, int pair, long seed, String algo) {
        ParentResult result = Objects.requireNonNull(
                episode.result(),
                () -> "the desk refused the order of scenario " + scenario + ": " + episode.newestAlert());
        Instrument instrument = episode.exchange().instrument();
        double arrival = mid(instrument, result.arrivalMidTwice());
        double end = mid(instrument, result.closeMidTwice());
        double average = instrument.toPrice(result.averagePrice());
        CostReport costs = Double.isNaN(arrival)
                ? null
                : ImplementationShortfall.DELAY_ON_ORDER.decompose(
                        result.order().side(),
                        (double) result.order().quantity(),
                        arrival,
                        arrival,
                        end,
                        (double) result.filled(),
                        average,
                        0);
        long maker = 0;
        long last = result.started();
        for (Fill fill : result.fills()) {
            maker += fill.liquidity() == Liquidity.MAKER ? fill.quantity() : 0;
            last = Math.max(last, fill.time());
        }
        boolean complete = result.filled() == result.order().quantity();
        return new Outcome(
                scenario,
                pair,
                seed,
                algo,
                result.order().side(),
                result.order().quantity(),
                result.status(),
                costs == null ? Double.NaN : costs.totalBp(),
                costs == null ? Double.NaN : costs.opportunityBp(),
                result.filled(),
                average,
                arrival,
                end,
                maker,
                result.filled() - maker,
                result.children().size(),
                result.fills().size(),
                result.marketVolume(),
                result.started() == 0 ? 0 : (complete ? last : result.ended()) - result.started(),
                episode.exchange().report().events(),
                warnings(episode),
                episode.engine().eventHash().substring(0, HASH_DIGITS));
    }

    private static int warnings(Episode episode) {
        return (int) episode.engine().alerts().stream()
                .filter(alert -> alert.severity() != DeskSnapshot.Severity.INFO)
                .count();
    }

    private static double mid(Instrument instrument, long midTwice) {
        return midTwice == Instrument.NO_PRICE ? Double.NaN : instrument.toPrice(midTwice / 2.0);
    }
}
