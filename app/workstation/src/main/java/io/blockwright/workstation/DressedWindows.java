package io.blockwright.workstation;

import io.blockwright.workstation.theme.ApplicationIcon;
import io.blockwright.workstation.theme.Theme;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.css.PseudoClass;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/** Dresses every window of one workstation alike, and closes them together. */
final class DressedWindows implements DeskWindows {
    private static final PseudoClass SIM = PseudoClass.getPseudoClass("sim");
    private static final PseudoClass LIVE = PseudoClass.getPseudoClass("live");

    private final Theme theme;
    private final List<Region> frames = new ArrayList<>();
    private final List<Stage> stages = new ArrayList<>();
    private List<Image> icons = List.of();
    private @Nullable Hotkeys hotkeys;
    private @Nullable Stage owner;
    private @Nullable Boolean simulated;

    DressedWindows(Theme theme) {
        this.theme = theme;
    }

    /** What the windows need before the first is opened. */
    void ready(Hotkeys keys, Stage main) {
        hotkeys = keys;
        owner = main;
        icons = ApplicationIcon.sizes(theme);
        main.getIcons().setAll(icons);
    }

    /** Gives a scene the style sheets and the keys. */
    void dress(Scene scene) {
        theme.dress(scene);
        Objects.requireNonNull(hotkeys).install(scene);
    }

    /** Puts the SIM or LIVE frame around what a window shows. */
    void frame(Region root) {
        root.getStyleClass().add("workstation");
        frames.add(root);
        show(root);
    }

    /** Says which frame every window has. */
    void simulated(boolean now) {
        if (simulated == null || simulated != now) {
            simulated = now;
            frames.forEach(this::show);
        }
    }

    @Override
    public Stage open(String title, Region content) {
        BorderPane root = new BorderPane(content);
        frame(root);
        Stage stage = new Stage();
        stage.setTitle(title);
        stage.getIcons().setAll(icons);
        stage.setScene(new Scene((Parent) root));
        dress(stage.getScene());
        stages.add(stage);
        stage.setOnHidden(event -> {
            stages.remove(stage);
            frames.remove(root);
            root.setCenter(null);
        });
        Stage main = owner;
        if (main != null) {
            stage.setX(main.getX() + 80);
            stage.setY(main.getY() + 80);
        }
        return stage;
    }

    /** Closes them all. */
    void close() {
        List.copyOf(stages).forEach(Stage::hide);
    }

    private void show(Region root) {
        Boolean now = simulated;
        root.pseudoClassStateChanged(SIM, now != null && now);
        root.pseudoClassStateChanged(LIVE, now != null && !now);
    }
}
