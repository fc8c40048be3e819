package io.blockwright.workstation.ticket;

import io.blockwright.domain.Algo;
import io.blockwright.domain.Instrument;
import io.blockwright.domain.Placement;
import io.blockwright.domain.Side;
import io.blockwright.engine.DeskSnapshot.MarketPicture;
import io.blockwright.workstation.Precautions;
import io.blockwright.workstation.text.DurationText;
import io.blockwright.workstation.text.Numbers;
import io.blockwright.workstation.text.PercentText;
import io.blockwright.workstation.text.PriceFormat;
import io.blockwright.workstation.text.QuantityText;
import io.blockwright.workstation.text.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Understands a ticket against the market it is for. Pure. */
final class TicketReader {
    private final Precautions precautions;

    TicketReader(Precautions precautions) {
        this.precautions = precautions;
    }

    Verdict read(TicketText text, @Nullable MarketPicture market, boolean killed) {
        if (market == null) {
            return new Verdict.Incomplete(TicketField.DESK, "Waiting for the market: no book has arrived yet.", true);
        }
        if (killed) {
            return new Verdict.Incomplete(
                    TicketField.DESK, "The desk is killed: no order can be sent until it is rearmed.", false);
        }
        Instrument instrument = market.instrument();
        String symbol = text.symbol().strip().toUpperCase(Locale.ROOT);
        if (!symbol.equals(instrument.symbol())) {
            return new Verdict.Incomplete(
                    TicketField.SYMBOL,
                    symbol.isEmpty()
                            ? "Enter a symbol: this desk trades " + instrument.symbol() + "."
                            : symbol + " is not on this desk: it trades " + instrument.symbol() + ".",
                    symbol.isEmpty());
        }
        if (text.quantity().isBlank()) {
            return new Verdict.Incomplete(TicketField.QUANTITY, "Enter a quantity, for example 20,000 or 20K.", true);
        }
        return quantity(text, market);
    }

    private Verdict quantity(TicketText text, MarketPicture market) {
        return switch (QuantityText.read(text.quantity(), market.instrument().lot())) {
            case Reading.Refused<Long>(String sentence) -> refused(TicketField.QUANTITY, sentence);
            case Reading.Value<Long>(Long quantity) -> duration(text, market, quantity);
        };
    }

    private Verdict duration(TicketText text, MarketPicture market, long quantity) {
        return switch (DurationText.read(text.duration())) {
            case Reading.Refused<Long>(String sentence) -> refused(TicketField.DURATION, sentence);
            case Reading.Value<Long>(Long duration) -> limit(text, market, quantity, duration);
        };
    }

    private Verdict limit(TicketText text, MarketPicture market, long quantity, long duration) {
        if (text.limit().isBlank()) {
            return participation(text, market, quantity, duration, Instrument.NO_PRICE);
        }
        return switch (new PriceFormat(market.instrument()).read(text.limit())) {
            case Reading.Refused<Long>(String sentence) -> refused(TicketField.LIMIT, sentence);
            case Reading.Value<Long>(Long limit) -> participation(text, market, quantity, duration, limit);
        };
    }

    private Verdict participation(TicketText text, MarketPicture market, long quantity, long duration, long limit) {
        Reading<Double> read = text.participation().isBlank() && text.algo() != Algo.POV
                ? Reading.of(1.0)
                : PercentText.read(text.participation());
        return switch (read) {
            case Reading.Refused<Double>(String sentence) -> refused(TicketField.PARTICIPATION, sentence);
            case Reading.Value<Double>(Double share) -> sendable(text, market, quantity, duration, limit, share);
        };
    }

    private Verdict sendable(
            TicketText text, MarketPicture market, long quantity, long duration, long limit, double share) {
        String symbol = market.instrument().symbol();
        PriceFormat prices = new PriceFormat(market.instrument());
        double price = reference(market, limit);
        String value = Double.isNaN(price) ? "" : " · " + prices.notional(price, quantity);
        String sentence = text.side() + " " + Numbers.whole(quantity) + " " + symbol + " · " + words(text.algo()) + " "
                + words(text.placement()) + " over " + DurationText.write(duration)
                + (limit == Instrument.NO_PRICE ? "" : " · limit " + prices.price(limit)) + value;
        return new Verdict.Sendable(
                symbol,
                text.side(),
                quantity,
                duration,
                limit,
                share,
                text.urgency(),
                text.algo(),
                text.placement(),
                sentence,
                precautions(text, market, quantity, limit, share, price));
    }

    private List<String> precautions(
            TicketText text, MarketPicture market, long quantity, long limit, double share, double price) {
        PriceFormat prices = new PriceFormat(market.instrument());
        List<String> found = new ArrayList<>();
        if (market.instrument().toPrice(price) * quantity > precautions.notional()) {
            found.add("Worth " + prices.notional(price, quantity) + ", above "
                    + Numbers.whole(Math.round(precautions.notional())) + ".");
        }
        double through = through(text.side(), market, limit);
        if (through > precautions.limitDistance()) {
            found.add("The limit is " + Numbers.percent(through) + " through the market.");
        }
        // A blank cap is the ordinary "no cap", not a large one.
        if (!text.participation().isBlank() && share > precautions.participation()) {
            found.add("May take " + Numbers.percent(share) + " of the volume, above "
                    + Numbers.percent(precautions.participation()) + ".");
        }
        return List.copyOf(found);
    }

    private static double reference(MarketPicture market, long limit) {
        long bid = market.bids().best();
        long ask = market.asks().best();
        if (bid != Instrument.NO_PRICE && ask != Instrument.NO_PRICE) {
            return (bid + ask) / 2.0;
        }
        if (market.lastPrice() != Instrument.NO_PRICE) {
            return market.lastPrice();
        }
        return limit == Instrument.NO_PRICE ? Double.NaN : limit;
    }

    private static double through(Side side, MarketPicture market, long limit) {
        long touch = side == Side.BUY ? market.asks().best() : market.bids().best();
        if (limit == Instrument.NO_PRICE || touch == Instrument.NO_PRICE) {
            return 0;
        }
        return side.sign() * (limit - touch) / (double) touch;
    }

    static String words(Algo algo) {
        return switch (algo) {
            case TWAP -> "TWAP";
            case VWAP -> "VWAP";
            case POV -> "POV";
            case AC -> "Almgren–Chriss";
            case MANUAL -> "By hand";
        };
    }

    static String words(Placement placement) {
        return switch (placement) {
            case PASSIVE -> "passive";
            case TAKER -> "taker";
        };
    }

    private static Verdict refused(TicketField field, String sentence) {
        return new Verdict.Incomplete(field, sentence, false);
    }
}
