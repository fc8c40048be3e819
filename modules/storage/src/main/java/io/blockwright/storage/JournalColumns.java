package io.blockwright.storage;

import io.blockwright.domain.Decision;
import io.blockwright.domain.DeskCommand;
import io.blockwright.domain.OrderEvent;
import io.blockwright.domain.SessionEvent;
import io.blockwright.trading.spi.JournalRecord;

/**
 * What a person searches the journal by: the kind of a record (commands and reports with their own kind behind a colon), the
 * parent and the order it is about; empty where there is none.
 */
record JournalColumns(String kind, String parentId, String clOrdId) {

    static JournalColumns of(JournalRecord rec) {
        String kind = rec.getClass().getSimpleName();
        return switch (rec) {
            case JournalRecord.Commanded r ->
                new JournalColumns(
                        kind + ":" + r.command().getClass().getSimpleName(),
                        parentOf(r.command()),
                        orderOf(r.command()));
            case JournalRecord.ParentAccepted r ->
                new JournalColumns(kind, r.order().parentId(), "");
            case JournalRecord.ParentChanged r ->
                new JournalColumns(kind, r.order().parentId(), "");
            case JournalRecord.ParentMoved r -> new JournalColumns(kind, r.parentId(), "");
            case JournalRecord.ChildIntended r ->
                new JournalColumns(kind, r.order().parentId(), r.order().clOrdId());
            case JournalRecord.ReplaceIntended r ->
                new JournalColumns(
                        kind, r.replacement().parentId(), r.replacement().clOrdId());
            case JournalRecord.CancelIntended r -> new JournalColumns(kind, "", r.clOrdId());
            case JournalRecord.Decided r ->
                new JournalColumns(
                        kind + ":" + r.decision().getClass().getSimpleName(), r.parentId(), orderOf(r.decision()));
            case JournalRecord.RiskRefused r ->
                new JournalColumns(kind, r.order().parentId(), r.order().clOrdId());
            case JournalRecord.Shadowed r -> new JournalColumns(kind, r.parentId(), "");
            case JournalRecord.ModelSeated _ -> new JournalColumns(kind, "", "");
            case JournalRecord.SendRefused r -> new JournalColumns(kind, "", r.clOrdId());
            case JournalRecord.Reported r ->
                new JournalColumns(
                        kind + ":" + r.event().getClass().getSimpleName(),
                        "",
                        switch (r.event()) {
                            case OrderEvent e -> e.clOrdId();
                            case SessionEvent _ -> "";
                        });
        };
    }

    private static String parentOf(DeskCommand command) {
        return switch (command) {
            case DeskCommand.StartParent c -> c.order().parentId();
            case DeskCommand.PauseParent c -> c.parentId();
            case DeskCommand.ResumeParent c -> c.parentId();
            case DeskCommand.ChangeParent c -> c.parentId();
            case DeskCommand.CancelParent c -> c.parentId();
            case DeskCommand.CancelChildren c -> c.parentId();
            case DeskCommand.SetMode c -> c.parentId();
            case DeskCommand.AcceptAdvice c -> c.parentId();
            case DeskCommand.ModifyAdvice c -> c.parentId();
            case DeskCommand.RejectAdvice c -> c.parentId();
            case DeskCommand.ForceFill c -> c.parentId();
            case DeskCommand.PlaceChild c -> c.parentId();
            case DeskCommand.Approved c -> parentOf(c.command());
            case DeskCommand.TakeOverChild _,
                    DeskCommand.HandBackChild _,
                    DeskCommand.CancelChild _,
                    DeskCommand.ReplaceChild _,
                    DeskCommand.ResolveChild _,
                    DeskCommand.PlaceManual _,
                    DeskCommand.PromoteModel _,
                    DeskCommand.RollBackModel _,
                    DeskCommand.CancelAll _,
                    DeskCommand.Kill _,
                    DeskCommand.Rearm _ -> "";
        };
    }

    private static String orderOf(DeskCommand command) {
        return switch (command) {
            case DeskCommand.TakeOverChild c -> c.clOrdId();
            case DeskCommand.HandBackChild c -> c.clOrdId();
            case DeskCommand.CancelChild c -> c.clOrdId();
            case DeskCommand.ReplaceChild c -> c.clOrdId();
            case DeskCommand.ResolveChild c -> c.clOrdId();
            case DeskCommand.Approved c -> orderOf(c.command());
            case DeskCommand.StartParent _,
                    DeskCommand.PauseParent _,
                    DeskCommand.ResumeParent _,
                    DeskCommand.ChangeParent _,
                    DeskCommand.CancelParent _,
                    DeskCommand.CancelChildren _,
                    DeskCommand.SetMode _,
                    DeskCommand.AcceptAdvice _,
                    DeskCommand.ModifyAdvice _,
                    DeskCommand.RejectAdvice _,
                    DeskCommand.ForceFill _,
                    DeskCommand.PlaceChild _,
                    DeskCommand.PlaceManual _,
                    DeskCommand.PromoteModel _,
                    DeskCommand.RollBackModel _,
                    DeskCommand.CancelAll _,
                    DeskCommand.Kill _,
                    DeskCommand.Rearm _ -> "";
        };
    }

    private static String orderOf(Decision decision) {
        return switch (decision) {
            case Decision.Cancel d -> d.clOrdId();
            case Decision.Replace d -> d.clOrdId();
            case Decision.Place _, Decision.Wait _ -> "";
        };
    }
}
