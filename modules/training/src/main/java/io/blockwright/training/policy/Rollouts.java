package io.blockwright.training.policy;

import io.blockwright.backtest.HeldOut;
import io.blockwright.training.Actor;
import io.blockwright.training.Environment;
import io.blockwright.training.EnvironmentSource;
import io.blockwright.training.TrainingRefused;
import io.blockwright.training.Trajectory;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Plays episodes, on one thread or several; what comes out is the same for any number of threads, because every episode has
 * its own seed and its own place. Scenarios take turns. Belongs to one thread, which is one of the players.
 */
public final class Rollouts implements AutoCloseable {
    private static final int MARKET = 1;
    private static final int ACTOR = 2;

    private final EnvironmentSource source;
    private final List<String> scenarios;
    private final long seed;
    private final List<Map<String, Environment>> environments = new ArrayList<>();
    private final List<Trajectory> parts = new ArrayList<>();
    private final ExecutorService players;

    public Rollouts(EnvironmentSource source, List<String> scenarios, long seed, int threads) {
        this.source = source;
        this.scenarios = List.copyOf(scenarios);
        this.seed = seed;
        for (int i = 0; i < threads; i++) {
            environments.add(new LinkedHashMap<>());
        }
        AtomicInteger names = new AtomicInteger();
        this.players = Executors.newFixedThreadPool(Math.max(1, threads - 1), work -> {
            Thread thread = new Thread(work, "rollout-" + names.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        });
    }

    /** The environment that says how large states and actions are, and whether there is a teacher; all scenarios must agree. */
    public Environment first() {
        Environment first = environment(0, scenarios.getFirst());
        for (String scenario : scenarios) {
            Environment other = environment(0, scenario);
            if (other.stateSize() != first.stateSize() || !other.factors().equals(first.factors())) {
                throw new TrainingRefused("The scenarios " + scenarios.getFirst() + " and " + scenario
                        + " have other states or actions: train on them one at a time.");
            }
        }
        return first;
    }

    /**
     * Plays {@code count} episodes, the first of which is number {@code from} of the training.
     *
     * @param group so many episodes after one another are played in the same market, each with its own draws of the actor
     * @param actors an actor for an environment; called by each player once
     * @param out cleared, then given the episodes in their order
     * @return whether all were played; otherwise {@code out} holds nothing
     */
    public boolean play(
            long from,
            int count,
            int group,
            Function<Environment, Actor> actors,
            Trajectory out,
            BooleanSupplier stop) {
        while (parts.size() < count) {
            parts.add(new Trajectory(out.stateSize(), out.actions()));
        }
        AtomicInteger next = new AtomicInteger();
        List<Future<?>> others = new ArrayList<>();
        for (int player = 1; player < environments.size(); player++) {
            int own = player;
            Callable<Void> work = () -> {
                play(own, from, count, group, actors, next, stop);
                return null;
            };
            others.add(players.submit(work));
        }
        @Nullable RuntimeException failure = null;
        try {
            play(0, from, count, group, actors, next, stop);
        } catch (RuntimeException e) {
            next.set(count);
            failure = e;
        }
        for (Future<?> other : others) {
            failure = failure == null ? outcome(other) : failure;
        }
        if (failure != null) {
            throw failure;
        }
        out.clear();
        if (stop.getAsBoolean()) {
            return false;
        }
        for (int i = 0; i < count; i++) {
            out.append(parts.get(i));
        }
        return true;
    }

    /** What an actor begins an episode with. */
    public long actorSeed(long episode) {
        return Seeds.of(seed, ACTOR, episode);
    }

    /** What an episode's market and order are drawn from; never a day that policies are judged by. */
    long marketSeed(long episode) {
        long drawn = Seeds.of(seed, MARKET, episode);
        while (HeldOut.contains(drawn)) {
            drawn = Seeds.of(drawn, MARKET, episode);
        }
        return drawn;
    }

    private static @Nullable RuntimeException outcome(Future<?> player) {
        try {
            player.get();
            return null;
        } catch (ExecutionException e) {
            return e.getCause() instanceof RuntimeException known ? known : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new IllegalStateException("interrupted while episodes were played", e);
        }
    }

    private void play(
            int player,
            long from,
            int count,
            int group,
            Function<Environment, Actor> actors,
            AtomicInteger next,
            BooleanSupplier stop) {
        Map<Environment, Actor> own = new LinkedHashMap<>();
        for (int i = next.getAndIncrement(); i < count && !stop.getAsBoolean(); i = next.getAndIncrement()) {
            long episode = from + i;
            long market = from + i / group;
            Environment environment = environment(player, scenarios.get((int) (market % scenarios.size())));
            Actor actor = own.computeIfAbsent(environment, actors);
            actor.begin(actorSeed(episode));
            Trajectory part = parts.get(i);
            part.clear();
            environment.play(marketSeed(market), actor, part);
        }
    }

    private Environment environment(int player, String scenario) {
        return environments.get(player).computeIfAbsent(scenario, source::open);
    }

    @Override
    public void close() {
        players.shutdownNow();
        environments.forEach(own -> own.values().forEach(Environment::close));
    }
}
