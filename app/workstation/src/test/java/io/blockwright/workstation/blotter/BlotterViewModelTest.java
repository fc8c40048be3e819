package io.blockwright.workstation.blotter;

import static org.assertj.core.api.Assertions.assertThat;

import io.blockwright.domain.Algo;
import io.blockwright.domain.ChildOrder;
import io.blockwright.domain.DeskCommand;
import io.blockwright.domain.Instrument;
import io.blockwright.domain.OrderState;
import io.blockwright.domain.OrderType;
import io.blockwright.domain.ParentOrder;
import io.blockwright.domain.ParentStatus;
import io.blockwright.domain.Placement;
import io.blockwright.domain.ResumeMode;
import io.blockwright.domain.Side;
import io.blockwright.domain.TimeInForce;
import io.blockwright.engine.ChildRow;
import io.blockwright.engine.Outlook;
import io.blockwright.engine.ParentRow;
import io.blockwright.workstation.RecordingDesk;
import io.blockwright.workstation.Snapshots;
import io.blockwright.workstation.command.CommandIds;
import io.blockwright.workstation.command.DeskCommands;
import io.blockwright.workstation.command.Notices;
import io.blockwright.workstation.command.Selection;
import io.blockwright.workstation.override.OverrideViewModel;
import io.blockwright.workstation.text.ClockFormat;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.TreeItem;
import org.junit.jupiter.api.Test;

class BlotterViewModelTest {
    private static final long SECOND = 1_000_000_000L;
    private static final long START = 1_340_288_000L * SECOND;

    private final Selection selection = new Selection();
    private final BlotterViewModel blotter =
            new BlotterViewModel(new ClockFormat(ZoneId.of("America/New_York")), selection);
    private final RecordingDesk desk = new RecordingDesk();
    private final Notices notices = new Notices();
    private final OverrideViewModel overrides =
            new OverrideViewModel(selection, new DeskCommands(desk, "alice", new CommandIds(1), notices), notices);
    private long nanos = SECOND;

    @Test
    void newestParentsAndChildrenComeFirstAndRowsStayTheSameObjects() {
        show(START, parent("P1", ParentStatus.WORKING, 100, child("C1", OrderState.WORKING, false)));
        BlotterItem first = blotter.root().getChildren().getFirst().getValue();
        show(
                START + SECOND,
                parent(
                        "P1",
                        ParentStatus.WORKING,
                        300,
                        child("C1", OrderState.FILLED, false),
                        child("C2", OrderState.WORKING, false)),
                parent("P2", ParentStatus.WORKING, 0));

        assertThat(ids(blotter.root())).containsExactly("P2", "P1");
        TreeItem<BlotterItem> node = blotter.root().getChildren().get(1);
        assertThat(node.getValue()).isSameAs(first);
        assertThat(ids(node)).containsExactly("C2", "C1");
        assertThat(first.line().get().filled()).isEqualTo("300 / 1,000");
        assertThat(node.getChildren().get(1).getValue().line().get().status()).isEqualTo("Filled");
    }

    @Test
    void aRowThatDidNotChangeSaysNothing() {
        ParentRow row = parent("P1", ParentStatus.WORKING, 100);
        show(START, row);
        List<BlotterLine> said = new ArrayList<>();
        BlotterItem item = blotter.root().getChildren().getFirst().getValue();
        item.line().addListener((seen, before, now) -> said.add(now));
        show(START + 1_000, row);
        show(START + 2_000, row);
        assertThat(said).isEmpty();
        show(START + 2_000, parent("P1", ParentStatus.WORKING, 200));
        assertThat(said).hasSize(1);
    }

    @Test
    void aClosedParentMakesNoRowsForItsChildren() {
        for (int i = 0; i < 5; i++) {
            show(START, parents(i + 1, child("C", OrderState.WORKING, false)));
        }
        ParentNode closed = (ParentNode) blotter.root().getChildren().getFirst();
        assertThat(closed.isExpanded()).isFalse();
        assertThat(closed.isLeaf()).isFalse();
        assertThat(closed.getChildren()).isEmpty();
        closed.setExpanded(true);
        assertThat(closed.getChildren()).hasSize(1);
    }

    @Test
    void newRowsAreHighlightedForAWhile() {
        show(START, parent("P1", ParentStatus.WORKING, 0));
        BlotterItem item = blotter.root().getChildren().getFirst().getValue();
        assertThat(item.fresh().get()).isTrue();
        nanos += BlotterViewModel.HIGHLIGHT;
        blotter.frame(Snapshots.frame(nanos, null));
        assertThat(item.fresh().get()).isFalse();
    }

    @Test
    void theSelectionFollowsTheDesk() {
        show(START, parent("P1", ParentStatus.WORKING, 100, child("C1", OrderState.WORKING, false)));
        blotter.select(
                blotter.root().getChildren().getFirst().getChildren().getFirst().getValue());
        assertThat(selection.child().get().state()).isEqualTo(OrderState.WORKING);
        show(START, parent("P1", ParentStatus.PAUSED, 100, child("C1", OrderState.FILLED, false)));
        assertThat(selection.parent().get().status()).isEqualTo(ParentStatus.PAUSED);
        assertThat(selection.child().get().state()).isEqualTo(OrderState.FILLED);
    }

    @Test
    void aParentSaysHowItStandsInWords() {
        BlotterLine line = line(parent("P1", ParentStatus.WORKING, 250, child("C1", OrderState.UNKNOWN, true)));
        assertThat(line.order()).isEqualTo("▼ SELL  QDI");
        assertThat(line.status()).isEqualTo("1 unknown");
        assertThat(line.cost()).isEqualTo("1.5 bp cost");
        assertThat(line.participation()).isEqualTo("8.0 %");
        assertThat(line.left()).isEqualTo("29m 59s");
        assertThat(line.wheel()).isEqualTo("Auto+hand");
        assertThat(line.progress()).isEqualTo(new BlotterLine.Progress(0.25, 0.1, 0.3));
        assertThat(line(parent("P1", ParentStatus.COMPLETED, 1_000)).progress().scheduled())
                .isNaN();
    }

    @Test
    void rowsAreCopiedForASpreadsheet() {
        String csv = BlotterCsv.of(List.of(line(parent("P1", ParentStatus.WORKING, 250))));
        assertThat(csv.lines()).hasSize(2);
        assertThat(csv.lines().findFirst().orElseThrow()).startsWith("Order,Status,Filled / total,Average");
        assertThat(csv).contains("\"250 / 1,000\"", "1.5 bp cost");
    }

    @Test
    void overridesActOnTheSelectedOrder() {
        show(
                START,
                parent(
                        "P1",
                        ParentStatus.WORKING,
                        100,
                        child("C1", OrderState.WORKING, false),
                        child("C2", OrderState.WORKING, true)));
        TreeItem<BlotterItem> node = blotter.root().getChildren().getFirst();
        blotter.select(node.getValue());
        assertThat(overrides.takeOver()).as("a parent has no wheel to take").isFalse();
        assertThat(overrides.pause()).isTrue();
        assertThat(overrides.resume(ResumeMode.SKIP)).as("it is not paused").isFalse();
        assertThat(overrides.cancelChildren()).isTrue();
        blotter.select(node.getChildren().get(1).getValue());
        assertThat(overrides.takeOver()).isTrue();
        assertThat(overrides.handBack()).as("C1 is the strategy's").isFalse();
        blotter.select(node.getChildren().get(0).getValue());
        assertThat(overrides.handBack()).isTrue();
        show(START, parent("P1", ParentStatus.PAUSED, 100));
        blotter.select(node.getValue());
        assertThat(overrides.resume(ResumeMode.CATCH_UP)).isTrue();
        assertThat(overrides.cancelParent()).isTrue();
        show(START, parent("P1", ParentStatus.CANCELLED, 100));
        assertThat(overrides.cancelParent()).isFalse();

        assertThat(desk.commands)
                .extracting(command -> command.getClass().getSimpleName())
                .containsExactly(
                        "PauseParent",
                        "CancelChildren",
                        "TakeOverChild",
                        "HandBackChild",
                        "ResumeParent",
                        "CancelParent");
        assertThat(desk.commands).extracting(DeskCommand::user).containsOnly("alice");
        assertThat(notices.all()).as("every refusal said why").hasSize(4);
    }

    private void show(long time, ParentRow... rows) {
        blotter.frame(
                Snapshots.frame(nanos, Snapshots.desk(time, Snapshots.market(1_000_000, 1_000_100), false, rows)));
    }

    private static BlotterLine line(ParentRow row) {
        return new ParentLine(row, START + SECOND, new io.blockwright.workstation.text.PriceFormat(Snapshots.QDI));
    }

    private static List<String> ids(TreeItem<BlotterItem> node) {
        return node.getChildren().stream().map(item -> item.getValue().id()).toList();
    }

    private static ParentRow[] parents(int count, ChildRow child) {
        ParentRow[] rows = new ParentRow[count];
        for (int i = 0; i < count; i++) {
            rows[i] = parent("P" + i, ParentStatus.WORKING, 0, child);
        }
        return rows;
    }

    private static ParentRow parent(String id, ParentStatus status, long filled, ChildRow... children) {
        ParentOrder order = new ParentOrder(
                id,
                "QDI",
                Side.SELL,
                1_000,
                START,
                START + 1_800 * SECOND,
                Instrument.NO_PRICE,
                0.2,
                0.5,
                Instrument.NO_PRICE,
                Algo.VWAP,
                Placement.PASSIVE);
        return new ParentRow(
                order,
                status,
                filled,
                100,
                300,
                999_900,
                1_000_050,
                1.5,
                0.08,
                "VWAP",
                "Behind by 50 shares.",
                "alice",
                List.of(children),
                Outlook.NONE);
    }

    private static ChildRow child(String id, OrderState state, boolean takenOver) {
        ChildOrder order =
                new ChildOrder(id, "P1", "QDI", Side.SELL, OrderType.LIMIT, TimeInForce.DAY, 100, 1_000_100, "SIM");
        return new ChildRow(
                id,
                order,
                state,
                0,
                Double.NaN,
                takenOver,
                START,
                state.isTerminal() ? START : 0,
                "Joins the touch.",
                400);
    }
}
