package io.blockwright.workstation.ticket;

import io.blockwright.domain.Algo;
import io.blockwright.domain.Instrument;
import io.blockwright.domain.OrderType;
import io.blockwright.domain.Side;
import io.blockwright.domain.TimeInForce;
import io.blockwright.engine.DeskSnapshot.Conditions;
import io.blockwright.engine.DeskSnapshot.MarketPicture;
import io.blockwright.engine.VenuesPicture;
import io.blockwright.workstation.confirm.ProposedOrder;
import io.blockwright.workstation.text.DurationText;
import io.blockwright.workstation.text.Numbers;
import io.blockwright.workstation.text.PercentText;
import io.blockwright.workstation.text.PriceFormat;
import io.blockwright.workstation.text.QuantityText;
import io.blockwright.workstation.text.Reading;
import io.blockwright.workstation.text.Texts;
import java.time.ZoneId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Understands a ticket against the market it is for. Pure. */
final class TicketReader {
    private static final Texts TEXTS = Texts.of(TicketReader.class);

    private final ZoneId zone;

    /** Times of day are of this zone. */
    TicketReader(ZoneId zone) {
        this.zone = zone;
    }

    /** {@code now}: the desk's clock, nanoseconds since the epoch. */
    Verdict read(TicketText text, @Nullable MarketPicture market, Conditions conditions, boolean killed, long now) {
        if (market == null) {
            return new Verdict.Incomplete(TicketField.DESK, TEXTS.get("wait.market"), true);
        }
        if (killed) {
            return new Verdict.Incomplete(TicketField.DESK, TEXTS.get("killed"), false);
        }
        Instrument instrument = market.instrument();
        String symbol = text.symbol().strip().toUpperCase(Locale.ROOT);
        if (!symbol.equals(instrument.symbol())) {
            return new Verdict.Incomplete(
                    TicketField.SYMBOL,
                    symbol.isEmpty()
                            ? TEXTS.get("symbol.missing", instrument.symbol())
                            : TEXTS.get("symbol.other", symbol, instrument.symbol()),
                    symbol.isEmpty());
        }
        if (text.quantity().isBlank()) {
            return new Verdict.Incomplete(TicketField.QUANTITY, TEXTS.get("quantity.missing"), true);
        }
        return text.kind() == TicketKind.SINGLE
                ? single(text, market.at(text.venue()), conditions)
                : parent(text, market, conditions, now);
    }

    private Verdict parent(TicketText text, MarketPicture market, Conditions conditions, long now) {
        FirstWrong wrong = new FirstWrong();
        long quantity = quantity(wrong, text, market);
        long startAt = text.start().isBlank()
                ? 0
                : wrong.take(TicketField.START, TradingTime.read(text.start(), now, zone), 0L);
        boolean until = TradingTime.isMeant(text.end());
        long endAt = until ? wrong.take(TicketField.DURATION, TradingTime.read(text.end(), now, zone), 0L) : 0;
        long duration = until ? 0 : wrong.take(TicketField.DURATION, DurationText.read(text.end()), 0L);
        if (endAt != 0 && endAt <= startAt) {
            wrong.refuse(
                    TicketField.DURATION,
                    TEXTS.get(
                            "end.before-start", text.end().strip(), text.start().strip()));
        }
        long limit = price(wrong, TicketField.LIMIT, text.limit(), market);
        long would = price(wrong, TicketField.I_WOULD, text.iWould(), market);
        if (would != Instrument.NO_PRICE
                && limit != Instrument.NO_PRICE
                && !text.side().atLeastAsAggressive(limit, would)) {
            wrong.refuse(
                    TicketField.I_WOULD,
                    TEXTS.get(
                            "would.beyond", text.iWould().strip(), text.limit().strip()));
        }
        double share = text.participation().isBlank() && text.algo() != Algo.POV
                ? 1
                : wrong.take(TicketField.PARTICIPATION, PercentText.read(text.participation()), 1.0);
        Verdict.Incomplete first = wrong.found();
        return first != null
                ? first
                : parent(text, market, conditions, quantity, startAt, duration, endAt, limit, would, share);
    }

    private static Verdict parent(
            TicketText text,
            MarketPicture market,
            Conditions conditions,
            long quantity,
            long startAt,
            long duration,
            long endAt,
            long limit,
            long would,
            double share) {
        PriceFormat prices = new PriceFormat(market.instrument());
        String words = words(text, quantity, market);
        String priced = limit == Instrument.NO_PRICE ? "" : TEXTS.get("priced.limit", prices.price(limit));
        String span = endAt == 0
                ? TEXTS.get("span.over", DurationText.write(duration))
                : TEXTS.get("span.until", text.end().strip());
        String begin =
                startAt == 0 ? "" : " " + TEXTS.get("span.from", text.start().strip());
        StringBuilder sentence = new StringBuilder(TEXTS.get(
                "sentence.parent",
                words,
                AlgoWords.name(text.algo()),
                AlgoWords.name(text.placement()).toLowerCase(Locale.ROOT),
                span + begin));
        add(sentence, priced);
        double through = Touch.through(text.side(), market, limit);
        if (would != Instrument.NO_PRICE) {
            double now = Touch.through(text.side(), market, would);
            through = Math.max(through, now);
            add(sentence, TEXTS.get(now >= 0 ? "would.met" : "would", prices.price(would)));
        }
        double reference = Touch.reference(market, limit);
        add(sentence, value(prices, reference, quantity));
        // A blank cap is the ordinary "no cap", not a large one.
        double capped = text.participation().isBlank() ? Double.NaN : share;
        return new Verdict.Parent(
                market.instrument().symbol(),
                text.side(),
                quantity,
                startAt,
                duration,
                endAt,
                limit,
                would,
                share,
                text.urgency(),
                text.algo(),
                text.placement(),
                text.mode(),
                sentence.toString(),
                proposed(
                        text.side(),
                        words,
                        priced,
                        sentence.toString(),
                        market,
                        conditions,
                        quantity,
                        reference,
                        through,
                        capped));
    }

    private Verdict single(TicketText text, MarketPicture market, Conditions conditions) {
        FirstWrong wrong = new FirstWrong();
        long quantity = quantity(wrong, text, market);
        boolean limited = text.type() == OrderType.LIMIT;
        long price = limited ? price(wrong, TicketField.LIMIT, text.limit(), market) : Instrument.NO_PRICE;
        if (limited && text.limit().isBlank() && wrong.found() == null) {
            return new Verdict.Incomplete(TicketField.LIMIT, TEXTS.get("limit.missing"), true);
        }
        if (!limited && Double.isNaN(Touch.mid(market))) {
            wrong.refuse(TicketField.DESK, TEXTS.get("market.no-reference"));
        }
        for (VenuesPicture.DarkVenue dark : market.venues().dark()) {
            if (dark.venue().equals(text.venue()) && quantity < dark.minimum()) {
                wrong.refuse(
                        TicketField.QUANTITY, TEXTS.get("venue.minimum", dark.venue(), Numbers.whole(dark.minimum())));
            }
        }
        Verdict.Incomplete first = wrong.found();
        if (first != null) {
            return first;
        }
        PriceFormat prices = new PriceFormat(market.instrument());
        TimeInForce life = limited ? text.timeInForce() : TimeInForce.DAY;
        String words = words(text, quantity, market);
        String priced = limited ? TEXTS.get("priced.limit", prices.price(price)) : TEXTS.get("priced.market");
        double reference = limited ? price : Touch.reference(market, price);
        StringBuilder sentence = new StringBuilder(words).append(" · ").append(priced);
        if (limited) {
            add(sentence, AlgoWords.name(life).toLowerCase(Locale.ROOT));
        }
        add(sentence, value(prices, reference, quantity));
        add(sentence, text.venue().isEmpty() ? "" : TEXTS.get("venue.at", text.venue()));
        return new Verdict.Single(
                market.instrument().symbol(),
                text.side(),
                text.type(),
                life,
                quantity,
                price,
                text.venue(),
                sentence.toString(),
                proposed(
                        text.side(),
                        words,
                        priced,
                        sentence.toString(),
                        market,
                        conditions,
                        quantity,
                        reference,
                        Touch.through(text.side(), market, price),
                        Double.NaN));
    }

    private static ProposedOrder proposed(
            Side side,
            String words,
            String priced,
            String detail,
            MarketPicture market,
            Conditions conditions,
            long quantity,
            double reference,
            double through,
            double participation) {
        return new ProposedOrder(
                side,
                words,
                priced,
                detail,
                market.instrument().currency(),
                market.instrument().toPrice(reference) * quantity,
                quantity / conditions.dailyVolume(),
                through,
                participation);
    }

    private static long quantity(FirstWrong wrong, TicketText text, MarketPicture market) {
        return wrong.take(
                TicketField.QUANTITY,
                QuantityText.read(text.quantity(), market.instrument().lot()),
                0L);
    }

    /** Reads a price that may be left out. */
    private static long price(FirstWrong wrong, TicketField field, String typed, MarketPicture market) {
        if (typed.isBlank()) {
            return Instrument.NO_PRICE;
        }
        PriceFormat prices = new PriceFormat(market.instrument());
        Reading<Long> read = prices.read(typed);
        if (read instanceof Reading.Value<Long>(Long price) && Touch.isAbsurd(market, price)) {
            double reference = Touch.reference(market, price);
            read = Reading.refused(TEXTS.get(
                    "price.absurd",
                    prices.price(price),
                    Numbers.decimal(price / reference, price < reference ? 2 : 1),
                    prices.average(reference)));
        }
        return wrong.take(field, read, Instrument.NO_PRICE);
    }

    private static String words(TicketText text, long quantity, MarketPicture market) {
        return text.side() + " " + Numbers.whole(quantity) + " "
                + market.instrument().symbol();
    }

    private static String value(PriceFormat prices, double reference, long quantity) {
        return Double.isNaN(reference) ? "" : prices.notional(reference, quantity);
    }

    private static void add(StringBuilder sentence, String part) {
        if (!part.isEmpty()) {
            sentence.append(" · ").append(part);
        }
    }
}
