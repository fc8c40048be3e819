package io.blockwright.workstation.keys;

import io.blockwright.workstation.DeskAction;
import io.blockwright.workstation.text.Texts;
import io.blockwright.workstation.theme.Icons;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The sheet of keys on the screen: read, changed, printed. FX thread. */
public final class KeysView extends BorderPane {
    private static final Texts TEXTS = Texts.of(KeysView.class);

    private final Keymap keymap;
    private final KeyCapture capture;
    private final VBox rows = new VBox();
    private final Label said = new Label();

    public KeysView(Keymap keymap, KeyCapture capture) {
        this.keymap = keymap;
        this.capture = capture;
        setId("keys");
        getStyleClass().add("panel");
        setPrefSize(720, 760);
        SheetPrinter printer = new SheetPrinter(new KeySheet(keymap));
        Label title = new Label(TEXTS.get("sheet.title"));
        title.getStyleClass().add("card-title");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox top = new HBox(
                8,
                Icons.KEYS.graphic(),
                title,
                space,
                button(
                        "keys-print",
                        "print",
                        () -> said.setText(printer.print(getScene().getWindow()))),
                button(
                        "keys-save",
                        "save",
                        () -> said.setText(printer.save(getScene().getWindow()))),
                button("keys-reset-all", "reset.all", () -> {
                    keymap.resetAll();
                    said.setText(TEXTS.get("reset.all.done"));
                    fill();
                }));
        top.setAlignment(Pos.CENTER_LEFT);
        top.getStyleClass().add("panel-header");
        setTop(top);
        rows.getStyleClass().add("key-rows");
        ScrollPane scroll = new ScrollPane(rows);
        scroll.setFitToWidth(true);
        setCenter(scroll);
        said.setId("keys-said");
        said.setWrapText(true);
        said.setMinHeight(44);
        said.setMaxWidth(Double.MAX_VALUE);
        said.getStyleClass().add("panel-foot");
        said.setText(TEXTS.get("said.first"));
        setBottom(said);
        fill();
    }

    private void fill() {
        rows.getChildren().clear();
        // as on the printed sheet: groups in the order in which they were declared, what is for safety first
        Map<String, List<DeskAction>> groups = keymap.actions().stream()
                .collect(Collectors.groupingBy(DeskAction::group, LinkedHashMap::new, Collectors.toList()));
        groups.forEach((group, actions) -> {
            Label heading = new Label(group);
            heading.getStyleClass().add("key-group");
            rows.getChildren().add(heading);
            actions.forEach(action -> rows.getChildren().add(row(action)));
        });
    }

    private HBox row(DeskAction action) {
        Label words = new Label(action.title());
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setMaxWidth(Double.MAX_VALUE);
        Label key = new Label(words(keymap.keys(action.id())));
        key.getStyleClass().add("key-cap");
        key.setMinWidth(USE_PREF_SIZE);
        key.setVisible(!key.getText().isEmpty());
        Button change = button("key-" + action.id(), "change", () -> {
            said.setText(TEXTS.get("press", action.title()));
            capture.next(pressed -> taken(action, pressed));
        });
        change.setAccessibleText(TEXTS.get("change.of", action.title()));
        Button back = button("key-reset-" + action.id(), "reset", () -> {
            said.setText(keymap.reset(action.id()).orElse(TEXTS.get("reset.done", action.title())));
            fill();
        });
        back.setAccessibleText(TEXTS.get("reset.of", action.title()));
        back.setVisible(keymap.isChanged(action.id()));
        back.setManaged(back.isVisible());
        HBox row = new HBox(words, key, change, back);
        row.getStyleClass().add("key-row");
        return row;
    }

    private void taken(DeskAction action, Chord key) {
        if (key.code() == KeyCode.ESCAPE) {
            said.setText(TEXTS.get("kept"));
            return;
        }
        Optional<String> refused = keymap.rebind(action.id(), key);
        said.setText(refused.orElse(TEXTS.get("changed", key.words(), action.title())));
        fill();
        if (lookup("#key-" + action.id()) instanceof Button again) {
            again.requestFocus();
        }
    }

    private static String words(List<Chord> keys) {
        return keys.stream().map(Chord::words).collect(Collectors.joining("  "));
    }

    private static Button button(String id, String key, Runnable run) {
        Button button = new Button(TEXTS.get(key));
        button.setId(id);
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(event -> run.run());
        return button;
    }
}
