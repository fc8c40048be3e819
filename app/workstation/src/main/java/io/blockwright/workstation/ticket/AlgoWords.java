package io.blockwright.workstation.ticket;

import io.blockwright.domain.Algo;
import io.blockwright.domain.ControlMode;
import io.blockwright.domain.OrderType;
import io.blockwright.domain.Placement;
import io.blockwright.domain.TimeInForce;
import io.blockwright.workstation.text.Texts;
import java.util.Locale;

/** What the choices of the ticket are called, and what each does in plain words. */
final class AlgoWords {
    private static final Texts TEXTS = Texts.of(AlgoWords.class);

    private AlgoWords() {}

    static String name(Algo algo) {
        return TEXTS.get(key("algo", algo));
    }

    /** What it does and when to take it, one sentence. */
    static String hint(Algo algo) {
        return TEXTS.get(key("algo", algo) + ".hint");
    }

    static String name(Placement placement) {
        return TEXTS.get(key("placement", placement));
    }

    static String hint(Placement placement) {
        return TEXTS.get(key("placement", placement) + ".hint");
    }

    static String name(ControlMode mode) {
        return TEXTS.get(key("mode", mode));
    }

    static String hint(ControlMode mode) {
        return TEXTS.get(key("mode", mode) + ".hint");
    }

    static String name(OrderType type) {
        return TEXTS.get(key("type", type));
    }

    static String name(TimeInForce timeInForce) {
        return TEXTS.get(key("tif", timeInForce));
    }

    private static String key(String kind, Enum<?> value) {
        return kind + "." + value.name().toLowerCase(Locale.ROOT);
    }
}
