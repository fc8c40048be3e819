package io.blockwright.workstation.models;

import io.blockwright.domain.Algo;
import io.blockwright.engine.DeskSnapshot.Severity;
import io.blockwright.engine.spi.Champions;
import io.blockwright.engine.spi.Champions.Model;
import io.blockwright.engine.spi.Champions.Seat;
import io.blockwright.workstation.command.DeskCommands;
import io.blockwright.workstation.command.Notices;
import io.blockwright.workstation.confirm.SecondPerson;
import io.blockwright.workstation.confirm.SecondPerson.Answer;
import io.blockwright.workstation.text.Texts;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/**
 * Champion and challenger of each kind of learned order, and what a person does about them. A promotion asks a second person
 * first; a roll back is done at once, since it only brings back what decided before. Needs no toolkit; one thread.
 */
final class ModelsViewModel {
    private static final Texts TEXTS = Texts.of(ModelsViewModel.class);

    private final Champions champions;
    private final DeskCommands commands;
    private final Notices notices;
    private final SecondPerson second;
    private final Consumer<Runnable> later;
    private final ReadOnlyObjectWrapper<List<ModelCard>> cards = new ReadOnlyObjectWrapper<>(List.of());
    private final Set<Algo> asking = EnumSet.noneOf(Algo.class);

    /** {@code later} runs something on the thread of this view-model; an answer about a folder comes on another. */
    ModelsViewModel(
            Champions champions,
            DeskCommands commands,
            Notices notices,
            SecondPerson second,
            Consumer<Runnable> later) {
        this.champions = champions;
        this.commands = commands;
        this.notices = notices;
        this.second = second;
        this.later = later;
    }

    /** What is to be seen, one for each kind; empty where the desk has no learned models. */
    ReadOnlyObjectProperty<List<ModelCard>> cards() {
        return cards.getReadOnlyProperty();
    }

    /** Looks at the models again. */
    void refresh() {
        List<ModelCard> now = new ArrayList<>();
        for (Seat seat : champions.seats()) {
            now.add(ModelWords.card(seat));
        }
        // where there is something to decide comes first, and keeps its place once it is shown
        now.sort(Comparator.comparing((ModelCard card) ->
                !card.challenger().there() && !card.champion().there()));
        if (!now.equals(cards.get())) {
            cards.set(List.copyOf(now));
        }
    }

    /** Asks a second person whether the challenger may decide; says what is missing where something is. */
    void promote(Algo kind) {
        Seat seat = seat(kind);
        Model challenger = seat == null ? null : seat.challenger();
        if (seat == null || challenger == null) {
            say(Severity.INFO, TEXTS.get("promote.nobody", kind.name()));
            return;
        }
        if (!seat.lacks().isEmpty()) {
            ModelCard card = ModelWords.card(seat);
            say(
                    Severity.INFO,
                    TEXTS.get(
                            "promote.lacks",
                            ModelWords.named(challenger.contender()),
                            card.needs().stream()
                                    .filter(need -> !need.met())
                                    .findFirst()
                                    .map(ModelCard.Need::words)
                                    .orElse("")));
            return;
        }
        if (!asking.add(kind)) {
            return; // the question stands: a second press asks nothing again
        }
        String what = TEXTS.get(
                "promote.what",
                commands.user(),
                kind.name(),
                ModelWords.named(challenger.contender()),
                ModelWords.named(seat.live()),
                ModelWords.saving(seat));
        second.ask(what, answer -> answered(kind, challenger, what, answer));
    }

    private void answered(Algo kind, Model challenger, String what, Answer answer) {
        asking.remove(kind);
        switch (answer) {
            case Answer.Approved(String by) -> {
                if (commands.promoteApproved(
                        kind,
                        challenger.contender().name(),
                        challenger.contender().hash(),
                        by,
                        what)) {
                    say(Severity.INFO, TEXTS.get("promote.sent", ModelWords.named(challenger.contender()), by));
                }
            }
            case Answer.Refused(String sentence) -> say(Severity.INFO, sentence);
        }
    }

    /** Lets the former champion decide again, at once. */
    void rollBack(Algo kind) {
        Seat seat = seat(kind);
        Model former = seat == null ? null : seat.former();
        if (seat == null || former == null) {
            say(Severity.INFO, TEXTS.get("rollback.nobody", kind.name()));
            return;
        }
        if (seat.busy()) {
            return; // one change at a time: a second press is the same one
        }
        if (commands.rollBackModel(
                kind, former.contender().name(), former.contender().hash())) {
            say(Severity.INFO, TEXTS.get("rollback.sent", kind.name(), ModelWords.named(former.contender())));
        }
    }

    /** Rolls back the one kind that can be; says so where there is none, or more than one. */
    void rollBackOnly() {
        List<Algo> can = champions.seats().stream()
                .filter(seat -> seat.former() != null)
                .map(Seat::kind)
                .toList();
        if (can.size() == 1) {
            rollBack(can.getFirst());
        } else {
            say(Severity.INFO, TEXTS.get(can.isEmpty() ? "rollback.nothing" : "rollback.which"));
        }
    }

    /** Lets the model of a folder be tried beside a champion. */
    void challenge(Algo kind, Path folder) {
        var _ = champions.challenge(kind, folder).handle((refused, failure) -> {
            later.accept(() -> tried(kind, failure == null ? refused : TEXTS.get("challenge.failed")));
            return refused;
        });
    }

    private void tried(Algo kind, String refused) {
        say(
                refused.isEmpty() ? Severity.INFO : Severity.WARNING,
                refused.isEmpty() ? TEXTS.get("challenge.done", kind.name()) : refused);
        refresh();
    }

    /** Tries nothing beside a champion any more. */
    void dismiss(Algo kind) {
        Seat seat = seat(kind);
        if (seat == null || seat.challenger() == null) {
            say(Severity.INFO, TEXTS.get("promote.nobody", kind.name()));
            return;
        }
        champions.dismiss(kind);
    }

    private void say(Severity severity, String sentence) {
        notices.say(severity, sentence);
    }

    private @Nullable Seat seat(Algo kind) {
        for (Seat seat : champions.seats()) {
            if (seat.kind() == kind) {
                return seat;
            }
        }
        return null;
    }
}
