package io.blockwright.workstation.advice;

import io.blockwright.domain.Reason.Origin;
import io.blockwright.engine.spi.Explanations;
import io.blockwright.engine.spi.Explanations.Model;
import io.blockwright.engine.spi.Explanations.Why;
import io.blockwright.workstation.advice.AdviceCard.FactorLine;
import io.blockwright.workstation.text.CostWords;
import io.blockwright.workstation.text.Numbers;
import io.blockwright.workstation.text.Texts;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/**
 * Asks a model's reasons once for each decision that is looked at, one after the other, and shows them when they come: nothing
 * here waits. A moment without a model takes neither the question nor its answer away, another parent does. Needs no
 * toolkit; one thread.
 */
final class WhyViewModel {
    private static final Texts TEXTS = Texts.of(WhyViewModel.class);
    private static final int PARTS = 6;
    /** Reasons stand this long where no model is behind what comes next. */
    static final long LINGER = 2_000_000_000L;

    private final Explanations explanations;
    private final ReadOnlyObjectWrapper<WhyCard> card = new ReadOnlyObjectWrapper<>(WhyCard.NONE);
    private @Nullable Origin shown;
    private @Nullable CompletableFuture<Why> coming;
    private String parent = "";
    private long seen;

    WhyViewModel(Explanations explanations) {
        this.explanations = explanations;
    }

    ReadOnlyObjectProperty<WhyCard> card() {
        return card.getReadOnlyProperty();
    }

    /**
     * Follows the decision that is looked at.
     *
     * @param nanos a steady clock, nanoseconds
     * @param about the parent that it is about; empty where nothing is decided
     * @param origin null where no model is behind it
     */
    void frame(long nanos, String about, @Nullable Origin origin) {
        if (!about.equals(parent)) {
            parent = about;
            forget();
        }
        if (origin == null) {
            if (shown != null && nanos - seen < LINGER) {
                take(); // somebody else had one turn; what was asked is still worth its answer
            } else {
                forget();
            }
            return;
        }
        seen = nanos;
        CompletableFuture<Why> asked = coming;
        if (asked != null && !asked.isDone()) {
            return; // an advice that is weighed anew with every picture would otherwise never be told
        }
        take();
        Origin before = shown;
        if (before == null
                || !before.inputHash().equals(origin.inputHash())
                || !before.modelHash().equals(origin.modelHash())) {
            coming = explanations.why(origin);
            shown = origin;
            if (before == null) {
                card.set(WhyCard.waiting(TEXTS.get("why.coming")));
            }
            take();
        }
    }

    private void forget() {
        if (shown != null) {
            shown = null;
            coming = null;
            card.set(WhyCard.NONE);
        }
    }

    private void take() {
        CompletableFuture<Why> asked = coming;
        if (asked != null && asked.isDone()) {
            coming = null;
            card.set(told(asked));
        }
    }

    /** How far the shown model's confidence came true; null where that is not known. */
    @Nullable
    Model model() {
        Origin origin = shown;
        if (origin == null) {
            return null;
        }
        for (Model model : explanations.models()) {
            if (model.hash().equals(origin.modelHash())) {
                return model;
            }
        }
        return null;
    }

    private static WhyCard told(CompletableFuture<Why> asked) {
        try {
            return told(asked.join());
        } catch (CompletionException e) {
            Throwable cause = e.getCause();
            return WhyCard.waiting(String.valueOf(cause == null ? e.getMessage() : cause.getMessage()));
        } catch (CancellationException _) {
            return WhyCard.waiting(TEXTS.get("why.gone"));
        }
    }

    private static WhyCard told(Why why) {
        List<Explanations.Part> strongest = why.parts().stream()
                .sorted((one, other) -> Double.compare(Math.abs(other.amount()), Math.abs(one.amount())))
                .limit(PARTS)
                .toList();
        double most = strongest.isEmpty() ? 0 : Math.abs(strongest.getFirst().amount());
        return new WhyCard(
                "",
                why.sentence(),
                strongest.stream()
                        .map(part -> new FactorLine(
                                part.words(),
                                TEXTS.get(part.amount() >= 0 ? "why.for" : "why.against"),
                                most == 0 ? 0 : part.amount() / most))
                        .toList(),
                why.nearest().isEmpty()
                        ? ""
                        : TEXTS.get(
                                "why.before",
                                Numbers.whole(why.nearest().size()),
                                CostWords.of(why.medianBp()),
                                Numbers.decimal(why.lowBp(), 1),
                                Numbers.decimal(why.highBp(), 1)),
                why.nearest().stream()
                        .map(past -> TEXTS.get("why.past", past.scenario(), past.done(), CostWords.of(past.costBp())))
                        .toList(),
                why.changes().stream()
                        .map(change -> TEXTS.get("why.change", change.words(), change.then()))
                        .toList());
    }
}
