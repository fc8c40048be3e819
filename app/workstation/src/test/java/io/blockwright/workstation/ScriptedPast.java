package io.blockwright.workstation;

import io.blockwright.domain.Algo;
import io.blockwright.domain.Decision.Alternative;
import io.blockwright.domain.Reason;
import io.blockwright.domain.Side;
import io.blockwright.engine.ChildRow;
import io.blockwright.engine.DeskFact;
import io.blockwright.engine.DeskSnapshot;
import io.blockwright.engine.spi.DeskQueries;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;

/** A memory for the window's own tests: a scripted parent's run, kept picture by picture. */
final class ScriptedPast implements DeskQueries {
    private final TreeMap<Long, DeskSnapshot> pictures = new TreeMap<>();
    private final TreeMap<Long, List<DeskFact>> facts = new TreeMap<>();
    private final List<Moment> moments = new ArrayList<>();
    final AtomicInteger open = new AtomicInteger();

    /** Works P1 for three minutes. */
    ScriptedPast(long seed) {
        ScriptedDesk desk = new ScriptedDesk(seed);
        desk.start("P1", Side.SELL, 20_000, Algo.VWAP, 4);
        Set<String> told = new HashSet<>();
        for (int step = 0; step < 720; step++) {
            desk.step(250);
            DeskSnapshot picture = desk.snapshots().take();
            List<DeskFact> happened = new ArrayList<>();
            desk.drainFacts(happened::add, 10_000);
            pictures.put(picture.time(), picture);
            facts.put(picture.time(), happened);
            note(picture, happened, told);
            if (step == 400) {
                moments.add(moment(
                        picture.time(),
                        Moment.Kind.OVERRIDE,
                        "Paused",
                        "alice",
                        "a person wanted to wait",
                        List.of(),
                        ""));
            }
        }
    }

    private void note(DeskSnapshot picture, List<DeskFact> happened, Set<String> told) {
        for (ChildRow child : picture.parents().getFirst().children()) {
            if (told.add(child.childId())) {
                moments.add(shadowed(
                        told.size(),
                        moment(
                                picture.time(),
                                Moment.Kind.DECISION,
                                "Advised: place " + child.order().quantity() + " at "
                                        + picture.market()
                                                .instrument()
                                                .toDecimal(child.order().price()) + ", limit for the day",
                                "VWAP passive",
                                child.reason(),
                                List.of(
                                        new Alternative("take the touch now", 1.8),
                                        new Alternative("wait for the next slice", -0.4)),
                                told.size() % 3 == 0 ? "Accepted by alice." : "")));
            }
        }
        for (DeskFact fact : happened) {
            if (fact instanceof DeskFact.Filled filled) {
                moments.add(moment(
                        picture.time(),
                        Moment.Kind.FILL,
                        "Filled " + filled.fill().quantity(),
                        "SIM",
                        "",
                        List.of(),
                        ""));
            }
        }
    }

    /** Where a challenger agrees, differs, gives no answer, or is not asked, in turn. */
    private static Moment shadowed(int number, Moment moment) {
        if (number % 6 == 0) {
            return moment;
        }
        boolean same = number % 3 == 1;
        boolean none = number % 6 == 3;
        String did = "let an even child rest at the touch";
        Shadow shadow = new Shadow(
                moment.line().time(),
                "ppo-eager",
                none ? "" : same ? did : "take two even children now and let an even child rest at the touch",
                did,
                same,
                none ? Double.NaN : 6.1,
                7.4,
                none ? "it is only 31 % sure, 40 % are asked for" : "6.1 bp expected from here");
        return new Moment(moment.line(), moment.kind(), moment.alternatives(), moment.answer(), shadow);
    }

    private static Moment moment(
            long time, Moment.Kind kind, String what, String who, String why, List<Alternative> others, String answer) {
        Reason reason = new Reason(
                why,
                kind != Moment.Kind.DECISION
                        ? List.of()
                        : List.of(
                                new Reason.Factor("shares behind the schedule", 412),
                                new Reason.Factor("spread, bp", 1.93),
                                new Reason.Factor("imbalance of the touch", -0.21)));
        return new Moment(new DecisionLine(time, what, who, "", reason), kind, others, answer);
    }

    long start() {
        return pictures.firstKey();
    }

    long end() {
        return pictures.lastKey();
    }

    List<Moment> moments() {
        return moments;
    }

    @Override
    public List<DecisionLine> decisions(String parentId, int limit) {
        return moments.stream().map(Moment::line).toList();
    }

    @Override
    public List<RawMessage> messages(List<String> clOrdIds) {
        return List.of();
    }

    @Override
    public ParentReplay replay(String parentId) throws IOException {
        if (!parentId.equals("P1")) {
            throw new IOException("The journal holds no parent " + parentId + ".");
        }
        open.incrementAndGet();
        return new ParentReplay() {
            @Override
            public long start() {
                return pictures.firstKey();
            }

            @Override
            public long end() {
                return pictures.lastKey();
            }

            @Override
            public DeskSnapshot at(long time) {
                return pictures.floorEntry(Math.max(time, start())).getValue();
            }

            @Override
            public List<DecisionLine> decisions() {
                return moments.stream().map(Moment::line).toList();
            }

            @Override
            public List<Moment> moments() {
                return moments;
            }

            @Override
            public void play(long from, long to, long step, Player player) {
                long last = from;
                for (Map.Entry<Long, DeskSnapshot> picture :
                        pictures.subMap(from, true, Math.max(from, to), true).entrySet()) {
                    if (!player.show(picture.getValue(), facts.getOrDefault(picture.getKey(), List.of()))) {
                        return;
                    }
                    last = picture.getKey();
                }
                if (last < to || last == from) {
                    player.show(at(to), List.of());
                }
            }

            @Override
            public void close() {
                open.decrementAndGet();
            }
        };
    }
}
