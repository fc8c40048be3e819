package io.blockwright.workstation.confirm;

import io.blockwright.workstation.text.Numbers;
import io.blockwright.workstation.text.Texts;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/**
 * The one question that stands before something is done with orders beyond a precaution. It can be answered only after a short delay that
 * was seen, so that neither a double click nor clicks made while the window was frozen answer it; a large total has to be
 * typed again, and a larger one needs a second person. Needs no toolkit; one thread.
 */
public final class Confirmation {
    /** The question cannot be answered sooner. */
    static final long ARM_DELAY = 1_000_000_000L;
    /** A frame counts no longer than this towards the delay: what a frozen window showed was not seen. */
    private static final long LONGEST_FRAME = 50_000_000L;
    /** A question that nobody answers is withdrawn: its prices are old. */
    static final long PATIENCE = 120_000_000_000L;

    private static final Texts TEXTS = Texts.of(Confirmation.class);

    private final SecondPerson second;
    private final ReadOnlyObjectWrapper<@Nullable Review> review = new ReadOnlyObjectWrapper<>();
    private final StringProperty typed = new SimpleStringProperty("");
    private final ReadOnlyDoubleWrapper delay = new ReadOnlyDoubleWrapper();
    private final ReadOnlyBooleanWrapper ready = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper waiting = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper missing = new ReadOnlyStringWrapper("");
    private @Nullable Consumer<Consent> then;
    private String user = "";
    private long questions;
    private long seen;
    private long age;
    private long lastFrame;
    private boolean frameKnown;

    /** A question whose largest orders {@code second} approves. */
    public Confirmation(SecondPerson second) {
        this.second = second;
        typed.addListener((seenBefore, before, now) -> judge());
    }

    /**
     * Asks; {@code answer} gets exactly one consent, later.
     *
     * @param asker in whose name the orders would be sent
     * @return false when another question stands: nothing was asked
     */
    public boolean ask(Review asked, String asker, Consumer<Consent> answer) {
        if (review.get() != null || waiting.get()) {
            return false;
        }
        user = asker;
        then = answer;
        questions++;
        seen = 0;
        age = 0;
        frameKnown = false;
        typed.set("");
        delay.set(0);
        review.set(asked);
        judge();
        return true;
    }

    /** A frame passed, at a monotonic time in nanoseconds. */
    public void frame(long nanos) {
        if (review.get() == null) {
            return;
        }
        long passed = frameKnown ? Math.max(0, nanos - lastFrame) : 0;
        lastFrame = nanos;
        frameKnown = true;
        age += passed;
        if (age > PATIENCE && !waiting.get()) {
            finish(new Consent.Withheld(words(".withheld.late")));
            return;
        }
        if (seen < ARM_DELAY) {
            seen += Math.min(passed, LONGEST_FRAME);
            delay.set(Math.min(1, seen / (double) ARM_DELAY));
            judge();
        }
    }

    /** Says yes, when that can be said: {@link #ready}. */
    public void confirm() {
        Review asked = review.get();
        if (asked == null || !ready.get()) {
            return;
        }
        if (asked.level() != Level.SECOND_PERSON) {
            finish(new Consent.Given());
            return;
        }
        waiting.set(true);
        judge();
        String what = what(asked);
        long asking = questions;
        second.ask(what, answer -> {
            if (questions != asking || !waiting.get()) {
                return; // withdrawn meanwhile, or answered twice
            }
            finish(
                    switch (answer) {
                        case SecondPerson.Answer.Approved(String by)
                        when by.equals(user) -> new Consent.Withheld(words(".withheld.self"));
                        case SecondPerson.Answer.Approved(String by) -> new Consent.Approved(by, what);
                        case SecondPerson.Answer.Refused(String sentence) -> new Consent.Withheld(sentence);
                    });
        });
    }

    /** Says no. */
    public void cancel() {
        withdraw(words(".withheld.cancelled"));
    }

    /** Takes the question back, for a reason that is a sentence; nothing happens when none stands. */
    public void withdraw(String why) {
        if (review.get() != null) {
            finish(new Consent.Withheld(why));
        }
    }

    /** What is asked, null while nothing is. */
    public ReadOnlyObjectProperty<@Nullable Review> review() {
        return review.getReadOnlyProperty();
    }

    /** The total as it was typed again. */
    public StringProperty typed() {
        return typed;
    }

    /** How much of the delay has passed, 0–1. */
    public ReadOnlyDoubleProperty delay() {
        return delay.getReadOnlyProperty();
    }

    /** Whether the question can be answered with yes now. */
    public ReadOnlyBooleanProperty ready() {
        return ready.getReadOnlyProperty();
    }

    /** Whether the second person is being asked. */
    public ReadOnlyBooleanProperty waiting() {
        return waiting.getReadOnlyProperty();
    }

    /** What is still missing, a sentence; empty when nothing is. */
    public ReadOnlyStringProperty missing() {
        return missing.getReadOnlyProperty();
    }

    private void judge() {
        Review asked = review.get();
        if (asked == null) {
            ready.set(false);
            missing.set("");
            return;
        }
        boolean retyped = asked.level().compareTo(Level.RETYPE) < 0 || isTotal(typed.get(), asked.total());
        ready.set(!waiting.get() && retyped && seen >= ARM_DELAY);
        missing.set(
                waiting.get()
                        ? TEXTS.get("missing.second")
                        : retyped
                                ? seen < ARM_DELAY ? TEXTS.get("missing.delay") : ""
                                : TEXTS.get(typed.get().isBlank() ? "missing.retype" : "missing.other-total"));
    }

    private String words(String key) {
        Review asked = review.get();
        return TEXTS.get((asked == null ? Act.SEND : asked.act()).key(key));
    }

    private static boolean isTotal(String text, long total) {
        String stripped = text.strip();
        return stripped.equals(Long.toString(total)) || stripped.equals(Numbers.whole(total));
    }

    private String what(Review asked) {
        StringBuilder lines = new StringBuilder(TEXTS.get(
                asked.act().key(".what"), user, orders(asked), Numbers.whole(asked.total()), asked.currency()));
        for (Review.Group group : asked.groups()) {
            for (Breach breach : group.breaches()) {
                lines.append(' ').append(breach.sentence());
            }
        }
        return lines.toString();
    }

    /** Names the orders of a small set, counts those of a large one. */
    private static String orders(Review asked) {
        return asked.orders().size() > 3
                ? TEXTS.get("orders", Integer.toString(asked.orders().size()))
                : String.join(
                        ", ",
                        asked.orders().stream()
                                .map(order -> order.words() + " " + order.price())
                                .map(String::strip)
                                .toList());
    }

    private void finish(Consent consent) {
        Consumer<Consent> answer = then;
        then = null;
        waiting.set(false);
        review.set(null);
        typed.set("");
        judge();
        if (answer != null) {
            answer.accept(consent);
        }
    }

    /** The rule's heading. */
    static String heading(Rule rule) {
        return TEXTS.get("rule." + rule.name().toLowerCase(Locale.ROOT));
    }
}
