package io.blockwright.workstation.override;

import io.blockwright.domain.ResumeMode;
import io.blockwright.engine.DeskSnapshot;
import io.blockwright.engine.ParentRow;
import io.blockwright.tca.ResumeCost;
import io.blockwright.workstation.Frame;
import io.blockwright.workstation.command.DeskCommands;
import io.blockwright.workstation.editor.Target;
import io.blockwright.workstation.editor.Verdict;
import io.blockwright.workstation.text.DurationText;
import io.blockwright.workstation.text.Numbers;
import io.blockwright.workstation.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** Asks what becomes of the shares that fell behind while a parent was paused, and says what each answer costs. */
final class ResumeEditor extends OverrideEditor {
    private static final Texts TEXTS = Texts.of(ResumeEditor.class);

    private final ReadOnlyObjectWrapper<List<Choice>> choices = new ReadOnlyObjectWrapper<>(List.of());
    private @Nullable ResumeMode chosen;

    /**
     * One answer.
     *
     * @param what it does, with the numbers of shares
     * @param cost expected, with its band, or why there is no estimate
     * @param risk one standard deviation of what the price may do, empty without an estimate
     * @param cheapest whether the other answer that trades every share costs more
     */
    record Choice(ResumeMode mode, String what, String cost, String risk, boolean cheapest) {}

    ResumeEditor(Target target, DeskCommands commands, long nanos) {
        super(target, commands, nanos);
        edited();
        weigh();
    }

    ReadOnlyObjectProperty<List<Choice>> choices() {
        return choices.getReadOnlyProperty();
    }

    /** Answers; once. */
    boolean choose(ResumeMode mode) {
        chosen = mode;
        return send();
    }

    @Override
    public void frame(Frame frame) {
        super.frame(frame);
        if (frame.snapshot() != null) {
            weigh();
        }
    }

    @Override
    public String title() {
        return TEXTS.get("resume.title", target().parent().order().parentId());
    }

    @Override
    protected Verdict judge() {
        ParentRow parent = target().parent();
        if (!OverrideRules.isPaused(parent)) {
            return Verdict.wrong(
                    TEXTS.get("resume.not-paused", parent.order().parentId(), TEXTS.get("status." + parent.status())));
        }
        if (snapshot().killed()) {
            return Verdict.wrong(TEXTS.get("refused.killed"));
        }
        long behind = OverrideRules.behind(parent);
        String left = DurationText.write(parent.order().end() - snapshot().time());
        return Verdict.ready(
                behind == 0
                        ? TEXTS.get("resume.on-schedule", left)
                        : TEXTS.get("resume.behind", Numbers.whole(behind), left));
    }

    @Override
    protected boolean submit() {
        ResumeMode mode = chosen;
        return mode != null && commands().resume(target().parent().order().parentId(), mode);
    }

    private void weigh() {
        DeskSnapshot now = snapshot();
        ParentRow parent = target().parent();
        Map<ResumeMode, ResumeCost> costs = Estimates.resume(now, parent);
        // Giving shares up is no cheaper way to trade them.
        double least = costs.entrySet().stream()
                .filter(each -> each.getKey() != ResumeMode.SKIP)
                .mapToDouble(each -> each.getValue().cost().expected())
                .min()
                .orElse(Double.NaN);
        boolean differ = OverrideRules.behind(parent) > 0;
        List<Choice> weighed = new ArrayList<>();
        String currency = now.market().instrument().currency();
        for (ResumeMode mode : ResumeMode.values()) {
            ResumeCost cost = costs.get(mode);
            weighed.add(new Choice(
                    mode,
                    what(mode, parent, cost),
                    cost == null ? TEXTS.get("cost.unknown") : CostLine.of(cost.cost(), currency),
                    cost == null ? "" : TEXTS.get("resume.risk", CostLine.money(cost.timingRisk(), currency)),
                    differ
                            && mode != ResumeMode.SKIP
                            && cost != null
                            && cost.cost().expected() == least));
        }
        if (!weighed.equals(choices.get())) {
            choices.set(List.copyOf(weighed));
        }
    }

    private static String what(ResumeMode mode, ParentRow parent, @Nullable ResumeCost cost) {
        long left = OverrideRules.left(parent);
        long behind = OverrideRules.behind(parent);
        return switch (mode) {
            case CATCH_UP -> {
                long now = cost == null ? behind : Math.round(cost.atOnce());
                yield TEXTS.get("resume.catch-up", Numbers.whole(now), Numbers.whole(left - now));
            }
            case RESPREAD -> TEXTS.get("resume.respread", Numbers.whole(left));
            case SKIP -> TEXTS.get("resume.skip", Numbers.whole(behind), Numbers.whole(left - behind));
        };
    }
}
