package io.blockwright.strategies;

import io.blockwright.domain.Algo;
import io.blockwright.domain.Decision;
import io.blockwright.domain.Instrument;
import io.blockwright.domain.Reason;
import io.blockwright.domain.Side;
import io.blockwright.marketdata.BookView;
import io.blockwright.tca.Participation;
import java.util.ArrayList;
import java.util.List;

/** Puts a decision's reasons into words and numbers. */
final class Wording {
    private final String algo;
    private final String dueWhen;
    private final String later;
    private final boolean followsVolume;

    /** For a strategy's name. */
    Wording(String name, Algo algo) {
        this.algo = name;
        this.followsVolume = algo == Algo.POV;
        this.dueWhen = switch (algo) {
            case POV -> " due at its share of the volume";
            case IMMEDIATE -> " due at once";
            case SUBMIT_AND_LEAVE -> " due by the end";
            case TWAP, VWAP, AC, RANDOM, DQN, PPO, MANUAL -> " due by the end of this slice";
        };
        this.later = switch (algo) {
            case IMMEDIATE -> "wait for more to be shown";
            case SUBMIT_AND_LEAVE -> "wait for the end";
            case TWAP, VWAP, POV, AC, RANDOM, DQN, PPO, MANUAL -> "wait for the next slice";
        };
    }

    /** The sentence with the numbers behind it; {@code costBp} is what the child costs against the mid, NaN for none. */
    Reason reason(Look look, String sentence, double costBp) {
        List<Reason.Factor> factors = new ArrayList<>(12);
        standing(look.situation(), look.target(), factors);
        factors.add(new Reason.Factor(followsVolume ? "due (shares)" : "due by the slice's end (shares)", look.due()));
        market(look.situation(), factors);
        if (!Double.isNaN(costBp)) {
            factors.add(new Reason.Factor("cost against mid (bp)", costBp));
        }
        return new Reason(sentence, factors);
    }

    /** The same where no slice is looked at: before the start, after the end, without a market. */
    static Reason apart(Situation situation, long target, String sentence) {
        List<Reason.Factor> factors = new ArrayList<>(12);
        standing(situation, target, factors);
        market(situation, factors);
        return new Reason(sentence, factors);
    }

    private static void standing(Situation situation, long target, List<Reason.Factor> factors) {
        long behind = target - situation.filled();
        factors.add(new Reason.Factor(
                behind >= 0 ? "behind target (shares)" : "ahead of target (shares)", Math.abs(behind)));
        factors.add(new Reason.Factor("target by now (shares)", target));
        factors.add(new Reason.Factor("filled (shares)", situation.filled()));
        factors.add(new Reason.Factor("working (shares)", situation.working()));
    }

    private static void market(Situation situation, List<Reason.Factor> factors) {
        BookView book = situation.book();
        if (book.twoSided()) {
            factors.add(new Reason.Factor("spread (bp)", 2 * halfSpreadBp(book)));
            factors.add(new Reason.Factor(
                    "displayed at the touch (shares)",
                    displayed(book, situation.order().side().opposite())));
        }
        factors.add(new Reason.Factor(
                "participation (%)",
                100 * Participation.share(situation.filled(), situation.market().volume())));
        if (situation.order().maxParticipation() < 1) {
            factors.add(new Reason.Factor(
                    "participation cap (%)", 100 * situation.order().maxParticipation()));
        }
        factors.add(
                new Reason.Factor("minutes left", Math.max(0, situation.order().end() - situation.now()) / 60e9));
    }

    /** Why nothing happens before the start. */
    static String early(long nanos) {
        long seconds = Math.ceilDiv(nanos, 1_000_000_000L);
        return "The start time has not come; " + grouped(seconds) + (seconds == 1 ? " second" : " seconds") + " to go.";
    }

    /** "TWAP passive is 300 shares behind the 1,200 due by the end of this slice". */
    String standing(Look look) {
        long behind = look.due() - look.situation().filled();
        String where = behind >= 0 ? shares(behind) + " behind" : shares(-behind) + " ahead of";
        return algo + " is " + where + " the " + grouped(look.due()) + dueWhen;
    }

    /** Why nothing is sent now. */
    Reason idle(Look look) {
        String why;
        if (look.missing() <= 0) {
            why = look.situation().working() > 0 ? "all of it is in the market." : "nothing is missing.";
        } else if (look.capped()) {
            why = "the participation cap of " + percent(look.order().maxParticipation()) + " allows "
                    + Wording.shares(Math.max(0, look.room())) + " now.";
        } else {
            why = Wording.shares(look.missing()) + " to send are too few for a child yet.";
        }
        return reason(look, standing(look) + "; " + why, Double.NaN);
    }

    /** Why nothing may be priced from a book. */
    static String unusable(BookView book) {
        if (book.stale()) {
            return "The feed lost something and the book is stale; waiting for a fresh one.";
        }
        return switch (book.status()) {
            case HALTED -> "Trading is halted; waiting.";
            case QUOTING -> "Only quotes move, nothing trades yet; waiting.";
            case TRADING -> "The book has no sound price on both sides; waiting.";
        };
    }

    static String percent(double share) {
        return Math.round(share * 1000) / 10.0 + " %";
    }

    /** With one digit after the point. By hand: a decision comes too seldom for a formatter to be fast. */
    static String tenths(double number) {
        long tenths = Math.round(Math.abs(number) * 10);
        return (number < 0 && tenths > 0 ? "−" : "") + tenths / 10 + "." + tenths % 10;
    }

    static String price(Instrument instrument, long ticks) {
        return instrument.toDecimal(ticks).toPlainString();
    }

    static String shares(long quantity) {
        return grouped(quantity) + (quantity == 1 ? " share" : " shares");
    }

    /** With a comma between thousands, whatever the machine's language. */
    static String grouped(long number) {
        StringBuilder text = new StringBuilder(26).append(Math.abs(number));
        for (int i = text.length() - 3; i > 0; i -= 3) {
            text.insert(i, ',');
        }
        return number < 0 ? text.insert(0, '−').toString() : text.toString();
    }

    static double halfSpreadBp(BookView book) {
        return (double) (book.bestAsk() - book.bestBid()) / book.midTwice() * 1e4;
    }

    static long displayed(BookView book, Side side) {
        return book.quantityAt(side, book.best(side));
    }

    /** Leaving it for later: to the next slice where there is one. */
    Decision.Alternative waiting() {
        return waiting(later);
    }

    /** Waiting costs nothing for sure; what it risks is not estimated here. */
    static Decision.Alternative waiting(String what) {
        return new Decision.Alternative(what, Double.NaN);
    }

    /** Resting at the touch earns half the spread if it fills. */
    static Decision.Alternative joining(Look look) {
        return joining(look.situation().book(), look.side());
    }

    /** The same for a side of a book. */
    static Decision.Alternative joining(BookView book, Side side) {
        String price = price(book.instrument(), book.best(side));
        return new Decision.Alternative("join at " + price + " (cost if filled)", -halfSpreadBp(book));
    }
}
