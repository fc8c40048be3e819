package io.blockwright.workstation.blotter;

import static io.blockwright.workstation.blotter.DeskRows.SECOND;
import static io.blockwright.workstation.blotter.DeskRows.START;
import static io.blockwright.workstation.blotter.DeskRows.child;
import static io.blockwright.workstation.blotter.DeskRows.filled;
import static io.blockwright.workstation.blotter.DeskRows.outlook;
import static io.blockwright.workstation.blotter.DeskRows.parent;
import static org.assertj.core.api.Assertions.assertThat;

import io.blockwright.domain.ControlMode;
import io.blockwright.domain.OrderState;
import io.blockwright.domain.ParentStatus;
import io.blockwright.domain.Side;
import io.blockwright.engine.ChildRow;
import io.blockwright.engine.DeskFact;
import io.blockwright.engine.Outlook;
import io.blockwright.engine.ParentRow;
import io.blockwright.workstation.Snapshots;
import io.blockwright.workstation.blotter.BlotterFilter.State;
import io.blockwright.workstation.command.Selection;
import io.blockwright.workstation.text.PriceFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.scene.control.TreeItem;
import org.junit.jupiter.api.Test;

class BlotterViewModelTest {
    private final Selection selection = new Selection();
    private final BlotterViewModel blotter = new BlotterViewModel(DeskRows.CLOCK, selection);
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
    void fillsStandUnderTheirChildOnceItIsOpen() {
        show(START, parent("P1", ParentStatus.WORKING, 100, child("C1", OrderState.WORKING, false)));
        ChildNode child = (ChildNode)
                blotter.root().getChildren().getFirst().getChildren().getFirst();
        assertThat(child.isLeaf()).isTrue();
        facts(filled("C1", "E1", 30));
        facts();
        assertThat(child.isLeaf()).as("an expander appears").isFalse();
        assertThat(child.getChildren()).as("closed rows cost nothing").isEmpty();
        child.setExpanded(true);
        facts(filled("C1", "E2", 20));
        facts();
        assertThat(ids(child)).containsExactly("E2", "E1");
        assertThat(child.getChildren().getFirst().getValue().line().get().order())
                .isEqualTo("▼S  20 @ 100.01");
    }

    @Test
    void aFillOfAReplacedOrderFindsItsChild() {
        show(START, parent("P1", ParentStatus.WORKING, 0));
        facts(filled("C1-NEW", "E1", 30));
        show(START, parent("P1", ParentStatus.WORKING, 30, child("C1", "C1-NEW", OrderState.WORKING, false)));
        facts();
        TreeItem<BlotterItem> child =
                blotter.root().getChildren().getFirst().getChildren().getFirst();
        child.setExpanded(true);
        assertThat(ids(child)).containsExactly("E1");
    }

    @Test
    void fillsAreRememberedInABoundedNumber() {
        OwnFills fills = new OwnFills();
        ParentNode parent = parentNode(parent("P1", ParentStatus.WORKING, 0, child("C1", OrderState.WORKING, false)));
        for (int i = 0; i < OwnFills.KEPT + 100; i++) {
            fills.add(((DeskFact.Filled) filled("C1", "E" + i, 1)).fill());
            fills.settle(Map.of("P1", parent));
        }
        assertThat(fills.of("C1")).hasSize(OwnFills.KEPT);
        assertThat(fills.of("C1").getFirst().execId())
                .as("the oldest are forgotten")
                .isEqualTo("E100");
    }

    @Test
    void childrenThatTheDeskNoLongerShowsGo() {
        show(
                START,
                parent(
                        "P1",
                        ParentStatus.WORKING,
                        0,
                        child("C1", OrderState.FILLED, false),
                        child("C2", OrderState.WORKING, false)));
        show(
                START,
                parent(
                        "P1",
                        ParentStatus.WORKING,
                        0,
                        child("C2", OrderState.WORKING, false),
                        child("C3", OrderState.WORKING, false)));
        assertThat(ids(blotter.root().getChildren().getFirst())).containsExactly("C3", "C2");
    }

    @Test
    void aRowInViewSpeaksTenTimesASecondUnlessItsStateChanged() {
        show(START, parent("P1", ParentStatus.WORKING, 0));
        ParentNode node = (ParentNode) blotter.root().getChildren().getFirst();
        blotter.inView(List.of(node));
        nanos += SECOND;
        show(START, parent("P1", ParentStatus.WORKING, 100));
        nanos += BlotterViewModel.READABLE / 4;
        show(START, parent("P1", ParentStatus.WORKING, 200));
        assertThat(node.line().filled()).startsWith("100");
        blotter.frame(Snapshots.frame(nanos + BlotterViewModel.READABLE, null));
        assertThat(node.line().filled())
                .as("and nothing is lost when the desk falls silent")
                .startsWith("200");
        nanos += BlotterViewModel.READABLE + 1;
        show(START, parent("P1", ParentStatus.STOPPED, 201));
        assertThat(node.line().status()).isEqualTo("Stopped");
    }

    @Test
    void theFilterShowsWhatWasAskedForAndTheCountSaysSo() {
        show(
                START,
                parent("P1", Side.BUY, ParentStatus.WORKING, 0, Outlook.NONE),
                parent("P2", Side.SELL, ParentStatus.COMPLETED, 0, Outlook.NONE),
                parent("P3", Side.SELL, ParentStatus.PAUSED, 0, Outlook.NONE),
                parent("P4", Side.SELL, ParentStatus.WORKING, 0, outlook(ControlMode.ADVISE, true, 0)));
        assertThat(filtered(BlotterFilter.NONE.with(State.ACTIVE))).containsExactly("P4", "P3", "P1");
        assertThat(filtered(BlotterFilter.NONE.with(State.DONE))).containsExactly("P2");
        assertThat(filtered(BlotterFilter.NONE.with(State.NEEDS))).containsExactly("P4", "P3");
        assertThat(filtered(BlotterFilter.NONE.with(Side.BUY))).containsExactly("P1");
        assertThat(filtered(BlotterFilter.NONE.search("sell paused"))).containsExactly("P3");
        assertThat(filtered(BlotterFilter.NONE.search("advise"))).containsExactly("P4");
        assertThat(filtered(BlotterFilter.NONE.with(Set.of("POV")))).isEmpty();
        assertThat(blotter.shown()).isZero();
        assertThat(blotter.parents()).isEqualTo(4);
        assertThat(blotter.needing()).isEqualTo(2);
        assertThat(filtered(BlotterFilter.NONE)).hasSize(4);
    }

    @Test
    void aParentIsFoundByTheIdOfItsChild() {
        show(
                START,
                parent("P1", ParentStatus.WORKING, 0, child("L99-7", OrderState.WORKING, false)),
                parent("P2", ParentStatus.WORKING, 0));
        assertThat(filtered(BlotterFilter.NONE.search("l99-7"))).containsExactly("P1");
    }

    @Test
    void theOrderInHandStaysInSightWhenItNoLongerPassesAndLeavesWhenAnotherIsTaken() {
        show(START, parent("P1", ParentStatus.WORKING, 0), parent("P2", ParentStatus.WORKING, 0));
        filtered(BlotterFilter.NONE.with(State.ACTIVE));
        blotter.select(blotter.root().getChildren().getLast().getValue());
        nanos += SECOND;
        show(START, parent("P1", ParentStatus.COMPLETED, 0), parent("P2", ParentStatus.WORKING, 0));
        assertThat(ids(blotter.root())).containsExactly("P2", "P1");
        blotter.select(blotter.root().getChildren().getFirst().getValue());
        nanos += SECOND;
        facts();
        assertThat(ids(blotter.root())).containsExactly("P2");
    }

    @Test
    void anOrderThatAFilterHidesIsNoLongerInHand() {
        show(START, parent("P1", ParentStatus.WORKING, 0), parent("P2", ParentStatus.PAUSED, 0));
        blotter.select(blotter.root().getChildren().getLast().getValue());
        assertThat(selection.parent().get()).isNotNull();
        filtered(BlotterFilter.NONE.with(State.NEEDS));
        assertThat(selection.parent().get()).isNull();
    }

    @Test
    void sortedRowsChangePlacesNowAndThenAndNeverUnderTheMouse() {
        show(START, cost("P1", 1), cost("P2", 3), cost("P3", 2));
        blotter.sort(BlotterColumn.named("cost").orElseThrow().order().reversed());
        assertThat(ids(blotter.root())).containsExactly("P2", "P3", "P1");
        nanos += SECOND;
        show(START, cost("P1", 9), cost("P2", 3), cost("P3", 2));
        assertThat(ids(blotter.root())).as("too soon").containsExactly("P2", "P3", "P1");
        blotter.hold(true);
        nanos += 3 * SECOND;
        facts();
        assertThat(ids(blotter.root())).as("under the mouse").containsExactly("P2", "P3", "P1");
        blotter.hold(false);
        facts();
        assertThat(ids(blotter.root())).containsExactly("P1", "P2", "P3");
        show(START, cost("P1", 9), cost("P2", 3), cost("P3", 2), cost("P4", 5));
        assertThat(ids(blotter.root())).as("a new one takes its place at once").containsExactly("P1", "P4", "P2", "P3");
    }

    @Test
    void aChildIsFoundForTheHeatMapWhateverTheFilterSays() {
        show(
                START,
                parent("P1", ParentStatus.WORKING, 0, child("C1", "C1-NEW", OrderState.WORKING, false)),
                parent("P2", ParentStatus.PAUSED, 0));
        filtered(BlotterFilter.NONE.with(State.NEEDS));
        TreeItem<BlotterItem> child = blotter.child("C1-NEW");
        assertThat(child).isNotNull();
        assertThat(ids(blotter.root())).contains("P1");
        assertThat(selection.child().get().childId()).isEqualTo("C1");
        assertThat(blotter.child("GONE")).isNull();
    }

    @Test
    void theWorkOfAFrameIsBoundedHoweverManyParentsChange() {
        ParentRow[] crowd = new ParentRow[2_000];
        ChildRow[] children = new ChildRow[50];
        for (int i = 0; i < children.length; i++) {
            children[i] = child("C" + i, OrderState.FILLED, false);
        }
        for (int round = 0; round < 3; round++) {
            for (int i = 0; i < crowd.length; i++) {
                crowd[i] = parent("P" + i, ParentStatus.WORKING, round, children);
            }
            show(START, crowd);
        }
        assertThat(blotter.lookedAt()).isBetween(1, BlotterViewModel.TURN + 51);
        int frames = 0;
        while (blotter.touched() > 0 && frames++ < 100) {
            facts();
        }
        assertThat(frames).as("and every row gets its turn").isLessThan(40);
        assertThat(blotter.root().getChildren())
                .allSatisfy(
                        row -> assertThat(((ParentNode) row).line().filled()).startsWith("2 /"));
    }

    private void show(long time, ParentRow... rows) {
        blotter.frame(
                Snapshots.frame(nanos, Snapshots.desk(time, Snapshots.market(1_000_000, 1_000_100), false, rows)));
    }

    private void facts(DeskFact... facts) {
        blotter.frame(Snapshots.frame(nanos, null, facts));
    }

    private List<String> filtered(BlotterFilter filter) {
        blotter.filter(filter);
        return ids(blotter.root());
    }

    private static ParentNode parentNode(ParentRow row) {
        RowMaker maker = new RowMaker(DeskRows.CLOCK, new OwnFills(), item -> {});
        maker.desk(START, new PriceFormat(Snapshots.QDI));
        return new ParentNode(row, 0, maker);
    }

    private static ParentRow cost(String id, double costBp) {
        ParentRow row = parent(id, ParentStatus.WORKING, 0);
        return new ParentRow(
                row.order(),
                row.status(),
                row.filled(),
                row.working(),
                row.scheduled(),
                row.averagePrice(),
                row.arrivalMid(),
                costBp,
                row.participation(),
                row.strategy(),
                row.lastReason(),
                row.touchedBy(),
                row.children(),
                row.outlook());
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
}
