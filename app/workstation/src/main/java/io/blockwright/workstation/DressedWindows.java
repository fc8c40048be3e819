package io.blockwright.workstation;

import io.blockwright.workstation.text.Texts;
import io.blockwright.workstation.theme.ApplicationIcon;
import io.blockwright.workstation.theme.Theme;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.css.PseudoClass;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.jspecify.annotations.Nullable;

/** Dresses every window of one workstation alike, and closes them together. */
final class DressedWindows implements DeskWindows {
    private static final Texts TEXTS = Texts.of(DressedWindows.class);
    private static final PseudoClass SIM = PseudoClass.getPseudoClass("sim");
    private static final PseudoClass LIVE = PseudoClass.getPseudoClass("live");

    private final Theme theme;
    private final List<Framed> open = new ArrayList<>();
    private List<Image> icons = List.of();
    private @Nullable Hotkeys hotkeys;
    private @Nullable Stage main;
    private @Nullable Boolean simulated;
    private boolean covered;

    /** A window with the title it has without the word SIM or LIVE. */
    private record Framed(Stage stage, Region root, String title) {}

    DressedWindows(Theme theme) {
        this.theme = theme;
    }

    /** What the windows need before the first is opened. */
    void ready(Hotkeys keys) {
        hotkeys = keys;
    }

    /** Dresses the main window. */
    void dressMain(Stage stage, Scene scene, Region root, String title) {
        main = stage;
        frame(stage, scene, root, title);
    }

    @Override
    public void dress(Stage stage, Region content) {
        BorderPane root = new BorderPane(content);
        Scene scene = new Scene(root);
        stage.setScene(scene);
        frame(stage, scene, root, stage.getTitle() == null ? "" : stage.getTitle());
        stage.addEventHandler(WindowEvent.WINDOW_HIDDEN, event -> root.setCenter(null));
        Stage beside = main;
        if (beside != null && !stage.isShowing()) {
            stage.setX(beside.getX() + 80);
            stage.setY(beside.getY() + 80);
        }
    }

    private void frame(Stage stage, Scene scene, Region root, String title) {
        theme.dress(scene);
        Objects.requireNonNull(hotkeys).install(scene);
        root.getStyleClass().add("workstation");
        stage.getIcons().setAll(icons());
        Framed framed = new Framed(stage, root, title);
        open.add(framed);
        stage.addEventHandler(WindowEvent.WINDOW_HIDDEN, event -> open.remove(framed));
        show(framed);
    }

    private List<Image> icons() {
        if (icons.isEmpty()) {
            icons = ApplicationIcon.sizes(theme);
        }
        return icons;
    }

    /** Says which frame every window has. */
    void simulated(boolean now) {
        Boolean before = simulated;
        if (before == null || before != now) {
            simulated = now;
            open.forEach(this::show);
        }
    }

    /** Hides what all but the main one show, or shows it again. */
    void cover(boolean now) {
        covered = now;
        open.forEach(this::show);
    }

    /** Closes all but the main one. */
    void close() {
        for (Framed framed : List.copyOf(open)) {
            if (!framed.stage().equals(main)) {
                framed.stage().hide();
            }
        }
        open.clear();
    }

    private void show(Framed window) {
        if (!window.stage().equals(main)) {
            window.root().getChildrenUnmodifiable().forEach(child -> child.setVisible(!covered));
        }
        Boolean now = simulated;
        window.root().pseudoClassStateChanged(SIM, now != null && now);
        window.root().pseudoClassStateChanged(LIVE, now != null && !now);
        window.stage()
                .setTitle(now == null ? window.title() : TEXTS.get(now ? "title.sim" : "title.live", window.title()));
    }
}
