package io.blockwright.workstation.precautions;

import io.blockwright.engine.DeskSnapshot.LimitUse;
import io.blockwright.workstation.DeskAction;
import io.blockwright.workstation.DeskAction.Reach;
import io.blockwright.workstation.DeskWindows;
import io.blockwright.workstation.command.Notices;
import io.blockwright.workstation.confirm.SecondPerson;
import io.blockwright.workstation.keys.KeyWords;
import io.blockwright.workstation.text.Texts;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/** Shows the precautions in a window of their own, one at a time. FX thread. */
public final class PrecautionsWindow {
    private static final Texts TEXTS = Texts.of(PrecautionsWindow.class);

    private final DeskWindows windows;
    private final PrecautionsView view;
    private @Nullable Stage stage;

    /**
     * Not shown yet.
     *
     * @param second who is asked before a line is loosened
     * @param user who sits here
     * @param forOne whether this desk has nobody else to ask
     * @param limits what the risk gate enforces now
     */
    public PrecautionsWindow(
            KeptPrecautions kept,
            SecondPerson second,
            Supplier<String> user,
            BooleanSupplier forOne,
            Notices notices,
            KeyWords keys,
            Supplier<List<LimitUse>> limits,
            DeskWindows windows) {
        this.windows = windows;
        this.view = new PrecautionsView(
                new PrecautionsViewModel(kept, second, user, forOne, notices), keys, limits, this::close);
    }

    /** What opens it by key and from the palette. */
    public List<DeskAction> actions() {
        return List.of(new DeskAction(
                "precautions.open",
                TEXTS.get("group"),
                TEXTS.get("action.precautions.open"),
                List.of("Ctrl+Shift+P"),
                Reach.EVERYWHERE,
                this::open));
    }

    /** Opens it, or brings it to the front. */
    public void open() {
        Stage shown = stage;
        if (shown == null) {
            shown = windows.open(TEXTS.get("window"), view);
            shown.setResizable(false);
            shown.setOnHidden(event -> stage = null);
            stage = shown;
            shown.show();
            view.begin();
        }
        shown.toFront();
        shown.requestFocus();
    }

    private void close() {
        Stage shown = stage;
        if (shown != null) {
            shown.hide();
        }
    }
}
