package io.blockwright.strategies;

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

    /** For a strategy's name; {@code followsVolume} where volume and not the clock decides what is due. */
    Wording(String algo, boolean followsVolume) {
        this.algo = algo;
        this.dueWhen = followsVolume ? " due at its share of the volume" : " due by the end of this slice";
    }

    /** The sentence with the numbers behind it; {@code costBp} is what the child costs against the mid, NaN for none. */
    Reason reason(Look look, String sentence, double costBp) {
        BookView book = look.situation().book();
        List<Reason.Factor> factors = new ArrayList<>(8);
        factors.add(new Reason.Factor(
                "shares behind schedule", look.due() - look.situation().filled()));
        factors.add(new Reason.Factor("shares due", look.due()));
        factors.add(new Reason.Factor("shares filled", look.situation().filled()));
        factors.add(new Reason.Factor("shares working", look.situation().working()));
        if (book.twoSided()) {
            factors.add(new Reason.Factor("spread (bp)", 2 * halfSpreadBp(book)));
            factors.add(new Reason.Factor(
                    "displayed at the touch", displayed(book, look.side().opposite())));
        }
        if (!Double.isNaN(costBp)) {
            factors.add(new Reason.Factor("cost against mid (bp)", costBp));
        }
        factors.add(new Reason.Factor(
                "participation (%)",
                100
                        * Participation.share(
                                look.situation().filled(),
                                look.situation().market().volume())));
        return new Reason(sentence, factors);
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

    /** Waiting costs nothing for sure; what it risks is not estimated here. */
    static Decision.Alternative waiting(String what) {
        return new Decision.Alternative(what, Double.NaN);
    }

    /** Resting at the touch earns half the spread if it fills. */
    static Decision.Alternative joining(Look look) {
        BookView book = look.situation().book();
        String price = price(look.instrument(), book.best(look.side()));
        return new Decision.Alternative("join at " + price + " (cost if filled)", -halfSpreadBp(book));
    }
}
