package io.blockwright.trading;

import io.blockwright.domain.Fill;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Collects what one report changed; reused for the next. */
final class Effects {
    private final List<LedgerEffect> list = new ArrayList<>();
    private final List<LedgerEffect> shown = Collections.unmodifiableList(list);

    void clear() {
        list.clear();
    }

    void add(LedgerEffect effect) {
        list.add(effect);
    }

    void booked(Fill fill, ChildState child) {
        list.add(new LedgerEffect.Booked(fill, child));
    }

    /** Tells a person; the parent works on. */
    void warn(ChildState child, String text) {
        list.add(new LedgerEffect.Alarm(child.parentId(), about(child) + text, false));
    }

    /** Tells a person, and stops the parent. */
    void stop(ChildState child, String text) {
        list.add(new LedgerEffect.Alarm(child.parentId(), about(child) + text, true));
    }

    /** Tells a person, stops the parent, and keeps the desk's hands off the child. */
    void freeze(ChildState child, String text) {
        child.frozen = true;
        stop(child, text);
    }

    List<LedgerEffect> shown() {
        return shown;
    }

    private static String about(ChildState child) {
        return "Order " + child.order().clOrdId() + " at " + child.order().venue() + ": ";
    }
}
