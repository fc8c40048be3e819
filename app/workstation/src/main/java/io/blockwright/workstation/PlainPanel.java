package io.blockwright.workstation;

import java.util.List;
import java.util.function.Function;
import javafx.scene.layout.Region;

/** A panel put together from its parts, for a view that does not implement {@link DeskPanel} itself. */
record PlainPanel(
        String id,
        String title,
        Region node,
        List<DeskAction> actions,
        Function<Pulse, Subscription> follow,
        Runnable focus)
        implements DeskPanel {
    @Override
    public Subscription attach(Pulse pulse) {
        return follow.apply(pulse);
    }

    @Override
    public void takeFocus() {
        focus.run();
    }
}
