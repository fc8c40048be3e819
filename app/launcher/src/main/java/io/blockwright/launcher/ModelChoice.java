package io.blockwright.launcher;

import io.blockwright.engine.spi.Champions;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which models a desk begins with, and what it asks of those that are to take their place.
 *
 * @param own folders of models that take the place of the shipped ones of their kind in this start
 * @param challengers folders of models that are tried beside those that decide, until others are chosen
 * @param deskFile remembers who decides, who is tried and what speaks for it; null where nothing is remembered
 * @param pairsNeeded before a promotion
 * @param rehearsed whether a policy rehearses before its first order, so that its first decisions are as quick as later ones
 */
record ModelChoice(
        List<Path> own, List<Path> challengers, @Nullable Path deskFile, int pairsNeeded, boolean rehearsed) {
    /** The shipped ones, and nothing is remembered. */
    static final ModelChoice SHIPPED = new ModelChoice(List.of(), null, Champions.PAIRS_NEEDED);

    /** Fewer say nothing about costs as wide as these. */
    static final int FEWEST = 10;

    ModelChoice {
        own = List.copyOf(own);
        challengers = List.copyOf(challengers);
    }

    /** Nobody else is tried than who was tried before, and nothing is rehearsed. */
    ModelChoice(List<Path> own, @Nullable Path deskFile, int pairsNeeded) {
        this(own, List.of(), deskFile, pairsNeeded);
    }

    /** Nothing is rehearsed. */
    ModelChoice(List<Path> own, List<Path> challengers, @Nullable Path deskFile, int pairsNeeded) {
        this(own, challengers, deskFile, pairsNeeded, false);
    }

    /** As {@code run}'s options say, remembered in a profile's file. */
    static ModelChoice of(RunOptions options, Path deskFile) {
        if (options.pairsNeeded < FEWEST) {
            throw new UserError("--promotion-pairs " + options.pairsNeeded + " is too few: at least " + FEWEST
                    + " are asked for, since the cost of one order says next to nothing.");
        }
        return new ModelChoice(options.models, options.challengers, deskFile, options.pairsNeeded, true);
    }

    /** The same where time goes so fast: what is as fast as it can be needs no rehearsal. */
    ModelChoice at(double speed) {
        return speed > 0 ? this : new ModelChoice(own, challengers, deskFile, pairsNeeded);
    }
}
