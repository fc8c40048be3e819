package io.blockwright.launcher;

import io.blockwright.domain.Algo;
import io.blockwright.engine.spi.Champions.Model;
import io.blockwright.engine.spi.Champions.Seat;
import io.blockwright.engine.spi.Champions.Watched;
import io.blockwright.engine.spi.ModelEvent;
import io.blockwright.engine.spi.PairedCost;
import io.blockwright.engine.spi.PairedCost.Contender;
import io.blockwright.inference.GuardedRunner;
import io.blockwright.inference.ModelBundle;
import io.blockwright.inference.ModelKind;
import io.blockwright.inference.ModelRefused;
import io.blockwright.inference.ModelWatch;
import io.blockwright.inference.WatchLimits;
import io.blockwright.storage.StoredModel;
import io.blockwright.storage.StoredModel.Place;
import io.blockwright.strategies.Policy;
import io.blockwright.strategies.PolicySlot;
import io.blockwright.strategies.Shadow;
import io.blockwright.strategies.ShadowedPolicy;
import io.blockwright.tca.PairedSaving;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The place of one kind of learned policy: its champion, which decides, its challenger, which only watches, and the champion
 * before. One thread changes it, the models' own; any thread looks at it, and orders are worked by {@link #policy} meanwhile.
 */
final class ModelSeat implements AutoCloseable {
    private static final String NOBODY = "no model of its kind is loaded";
    private static final Logger LOG = LoggerFactory.getLogger(ModelSeat.class);

    private final ModelKind kind;
    private final Parts parts;
    private final PolicySlot slot;
    private final WatchedPolicy watched;
    private final ShadowedPolicy shadowed;
    private volatile Standing standing = new Standing(null, false, null, null);
    private volatile String trouble = "";
    private volatile String refusal = "";
    private volatile boolean busy;
    private volatile @Nullable GuardedRunner runner;
    private volatile @Nullable ShadowTally tally;
    private volatile @Nullable Weighed weighed;
    private @Nullable Shadow shadow;

    /**
     * What the seats of a desk share.
     *
     * @param shipped folder of the models that come with the program
     * @param budget of a decision, nanoseconds
     * @param clock monotonic, nanoseconds
     */
    record Parts(
            OpenedPolicy.Opener opener,
            ModelReasons reasons,
            KeptPairs pairs,
            SeatMemory memory,
            Consumer<? super ModelEvent> events,
            Path shipped,
            long budget,
            LongSupplier clock,
            int needed) {}

    /** {@code chosen}: the champion came to its place by a person's will, which outlasts this start. */
    private record Standing(
            @Nullable Candidate champion,
            boolean chosen,
            @Nullable Candidate challenger,
            @Nullable Candidate former) {}

    private record Weighed(long version, Contender live, Contender other, PairedSaving saving, int estimated) {}

    ModelSeat(ModelKind kind, Parts parts) {
        this.kind = kind;
        this.parts = parts;
        this.slot = new PolicySlot(kind.name(), NOBODY);
        this.watched = new WatchedPolicy(slot);
        this.shadowed = new ShadowedPolicy(watched);
    }

    /** What works the orders of the kind. */
    Policy policy() {
        return shadowed;
    }

    Algo algo() {
        return kind == ModelKind.DQN ? Algo.DQN : Algo.PPO;
    }

    /** Runs the champion; null where no model decides. */
    @Nullable
    GuardedRunner runner() {
        return runner;
    }

    /** Where the model lies that is tried beside the champion, null for none. */
    @Nullable
    Path challenger() {
        Candidate candidate = standing.challenger;
        return candidate == null ? null : Path.of(candidate.model().folder());
    }

    /** What went wrong, a sentence; empty while nothing did. */
    String trouble() {
        return trouble;
    }

    /** While a change is under way no other begins; false when one is. Any thread. */
    synchronized boolean begin() {
        if (busy) {
            return false;
        }
        busy = true;
        return true;
    }

    /** The change is over. */
    synchronized void done() {
        busy = false;
    }

    /** Says why no model decides while none does: the end of a sentence. */
    void explain(String why) {
        slot.explain(why);
    }

    /** Takes up what was tried in the starts before. */
    void recallChallenger() {
        Candidate challenger = again(remembered().get(Place.CHALLENGER), "challenges for");
        Candidate champion = standing.champion;
        boolean itself =
                champion != null && challenger != null && champion.contender().is(challenger.contender());
        if (challenger != null && !itself) {
            try {
                watch(challenger, open(challenger));
            } catch (ModelRefused e) {
                trouble = String.valueOf(e.getMessage());
            }
        }
    }

    /** Takes up who decided in the starts before; returns whether anybody was chosen to. */
    boolean recall() {
        Map<Place, StoredModel> kept = remembered();
        Candidate champion = again(kept.get(Place.CHAMPION), "decides for");
        Candidate former = again(kept.get(Place.FORMER), "can come back to");
        boolean chosen = kept.containsKey(Place.CHAMPION);
        if (chosen && champion == null) {
            trouble = former == null
                    ? trouble
                    : trouble + " " + former.contender().name() + " decides instead.";
            champion = former;
            former = null;
        }
        standing = new Standing(null, false, null, former);
        if (champion != null) {
            try {
                seat(champion, open(champion));
                standing = new Standing(champion, true, null, former);
            } catch (ModelRefused e) {
                trouble = String.valueOf(e.getMessage());
                champion = null;
            }
        }
        return champion != null;
    }

    private Map<Place, StoredModel> remembered() {
        try {
            return parts.memory.places(kind);
        } catch (RuntimeException e) {
            LOG.warn("what the profile says of the {} models cannot be read", kind, e);
            trouble = "Who decides the " + kind + " orders cannot be read from the profile (" + e.getMessage()
                    + "); promote the model again, or put back the profile's desk file.";
            return Map.of();
        }
    }

    private @Nullable Candidate again(@Nullable StoredModel stored, String does) {
        if (stored == null) {
            return null;
        }
        try {
            return Candidate.again(stored, kind, parts.shipped);
        } catch (ModelRefused e) {
            trouble = "The model " + stored.name() + ", which " + does + " the " + kind + " orders, cannot be had: "
                    + e.getMessage();
            LOG.warn("{}", trouble);
            return null;
        }
    }

    /** Lets the model of a folder decide in this start; nothing of it is remembered. */
    void install(Path folder) throws ModelRefused {
        Candidate candidate = Candidate.read(folder, kind);
        seat(candidate, open(candidate));
        standing = new Standing(candidate, false, standing.challenger, standing.former);
    }

    private @Nullable OpenedPolicy open(Candidate candidate) throws ModelRefused {
        ModelBundle bundle = candidate.bundle();
        return bundle == null ? null : parts.opener.open(bundle);
    }

    private void seat(Candidate candidate, @Nullable OpenedPolicy opened) {
        Candidate before = standing.champion;
        if (before != null) {
            parts.reasons.retire(before.contender().hash());
        }
        ModelBundle bundle = candidate.bundle();
        if (bundle == null || opened == null) {
            slot.clear(NOBODY);
            watched.watchedBy(null);
            runner = null;
        } else {
            watched.watchedBy(new ModelWatch(bundle.evidence(), WatchLimits.USUAL));
            slot.swap(opened.policy());
            runner = opened.runner();
            parts.reasons.add(bundle, opened.runner(), watched);
        }
    }

    /** Tries the model of a folder beside the champion; one that is refused leaves the challenger there was. */
    void challenge(Path folder) throws ModelRefused {
        try {
            tryOut(folder);
            refusal = "";
            trouble = "";
        } catch (ModelRefused e) {
            refusal = String.valueOf(e.getMessage());
            throw e;
        }
    }

    private void tryOut(Path folder) throws ModelRefused {
        Candidate candidate = Candidate.read(folder, kind);
        Candidate champion = standing.champion;
        if (champion != null && champion.contender().is(candidate.contender())) {
            throw new ModelRefused(
                    "The model " + candidate.contender().name() + " is the champion itself; choose another folder.");
        }
        OpenedPolicy opened = open(candidate);
        try {
            remember(new Standing(champion, standing.chosen, candidate, standing.former));
        } catch (RuntimeException e) {
            close(opened);
            throw e;
        }
        watch(candidate, opened);
    }

    /** A challenger that was trained with other forecasts than the champion cannot read the same state: only orders count. */
    private void watch(Candidate candidate, @Nullable OpenedPolicy opened) {
        forgetShadow();
        standing = new Standing(standing.champion, standing.chosen, candidate, standing.former);
        if (opened == null || !told(standing.champion).equals(told(candidate))) {
            close(opened);
            return;
        }
        ShadowTally counting = new ShadowTally(candidate.contender(), parts.events);
        Shadow beside = new Shadow(candidate.contender().name(), opened.policy(), parts.budget, parts.clock, counting);
        tally = counting;
        shadow = beside;
        shadowed.shadow(beside);
    }

    private static String told(@Nullable Candidate candidate) {
        ModelBundle bundle = candidate == null ? null : candidate.bundle();
        return bundle == null ? "" : bundle.manifest().toldBy();
    }

    private static void close(@Nullable OpenedPolicy opened) {
        if (opened != null) {
            opened.policy().close();
        }
    }

    private void forgetShadow() {
        shadowed.shadow(null);
        tally = null;
        if (shadow != null) {
            shadow.close();
            shadow = null;
        }
    }

    /** Tries nothing any more. */
    void dismiss() {
        Standing next = new Standing(standing.champion, standing.chosen, null, standing.former);
        remember(next);
        forgetShadow();
        standing = next;
    }

    /** Lets the challenger decide from the next decision on, if it is still the one that was meant. */
    void promote(String hash, String why) {
        Candidate challenger = standing.challenger;
        if (challenger == null || !challenger.contender().hash().equals(hash)) {
            came("The challenger was changed meanwhile.");
            return;
        }
        Candidate before = standing.champion == null ? Candidate.ALMGREN_CHRISS : standing.champion;
        change(new Standing(challenger, true, null, before), challenger, before, why);
    }

    /** Lets the former champion decide again; the one that goes challenges it. */
    void rollBack(String hash, String why) {
        Candidate former = standing.former;
        if (former == null || !former.contender().hash().equals(hash)) {
            came("There is no such former champion any more.");
            return;
        }
        Candidate before = standing.champion == null ? Candidate.ALMGREN_CHRISS : standing.champion;
        Candidate challenger = before.bundle() == null ? null : before;
        if (!change(new Standing(former, true, challenger, null), former, before, why) || challenger == null) {
            return;
        }
        try {
            watch(challenger, open(challenger));
        } catch (ModelRefused e) {
            trouble = String.valueOf(e.getMessage());
        }
    }

    /** It is opened and written down first, and takes its place last: what fails leaves everything as it was. */
    private boolean change(Standing next, Candidate now, Candidate before, String why) {
        OpenedPolicy opened = null;
        try {
            opened = open(now);
            remember(next);
        } catch (ModelRefused | RuntimeException e) {
            close(opened);
            LOG.warn("a change of models came to nothing", e);
            came(String.valueOf(e.getMessage()));
            return false;
        }
        forgetShadow();
        seat(now, opened);
        standing = next;
        trouble = "";
        parts.events.accept(new ModelEvent.Seated(algo(), now.contender(), before.contender(), why));
        return true;
    }

    private void came(String why) {
        trouble = kind + " orders go on with " + seat().live().name() + ": the change came to nothing. " + why;
        parts.events.accept(new ModelEvent.NotSeated(algo(), trouble));
    }

    /** Who decides in this start only takes nothing from who was chosen to. */
    private void remember(Standing next) {
        if (next.chosen) {
            parts.memory.place(kind, next.champion, next.challenger, next.former);
        } else {
            parts.memory.tried(kind, next.challenger);
        }
    }

    /** As it is now. Any thread. */
    Seat seat() {
        Standing now = standing;
        ShadowTally counting = tally;
        Weighed found = weigh(now);
        return new Seat(
                algo(),
                model(now.champion == null || now.champion.bundle() == null ? null : now.champion),
                model(now.challenger),
                model(now.former),
                found == null ? PairedSaving.NONE : found.saving,
                parts.needed,
                counting == null ? Watched.NONE : counting.sofar(),
                busy,
                trouble.isEmpty() ? refusal : trouble,
                found == null ? 0 : found.estimated);
    }

    private static @Nullable Model model(@Nullable Candidate candidate) {
        return candidate == null ? null : candidate.model();
    }

    /** What the pairs say of the challenger; null without one. */
    private @Nullable Weighed weigh(Standing now) {
        if (now.challenger == null) {
            return null;
        }
        Contender live = now.champion == null ? Contender.ALMGREN_CHRISS : now.champion.contender();
        Contender other = now.challenger.contender();
        Weighed last = weighed;
        long version = parts.pairs.version();
        if (last == null || last.version != version || !last.live.is(live) || !last.other.is(other)) {
            List<PairedCost> pairs = parts.pairs.between(live, other);
            last = new Weighed(
                    version,
                    live,
                    other,
                    PairedSaving.of(
                            pairs.stream().mapToDouble(PairedCost::savingBp).toArray()),
                    (int) pairs.stream().filter(KeptPairs::estimated).count());
            weighed = last;
        }
        return last;
    }

    /** Asks the challenger no more and closes the models; orders are not worked any more. */
    @Override
    public void close() {
        forgetShadow();
        slot.close();
    }
}
