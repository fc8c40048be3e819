package io.blockwright.workstation.models;

import io.blockwright.domain.Algo;
import io.blockwright.engine.spi.Champions;
import io.blockwright.engine.spi.ModelEvent;
import io.blockwright.engine.spi.PairedCost.Contender;
import io.blockwright.tca.PairedSaving;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** Models as a test says they are: PPO with a champion and a challenger, DQN with none. */
public final class ScriptedChampions implements Champions {
    public static final Model FIRST = new Model(
            new Contender("ppo-mix", "b12f9c0011223344"),
            "Trained on qdi-family, mix (seed 7, program 97ce8af). Executes single-stock orders of up to a quarter of a"
                    + " day's volume within hours.",
            "/models/ppo-mix");
    public static final Model SECOND = new Model(
            new Contender("ppo-autumn", "77aa01ffee998877"),
            "Trained on qdi-family, mix (seed 12, program 97ce8af). Candidate of the last weekend's retraining.",
            "/models/ppo-autumn");

    public PairedSaving saving = new PairedSaving(41, 1.2, 0.3, 2.1);
    public Watched watched = new Watched(412, 409, 340, "its answer did not come in time");
    public Model challenger = SECOND;
    public Model former;
    public String trouble = "";
    public String refusal = "";
    public boolean busy;
    public int estimated;
    public final List<String> asked = new ArrayList<>();

    @Override
    public List<Seat> seats() {
        return List.of(
                new Seat(Algo.DQN, null, null, null, PairedSaving.NONE, PAIRS_NEEDED, Watched.NONE, false, ""),
                new Seat(Algo.PPO, FIRST, challenger, former, saving, PAIRS_NEEDED, watched, busy, trouble, estimated));
    }

    @Override
    public CompletableFuture<String> challenge(Algo kind, Path folder) {
        asked.add("challenge " + kind + " " + folder.getFileName());
        return CompletableFuture.completedFuture(refusal);
    }

    @Override
    public void dismiss(Algo kind) {
        asked.add("dismiss " + kind);
    }

    @Override
    public String promote(Algo kind, String modelHash, String why) {
        throw new AssertionError("a screen promotes nothing but by a command");
    }

    @Override
    public String rollBack(Algo kind, String modelHash, String why) {
        throw new AssertionError("a screen rolls nothing back but by a command");
    }

    @Override
    public void drain(Consumer<? super ModelEvent> to) {}
}
