package io.blockwright.workstation.override;

import io.blockwright.domain.Algo;
import io.blockwright.domain.ChildOrder;
import io.blockwright.domain.DeskCommand;
import io.blockwright.domain.Instrument;
import io.blockwright.domain.OrderState;
import io.blockwright.domain.OrderType;
import io.blockwright.domain.ParentOrder;
import io.blockwright.domain.ParentStatus;
import io.blockwright.domain.Placement;
import io.blockwright.domain.Side;
import io.blockwright.domain.TimeInForce;
import io.blockwright.domain.TradingStatus;
import io.blockwright.engine.ChildRow;
import io.blockwright.engine.Depth;
import io.blockwright.engine.DeskFact;
import io.blockwright.engine.DeskSnapshot;
import io.blockwright.engine.DeskSnapshot.Conditions;
import io.blockwright.engine.DeskSnapshot.Health;
import io.blockwright.engine.DeskSnapshot.MarketPicture;
import io.blockwright.engine.Outlook;
import io.blockwright.engine.ParentRow;
import io.blockwright.workstation.DeskAction;
import io.blockwright.workstation.Frame;
import io.blockwright.workstation.Precautions;
import io.blockwright.workstation.Preferences;
import io.blockwright.workstation.RecordingDesk;
import io.blockwright.workstation.Snapshots;
import io.blockwright.workstation.command.CommandIds;
import io.blockwright.workstation.command.DeskCommands;
import io.blockwright.workstation.command.Notices;
import io.blockwright.workstation.command.Selection;
import io.blockwright.workstation.confirm.Confirmation;
import io.blockwright.workstation.confirm.SecondPerson.Answer;
import io.blockwright.workstation.keys.KeyWords;
import io.blockwright.workstation.keys.Keymap;
import io.blockwright.workstation.text.ClockFormat;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A hand on one parent, SELL 1,000 QDI, in a market of mid 100.00: bids 99.99, 99.98 and 99.97 of 300, 500 and 200 shares, 2 %
 * a day, a million shares a day, usual spread 2 bp.
 */
final class Hands {
    static final long SECOND = 1_000_000_000L;
    static final long NOW = 1_340_288_000L * SECOND;
    static final Conditions CONDITIONS = new Conditions(2, 2, 0.02, 0.02, 0, 1_000_000, 2_500);

    final Selection selection = new Selection();
    final RecordingDesk desk = new RecordingDesk();
    final KeyWords keys = named();
    final Notices notices = new Notices(keys::in);
    final DeskCommands commands = new DeskCommands(desk, "alice", new CommandIds(1), notices);
    /** What a second person was shown, and how to answer. */
    final List<String> shown = new ArrayList<>();

    Consumer<Answer> second = answer -> {};
    final Confirmation confirmation = new Confirmation((what, then) -> {
        shown.add(what);
        second = then;
    });
    Precautions lines = new Precautions(1_000_000, 0.10, 0.25, 0.02, 5_000_000, 50_000_000);
    final OverrideViewModel model = new OverrideViewModel(
            selection, commands, notices, () -> lines, confirmation, new ClockFormat(ZoneId.of("America/New_York")));
    long nanos = SECOND;
    Conditions conditions = CONDITIONS;
    boolean killed;

    /** Shows a parent, perhaps with a child in hand. */
    void hold(ParentRow parent, @Nullable ChildRow child) {
        selection.select(parent, child);
        model.frame(new Frame(nanos, snapshot(parent), List.of()));
    }

    /** Time passes with nothing new. */
    void pass(long by, DeskFact... facts) {
        nanos += by;
        model.frame(new Frame(nanos, null, List.of(facts)));
    }

    private static KeyWords named() {
        KeyWords words = new KeyWords();
        words.ready(new Keymap(
                Arrays.stream(Lever.values())
                        .map(lever -> new DeskAction(lever.id(), "", lever.id(), lever.keys(), lever.reach(), () -> {}))
                        .toList(),
                Preferences.passing()));
        return words;
    }

    /** Looks at the question until it can be answered, and says yes. */
    void confirm() {
        for (int i = 0; i < 70; i++) {
            confirmation.frame(nanos += SECOND / 60);
        }
        confirmation.confirm();
    }

    /** Shows other parents than the one in hand. */
    void show(ParentRow... parents) {
        model.frame(new Frame(nanos, snapshot(parents), List.of()));
    }

    DeskCommand only() {
        if (desk.commands.size() != 1) {
            throw new AssertionError("not one command but " + desk.commands);
        }
        return desk.commands.getFirst();
    }

    DeskSnapshot snapshot(ParentRow... parents) {
        MarketPicture market = new MarketPicture(
                Snapshots.QDI,
                new Depth(new long[] {999_900, 999_800, 999_700}, new long[] {300, 500, 200}),
                new Depth(new long[] {1_000_100, 1_000_200, 1_000_300}, new long[] {300, 500, 200}),
                1_000_000,
                50_000,
                1_000_000,
                TradingStatus.TRADING,
                false,
                42);
        return new DeskSnapshot(
                NOW,
                true,
                killed,
                List.of(),
                market,
                conditions,
                List.of(parents),
                List.of(),
                List.of(),
                new Health(0, 0, 0, 0, 0, 0, 0, 0, Health.NO_TICK, List.of()));
    }

    /** 1,000 shares to sell, 200 of them filled, 500 wanted by now, 2,808 s (0.12 of a day) to go. */
    static ParentRow parent(ParentStatus status, Algo algo, ChildRow... children) {
        return parent("P1", 1_000, status, algo, 0, children);
    }

    static ParentRow parent(
            String id, long quantity, ParentStatus status, Algo algo, long working, ChildRow... children) {
        ParentOrder order = new ParentOrder(
                id,
                "QDI",
                Side.SELL,
                quantity,
                NOW - 600 * SECOND,
                NOW + 2_808 * SECOND,
                999_000,
                0.2,
                0.5,
                Instrument.NO_PRICE,
                algo,
                Placement.PASSIVE);
        return new ParentRow(
                order,
                status,
                quantity / 5,
                working,
                quantity / 2,
                999_900,
                1_000_000,
                1,
                0.1,
                algo.toString(),
                "",
                "alice",
                List.of(children),
                Outlook.NONE);
    }

    static ChildRow child(String id, OrderState state, boolean takenOver) {
        ChildOrder order =
                new ChildOrder(id, "P1", "QDI", Side.SELL, OrderType.LIMIT, TimeInForce.DAY, 100, 1_000_100, "SIM");
        return new ChildRow(
                id, order, state, 20, 1_000_100, takenOver, NOW, state.isTerminal() ? NOW : 0, "Joins the touch.", 400);
    }
}
