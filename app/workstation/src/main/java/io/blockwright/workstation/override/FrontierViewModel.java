package io.blockwright.workstation.override;

import io.blockwright.domain.Algo;
import io.blockwright.domain.ParentOrder;
import io.blockwright.engine.DeskFact;
import io.blockwright.engine.DeskSnapshot;
import io.blockwright.engine.DeskSnapshot.Severity;
import io.blockwright.engine.ParentRow;
import io.blockwright.tca.UrgencyFrontier;
import io.blockwright.tca.UrgencyFrontier.Choice;
import io.blockwright.workstation.Frame;
import io.blockwright.workstation.command.DeskCommands;
import io.blockwright.workstation.command.Notices;
import io.blockwright.workstation.command.Selection;
import io.blockwright.workstation.text.DurationText;
import io.blockwright.workstation.text.Numbers;
import io.blockwright.workstation.text.Texts;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleDoubleProperty;
import org.jspecify.annotations.Nullable;

/**
 * Cost against risk for what is left of the selected parent, where it stands on that curve, and a place on it that is looked
 * at before it is applied. Needs no toolkit; one thread.
 */
public final class FrontierViewModel {
    /** The last plan drawn: beyond it everything trades almost at once and the curve runs off the picture. */
    static final double MOST = 0.98;

    private static final int POINTS = 60;
    /** The market moves the curve slowly; redrawing it more often shows nothing. */
    private static final long REDRAW = 500_000_000L;
    /** An applied urgency that the desk has not shown by then may be applied again. */
    private static final long APPLIED = 2_000_000_000L;

    private static final Texts TEXTS = Texts.of(FrontierViewModel.class);

    private final Selection selection;
    private final DeskCommands commands;
    private final Notices notices;
    private final DoubleProperty looked = new SimpleDoubleProperty();
    private final ReadOnlyObjectWrapper<Picture> picture = new ReadOnlyObjectWrapper<>();
    private @Nullable DeskSnapshot snapshot;
    private @Nullable UrgencyFrontier frontier;
    private List<Choice> curve = List.of();
    private String parentId = "";
    private double held = Double.NaN;
    private long nanos;
    private long drawn = Long.MIN_VALUE;
    private long sentAt;
    private String sentId = "";
    private boolean sent;

    /**
     * What is drawn.
     *
     * @param title the order and what is left of it
     * @param empty why there is no curve and what to do, empty when there is one
     * @param curve the plans, the patient one first
     * @param now where the order stands, null without a curve
     * @param looked the plan that is looked at, null without a curve
     * @param nowWords cost and risk of {@code now}
     * @param lookedWords cost and risk of {@code looked}
     * @param refusal why the plan that is looked at cannot be applied, empty when it can
     */
    record Picture(
            String title,
            String empty,
            List<Choice> curve,
            @Nullable Choice now,
            @Nullable Choice looked,
            String nowWords,
            String lookedWords,
            String refusal) {}

    public FrontierViewModel(Selection selection, DeskCommands commands, Notices notices) {
        this.selection = selection;
        this.commands = commands;
        this.notices = notices;
        this.picture.set(blank("", TEXTS.get("frontier.no-parent")));
        looked.addListener((seen, before, now) -> draw(selection.parent().get()));
    }

    /** Follows the desk. */
    void frame(Frame frame) {
        nanos = frame.nanos();
        for (DeskFact fact : frame.facts()) {
            if (fact instanceof DeskFact.CommandRefused refused
                    && refused.commandId().equals(sentId)) {
                sent = false;
            }
        }
        if (sent && nanos - sentAt > APPLIED) {
            sent = false;
        }
        if (frame.snapshot() != null) {
            snapshot = frame.snapshot();
        }
        ParentRow parent = selection.parent().get();
        String id = parent == null ? "" : parent.order().parentId();
        double urgency = parent == null ? Double.NaN : standing(parent.order());
        boolean another = !id.equals(parentId);
        if (another || Double.compare(urgency, held) != 0) {
            parentId = id;
            held = urgency;
            sent = false;
            drawn = Long.MIN_VALUE;
            looked.set(Double.isNaN(urgency) ? 0 : Math.min(urgency, MOST));
        }
        if (frame.snapshot() != null && (drawn == Long.MIN_VALUE || nanos - drawn >= REDRAW)) {
            drawn = nanos;
            compute(parent, frame.snapshot());
            draw(parent);
        }
    }

    /** The urgency that is looked at, 0 to {@link #MOST}; moving it sends nothing. */
    DoubleProperty looked() {
        return looked;
    }

    ReadOnlyObjectProperty<Picture> picture() {
        return picture.getReadOnlyProperty();
    }

    /** Gives the parent the urgency that is looked at. Returns whether the command went out. */
    boolean apply() {
        ParentRow parent = selection.parent().get();
        String refused = refusal(parent);
        if (!refused.isEmpty() || parent == null) {
            notices.say(Severity.INFO, refused);
            return false;
        }
        ParentOrder order = parent.order();
        if (!commands.change(order.parentId(), order.end(), order.limitPrice(), order.maxParticipation(), chosen())) {
            return false;
        }
        sent = true;
        sentAt = nanos;
        sentId = commands.lastId();
        draw(parent);
        return true;
    }

    /** Looks at where the order stands again. */
    void lookBack() {
        looked.set(Double.isNaN(held) ? 0 : Math.min(held, MOST));
    }

    /** Two digits, as it is shown. */
    private double chosen() {
        return Math.round(looked.get() * 100) / 100.0;
    }

    /** Where an order stands: schedules that do not hurry trade as the patient plan does. */
    private static double standing(ParentOrder order) {
        return order.algo() == Algo.AC ? order.urgency() : 0;
    }

    private String refusal(@Nullable ParentRow parent) {
        if (parent == null) {
            return TEXTS.get("refused.no-parent");
        }
        String refused = OverrideRules.refusal(Lever.MORE_URGENT, parent, null, false);
        if (!refused.isEmpty()) {
            return refused;
        }
        if (sent) {
            return TEXTS.get("frontier.sent");
        }
        if (!parent.order().parentId().equals(parentId)) {
            return TEXTS.get("frontier.just-changed");
        }
        return chosen() == Math.round(parent.order().urgency() * 100) / 100.0 ? TEXTS.get("frontier.same") : "";
    }

    private void compute(@Nullable ParentRow parent, DeskSnapshot now) {
        Optional<UrgencyFrontier> made = parent == null ? Optional.empty() : Estimates.frontier(now, parent);
        frontier = made.orElse(null);
        curve = made.map(known -> known.curve(POINTS, MOST)).orElse(List.of());
    }

    private void draw(@Nullable ParentRow parent) {
        DeskSnapshot now = snapshot;
        UrgencyFrontier known = frontier;
        if (parent == null || now == null) {
            picture.set(blank("", TEXTS.get("frontier.no-parent")));
            return;
        }
        ParentOrder order = parent.order();
        String title = TEXTS.get(
                "frontier.title",
                order.parentId(),
                Numbers.whole(OverrideRules.left(parent)),
                DurationText.write(order.end() - now.time()));
        if (known == null || curve.isEmpty()) {
            picture.set(blank(title, whyNot(parent)));
            return;
        }
        String currency = now.market().instrument().currency();
        Choice standing = known.at(Double.isNaN(held) ? 0 : held);
        Choice choice = known.at(chosen());
        picture.set(new Picture(
                title,
                "",
                curve,
                standing,
                choice,
                words(standing, currency),
                words(choice, currency),
                refusal(parent)));
    }

    private static String whyNot(ParentRow parent) {
        if (parent.status().isFinal()) {
            return TEXTS.get("refused.final", parent.order().parentId(), TEXTS.get("status." + parent.status()));
        }
        return OverrideRules.left(parent) == 0 ? TEXTS.get("frontier.nothing-left") : TEXTS.get("cost.unknown");
    }

    private static String words(Choice choice, String currency) {
        return TEXTS.get(
                "frontier.words",
                Numbers.decimal(choice.urgency(), 2),
                CostLine.of(choice.cost(), currency),
                Numbers.decimal(choice.riskBp(), 1),
                CostLine.money(choice.risk(), currency));
    }

    private static Picture blank(String title, String empty) {
        return new Picture(title, empty, List.of(), null, null, "", "", empty);
    }
}
