package io.blockwright.workstation.precautions;

import io.blockwright.engine.DeskSnapshot.Severity;
import io.blockwright.workstation.Precautions;
import io.blockwright.workstation.command.Notices;
import io.blockwright.workstation.confirm.SecondPerson;
import io.blockwright.workstation.confirm.SecondPerson.Answer;
import io.blockwright.workstation.text.Reading;
import io.blockwright.workstation.text.Texts;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The lines as they are typed. Whoever sits here may tighten them; to loosen one takes a second person. On a desk for one
 * nobody else can be asked: there what that person tightened may be loosened again, as far as the desk's usual lines. Needs no
 * toolkit; one thread.
 */
final class PrecautionsViewModel {
    private static final Logger LOG = LoggerFactory.getLogger(PrecautionsViewModel.class);
    private static final Texts TEXTS = Texts.of(PrecautionsViewModel.class);

    private final KeptPrecautions kept;
    private final SecondPerson second;
    private final Supplier<String> user;
    private final BooleanSupplier forOne;
    private final Notices notices;
    private final Map<Line, StringProperty> typed = new EnumMap<>(Line.class);
    private final ReadOnlyObjectWrapper<Verdict> verdict = new ReadOnlyObjectWrapper<>();
    private String outcome = "";
    private boolean asking;

    /** How it stands with what is typed; {@code wrong} is the line to mend first. */
    record Verdict(Kind kind, String sentence, @Nullable Line wrong) {}

    enum Kind {
        /** As it is kept. */
        SAME,
        WRONG,
        /** Every change tightens. */
        TIGHTER,
        /** Some change loosens, and a second person is asked. */
        LOOSER,
        /** The second person is being asked. */
        ASKING
    }

    PrecautionsViewModel(
            KeptPrecautions kept, SecondPerson second, Supplier<String> user, BooleanSupplier forOne, Notices notices) {
        this.kept = kept;
        this.second = second;
        this.user = user;
        this.forOne = forOne;
        this.notices = notices;
        for (Line line : Line.values()) {
            StringProperty text = new SimpleStringProperty("");
            text.addListener((seen, before, now) -> edited());
            typed.put(line, text);
        }
        kept.now().addListener((seen, before, now) -> begin());
        begin();
    }

    /** What is typed for a line. */
    StringProperty typed(Line line) {
        return Objects.requireNonNull(typed.get(line));
    }

    /** What it means. */
    ReadOnlyObjectProperty<Verdict> verdict() {
        return verdict.getReadOnlyProperty();
    }

    /** What holds now, in words. */
    String now(Line line) {
        return TEXTS.get("now", line.written(line.of(kept.get())));
    }

    /** Begins anew with the lines that hold. */
    void begin() {
        fill(kept.get());
    }

    /** Puts the desk's usual lines into the fields; nothing is kept yet. */
    void usual() {
        fill(kept.usual());
    }

    /** Keeps what is typed, or asks the second person for it. */
    void apply() {
        Verdict now = judge();
        Precautions wanted = read();
        if (wanted == null || asking || now.kind() == Kind.SAME) {
            judged();
            return;
        }
        Precautions before = kept.get();
        if (now.kind() == Kind.TIGHTER) {
            keep(before, wanted, "");
            return;
        }
        asking = true;
        outcome = "";
        judged();
        second.ask(TEXTS.get("ask", user.get(), changes(before, wanted)), answer -> {
            asking = false;
            switch (answer) {
                case Answer.Approved(String by) when by.equalsIgnoreCase(user.get()) -> outcome = TEXTS.get("self");
                case Answer.Approved _
                when !before.equals(kept.get()) || !wanted.equals(read()) -> outcome = TEXTS.get("changed-meanwhile");
                case Answer.Approved(String by) -> keep(before, wanted, by);
                case Answer.Refused(String sentence) -> outcome = TEXTS.get("not-kept", sentence);
            }
            judged();
        });
    }

    private void keep(Precautions before, Precautions wanted, String approvedBy) {
        String changes = changes(before, wanted);
        kept.keep(wanted);
        LOG.info("{} changed the precautions: {} (approved by: {})", user.get(), changes, approvedBy);
        outcome = approvedBy.isEmpty()
                ? TEXTS.get("kept", user.get(), changes)
                : TEXTS.get("kept-approved", user.get(), approvedBy, changes);
        notices.say(Severity.INFO, outcome);
        judged();
    }

    private void fill(Precautions lines) {
        typed.forEach((line, text) -> text.set(line.written(line.of(lines))));
        outcome = "";
        judged();
    }

    private void edited() {
        outcome = "";
        judged();
    }

    private void judged() {
        Verdict now = judge();
        verdict.set(outcome.isEmpty() ? now : new Verdict(now.kind(), outcome, now.wrong()));
    }

    private Verdict judge() {
        if (asking) {
            return new Verdict(Kind.ASKING, TEXTS.get("asking"), null);
        }
        for (Line line : Line.values()) {
            if (line.read(typed(line).get()) instanceof Reading.Refused<Double>(String sentence)) {
                return wrong(line, TEXTS.get("wrong", TEXTS.get(line.key("line.")), sentence));
            }
        }
        if (value(Line.RETYPE) < value(Line.NOTIONAL)) {
            return wrong(Line.RETYPE, TEXTS.get("order.retype", Line.NOTIONAL.written(value(Line.NOTIONAL))));
        }
        if (value(Line.SECOND_PERSON) < value(Line.RETYPE)) {
            return wrong(Line.SECOND_PERSON, TEXTS.get("order.second", Line.RETYPE.written(value(Line.RETYPE))));
        }
        Precautions wanted = Objects.requireNonNull(read());
        Precautions before = kept.get();
        if (wanted.equals(before)) {
            return new Verdict(Kind.SAME, TEXTS.get("same"), null);
        }
        return mayAlone(before, wanted)
                ? new Verdict(Kind.TIGHTER, TEXTS.get("tighter", changes(before, wanted)), null)
                : new Verdict(Kind.LOOSER, TEXTS.get("looser", changes(before, wanted)), null);
    }

    /** Whether one person may do it. */
    private boolean mayAlone(Precautions before, Precautions wanted) {
        boolean one = forOne.getAsBoolean();
        for (Line line : Line.values()) {
            double most = one ? Math.max(line.of(before), line.of(kept.usual())) : line.of(before);
            if (line.of(wanted) > most) {
                return false;
            }
        }
        return true;
    }

    private static Verdict wrong(Line line, String sentence) {
        return new Verdict(Kind.WRONG, sentence, line);
    }

    private double value(Line line) {
        return line.read(typed(line).get()) instanceof Reading.Value<Double>(Double value) ? value : Double.NaN;
    }

    private @Nullable Precautions read() {
        try {
            return new Precautions(
                    value(Line.NOTIONAL),
                    value(Line.DAILY_SHARE),
                    value(Line.PARTICIPATION),
                    value(Line.DISTANCE),
                    value(Line.RETYPE),
                    value(Line.SECOND_PERSON));
        } catch (IllegalArgumentException notYet) {
            return null;
        }
    }

    private static String changes(Precautions before, Precautions after) {
        List<String> changes = new ArrayList<>();
        for (Line line : Line.values()) {
            if (line.of(before) != line.of(after)) {
                changes.add(TEXTS.get(
                        "change",
                        TEXTS.get(line.key("line.")),
                        line.written(line.of(before)),
                        line.written(line.of(after))));
            }
        }
        return String.join(", ", changes);
    }
}
