package io.blockwright.engine;

import io.blockwright.domain.Algo;
import io.blockwright.domain.DeskCommand;
import io.blockwright.engine.DeskSnapshot.Severity;
import io.blockwright.engine.spi.Champions;
import io.blockwright.engine.spi.Champions.Lack;
import io.blockwright.engine.spi.Champions.Seat;
import io.blockwright.engine.spi.ModelEvent;
import io.blockwright.tca.PairedSaving;
import io.blockwright.trading.spi.Journal;
import io.blockwright.trading.spi.JournalRecord;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Lets one model take another's place, and only where enough pairs, an interval above zero and a second person say so.
 * Nothing is done to an order: the model is asked at the next decision. Engine thread only.
 */
final class Promotions {
    private final Journal journal;
    private final Alerts alerts;
    private final Champions champions;
    private long now;

    Promotions(Journal journal, Alerts alerts, Champions champions) {
        this.journal = journal;
        this.alerts = alerts;
        this.champions = champions;
    }

    /** Without a second person nothing is promoted; {@code approvedBy} is empty where there was none. */
    String promote(DeskCommand.PromoteModel c, String approvedBy) {
        Seat seat = seat(c.kind());
        if (seat == null) {
            return none(c.kind());
        }
        Champions.Model challenger = seat.challenger();
        if (challenger == null || !challenger.contender().hash().equals(c.modelHash())) {
            return "The model " + c.model() + " (" + c.modelHash() + ") is not the " + c.kind()
                    + " challenger: choose it as the challenger first.";
        }
        String lack = lack(seat, c.model());
        if (!lack.isEmpty()) {
            return lack;
        }
        if (approvedBy.isBlank()) {
            return "The model " + c.model() + " is promoted only when a second person approves it.";
        }
        return champions.promote(
                c.kind(),
                c.modelHash(),
                "Promoted by " + c.user() + ", approved by " + approvedBy + ": " + words(seat) + ".");
    }

    private static String lack(Seat seat, String model) {
        PairedSaving saving = seat.saving();
        if (seat.lacks().contains(Lack.PAIRS)) {
            return "The model " + model + " has " + saving.pairs() + " of the " + seat.needed()
                    + " paired orders that a promotion needs.";
        }
        if (seat.lacks().contains(Lack.SAVING)) {
            return "The model " + model + " was not shown to be cheaper: " + words(seat) + ".";
        }
        return "";
    }

    private static String words(Seat seat) {
        PairedSaving saving = seat.saving();
        return String.format(
                Locale.ROOT,
                "it %s %.2f bp, 95 %% interval %s to %s bp, %d pairs%s",
                saving.meanBp() < 0 ? "costs" : "saves",
                Math.abs(saving.meanBp()),
                signed(saving.lowBp()),
                signed(saving.highBp()),
                saving.pairs(),
                seat.estimated() == 0 ? "" : ", " + seat.estimated() + " of them estimated");
    }

    private static String signed(double bp) {
        return String.format(Locale.ROOT, "%.2f", bp).replace('-', '\u2212');
    }

    /** Back to what decided before: it was there already, so nobody else is asked. */
    String rollBack(DeskCommand.RollBackModel c) {
        Seat seat = seat(c.kind());
        if (seat == null) {
            return none(c.kind());
        }
        Champions.Model former = seat.former();
        if (former == null || !former.contender().hash().equals(c.modelHash())) {
            return "The model " + c.model() + " (" + c.modelHash() + ") is not the former " + c.kind()
                    + " champion: only what decided before can come back.";
        }
        return champions.rollBack(c.kind(), c.modelHash(), "Rolled back by " + c.user() + ".");
    }

    private @Nullable Seat seat(Algo kind) {
        for (Seat seat : champions.seats()) {
            if (seat.kind() == kind) {
                return seat;
            }
        }
        return null;
    }

    private static String none(Algo kind) {
        return "This desk has no learned " + kind + " models.";
    }

    /** Writes down what happened to the models since the last call. */
    void look(long time) {
        now = time;
        champions.drain(this::take);
    }

    private void take(ModelEvent event) {
        switch (event) {
            case ModelEvent.Shadowed e ->
                write(new JournalRecord.Shadowed(
                        e.time(),
                        e.parentId(),
                        e.live().hash(),
                        e.liveAction(),
                        e.liveCostBp(),
                        e.challenger().name(),
                        e.challenger().hash(),
                        e.inputHash(),
                        e.action(),
                        e.costBp(),
                        e.why()));
            case ModelEvent.Seated e -> {
                write(new JournalRecord.ModelSeated(
                        now,
                        e.kind(),
                        e.now().name(),
                        e.now().hash(),
                        e.before().name(),
                        e.before().hash(),
                        e.why()));
                alerts.raise(
                        now,
                        Severity.INFO,
                        e.kind() + " orders: " + e.now().name() + " decides from now on, in place of "
                                + e.before().name() + ". " + e.why());
            }
            case ModelEvent.NotSeated e -> alerts.raise(now, Severity.WARNING, e.sentence());
        }
    }

    private void write(JournalRecord line) {
        if (journal.failure().isEmpty()) {
            journal.append(line);
        }
    }
}
