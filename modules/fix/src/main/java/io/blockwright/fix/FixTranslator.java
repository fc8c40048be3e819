package io.blockwright.fix;

import io.blockwright.domain.ChildOrder;
import io.blockwright.domain.Instrument;
import io.blockwright.domain.TradingClock;
import io.blockwright.domain.VenueEvent;
import org.jspecify.annotations.Nullable;
import quickfix.ConfigError;
import quickfix.DataDictionary;
import quickfix.FieldMap;
import quickfix.InvalidMessage;
import quickfix.Message;
import quickfix.ValidationSettings;

/**
 * The mapping of {@link FixVenueSession} without a connection: an order as FIX text, FIX text as an event. For measuring the
 * mapping and for looking at messages. One thread.
 */
public final class FixTranslator {
    private final FixSettings settings;
    private final InstrumentLookup instruments;
    private final TradingClock clock;
    private final OrderMessages messages;
    private final ReportReader reports;
    private final RefusalReader refusals;
    private final SentOrders sent = new SentOrders();
    private final DataDictionary dictionary;
    private final ValidationSettings validation = new ValidationSettings();
    private final int timeDigits;

    /** Writes and reads as a session with these settings would. */
    public FixTranslator(FixSettings settings, InstrumentLookup instruments, TradingClock clock)
            throws SettingsRefused {
        this.settings = settings;
        this.instruments = instruments;
        this.clock = clock;
        this.timeDigits = UtcTime.digits(settings.value("TimeStampPrecision"));
        this.messages = new OrderMessages(settings.orderFields(), timeDigits);
        this.reports = new ReportReader(settings.venue(), instruments, clock, sent, new Oddities(settings.venue()));
        this.refusals = new RefusalReader(settings.venue(), clock, sent, new SentMessages());
        try {
            this.dictionary = new DataDictionary(settings.value("DataDictionary"));
        } catch (ConfigError e) {
            throw new SettingsRefused("The data dictionary " + settings.value("DataDictionary") + " cannot be read ("
                    + e.getMessage() + ").");
        }
    }

    /**
     * A new order (35=D) with its whole header, as it goes over the wire.
     *
     * @throws IllegalArgumentException for an instrument that is not known
     */
    public String newOrder(ChildOrder order, int sequence) {
        Instrument instrument = instruments.find(order.symbol());
        if (instrument == null) {
            throw new IllegalArgumentException("unknown instrument " + order.symbol());
        }
        long now = clock.nanos();
        Message message = messages.newOrder(order, instrument, now);
        FieldMap header = message.getHeader();
        header.setString(Tag.BEGIN_STRING, settings.value("BeginString"));
        header.setInt(Tag.MSG_SEQ_NUM, sequence);
        header.setString(Tag.SENDER_COMP_ID, settings.value("SenderCompID"));
        header.setString(Tag.TARGET_COMP_ID, settings.value("TargetCompID"));
        header.setString(Tag.SENDING_TIME, UtcTime.format(now, timeDigits));
        return message.toString();
    }

    /** What a venue's application message (8, 9, r, j) says; null for one that the desk has no use for, or that is garbled. */
    public @Nullable VenueEvent read(String text) {
        Message message = new Message();
        try {
            message.fromString(text, dictionary, validation, true);
        } catch (InvalidMessage e) {
            return null;
        }
        return switch (Fields.type(message)) {
            case "8" -> reports.read(message);
            case "9" -> refusals.cancelReject(message);
            case "r" -> refusals.massCancelReport(message);
            case "j" -> refusals.messageReject(message);
            default -> null;
        };
    }
}
