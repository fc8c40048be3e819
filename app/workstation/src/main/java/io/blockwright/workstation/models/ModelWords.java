package io.blockwright.workstation.models;

import io.blockwright.engine.spi.Champions.Lack;
import io.blockwright.engine.spi.Champions.Model;
import io.blockwright.engine.spi.Champions.Seat;
import io.blockwright.engine.spi.Champions.Watched;
import io.blockwright.engine.spi.PairedCost.Contender;
import io.blockwright.tca.PairedSaving;
import io.blockwright.workstation.models.ModelCard.Interval;
import io.blockwright.workstation.models.ModelCard.Line;
import io.blockwright.workstation.models.ModelCard.Need;
import io.blockwright.workstation.text.Numbers;
import io.blockwright.workstation.text.Texts;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts what is known of the models into words. */
final class ModelWords {
    private static final Texts TEXTS = Texts.of(ModelWords.class);
    private static final int DIGITS = 8;

    private ModelWords() {}

    static ModelCard card(Seat seat) {
        PairedSaving saving = seat.saving();
        boolean challenged = seat.challenger() != null;
        return new ModelCard(
                seat.kind(),
                line(seat.champion(), "champion.none"),
                line(seat.challenger(), "challenger.none"),
                line(seat.former(), "former.none"),
                challenged ? saving(seat) : "",
                new Interval(saving.lowBp(), saving.meanBp(), saving.highBp()),
                challenged ? agreement(seat.watched()) : "",
                needs(seat),
                seat.trouble(),
                seat.lacks().isEmpty(),
                seat.busy());
    }

    private static Line line(@Nullable Model model, String none) {
        if (model == null) {
            return new Line(TEXTS.get(none), "", "", TEXTS.get(none + ".card"), false);
        }
        boolean schedule = model.contender().hash().isEmpty();
        return new Line(
                model.contender().name(),
                hash(model.contender()),
                schedule ? "" : TEXTS.get("verified"),
                model.card(),
                true);
    }

    /** First digits of a model's file, as many as a person compares. */
    static String hash(Contender contender) {
        return contender.hash().substring(0, Math.min(DIGITS, contender.hash().length()));
    }

    /** A model by its name and its file. */
    static String named(Contender contender) {
        return contender.hash().isEmpty() ? contender.name() : TEXTS.get("named", contender.name(), hash(contender));
    }

    /** What a challenger saves, never with a bare sign. */
    static String saving(Seat seat) {
        PairedSaving saving = seat.saving();
        String all = saving.pairs() == 1 ? TEXTS.get("pair") : TEXTS.get("pairs", Numbers.whole(saving.pairs()));
        String pairs = seat.estimated() == 0 ? all : TEXTS.get("pairs.estimated", all, Numbers.whole(seat.estimated()));
        if (saving.pairs() == 0) {
            return TEXTS.get("saving.none");
        }
        String mean = Numbers.decimal(Math.abs(saving.meanBp()), 1);
        if (Double.isNaN(saving.lowBp())) {
            return TEXTS.get(saving.meanBp() < 0 ? "saving.dearer.one" : "saving.cheaper.one", mean, pairs);
        }
        return saving.meanBp() < 0
                ? TEXTS.get("saving.dearer", mean, bp(-saving.highBp()), bp(-saving.lowBp()), pairs)
                : TEXTS.get("saving.cheaper", mean, bp(saving.lowBp()), bp(saving.highBp()), pairs);
    }

    private static String bp(double value) {
        return Numbers.decimal(value, 1);
    }

    private static String agreement(Watched watched) {
        if (watched.asked() == 0) {
            return TEXTS.get("agreement.none");
        }
        long silent = watched.asked() - watched.answered();
        String same = watched.answered() == 0
                ? TEXTS.get("agreement.silent", Numbers.whole(watched.asked()))
                : TEXTS.get(
                        "agreement",
                        Numbers.percent((double) watched.agreed() / watched.answered()),
                        Numbers.whole(watched.answered()));
        return silent == 0 ? same : TEXTS.get("agreement.missed", same, Numbers.whole(silent), watched.last());
    }

    private static List<Need> needs(Seat seat) {
        PairedSaving saving = seat.saving();
        if (seat.lacks().contains(Lack.CHALLENGER)) {
            return List.of(new Need(false, TEXTS.get("need.challenger", Numbers.whole(seat.needed()))));
        }
        boolean enough = !seat.lacks().contains(Lack.PAIRS);
        return List.of(
                new Need(
                        enough,
                        TEXTS.get(
                                enough ? "need.pairs.met" : "need.pairs",
                                Numbers.whole(saving.pairs()),
                                Numbers.whole(seat.needed()),
                                Numbers.whole(Math.max(0, seat.needed() - saving.pairs())))),
                new Need(
                        saving.shown(),
                        saving.shown()
                                ? TEXTS.get("need.saving.met")
                                : Double.isNaN(saving.lowBp())
                                        ? TEXTS.get("need.saving.unknown")
                                        : TEXTS.get("need.saving", bp(saving.lowBp()))),
                new Need(false, TEXTS.get("need.second")));
    }
}
