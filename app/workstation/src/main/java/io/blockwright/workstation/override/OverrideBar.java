package io.blockwright.workstation.override;

import io.blockwright.domain.ResumeMode;
import javafx.beans.binding.BooleanBinding;
import javafx.geometry.Side;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** One button for each thing a person may do with the selected order. FX thread. */
public final class OverrideBar extends HBox {
    private final OverrideViewModel model;
    private final Runnable afterwards;
    private final MenuButton resume = new MenuButton("Resume");

    /** {@code afterwards} runs after every action: it takes the focus off the button, so that Space does not repeat it. */
    public OverrideBar(OverrideViewModel model, Runnable afterwards) {
        super(5);
        this.model = model;
        this.afterwards = afterwards;
        getChildren()
                .addAll(
                        button(
                                "blotter-pause",
                                "Pause  P",
                                "Pause the selected parent",
                                model.pausable(),
                                model::pause),
                        resume(),
                        gap(),
                        button(
                                "blotter-take-over",
                                "Take over  T",
                                "Take the selected child's wheel: the strategy no longer touches it",
                                model.takeable(),
                                model::takeOver),
                        button(
                                "blotter-hand-back",
                                "Hand back  B",
                                "Let the strategy touch the child again",
                                model.returnable(),
                                model::handBack),
                        gap(),
                        button(
                                "blotter-cancel-children",
                                "Cancel children",
                                "Cancel the parent's orders in the market; the parent works on",
                                model.hasWorkingChildren(),
                                model::cancelChildren),
                        button(
                                "blotter-cancel-parent",
                                "Cancel parent",
                                "End the parent and cancel its orders in the market",
                                model.cancellable(),
                                model::cancelParent));
    }

    /** P: pauses, or asks how to resume. */
    public void pauseOrResume() {
        if (model.isPaused()) {
            resume.show();
        } else {
            model.pause();
        }
    }

    private MenuButton resume() {
        resume.setId("blotter-resume");
        resume.setPopupSide(Side.TOP);
        resume.setTooltip(new Tooltip("Ask what becomes of the shares that fell behind (P)"));
        resume.getItems()
                .addAll(
                        item("Catch up: trade what fell behind now", ResumeMode.CATCH_UP),
                        item("Re-spread: everything left over the time left", ResumeMode.RESPREAD),
                        item("Skip: give up what fell behind", ResumeMode.SKIP));
        resume.disableProperty().bind(model.resumable().not());
        resume.setMinWidth(Region.USE_PREF_SIZE);
        return resume;
    }

    private MenuItem item(String words, ResumeMode mode) {
        MenuItem item = new MenuItem(words);
        item.setId("resume-" + mode);
        item.setOnAction(event -> {
            model.resume(mode);
            afterwards.run();
        });
        return item;
    }

    private Button button(String id, String words, String tip, BooleanBinding enabled, Runnable action) {
        Button button = new Button(words);
        button.setId(id);
        button.setTooltip(new Tooltip(tip));
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.disableProperty().bind(enabled.not());
        button.setOnAction(event -> {
            action.run();
            afterwards.run();
        });
        return button;
    }

    private static Region gap() {
        Region gap = new Region();
        gap.setMinWidth(8);
        return gap;
    }
}
