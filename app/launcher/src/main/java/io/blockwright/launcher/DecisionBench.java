package io.blockwright.launcher;

import io.blockwright.domain.Algo;
import io.blockwright.domain.ControlMode;
import io.blockwright.domain.DeskCommand;
import io.blockwright.domain.Instrument;
import io.blockwright.domain.ParentOrder;
import io.blockwright.domain.Placement;
import io.blockwright.domain.Reason.Origin;
import io.blockwright.domain.Side;
import io.blockwright.domain.SystemClock;
import io.blockwright.engine.DeskSnapshot;
import io.blockwright.engine.DeskSnapshot.Health;
import io.blockwright.engine.LatestValue;
import io.blockwright.engine.ParentRow;
import io.blockwright.engine.spi.Champions;
import io.blockwright.inference.ModelBundle;
import io.blockwright.inference.ModelKind;
import io.blockwright.inference.ModelRefused;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;

/**
 * {@code bench decisions}: a policy works an order on a whole desk — watch, forecasters, journal, tape, pictures for a screen —
 * and it is measured what a turn of its strategy takes in the engine, and how soon the desk tells why.
 */
final class DecisionBench {
    private static final String USAGE =
            "bench decisions takes --model DIR, --market SOURCE, --minutes N, --parents N, --speed N or max, and --seed N";
    private static final long SECOND = 1_000_000_000L;
    private static final int ASKED = 100;
    /** Of all parents together. */
    private static final long SHARES = 20_000;

    /** Faster than life, so that it takes half a minute, and slow enough for the processors to rest between events. */
    private static final double USUAL_SPEED = 20;

    private final int parents;
    private final Map<String, Origin> decided = new LinkedHashMap<>();
    private Health health = new Health(0, 0, 0, 0, 0, 0, 0, 0, Health.NO_TICK, List.of());

    private DecisionBench(int parents) {
        this.parents = parents;
    }

    static int run(List<String> arguments) throws Exception {
        String market = "scenario:mix";
        Path model = null;
        int minutes = 10;
        int parents = 1;
        double speed = USUAL_SPEED;
        long seed = 1;
        for (int i = 0; i < arguments.size(); i += 2) {
            String value = i + 1 < arguments.size() ? arguments.get(i + 1) : "";
            switch (value.isEmpty() ? "" : arguments.get(i)) {
                case "--market" -> market = value;
                case "--model" -> model = Path.of(value);
                case "--minutes" -> minutes = number(value);
                case "--parents" -> parents = number(value);
                case "--speed" -> speed = Quantities.speed(value);
                case "--seed" -> seed = number(value);
                default -> throw new UserError(USAGE + ", not '" + arguments.get(i) + "'.");
            }
        }
        if (model == null) {
            throw new UserError(
                    "bench decisions needs a policy: --model DIR, a folder that train ppo or train dqn wrote.");
        }
        try (Scratch scratch = Scratch.in(Path.of(System.getProperty("java.io.tmpdir")));
                EmbeddedDesk desk = new EmbeddedDesk(
                        MarketSpec.parse(market),
                        "DEMO",
                        false,
                        speed,
                        seed,
                        new StrategyDesk(Duration.ofMinutes(minutes), List.of(), seed),
                        scratch.folder().resolve("journal.db"),
                        Newsroom.usual(),
                        VenueChoice.ONE,
                        Map.of(),
                        new ModelChoice(List.of(model), List.of(), null, Champions.PAIRS_NEEDED, true))) {
            desk.rehearsed();
            new DecisionBench(parents).measure(desk, algo(model), minutes * 60L * SECOND);
        }
        return 0;
    }

    private static int number(String text) {
        if (!text.matches("[1-9]\\d{0,3}")) {
            throw new UserError("'" + text + "' is not a number from 1 to 9999: " + USAGE + ".");
        }
        return Integer.parseInt(text);
    }

    private static Algo algo(Path model) {
        try {
            return ModelBundle.peek(model).kind() == ModelKind.DQN ? Algo.DQN : Algo.PPO;
        } catch (ModelRefused e) {
            throw new UserError(String.valueOf(e.getMessage()));
        }
    }

    private void measure(EmbeddedDesk desk, Algo algo, long length) throws IOException, InterruptedException {
        long start = desk.firstTime() + 30 * SECOND;
        for (int i = 1; i <= parents; i++) {
            EngineThread.hand(desk.engine(), order(desk, "P" + i, algo, start, start + length));
        }
        LatestValue<DeskSnapshot> view = desk.engine().addView();
        Set<String> trusted = new HashSet<>();
        desk.run(() -> {
            DeskSnapshot now = view.take();
            if (now != null && !now.parents().isEmpty()) {
                see(now);
                for (ParentRow row : now.parents()) {
                    String id = row.order().parentId();
                    if (row.outlook().mode() == ControlMode.ADVISE && trusted.add(id)) {
                        // measured is what it does, trusted or not
                        desk.engine().submit(new DeskCommand.SetMode("go-" + id, "bench", id, ControlMode.AUTO));
                    }
                }
            }
            return desk.engine().idle();
        });
        System.out.printf(
                Locale.ROOT,
                "a turn in the engine, everything on: p50 %.1f µs, p99 %.1f µs (its last turns, decisions and looks)%n",
                health.decisionP50Nanos() / 1e3,
                health.decisionP99Nanos() / 1e3);
        System.out.printf(
                Locale.ROOT,
                "the model itself, on its worker: p50 %.1f µs, p99 %.1f µs%n",
                desk.models().p50Nanos() / 1e3,
                desk.models().p99Nanos() / 1e3);
        reasons(desk);
    }

    /** One of the parents that begin and end together. */
    private ParentOrder order(EmbeddedDesk desk, String id, Algo algo, long start, long end) {
        long lot = desk.instrument().lot();
        return new ParentOrder(
                id,
                desk.instrument().symbol(),
                Side.SELL,
                Math.max(lot, SHARES / parents / lot * lot),
                start,
                end,
                Instrument.NO_PRICE,
                0.5,
                0.5,
                Instrument.NO_PRICE,
                algo,
                Placement.PASSIVE);
    }

    private void see(DeskSnapshot now) {
        health = now.health();
        Origin origin = now.parents().getFirst().outlook().lastDecision().origin();
        if (origin != null && origin.asked() != null && decided.size() < ASKED) {
            decided.put(origin.inputHash(), origin);
        }
    }

    private void reasons(EmbeddedDesk desk) throws InterruptedException {
        double[] took = new double[decided.size()];
        int told = 0;
        String silent = "";
        for (Origin origin : decided.values()) {
            long began = SystemClock.monotonic();
            try {
                desk.explanations().why(origin).get();
                took[told++] = (SystemClock.monotonic() - began) / 1e6;
            } catch (ExecutionException e) {
                silent = String.valueOf(
                        e.getCause() == null ? e.getMessage() : e.getCause().getMessage());
            }
        }
        Arrays.sort(took, 0, told);
        if (told == 0) {
            System.out.println("why: no decision could be asked after. " + silent);
            return;
        }
        System.out.printf(
                Locale.ROOT,
                "why: p50 %.1f ms, longest %.1f ms, of %d decisions. %s%n",
                took[told / 2],
                took[told - 1],
                told,
                silent);
    }
}
