package io.blockwright.engine;

import io.blockwright.domain.Decision;
import io.blockwright.domain.DeskCommand;
import io.blockwright.domain.Instrument;
import io.blockwright.domain.ParentOrder;
import io.blockwright.domain.ParentStatus;
import io.blockwright.domain.Reason;
import io.blockwright.domain.ResumeMode;
import io.blockwright.engine.DeskSnapshot.Severity;
import io.blockwright.trading.ChildState;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Carries out what people and programs tell the desk. Each returns an empty string, or one sentence why not. Engine thread only. */
final class CommandDesk {
    private static final int REMEMBERED = 10_000;

    private final Parents parents;
    private final Dispatch dispatch;
    private final DeskParts parts;
    private final AdviceDesk advice;
    private final HandOrders hand;
    private final Resolutions resolutions;
    private final Map<String, String> outcomes = new LinkedHashMap<>();
    private long manual;

    CommandDesk(Parents parents, Dispatch dispatch, DeskParts parts, Decider decider, Resolutions resolutions) {
        this.parents = parents;
        this.dispatch = dispatch;
        this.parts = parts;
        this.advice = new AdviceDesk(decider);
        this.hand = new HandOrders(dispatch, parts.ledger());
        this.resolutions = resolutions;
    }

    /** Whether a command with this id was carried out before: a double click is one command. */
    boolean seen(String commandId) {
        return outcomes.containsKey(commandId);
    }

    /** Remembers a command, and what was approved with it: neither is carried out again. */
    void remember(DeskCommand command, String outcome) {
        remember(command.commandId(), outcome);
        if (command instanceof DeskCommand.Approved approved
                && !seen(approved.command().commandId())) {
            remember(approved.command().commandId(), outcome);
        }
    }

    private void remember(String commandId, String outcome) {
        outcomes.put(commandId, outcome);
        if (outcomes.size() > REMEMBERED) {
            outcomes.remove(outcomes.keySet().iterator().next());
        }
    }

    String carryOut(DeskCommand command, long now) {
        return switch (command) {
            case DeskCommand.StartParent c -> start(c.order(), c.user(), now);
            case DeskCommand.PauseParent c ->
                withLive(c.parentId(), c.user(), p -> pause(p, "paused by " + c.user(), now));
            case DeskCommand.ResumeParent c -> withLive(c.parentId(), c.user(), p -> resume(p, c.mode(), now));
            case DeskCommand.ChangeParent c -> withLive(c.parentId(), c.user(), p -> change(p, c, now));
            case DeskCommand.CancelParent c ->
                withLive(c.parentId(), c.user(), p -> {
                    parents.move(p, ParentStatus.CANCELLED, "cancelled by " + c.user(), now);
                    return cancelChildren(p, true, "parent cancelled by " + c.user(), now);
                });
            case DeskCommand.CancelChildren c ->
                withLive(c.parentId(), c.user(), p -> cancelChildren(p, true, "cancelled by " + c.user(), now));
            case DeskCommand.TakeOverChild c -> wheel(c.clOrdId(), c.user(), true, now);
            case DeskCommand.HandBackChild c -> wheel(c.clOrdId(), c.user(), false, now);
            case DeskCommand.CancelChild c -> cancelChild(c, now);
            case DeskCommand.ReplaceChild c -> replaceChild(c, now);
            case DeskCommand.ResolveChild c -> resolutions.resolve(c, false, now);
            case DeskCommand.PlaceManual c -> placeManual(c, now);
            case DeskCommand.Approved c -> approved(c, now);
            case DeskCommand.SetMode c ->
                withLive(c.parentId(), c.user(), p -> advice.setMode(p, c.mode(), c.user(), now));
            case DeskCommand.AcceptAdvice c ->
                withLive(c.parentId(), c.user(), p -> advice.accept(p, c.adviceId(), now));
            case DeskCommand.ModifyAdvice c -> withLive(c.parentId(), c.user(), p -> advice.modify(p, c, now));
            case DeskCommand.RejectAdvice c ->
                withLive(c.parentId(), c.user(), p -> advice.reject(p, c.adviceId(), c.user(), now));
            case DeskCommand.ForceFill c -> withLive(c.parentId(), c.user(), p -> hand.forceFill(p, c, now));
            case DeskCommand.PlaceChild c -> withLive(c.parentId(), c.user(), p -> hand.placeChild(p, c, now));
            case DeskCommand.PromoteModel c -> parts.promotions().promote(c, "");
            case DeskCommand.RollBackModel c -> parts.promotions().rollBack(c);
            case DeskCommand.CancelAll c -> {
                pauseAll("cancel all by " + c.user(), c.user(), now);
                yield "";
            }
            case DeskCommand.Kill c -> {
                parts.gate().kill(c.reason());
                parts.router()
                        .all()
                        .forEach(session -> session.massCancel(parts.ids().next()));
                pauseAll("killed by " + c.user(), c.user(), now);
                parts.alerts().raise(now, Severity.CRITICAL, killed(c));
                yield "";
            }
            case DeskCommand.Rearm c -> {
                parts.gate().rearm();
                parts.alerts().raise(now, Severity.WARNING, "Rearmed by " + c.user() + ": orders can be sent again");
                yield "";
            }
        };
    }

    private static String killed(DeskCommand.Kill c) {
        return "Killed by " + c.user() + (c.reason().isBlank() ? "" : ", " + c.reason())
                + ": new orders are blocked and everything was told to cancel";
    }

    /** The second person is another one, and one approval holds for one command, once. */
    private String approved(DeskCommand.Approved c, long now) {
        if (c.approvedBy().isBlank()) {
            return "Nobody approved this: a second person must.";
        }
        String asks = c.command().user();
        if (c.approvedBy().equals(c.user()) || c.approvedBy().equals(asks)) {
            return c.approvedBy() + " cannot approve what " + c.approvedBy() + " asks for: a second person must.";
        }
        if (c.command() instanceof DeskCommand.Approved) {
            return "An approval of an approval means nothing: approve the command itself.";
        }
        if (seen(c.command().commandId())) {
            return "This command was carried out or refused before: an approval holds once.";
        }
        return switch (c.command()) {
            case DeskCommand.ResolveChild resolve -> resolutions.resolve(resolve, true, now);
            case DeskCommand.PromoteModel promote -> parts.promotions().promote(promote, c.approvedBy());
            default -> carryOut(c.command(), now);
        };
    }

    /** At recovery: an order ends as a person said before the restart. */
    void resolved(DeskCommand.ResolveChild c, long time) {
        resolutions.again(c, time);
    }

    private interface OnParent {
        String apply(ParentWork parent);
    }

    private String withLive(String parentId, String user, OnParent action) {
        ParentWork parent = parents.byId(parentId);
        if (parent == null) {
            return "There is no parent order " + parentId + " on this desk.";
        }
        if (parent.status().isFinal()) {
            return "Parent " + parentId + " is already " + word(parent.status()) + ".";
        }
        String outcome = action.apply(parent);
        if (outcome.isEmpty()) {
            parent.touched(user);
        }
        return outcome;
    }

    private static String word(ParentStatus status) {
        return status.name().toLowerCase(java.util.Locale.ROOT);
    }

    private String start(ParentOrder order, String user, long now) {
        if (parents.byId(order.parentId()) != null) {
            return "A parent order " + order.parentId() + " is already on this desk.";
        }
        MarketState market = parts.markets().get(order.symbol());
        if (market == null) {
            return "No market data for " + order.symbol() + ": this desk follows "
                    + String.join(", ", parts.markets().keySet()) + ".";
        }
        Instrument instrument = market.instrument();
        if (order.quantity() % instrument.lot() != 0) {
            return "The quantity " + order.quantity() + " is not a multiple of the lot of " + instrument.lot() + ".";
        }
        if (order.limitPrice() != Instrument.NO_PRICE && !instrument.onIncrement(order.limitPrice())) {
            return "The limit " + instrument.toDecimal(order.limitPrice()) + " is not on the price step of "
                    + instrument.toDecimal(instrument.increment()) + ".";
        }
        if (order.end() <= now) {
            return "The order ends before it could start.";
        }
        parents.accept(order, user, now);
        return "";
    }

    String pause(ParentWork parent, String reason, long now) {
        if (parent.status() == ParentStatus.PAUSED) {
            return "";
        }
        parents.move(parent, ParentStatus.PAUSED, reason, now);
        return cancelChildren(parent, false, reason, now);
    }

    /** Continues a paused parent. */
    String resume(ParentWork parent, ResumeMode mode, long now) {
        if (parent.status() != ParentStatus.PAUSED) {
            return "Parent " + parent.order().parentId() + " is not paused.";
        }
        if (parts.gate().killed()) {
            return "The desk is killed: rearm it before resuming.";
        }
        String refused = respread(parent, mode, now);
        if (!refused.isEmpty()) {
            return refused;
        }
        parents.move(
                parent,
                parent.startedAt() == 0 ? ParentStatus.SCHEDULED : ParentStatus.WORKING,
                "resumed: " + mode.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' '),
                now);
        parent.wakeAt(now);
        return "";
    }

    /** Gives the parent a new schedule where the mode asks for one; depends on the ledger and the time alone. */
    String respread(ParentWork parent, ResumeMode mode, long now) {
        ParentOrder order = parent.order();
        if (mode == ResumeMode.CATCH_UP || now >= order.end()) {
            return "";
        }
        long filled = parent.filled();
        long left = order.quantity() - filled;
        long deficit = Math.max(0, parent.strategy().scheduled(now) - filled);
        long quantity = mode == ResumeMode.SKIP ? left - deficit : left;
        if (quantity <= 0) {
            return "Nothing would be left to trade after skipping the deficit of " + deficit + " shares.";
        }
        ParentOrder stretch = order.stretch(Math.max(now, order.start()), order.end(), quantity);
        parent.change(order, parts.strategies().create(stretch, filled));
        return "";
    }

    private String change(ParentWork parent, DeskCommand.ChangeParent c, long now) {
        ParentOrder old = parent.order();
        Instrument instrument = parent.state().instrument();
        if (c.end() <= now) {
            return "The new end time is not in the future.";
        }
        if (c.limitPrice() != Instrument.NO_PRICE && !instrument.onIncrement(c.limitPrice())) {
            return "The limit " + instrument.toDecimal(c.limitPrice()) + " is not on the price step.";
        }
        ParentOrder changed;
        try {
            changed = old.with(c.end(), c.limitPrice(), c.maxParticipation(), c.urgency());
        } catch (IllegalArgumentException e) {
            return Objects.requireNonNullElse(e.getMessage(), "The change is not valid.");
        }
        parents.change(parent, changed, now);
        return "";
    }

    private String cancelChildren(ParentWork parent, boolean takenOverToo, String reason, long now) {
        String trouble = "";
        for (ChildState child :
                List.copyOf(parts.ledger().ofParent(parent.order().parentId()))) {
            if (!child.state().isTerminal() && (takenOverToo || !child.takenOver())) {
                String refused = dispatch.cancel(child, Reason.of(reason), now);
                trouble = refused.isEmpty() ? trouble : refused;
            }
        }
        return trouble;
    }

    private void pauseAll(String reason, String user, long now) {
        for (ParentWork parent : parents.all()) {
            if (!parent.status().isFinal()) {
                pause(parent, reason, now);
                parent.touched(user);
            }
        }
        for (ChildState child : parts.ledger().alive()) {
            if (child.state() != io.blockwright.domain.OrderState.PENDING_CANCEL) {
                dispatch.cancel(child, Reason.of(reason), now);
            }
        }
    }

    private @Nullable ChildState alive(String clOrdId) {
        ChildState child = parts.ledger().child(clOrdId);
        return child == null || child.state().isTerminal() ? null : child;
    }

    private static String notAlive(String clOrdId) {
        return "Child " + clOrdId + " is not working any more.";
    }

    private String wheel(String clOrdId, String user, boolean person, long now) {
        ChildState child = alive(clOrdId);
        if (child == null) {
            return notAlive(clOrdId);
        }
        ParentWork parent = parents.byId(child.parentId());
        if (parent == null) {
            child.takeOver(person);
        } else {
            parent.wheel(child, person);
            parent.touched(user);
            parent.wakeAt(now);
        }
        return "";
    }

    private String cancelChild(DeskCommand.CancelChild c, long now) {
        ChildState child = alive(c.clOrdId());
        return child == null
                ? notAlive(c.clOrdId())
                : dispatch.cancel(child, Reason.of("cancelled by " + c.user()), now);
    }

    private String replaceChild(DeskCommand.ReplaceChild c, long now) {
        ChildState child = alive(c.clOrdId());
        if (child == null) {
            return notAlive(c.clOrdId());
        }
        if (!child.takenOver()) {
            return "Take child " + c.clOrdId() + " over first: the strategy has its wheel.";
        }
        if (!child.changeable()) {
            return "Child " + c.clOrdId() + " has a request under way; wait for the venue's answer.";
        }
        ParentWork parent = parents.byId(child.parentId());
        return parent == null
                ? notAlive(c.clOrdId())
                : dispatch.replace(parent, child, c.quantity(), c.price(), Reason.of("changed by " + c.user()), now);
    }

    private String placeManual(DeskCommand.PlaceManual c, long now) {
        String parentId = parts.ids().prefix() + "-M" + ++manual;
        ParentOrder order;
        try {
            order = ManualParent.of(parentId, c, now);
        } catch (IllegalArgumentException e) {
            return Objects.requireNonNullElse(e.getMessage(), "The order is not valid.");
        }
        String refused = dispatch.noVenue(c.venue());
        if (refused.isEmpty()) {
            refused = start(order, c.user(), now);
        }
        ParentWork parent = parents.byId(parentId);
        if (!refused.isEmpty() || parent == null) {
            return refused;
        }
        parents.begin(parent, now);
        String blocked = dispatch.place(
                parent,
                new Decision.Place(
                        c.type(),
                        c.timeInForce(),
                        c.quantity(),
                        c.price(),
                        c.venue(),
                        Reason.of("placed by hand by " + c.user()),
                        List.of()),
                now);
        if (!blocked.isEmpty()) {
            parents.move(parent, ParentStatus.CANCELLED, blocked, now);
        } else {
            parts.ledger().ofParent(parentId).forEach(child -> child.takeOver(true));
        }
        return blocked;
    }
}
