package io.blockwright.workstation.lab;

import io.blockwright.domain.Side;
import io.blockwright.engine.spi.Lab;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CopyOnWriteArrayList;

/** A lab whose comparison goes as far as the test lets it. */
public final class ScriptedLab implements Lab {
    public final List<Setup> started = new CopyOnWriteArrayList<>();
    public final List<Episode> recorded = new CopyOnWriteArrayList<>();
    public volatile int done;
    public volatile boolean closed;
    public volatile String trouble = "";
    private volatile int episodes;

    @Override
    public List<Choice> scenarios() {
        return List.of(new Choice("calm", "An ordinary day."), new Choice("volatile", "A wild one."));
    }

    @Override
    public List<Choice> algos() {
        return List.of(
                new Choice("immediate", "all at once"),
                new Choice("random", "by lot"),
                new Choice("twap-taker", ""),
                new Choice("twap-passive", ""),
                new Choice("vwap", ""),
                new Choice("pov", ""),
                new Choice("ac", ""),
                new Choice("submit-and-leave", ""),
                new Choice("vwap-taker", ""));
    }

    @Override
    public Trial start(Setup setup) throws IOException {
        if (setup.seed() == 13) {
            throw new IOException("The seed 13 brings bad luck: choose another.");
        }
        started.add(setup);
        closed = false;
        episodes = setup.pairs() * setup.scenarios().size() * setup.algos().size();
        return new Trial() {
            @Override
            public Standing standing() {
                int so = Math.min(done, episodes);
                boolean over = closed || so == episodes || !trouble.isEmpty();
                return new Standing(so, episodes, so < 8 ? -1 : (episodes - so) * 90_000_000L, over, trouble);
            }

            @Override
            public Findings findings() {
                return found(setup, Math.min(done, episodes));
            }

            @Override
            public Recorded record(Episode episode) throws IOException {
                if (episode.algo().equals("random")) {
                    throw new IOException("The disk is full: make room and try again.");
                }
                recorded.add(episode);
                return new Recorded("run-1", "P1");
            }

            @Override
            public void close() {
                closed = true;
            }
        };
    }

    private static Findings found(Setup setup, int done) {
        List<Episode> all = new ArrayList<>();
        int cells = setup.scenarios().size() * setup.algos().size();
        for (int i = 0; i < done; i++) {
            String scenario = setup.scenarios()
                    .get(i / setup.algos().size() % setup.scenarios().size());
            int algo = i % setup.algos().size();
            double market = 30 * new SplittableRandom(i / cells).nextGaussian();
            double own = new SplittableRandom(i).nextGaussian();
            all.add(new Episode(
                    scenario,
                    1 + i / cells,
                    setup.algos().get(algo),
                    i / cells % 2 == 0 ? Side.BUY : Side.SELL,
                    20_000,
                    market + 2 * algo + own,
                    1,
                    0.8,
                    0.08,
                    31,
                    120,
                    29.4));
        }
        List<Scope> scopes = new ArrayList<>();
        setup.scenarios().forEach(name -> scopes.add(scope(name, setup, done / cells)));
        if (scopes.size() > 1) {
            scopes.add(scope("pooled", setup, done / cells));
        }
        return new Findings(scopes, all);
    }

    private static Scope scope(String name, Setup setup, int pairs) {
        List<Costs> costs = new ArrayList<>();
        List<Difference> differences = new ArrayList<>();
        for (int a = 0; a < setup.algos().size(); a++) {
            costs.add(new Costs(setup.algos().get(a), 2.0 * a, 30, 65, 2.0 * a - 45, 2.0 * a, 2.0 * a + 48, 1));
            for (int b = 0; b < setup.algos().size(); b++) {
                if (a != b) {
                    double mean = 2.0 * (a - b);
                    double half = pairs < 10 ? Double.NaN : 25 / Math.sqrt(pairs);
                    Shown shown = Double.isNaN(half) || Math.abs(mean) <= half
                            ? Shown.NO_EDGE
                            : mean < 0 ? Shown.LESS : Shown.MORE;
                    differences.add(new Difference(
                            setup.algos().get(a),
                            setup.algos().get(b),
                            mean,
                            mean - half,
                            mean + half,
                            0.5,
                            0.98,
                            1.4,
                            shown));
                }
            }
        }
        return new Scope(name, name, pairs, costs, differences);
    }
}
