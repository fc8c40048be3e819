package io.blockwright.simulator.fix;

import io.blockwright.domain.Instrument;
import io.blockwright.domain.OrderType;
import io.blockwright.domain.Side;
import io.blockwright.simulator.VenueReport;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import quickfix.Message;
import quickfix.field.AvgPx;
import quickfix.field.ClOrdID;
import quickfix.field.CumQty;
import quickfix.field.CxlRejReason;
import quickfix.field.CxlRejResponseTo;
import quickfix.field.ExecID;
import quickfix.field.ExecType;
import quickfix.field.LastLiquidityInd;
import quickfix.field.LastPx;
import quickfix.field.LastQty;
import quickfix.field.LeavesQty;
import quickfix.field.MassCancelRequestType;
import quickfix.field.MassCancelResponse;
import quickfix.field.MsgType;
import quickfix.field.OrdRejReason;
import quickfix.field.OrdStatus;
import quickfix.field.OrdType;
import quickfix.field.OrderID;
import quickfix.field.OrderQty;
import quickfix.field.OrigClOrdID;
import quickfix.field.Price;
import quickfix.field.Symbol;
import quickfix.field.Text;
import quickfix.field.TimeInForce;
import quickfix.field.TotalAffectedOrders;
import quickfix.field.TransactTime;

/** Writes the exchange's reports as FIX 4.4 messages: 8, 9 and r. Prices are exact decimals. Exchange thread. */
final class ReportWriter {
    private static final int AVERAGE_DIGITS = 8;

    private final Instrument instrument;

    ReportWriter(Instrument instrument) {
        this.instrument = instrument;
    }

    /** ExecutionReport(35=8). */
    Message execution(VenueReport.Execution report) {
        Message message = Answers.message(MsgType.EXECUTION_REPORT);
        message.setString(OrderID.FIELD, report.orderId());
        message.setString(ClOrdID.FIELD, report.clOrdId());
        if (!report.origClOrdId().isEmpty()) {
            message.setString(OrigClOrdID.FIELD, report.origClOrdId());
        }
        message.setString(ExecID.FIELD, report.execId());
        message.setString(ExecType.FIELD, execType(report.kind()));
        message.setString(OrdStatus.FIELD, ordStatus(report.state()));
        message.setString(Symbol.FIELD, report.symbol());
        message.setString(quickfix.field.Side.FIELD, report.side() == Side.BUY ? "1" : "2");
        message.setString(OrderQty.FIELD, Long.toString(report.quantity()));
        message.setString(OrdType.FIELD, report.type() == OrderType.MARKET ? "1" : "2");
        if (report.price() != Instrument.NO_PRICE) {
            message.setString(Price.FIELD, price(report.price()));
        }
        message.setString(
                TimeInForce.FIELD,
                switch (report.timeInForce()) {
                    case DAY -> "0";
                    case IOC -> "3";
                    case FOK -> "4";
                });
        message.setString(LeavesQty.FIELD, Long.toString(report.leavesQty()));
        message.setString(CumQty.FIELD, Long.toString(report.cumQty()));
        message.setString(AvgPx.FIELD, average(report.averagePrice()));
        message.setString(TransactTime.FIELD, FixTime.stamp(report.time()));
        text(message, report.text());
        switch (report.kind()) {
            case TRADE -> trade(message, report);
            case REJECTED -> message.setInt(OrdRejReason.FIELD, rejectReason(report));
            case STATUS -> {
                if (report.orderId().equals(Answers.NO_ORDER)) {
                    message.setInt(OrdRejReason.FIELD, OrdRejReason.UNKNOWN_ORDER);
                }
            }
            case NEW, CANCELLED, REPLACED, EXPIRED -> {
                // nothing more to say
            }
        }
        return message;
    }

    private void trade(Message message, VenueReport.Execution report) {
        message.setString(LastQty.FIELD, Long.toString(report.lastQuantity()));
        message.setString(LastPx.FIELD, price(report.lastPrice()));
        switch (report.liquidity()) {
            case MAKER -> message.setInt(LastLiquidityInd.FIELD, LastLiquidityInd.ADDED_LIQUIDITY);
            case TAKER -> message.setInt(LastLiquidityInd.FIELD, LastLiquidityInd.REMOVED_LIQUIDITY);
            case UNKNOWN -> {
                // the field is left out
            }
        }
    }

    private int rejectReason(VenueReport.Execution report) {
        if (!report.symbol().equals(instrument.symbol())) {
            return OrdRejReason.UNKNOWN_SYMBOL;
        }
        return report.text().toLowerCase(Locale.ROOT).contains("duplicate")
                ? OrdRejReason.DUPLICATE_ORDER
                : OrdRejReason.OTHER;
    }

    /** OrderCancelReject(35=9). */
    Message cancelReject(VenueReport.CancelReject report) {
        Message message = Answers.message(MsgType.ORDER_CANCEL_REJECT);
        message.setString(OrderID.FIELD, report.unknownOrder() ? Answers.NO_ORDER : report.orderId());
        message.setString(ClOrdID.FIELD, report.clOrdId());
        message.setString(OrigClOrdID.FIELD, report.origClOrdId());
        message.setString(OrdStatus.FIELD, ordStatus(report.state()));
        message.setString(CxlRejResponseTo.FIELD, report.answersReplace() ? "2" : "1");
        message.setInt(CxlRejReason.FIELD, cancelRejectReason(report));
        message.setString(TransactTime.FIELD, FixTime.stamp(report.time()));
        text(message, report.text());
        return message;
    }

    private static int cancelRejectReason(VenueReport.CancelReject report) {
        if (report.unknownOrder()) {
            return CxlRejReason.UNKNOWN_ORDER;
        }
        return switch (report.state()) {
            case FILLED, CANCELLED, EXPIRED, REJECTED -> CxlRejReason.TOO_LATE_TO_CANCEL;
            case NEW, PARTIALLY_FILLED, REPLACED -> CxlRejReason.OTHER;
        };
    }

    /** OrderMassCancelReport(35=r); {@code scope} is what the request said in 530. */
    Message massCancelled(VenueReport.MassCancelled report, String scope) {
        Message message = Answers.message(MsgType.ORDER_MASS_CANCEL_REPORT);
        String asked = scope.isEmpty() ? "7" : scope;
        message.setString(ClOrdID.FIELD, report.clOrdId());
        message.setString(OrderID.FIELD, report.accepted() ? "MC-" + report.clOrdId() : Answers.NO_ORDER);
        message.setString(MassCancelRequestType.FIELD, asked);
        message.setString(MassCancelResponse.FIELD, report.accepted() ? asked : "0");
        if (report.accepted()) {
            message.setString(TotalAffectedOrders.FIELD, Long.toString(report.affected()));
        }
        message.setString(TransactTime.FIELD, FixTime.stamp(report.time()));
        text(message, report.text());
        return message;
    }

    private String price(long ticks) {
        return instrument.toDecimal(ticks).toPlainString();
    }

    private String average(double ticks) {
        if (!(ticks > 0) || Double.isInfinite(ticks)) {
            return "0";
        }
        BigDecimal average = new BigDecimal(ticks)
                .divide(BigDecimal.valueOf(instrument.ticksPerUnit()), AVERAGE_DIGITS, RoundingMode.HALF_EVEN)
                .stripTrailingZeros();
        return average.scale() < 0 ? average.setScale(0).toPlainString() : average.toPlainString();
    }

    private static void text(Message message, String text) {
        if (!text.isEmpty()) {
            message.setString(Text.FIELD, text.replaceAll("\\p{Cntrl}", " "));
        }
    }

    private static String execType(VenueReport.Kind kind) {
        return switch (kind) {
            case NEW -> "0";
            case TRADE -> "F";
            case CANCELLED -> "4";
            case REPLACED -> "5";
            case REJECTED -> "8";
            case EXPIRED -> "C";
            case STATUS -> "I";
        };
    }

    private static String ordStatus(VenueReport.State state) {
        return switch (state) {
            case NEW -> "0";
            case PARTIALLY_FILLED -> "1";
            case FILLED -> "2";
            case CANCELLED -> "4";
            case REPLACED -> "5";
            case REJECTED -> "8";
            case EXPIRED -> "C";
        };
    }
}
