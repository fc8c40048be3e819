package io.blockwright.training.teacher;

import io.blockwright.training.Actor;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Plays each episode by weights of its own, which are found by the seed that it begins with. Belongs to one thread. */
final class ByEpisode implements Actor {
    private final Map<Long, Actor> actors;
    private @Nullable Actor now;

    ByEpisode(Map<Long, Actor> actors) {
        this.actors = actors;
    }

    @Override
    public void begin(long seed) {
        now = Objects.requireNonNull(actors.get(seed), "nobody was named for this episode");
    }

    @Override
    public int act(float[] state, boolean[] allowed) {
        return Objects.requireNonNull(now, "no episode has begun").act(state, allowed);
    }
}
