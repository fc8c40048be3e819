package io.blockwright.launcher;

import io.blockwright.engine.spi.Champions.Model;
import io.blockwright.engine.spi.PairedCost.Contender;
import io.blockwright.inference.ModelBundle;
import io.blockwright.inference.ModelKind;
import io.blockwright.inference.ModelManifest;
import io.blockwright.inference.ModelRefused;
import io.blockwright.storage.StoredModel;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What can decide for a kind of learned order: a verified model, or Almgren–Chriss where none does. The model's bytes are held,
 * so that it can be opened again whatever becomes of its folder. Immutable.
 *
 * @param bundle of the model; null for Almgren–Chriss
 */
record Candidate(Model model, @Nullable ModelBundle bundle) {
    /** Of a commit: as many as the published tables name it by. */
    private static final int DIGITS = 12;

    /** No model decides. */
    static final Candidate ALMGREN_CHRISS = new Candidate(
            new Model(Contender.ALMGREN_CHRISS, "A schedule: it works these orders where no model does.", ""), null);

    /**
     * Reads and verifies a folder. Blocks; runs the model on a few rows.
     *
     * @throws ModelRefused when it holds no usable policy of the kind: one sentence
     */
    static Candidate read(Path folder, ModelKind kind) throws ModelRefused {
        ModelManifest seen = ModelBundle.peek(folder);
        if (!seen.kind().policy()) {
            throw new ModelRefused("The model " + seen.name()
                    + " forecasts and decides nothing; name a folder that train dqn or ppo wrote.");
        }
        if (seen.kind() != kind) {
            throw new ModelRefused("The model " + seen.name() + " is a " + seen.kind() + " model; name a folder with a "
                    + kind + " model, or choose it for the " + seen.kind() + " orders.");
        }
        ModelBundle bundle = ModelBundle.load(folder);
        ModelManifest manifest = bundle.manifest();
        return new Candidate(
                new Model(
                        new Contender(manifest.name(), manifest.shortHash()),
                        card(manifest),
                        folder.toAbsolutePath().normalize().toString()),
                bundle);
    }

    /**
     * Reads what was given a place in an earlier start: from where it lay, or from where a model of its name is shipped.
     *
     * @param shipped folder of the models that come with the program
     * @throws ModelRefused when it is not there any more, or not the same
     */
    static Candidate again(StoredModel stored, ModelKind kind, Path shipped) throws ModelRefused {
        if (stored.hash().isEmpty()) {
            return ALMGREN_CHRISS;
        }
        ModelRefused first = null;
        for (Path folder : List.of(Path.of(stored.folder()), shipped.resolve(stored.name()))) {
            try {
                Candidate found = read(folder, kind);
                if (found.contender().hash().equals(stored.hash())) {
                    return found;
                }
                throw new ModelRefused("The folder " + folder + " holds another model now ("
                        + found.contender().hash() + ", it was " + stored.hash() + "); put the old one back.");
            } catch (ModelRefused e) {
                first = first == null ? e : first;
            }
        }
        throw first;
    }

    private static String card(ModelManifest manifest) {
        String trained = manifest.scenarios().isEmpty() ? "" : "Trained on " + String.join(", ", manifest.scenarios());
        String commit = manifest.commit()
                .substring(0, Math.min(DIGITS, manifest.commit().length()));
        String how = "seed " + manifest.seed() + (commit.isEmpty() ? "" : ", program " + commit);
        return (trained.isEmpty() ? "Trained with " + how : trained + " (" + how + ")") + ". " + manifest.intendedUse();
    }

    Contender contender() {
        return model.contender();
    }

    StoredModel stored() {
        return new StoredModel(contender().name(), contender().hash(), model.folder());
    }
}
