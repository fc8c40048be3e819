package io.blockwright.fix;

import java.math.BigDecimal;
import quickfix.FieldMap;
import quickfix.FieldNotFound;
import quickfix.Message;

/** Reads fields the way venues really send them: anything may be missing, numbers may carry trailing zeros. */
final class Fields {
    /** Stands for a quantity that the message does not give. */
    static final long ABSENT = Long.MIN_VALUE;

    private Fields() {}

    static String type(Message message) {
        return text(message.getHeader(), Tag.MSG_TYPE);
    }

    /** The field's text, empty when it is absent. */
    static String text(FieldMap fields, int tag) {
        try {
            return fields.isSetField(tag) ? fields.getString(tag) : "";
        } catch (FieldNotFound e) {
            return "";
        }
    }

    /** The first of two fields that is there. */
    static String either(FieldMap fields, int tag, int otherwise) {
        String text = text(fields, tag);
        return text.isEmpty() ? text(fields, otherwise) : text;
    }

    static boolean flag(FieldMap fields, int tag) {
        return text(fields, tag).equals("Y");
    }

    /**
     * A quantity in shares ("100", "100.00"), {@link #ABSENT} when the field is.
     *
     * @throws ArithmeticException for a fraction of a share
     * @throws NumberFormatException for anything that is no number
     */
    static long quantity(FieldMap fields, int tag) {
        String text = text(fields, tag);
        if (text.isEmpty()) {
            return ABSENT;
        }
        return text.indexOf('.') < 0 && text.indexOf('E') < 0
                ? Long.parseLong(text)
                : new BigDecimal(text).longValueExact();
    }

    static long quantityOr(FieldMap fields, int tag, long otherwise) {
        long quantity = quantity(fields, tag);
        return quantity == ABSENT ? otherwise : quantity;
    }
}
