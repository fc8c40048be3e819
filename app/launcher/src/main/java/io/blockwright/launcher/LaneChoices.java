package io.blockwright.launcher;

import io.blockwright.backtest.AlgoChoice;
import io.blockwright.domain.Algo;
import io.blockwright.domain.ParentOrder;
import io.blockwright.domain.Placement;
import io.blockwright.engine.spi.Lanes.Choice;
import io.blockwright.inference.ModelBundle;
import io.blockwright.inference.ModelKind;
import io.blockwright.inference.ModelManifest;
import io.blockwright.inference.ModelRefused;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What can work beside an order: the classic schedules, and every policy in the folders of models. Immutable; any thread. */
final class LaneChoices {
    private static final Logger LOG = LoggerFactory.getLogger(LaneChoices.class);
    private static final String PREFIX = "model:";
    private static final int HASH_DIGITS = 16;
    /** Enough to tell two files of one name apart on a screen. */
    private static final int TOLD_DIGITS = 8;

    private static final String FIRST = "twap-passive";
    private static final String SECOND = "ac";
    private static final List<String> SCHEDULES = List.of(FIRST, "vwap", SECOND, "pov", "twap-taker");

    private final List<Choice> all = new ArrayList<>();
    private final Map<String, Path> models = new LinkedHashMap<>();

    private LaneChoices() {
        for (String name : SCHEDULES) {
            AlgoChoice algo = AlgoChoice.named(name);
            all.add(new Choice(name, algo.algo(), algo.placement(), "", ""));
        }
    }

    /** The schedules, and the policies among the folders; a folder that cannot be used is left out, and the log says why. */
    static LaneChoices of(List<Path> folders) {
        LaneChoices choices = new LaneChoices();
        Set<String> hashes = new HashSet<>();
        for (Path folder : folders) {
            try {
                ModelManifest manifest = ModelBundle.peek(folder);
                if (manifest.kind().policy() && hashes.add(manifest.sha256())) {
                    choices.add(folder, manifest);
                }
            } catch (ModelRefused e) {
                LOG.warn("a model cannot work beside an order: {}", e.getMessage());
            }
        }
        return choices;
    }

    /** A model is its file: one of a name that is there already is another one, and told apart by its hash. */
    private void add(Path folder, ModelManifest manifest) {
        boolean taken = models.containsKey(PREFIX + manifest.name());
        String name = taken ? manifest.name() + " " + manifest.sha256().substring(0, TOLD_DIGITS) : manifest.name();
        models.put(PREFIX + name, folder);
        all.add(new Choice(
                PREFIX + name,
                manifest.kind() == ModelKind.DQN ? Algo.DQN : Algo.PPO,
                Placement.PASSIVE,
                name,
                manifest.sha256().substring(0, HASH_DIGITS)));
    }

    /** The challengers, the user's own folders of models, then those that come with the program. */
    static List<Path> folders(List<Path> own, DeskModels models) {
        List<Path> all = new ArrayList<>();
        for (Algo algo : List.of(Algo.PPO, Algo.DQN)) {
            Path challenger = models.challenger(algo);
            if (challenger != null) {
                all.add(challenger);
            }
        }
        all.addAll(own);
        all.addAll(DeskModels.folders(DataFolder.models()));
        return all;
    }

    List<Choice> all() {
        return List.copyOf(all);
    }

    /**
     * What works beside an order unless somebody chooses: the model that challenges the order's own; without one the schedule
     * that is hardest to beat, or where the order's own is as good as that one (within half an hour a volume curve is flat),
     * Almgren–Chriss.
     */
    String usual(ParentOrder order, @Nullable Path challenger) {
        for (Map.Entry<String, Path> model : models.entrySet()) {
            if (model.getValue().equals(challenger)) {
                return model.getKey();
            }
        }
        boolean alike = order.algo() == Algo.TWAP || order.algo() == Algo.VWAP;
        return alike && order.placement() == Placement.PASSIVE ? SECOND : FIRST;
    }

    /**
     * An algorithm, its model read and verified; that takes a moment.
     *
     * @throws RuntimeException with a sentence for the user when it cannot be used
     */
    AlgoChoice open(String id) {
        Path folder = models.get(id);
        return AlgoChoice.named(folder == null ? id : PREFIX + folder);
    }
}
