package io.blockwright.fix;

import io.blockwright.domain.Instrument;
import io.blockwright.domain.Liquidity;
import io.blockwright.domain.OrderEvent;
import io.blockwright.domain.OrderState;
import io.blockwright.domain.TradingClock;
import io.blockwright.domain.VenueEvent;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import quickfix.FieldMap;
import quickfix.Message;

/**
 * Reads execution reports (35=8). Orders are known by ClOrdID alone: venues change OrderID, repeat ExecID and leave out
 * what the specification calls required, so what is missing is taken from what was sent. Every ExecType becomes an event;
 * one that is unknown is counted and reported as the state its OrdStatus says.
 */
final class ReportReader {
    private final String venue;
    private final InstrumentLookup instruments;
    private final TradingClock clock;
    private final SentOrders sent;
    private final Oddities oddities;
    private final Prices prices;
    private final Set<String> statusAsked = ConcurrentHashMap.newKeySet();

    ReportReader(String venue, InstrumentLookup instruments, TradingClock clock, SentOrders sent, Oddities oddities) {
        this.venue = venue;
        this.instruments = instruments;
        this.clock = clock;
        this.sent = sent;
        this.oddities = oddities;
        this.prices = new Prices(oddities);
    }

    /** A status request leaves: the next report about the order answers it. */
    void statusAsked(String clOrdId) {
        statusAsked.add(clOrdId);
    }

    /** What one report has in common with all others. */
    private record Report(
            Message message, long time, String clOrdId, String origClOrdId, SentOrders.@Nullable Sent sent) {
        String text(int tag) {
            return Fields.text(message, tag);
        }
    }

    VenueEvent read(Message message) {
        String clOrdId = Fields.either(message, Tag.CL_ORD_ID, Tag.ORIG_CL_ORD_ID);
        if (clOrdId.isEmpty()) {
            oddities.count("report without ClOrdID", Fields.text(message, Tag.ORDER_ID));
            clOrdId = "OrderID " + Fields.text(message, Tag.ORDER_ID);
        }
        long time = UtcTime.parse(Fields.text(message, Tag.TRANSACT_TIME), clock.nanos());
        SentOrders.Sent request = sent.find(clOrdId);
        VenueEvent event = read(new Report(message, time, clOrdId, actsOn(message, clOrdId, request), request));
        long cumQty = Fields.quantity(message, Tag.CUM_QTY);
        if (request != null && cumQty > request.cumQty) {
            request.cumQty = cumQty;
        }
        return event;
    }

    /** The order that a report is about: some venues leave OrigClOrdID out, others repeat it for the rest of an order's life. */
    private static String actsOn(Message message, String clOrdId, SentOrders.@Nullable Sent request) {
        boolean answersReplace = Set.of("5", "E").contains(Fields.text(message, Tag.EXEC_TYPE));
        if (request != null && !request.isCancel && !answersReplace) {
            return clOrdId;
        }
        String given = Fields.text(message, Tag.ORIG_CL_ORD_ID);
        if (!given.isEmpty()) {
            return given;
        }
        return request == null || request.origClOrdId.isEmpty() ? clOrdId : request.origClOrdId;
    }

    private VenueEvent read(Report report) {
        String kind = report.text(Tag.EXEC_TYPE);
        return switch (kind) {
            case "0" -> statusAsked.remove(report.clOrdId) ? status(report) : accepted(report);
            case "A", "6", "E" -> new OrderEvent.Pending(venue, report.time, report.clOrdId, report.origClOrdId);
            case "1", "2", "F" -> traded(report);
            case "4" ->
                new OrderEvent.Cancelled(
                        venue,
                        report.time,
                        report.clOrdId,
                        report.origClOrdId,
                        cumQty(report, 0),
                        report.text(Tag.TEXT));
            case "5" -> replaced(report);
            case "8" -> rejected(report);
            case "C", "3" -> new OrderEvent.Expired(venue, report.time, report.origClOrdId, cumQty(report, 0));
            case "H", "G" -> corrected(report, kind.equals("H"));
            case "I" -> statusAnswer(report);
            case "D", "7", "9", "B", "L" -> status(report);
            default -> {
                oddities.count("unknown ExecType '" + kind + "', taken as a status", report.clOrdId);
                yield status(report);
            }
        };
    }

    private VenueEvent accepted(Report report) {
        return new OrderEvent.Accepted(venue, report.time, report.clOrdId, report.text(Tag.ORDER_ID));
    }

    private VenueEvent traded(Report report) {
        long quantity = Fields.quantityOr(report.message, Tag.LAST_QTY, 0);
        if (quantity <= 0) {
            statusAsked.remove(report.clOrdId);
            return status(report);
        }
        Instrument instrument = instrument(report);
        long price = prices.ticks(report.message, Tag.LAST_PX, instrument);
        if (price == Instrument.NO_PRICE) {
            oddities.count("fill without LastPx, booked at AvgPx", report.clOrdId);
            price = prices.ticks(report.message, Tag.AVG_PX, instrument);
        }
        if (price == Instrument.NO_PRICE) {
            throw new NumberFormatException("a fill without a price");
        }
        long cumQty = cumQty(report, quantity);
        FieldMap header = report.message.getHeader();
        return new OrderEvent.Filled(
                venue,
                report.time,
                report.clOrdId,
                report.text(Tag.ORDER_ID),
                report.text(Tag.EXEC_ID),
                price,
                quantity,
                cumQty,
                leavesQty(report, cumQty),
                liquidity(report.text(Tag.LAST_LIQUIDITY_IND)),
                Fields.flag(header, Tag.POSS_DUP_FLAG) || Fields.flag(header, Tag.POSS_RESEND));
    }

    private static Liquidity liquidity(String indicator) {
        return switch (indicator) {
            case "1" -> Liquidity.MAKER;
            case "2" -> Liquidity.TAKER;
            default -> Liquidity.UNKNOWN;
        };
    }

    private VenueEvent replaced(Report report) {
        SentOrders.Sent request = report.sent;
        long price = prices.ticks(report.message, Tag.PRICE, instrument(report));
        if (price == Instrument.NO_PRICE && request != null) {
            price = request.price;
        }
        long cumQty = cumQty(report, 0);
        return new OrderEvent.Replaced(
                venue,
                report.time,
                report.clOrdId,
                report.origClOrdId,
                price,
                quantity(report),
                cumQty,
                leavesQty(report, cumQty));
    }

    private VenueEvent rejected(Report report) {
        if (report.text(Tag.ORD_REJ_REASON).equals("5") && statusAsked.remove(report.clOrdId)) {
            return unknown(report);
        }
        statusAsked.remove(report.clOrdId);
        return new OrderEvent.Rejected(venue, report.time, report.clOrdId, Reasons.order(report.message));
    }

    private VenueEvent statusAnswer(Report report) {
        boolean asked = statusAsked.remove(report.clOrdId);
        boolean rejected = report.text(Tag.ORD_STATUS).equals("8");
        String reason = report.text(Tag.ORD_REJ_REASON);
        boolean nameless = reason.isEmpty() && Set.of("NONE", "UNKNOWN", "0").contains(report.text(Tag.ORDER_ID));
        if (rejected && (reason.equals("5") || (asked && nameless))) {
            return unknown(report);
        }
        return status(report);
    }

    private VenueEvent unknown(Report report) {
        return new OrderEvent.UnknownOrder(venue, report.time, report.clOrdId, Reasons.order(report.message));
    }

    private VenueEvent status(Report report) {
        long cumQty = cumQty(report, 0);
        return new OrderEvent.StatusReported(
                venue,
                report.time,
                report.clOrdId,
                report.text(Tag.ORDER_ID),
                state(report, cumQty),
                quantity(report),
                cumQty,
                leavesQty(report, cumQty),
                Prices.averageTicks(report.message, Tag.AVG_PX, instrument(report)));
    }

    private OrderState state(Report report, long cumQty) {
        return switch (report.text(Tag.ORD_STATUS)) {
            case "0", "5", "7", "9", "D" -> cumQty > 0 ? OrderState.PARTIALLY_FILLED : OrderState.WORKING;
            case "1" -> OrderState.PARTIALLY_FILLED;
            case "2" -> OrderState.FILLED;
            case "3", "B", "C" -> OrderState.EXPIRED;
            case "4" -> OrderState.CANCELLED;
            case "6" -> OrderState.PENDING_CANCEL;
            case "8" -> OrderState.REJECTED;
            case "A" -> OrderState.SENT;
            case "E" -> OrderState.PENDING_REPLACE;
            default -> {
                oddities.count("unknown OrdStatus '" + report.text(Tag.ORD_STATUS) + "'", report.clOrdId);
                yield OrderState.UNKNOWN;
            }
        };
    }

    private VenueEvent corrected(Report report, boolean bust) {
        return new OrderEvent.FillCorrected(
                venue,
                report.time,
                report.clOrdId,
                report.text(Tag.EXEC_REF_ID),
                prices.ticks(report.message, Tag.LAST_PX, instrument(report)),
                bust ? 0 : Fields.quantityOr(report.message, Tag.LAST_QTY, 0),
                cumQty(report, 0));
    }

    private long cumQty(Report report, long lastQty) {
        long given = Fields.quantity(report.message, Tag.CUM_QTY);
        if (given != Fields.ABSENT) {
            return given;
        }
        SentOrders.Sent request = report.sent;
        long computed = (request == null ? 0 : request.cumQty) + lastQty;
        if (request != null) {
            request.cumQty = computed;
        }
        oddities.count("report without CumQty, computed", report.clOrdId);
        return computed;
    }

    private long quantity(Report report) {
        long given = Fields.quantity(report.message, Tag.ORDER_QTY);
        return given != Fields.ABSENT ? given : report.sent == null ? 0 : report.sent.quantity;
    }

    private long leavesQty(Report report, long cumQty) {
        long given = Fields.quantity(report.message, Tag.LEAVES_QTY);
        if (given != Fields.ABSENT) {
            return given;
        }
        oddities.count("report without LeavesQty, computed", report.clOrdId);
        return switch (report.text(Tag.ORD_STATUS)) {
            case "2", "3", "4", "8", "B", "C" -> 0;
            default -> Math.max(0, quantity(report) - cumQty);
        };
    }

    private Instrument instrument(Report report) {
        String symbol = report.text(Tag.SYMBOL);
        if (symbol.isEmpty() && report.sent != null) {
            symbol = report.sent.symbol;
        }
        Instrument known = instruments.find(symbol);
        if (known == null) {
            oddities.count("report for an unknown instrument, prices read as of a US equity", symbol);
            return Instrument.usEquity(symbol.isEmpty() ? "?" : symbol);
        }
        return known;
    }
}
