package io.blockwright.workstation.lane;

import io.blockwright.domain.Algo;
import io.blockwright.domain.Placement;
import io.blockwright.engine.spi.Lanes;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Lanes that say what a test wants. */
public final class ScriptedLanes implements Lanes {
    public final Map<String, Lane> lanes = new ConcurrentHashMap<>();
    public final List<String> chosen = new CopyOnWriteArrayList<>();
    public volatile String unavailable = "";

    @Override
    public String unavailable() {
        return unavailable;
    }

    @Override
    public List<Choice> choices() {
        return List.of(
                new Choice("twap-passive", Algo.TWAP, Placement.PASSIVE, "", ""),
                new Choice("ac", Algo.AC, Placement.PASSIVE, "", ""),
                new Choice("model:ppo-mix", Algo.PPO, Placement.PASSIVE, "ppo-mix", "0123456789abcdef"));
    }

    @Override
    public Lane of(String parentId) {
        return lanes.getOrDefault(parentId, Lane.NONE);
    }

    @Override
    public void choose(String parentId, String choice) {
        chosen.add(parentId + " " + choice);
    }
}
