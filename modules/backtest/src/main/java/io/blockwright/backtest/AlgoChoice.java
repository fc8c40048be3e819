package io.blockwright.backtest;

import io.blockwright.domain.Algo;
import io.blockwright.domain.Instrument;
import io.blockwright.domain.ParentOrder;
import io.blockwright.domain.Placement;
import io.blockwright.inference.ManifestJson;
import io.blockwright.inference.ModelBundle;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An algorithm to be tried, as the user names it.
 *
 * @param name for instance {@code twap-taker}; a model's names its file's hash too
 * @param model the model that decides; null for algorithms that need none
 */
public record AlgoChoice(
        String name,
        Algo algo,
        Placement placement,
        @Nullable ModelBundle model) {
    private static final List<AlgoChoice> NAMED = List.of(
            new AlgoChoice("immediate", Algo.IMMEDIATE, Placement.TAKER),
            new AlgoChoice("random", Algo.RANDOM, Placement.PASSIVE),
            new AlgoChoice("twap-taker", Algo.TWAP, Placement.TAKER),
            new AlgoChoice("twap-passive", Algo.TWAP, Placement.PASSIVE),
            new AlgoChoice("vwap", Algo.VWAP, Placement.PASSIVE),
            new AlgoChoice("pov", Algo.POV, Placement.PASSIVE),
            new AlgoChoice("ac", Algo.AC, Placement.PASSIVE),
            new AlgoChoice("submit-and-leave", Algo.SUBMIT_AND_LEAVE, Placement.PASSIVE),
            new AlgoChoice("random-taker", Algo.RANDOM, Placement.TAKER),
            new AlgoChoice("vwap-taker", Algo.VWAP, Placement.TAKER),
            new AlgoChoice("pov-taker", Algo.POV, Placement.TAKER),
            new AlgoChoice("ac-taker", Algo.AC, Placement.TAKER));

    private AlgoChoice(String name, Algo algo, Placement placement) {
        this(name, algo, placement, null);
    }

    /** A policy that somebody else brings. */
    public static AlgoChoice learned(String name, Algo algo) {
        return new AlgoChoice(name, algo, Placement.PASSIVE);
    }

    /** Every algorithm that can be named, the usual ones first. */
    public static List<AlgoChoice> all() {
        return NAMED;
    }

    /**
     * Reads a name.
     *
     * @throws BacktestRefused when it means nothing, or a model that cannot be used
     */
    public static AlgoChoice named(String name) {
        if (name.startsWith(ModelFile.PREFIX)) {
            return ModelFile.choice(name.substring(ModelFile.PREFIX.length()));
        }
        for (AlgoChoice choice : NAMED) {
            if (choice.name.equals(name)) {
                return choice;
            }
        }
        throw new BacktestRefused("There is no algorithm '" + name + "': use "
                + NAMED.stream().map(AlgoChoice::name).collect(Collectors.joining(", ")) + ".");
    }

    /** Everything that decides what it does, as text: a model is what its folder says, not the object that it was read into. */
    String settings() {
        String files = model == null ? "null" : ManifestJson.write(model.manifest());
        return "AlgoChoice[name=" + name + ", algo=" + algo + ", placement=" + placement + ", model=" + files + "]";
    }

    /** The scenario's block as this algorithm's parent order; only what follows volume has a cap, its rate. */
    ParentOrder order(String parentId, String symbol, Block block) {
        return new ParentOrder(
                parentId,
                symbol,
                block.side(),
                block.quantity(),
                block.start(),
                block.end(),
                Instrument.NO_PRICE,
                algo == Algo.POV ? block.povRate() : 1,
                block.urgency(),
                Instrument.NO_PRICE,
                algo,
                placement);
    }
}
