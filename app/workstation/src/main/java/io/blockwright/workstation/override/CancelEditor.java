package io.blockwright.workstation.override;

import io.blockwright.engine.ParentRow;
import io.blockwright.workstation.command.DeskCommands;
import io.blockwright.workstation.editor.Target;
import io.blockwright.workstation.editor.Verdict;
import io.blockwright.workstation.text.Numbers;
import io.blockwright.workstation.text.PriceFormat;
import io.blockwright.workstation.text.Texts;

/** Asks once more before a large parent is ended. Nothing is chosen beforehand, and no answer counts in the first moment. */
final class CancelEditor extends OverrideEditor {
    private static final Texts TEXTS = Texts.of(CancelEditor.class);

    private final long opened;

    CancelEditor(Target target, DeskCommands commands, long nanos) {
        super(target, commands, nanos);
        opened = nanos;
        edited();
    }

    @Override
    public String title() {
        return TEXTS.get("cancel.title", target().parent().order().parentId());
    }

    @Override
    protected Verdict judge() {
        ParentRow parent = target().parent();
        String refused = OverrideRules.refusal(Lever.CANCEL_PARENT, parent, null, false);
        if (!refused.isEmpty()) {
            return Verdict.wrong(refused);
        }
        String words = TEXTS.get(
                "cancel.question",
                parent.order().side(),
                Numbers.whole(OverrideRules.left(parent)),
                parent.order().symbol(),
                value(parent));
        return nanos() - opened < ARM_DELAY ? Verdict.incomplete(words) : Verdict.ready(words);
    }

    @Override
    protected boolean submit() {
        return commands().cancelParent(target().parent().order().parentId());
    }

    private String value(ParentRow parent) {
        double price =
                Double.isNaN(parent.arrivalMid()) ? (double) snapshot().market().lastPrice() : parent.arrivalMid();
        return new PriceFormat(snapshot().market().instrument()).notional(price, OverrideRules.left(parent));
    }
}
