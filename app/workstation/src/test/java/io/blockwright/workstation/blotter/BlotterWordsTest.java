package io.blockwright.workstation.blotter;

import static io.blockwright.workstation.blotter.DeskRows.SECOND;
import static io.blockwright.workstation.blotter.DeskRows.START;
import static io.blockwright.workstation.blotter.DeskRows.child;
import static io.blockwright.workstation.blotter.DeskRows.line;
import static io.blockwright.workstation.blotter.DeskRows.outlook;
import static io.blockwright.workstation.blotter.DeskRows.parent;
import static org.assertj.core.api.Assertions.assertThat;

import io.blockwright.domain.ControlMode;
import io.blockwright.domain.OrderState;
import io.blockwright.domain.ParentStatus;
import io.blockwright.domain.Reason.Origin;
import io.blockwright.domain.Side;
import io.blockwright.engine.ChildRow;
import io.blockwright.engine.Outlook;
import io.blockwright.engine.ParentRow;
import io.blockwright.workstation.Snapshots;
import io.blockwright.workstation.blotter.BlotterLine.Wheel.Shape;
import io.blockwright.workstation.text.ClockFormat;
import io.blockwright.workstation.text.PriceFormat;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What rows say, to the eye, to a screen reader and to a spreadsheet. */
class BlotterWordsTest {
    @Test
    void aParentSaysHowItStandsInWords() {
        ParentLine line = line(parent("P1", ParentStatus.WORKING, 250, child("C1", OrderState.UNKNOWN, true)));
        assertThat(line.order()).isEqualTo("▼ SELL  QDI");
        assertThat(line.status()).isEqualTo("1 unknown");
        assertThat(line.cost()).isEqualTo("1.5 bp cost");
        assertThat(line.participation()).isEqualTo("8.0 %");
        assertThat(line.left()).isEqualTo("29m 59s");
        assertThat(line.wheel().words()).isEqualTo("AUTO + hand");
        assertThat(line.progress()).isEqualTo(new BlotterLine.Progress(0.25, 0.1, 0.3));
        assertThat(line.spoken())
                .isEqualTo("parent ▼ SELL  QDI, 1 unknown, filled 250 / 1,000, cost 1.5 bp cost, AUTO + hand");
        assertThat(line(parent("P1", ParentStatus.COMPLETED, 1_000)).progress().scheduled())
                .isNaN();
    }

    @Test
    void whoDecidesIsAWordAndAShapeAndWaitingAdviceIsSeen() {
        assertThat(mode(ControlMode.AUTO, false)).isEqualTo(new BlotterLine.Wheel(Shape.CIRCLE, "AUTO", false));
        assertThat(mode(ControlMode.ADVISE, false)).isEqualTo(new BlotterLine.Wheel(Shape.DIAMOND, "ADVISE", false));
        assertThat(mode(ControlMode.ADVISE, true))
                .isEqualTo(new BlotterLine.Wheel(Shape.DIAMOND, "ADVISE waits", true));
        assertThat(mode(ControlMode.MANUAL, false)).isEqualTo(new BlotterLine.Wheel(Shape.SQUARE, "MANUAL", false));
    }

    @Test
    void theEndIsExpectedOrItsDeadlineIsGivenAndLateIsSaid() {
        assertThat(expected(0).eta()).isEqualTo("by 10:43");
        assertThat(expected(START + 600 * SECOND).eta()).isEqualTo("10:23:20");
        ParentLine late = expected(START + 2_400 * SECOND);
        assertThat(late.eta()).isEqualTo("10:53 late");
        assertThat(late.mood()).isEqualTo("late");
    }

    @Test
    void rowsAreCopiedForASpreadsheetTheColumnsOnTheScreenInTheirOrder() {
        List<BlotterColumn> columns = List.of(
                BlotterColumn.named("cost").orElseThrow(),
                BlotterColumn.ORDER,
                BlotterColumn.named("average").orElseThrow(),
                BlotterColumn.REASON);
        ParentRow row = parent("P1", ParentStatus.WORKING, 250);
        String csv = BlotterCsv.of(List.of(line(row)), columns);
        assertThat(csv.split("\r\n", -1))
                .containsExactly(
                        "Row,Id,Parent,Symbol,Side,Quantity,Filled,Model,Model hash,Input hash,Confidence,"
                                + "Expected cost (bp),Cost,Average,Why",
                        "parent,P1,P1,QDI,SELL,1000,250,,,,,,1.5 bp cost,99.9900,Behind by 50 shares.",
                        "");
    }

    @Test
    void aLineThatAModelDecidedNamesItsModelAndHowSureItWas() {
        ChildRow plain = child("C1", OrderState.FILLED, false);
        ChildRow decided = new ChildRow(
                "C1",
                plain.order(),
                plain.state(),
                100,
                1_000_100,
                false,
                START,
                START,
                "PPO takes 100.",
                -1,
                new Origin("ppo-mix", "00112233aabbccdd", "ffeeddcc44556677", 0.625, 6.25, null, List.of(), null));
        BlotterLine line = new ChildLine(
                decided, 1_000_050, new PriceFormat(Snapshots.QDI), new ClockFormat(ZoneId.of("America/New_York")));
        assertThat(BlotterCsv.of(List.of(line), List.of(BlotterColumn.REASON)))
                .endsWith(",ppo-mix,00112233aabbccdd,ffeeddcc44556677,0.6250,6.25,PPO takes 100.\r\n");
    }

    @Test
    void whatASpreadsheetCouldMisreadIsQuotedAndNothingRunsAsAFormula() {
        List<BlotterColumn> why = List.of(BlotterColumn.REASON);
        assertThat(csv("Says \"now\", twice.\nThen waits.", why))
                .endsWith(",\"Says \"\"now\"\", twice.\nThen waits.\"\r\n");
        assertThat(csv("=HYPERLINK(1)", why)).endsWith(",'=HYPERLINK(1)\r\n");
        assertThat(csv("\u22123 bp", why)).endsWith(",-3 bp\r\n");
    }

    @Test
    void columnsAreRememberedInOneLineAndNonsenseIsSurvived() {
        ColumnLayout first = ColumnLayout.atFirst();
        assertThat(ColumnLayout.read(first.text())).isEqualTo(first);
        ColumnLayout chosen = ColumnLayout.read("cost:120,-status:90,order:200,gone:10,fills:-3,cost:1;cost:down");
        assertThat(chosen.slots().getFirst().column().id()).isEqualTo("cost");
        assertThat(chosen.slots().getFirst().width()).isEqualTo(120);
        assertThat(chosen.slots()).hasSize(BlotterColumn.ALL.size());
        assertThat(chosen.slots().stream().filter(slot -> slot.column().id().equals("status")))
                .singleElement()
                .satisfies(slot -> assertThat(slot.visible()).isFalse());
        assertThat(chosen.sortedBy()).isEqualTo("cost");
        assertThat(chosen.descending()).isTrue();
        assertThat(ColumnLayout.read(chosen.text())).isEqualTo(chosen);
        assertThat(ColumnLayout.read("\u0000;;,,:")).isEqualTo(first);
        assertThat(ColumnLayout.read("-order:200").slots())
                .as("the tree hangs on this one")
                .anySatisfy(slot -> {
                    assertThat(slot.column()).isEqualTo(BlotterColumn.ORDER);
                    assertThat(slot.visible()).isTrue();
                });
    }

    private static String csv(String reason, List<BlotterColumn> columns) {
        ParentRow row = parent("P1", ParentStatus.WORKING, 250);
        return BlotterCsv.of(
                List.of(line(new ParentRow(
                        row.order(),
                        row.status(),
                        row.filled(),
                        row.working(),
                        row.scheduled(),
                        row.averagePrice(),
                        row.arrivalMid(),
                        row.costBp(),
                        row.participation(),
                        row.strategy(),
                        reason,
                        row.touchedBy(),
                        row.children(),
                        Outlook.NONE))),
                columns);
    }

    private static BlotterLine.Wheel mode(ControlMode mode, boolean awaiting) {
        return line(parent("P1", Side.SELL, ParentStatus.WORKING, 0, outlook(mode, awaiting, 0)))
                .wheel();
    }

    private static ParentLine expected(long end) {
        return line(parent("P1", Side.SELL, ParentStatus.WORKING, 0, outlook(ControlMode.AUTO, false, end)));
    }
}
