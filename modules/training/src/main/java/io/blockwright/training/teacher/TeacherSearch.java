package io.blockwright.training.teacher;

import io.blockwright.training.Actor;
import io.blockwright.training.Trajectory;
import io.blockwright.training.policy.Rollouts;
import io.blockwright.training.policy.Seeds;
import io.blockwright.training.run.Pace;
import io.blockwright.training.run.Trainer;
import io.blockwright.training.teacher.Descent.Pair;
import io.blockwright.training.teacher.TunableRule.Weight;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Collectors;

/**
 * Looks for a rule's weights: every round plays pairs of episodes in the same markets, all weights moved by chance and moved the
 * other way, and takes a step. Every eighth round compares what was found so far with the start on other days, for the curve; in
 * the end what was found is judged on days that nothing was learned on. With a number of episodes the same plan finds the same
 * weights, bit for bit. Belongs to one thread.
 */
final class TeacherSearch implements Trainer {
    /** Of a time budget; the rest is for judging. */
    private static final double SEARCH_SHARE = 0.8;

    private static final int AWAY = 61;
    private static final int LOOK_EVERY = 8;
    private static final int JUDGED_AT_ONCE = 16;
    private static final String SAVED = "cheaper than the start, bp";

    private final TeacherPlan plan;
    private final Rollouts rollouts;
    private final TunableRule rule;
    private final Map<String, List<Double>> others;
    private final Export export;
    private final Trajectory played;
    private final Descent descent;
    private final Costs costs;
    private final Comparison comparison;
    private final Map<String, Long> kinds = new LinkedHashMap<>();
    private long episode;
    private long searched;
    private long rounds;
    private boolean judging;
    private Map<String, Double> figures = Map.of();
    private String words = "nothing was searched yet";

    /** Takes what was found. */
    @FunctionalInterface
    interface Export {
        /** {@code kinds} are orders that it was found by, of each kind. */
        void write(Path folder, List<Double> found, Map<String, Long> kinds, Comparison judged) throws IOException;
    }

    /**
     * Closes {@code rollouts} when it is closed itself.
     *
     * @param others whom what is found is judged against, by name, in a fixed order; the search begins with the first of them
     */
    TeacherSearch(
            TeacherPlan plan, Rollouts rollouts, TunableRule rule, Map<String, List<Double>> others, Export export) {
        this.plan = plan;
        this.rollouts = rollouts;
        this.rule = rule;
        this.others = new LinkedHashMap<>(others);
        this.export = export;
        this.played = Trajectory.of(rollouts.first());
        this.descent = new Descent(rule.weights(), others.values().iterator().next());
        this.costs = new Costs(plan.scenarios().size(), plan.aversion());
        List<String> rules = new ArrayList<>(List.of("found"));
        rules.addAll(others.keySet());
        this.comparison = new Comparison(rules, plan.aversion());
    }

    /** The weights found so far. */
    List<Double> found() {
        return descent.found();
    }

    @Override
    public String settings() {
        return plan + " from " + others;
    }

    @Override
    public boolean round(Pace pace) {
        judging |=
                descent.begun() && (plan.episodes() > 0 ? searched >= plan.episodes() : pace.spent() >= SEARCH_SHARE);
        Map<String, Double> now = new LinkedHashMap<>();
        boolean done = judging
                ? judge(pace, now)
                : rounds % LOOK_EVERY == LOOK_EVERY - 1 ? look(pace, now) : search(pace, now);
        if (done) {
            rounds++;
            figures = now;
        }
        return done;
    }

    private boolean search(Pace pace, Map<String, Double> now) {
        double progress = progress(pace);
        List<List<Double>> away = new ArrayList<>();
        List<List<Double>> stands = new ArrayList<>();
        for (int pair = 0; pair < plan.pairs(); pair++) {
            away.add(away(episode + 2L * pair));
            stands.add(descent.beside(away.getLast(), 1));
            stands.add(descent.beside(away.getLast(), -1));
        }
        if (!play(stands, 2, pace)) {
            return false;
        }
        for (int i = 0; i < stands.size(); i++) {
            costs.add(scenario(i / 2), cost(i));
        }
        List<Pair> pairs = new ArrayList<>();
        for (int pair = 0; pair < plan.pairs(); pair++) {
            String kind = kind(2 * pair);
            kinds.merge(kind, 2L, Long::sum);
            pairs.add(costs.pair(scenario(pair), away.get(pair), kind, cost(2 * pair), cost(2 * pair + 1)));
        }
        descent.step(pairs, progress);
        moved();
        searched += stands.size();
        now.put(SAVED, Double.NaN);
        now.put("cost, bp", meanCost());
        now.put(
                "what moving the weights does, bp",
                Math.sqrt(
                        pairs.stream().mapToDouble(p -> p.dearer() * p.dearer()).sum() / pairs.size()));
        tellWeights(now);
        words = String.format(Locale.ROOT, "searching, %,d episodes, cost %.2f bp", episode, now.get("cost, bp"));
        return true;
    }

    private boolean look(Pace pace, Map<String, Double> now) {
        Comparison look = new Comparison(List.of("found", "start"), plan.aversion());
        if (!compare(List.of(descent.found(), descent.start()), plan.pairs(), look, pace)) {
            return false;
        }
        Comparison.Cheaper cheaper = look.against(1);
        now.put(SAVED, cheaper.bp());
        words = String.format(Locale.ROOT, "looking, %,d episodes, %s", episode, cheaper.words("the start"));
        return true;
    }

    private boolean judge(Pace pace, Map<String, Double> now) {
        List<List<Double>> rules = new ArrayList<>(List.of(descent.found()));
        rules.addAll(others.values());
        if (!compare(rules, JUDGED_AT_ONCE, comparison, pace)) {
            return false;
        }
        now.put("days judged", (double) comparison.count());
        List<String> told = new ArrayList<>();
        for (int other = 1; other < comparison.rules().size(); other++) {
            Comparison.Cheaper cheaper = comparison.against(other);
            String name = comparison.rules().get(other);
            now.put("judged: cheaper than the " + name + ", bp", cheaper.bp());
            told.add(cheaper.words("the " + name + " weights"));
        }
        words = String.format(
                Locale.ROOT, "judged on %,d other days, risk charged: %s", comparison.count(), String.join("; ", told));
        return true;
    }

    /** Plays the same days by each of the rules and adds what they cost. */
    private boolean compare(List<List<Double>> rules, int days, Comparison to, Pace pace) {
        List<List<Double>> stands = new ArrayList<>();
        for (int day = 0; day < days; day++) {
            stands.addAll(rules);
        }
        if (!play(stands, rules.size(), pace)) {
            return false;
        }
        for (int day = 0; day < days; day++) {
            List<Double> all = new ArrayList<>();
            for (int i = 0; i < rules.size(); i++) {
                all.add(cost(day * rules.size() + i));
            }
            to.add(plan.scenario(episode + day), all);
        }
        moved();
        return true;
    }

    /** One episode for each of these weights, {@code group} after one another in the same market. */
    private boolean play(List<List<Double>> stands, int group, Pace pace) {
        Map<Long, List<Double>> by = new HashMap<>();
        for (int i = 0; i < stands.size(); i++) {
            by.put(rollouts.actorSeed(episode + i), stands.get(i));
        }
        boolean done = rollouts.play(
                episode,
                stands.size(),
                group,
                _ -> new ByEpisode(by.entrySet().stream()
                        .collect(Collectors.<Map.Entry<Long, List<Double>>, Long, Actor>toMap(
                                Map.Entry::getKey, e -> rule.actor(e.getValue())))),
                played,
                pace::stop);
        if (done && played.episodes() != stands.size()) {
            throw new IllegalStateException("a day without a decision: costs of others would be taken for its own");
        }
        return done;
    }

    private void moved() {
        episode += played.episodes();
    }

    private List<Double> away(long count) {
        SplittableRandom random = Seeds.random(plan.seed(), AWAY, count);
        return rule.weights().stream().map(_ -> random.nextGaussian()).toList();
    }

    /** Of a market of the round that was just played. */
    private int scenario(int market) {
        return (int) ((episode + market) % plan.scenarios().size());
    }

    private String kind(int of) {
        float[] first = new float[played.stateSize()];
        played.state(played.start(of), first, 0);
        return rule.kind(first);
    }

    private double cost(int of) {
        return -played.total(of);
    }

    private double meanCost() {
        double sum = 0;
        for (int i = 0; i < played.episodes(); i++) {
            sum += cost(i);
        }
        return sum / Math.max(1, played.episodes());
    }

    private void tellWeights(Map<String, Double> now) {
        List<Double> found = descent.found();
        List<Weight> weights = rule.weights();
        for (int i = 0; i < weights.size(); i++) {
            if (kinds.containsKey(weights.get(i).kind())) {
                now.put(weights.get(i).kind() + ": " + weights.get(i).name(), found.get(i));
            }
        }
    }

    private double progress(Pace pace) {
        return Math.min(1, plan.episodes() > 0 ? (double) searched / plan.episodes() : pace.spent() / SEARCH_SHARE);
    }

    @Override
    public boolean finished(double spent) {
        return judging && comparison.count() >= plan.judged() && (plan.episodes() > 0 || spent >= 1);
    }

    @Override
    public double done() {
        if (plan.episodes() == 0) {
            return 0;
        }
        double found = Math.min(1, (double) searched / plan.episodes());
        double judged = Math.min(1, (double) comparison.count() / plan.judged());
        return SEARCH_SHARE * found + (1 - SEARCH_SHARE) * judged;
    }

    @Override
    public String words() {
        return words;
    }

    @Override
    public Map<String, Double> figures() {
        return figures;
    }

    @Override
    public void write(DataOutput out) throws IOException {
        out.writeLong(episode);
        out.writeLong(searched);
        out.writeLong(rounds);
        out.writeBoolean(judging);
        out.writeUTF(words);
        out.writeInt(kinds.size());
        for (Map.Entry<String, Long> kind : kinds.entrySet()) {
            out.writeUTF(kind.getKey());
            out.writeLong(kind.getValue());
        }
        descent.write(out);
        costs.write(out);
        comparison.write(out);
    }

    @Override
    public void read(DataInput in) throws IOException {
        episode = in.readLong();
        searched = in.readLong();
        rounds = in.readLong();
        judging = in.readBoolean();
        words = in.readUTF();
        kinds.clear();
        for (int count = in.readInt(); count > 0; count--) {
            kinds.put(in.readUTF(), in.readLong());
        }
        descent.read(in);
        costs.read(in);
        comparison.read(in);
    }

    @Override
    public void export(Path folder) throws IOException {
        export.write(folder, descent.found(), kinds, comparison);
    }

    @Override
    public void close() {
        rollouts.close();
    }
}
