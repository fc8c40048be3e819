package io.blockwright.workstation.editor;

import io.blockwright.workstation.command.SendKey;
import io.blockwright.workstation.keys.KeyWords;
import io.blockwright.workstation.text.Texts;
import java.util.Objects;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** What every editor's face has: a heading, fields, what the draft means, and the buttons. Esc puts it away. FX thread. */
public abstract class EditorPane extends VBox {
    private static final Texts TEXTS = Texts.of(EditorPane.class);

    private static final PseudoClass UNAVAILABLE = PseudoClass.getPseudoClass("unavailable");

    private final Editor editor;
    private final KeyWords keys;
    private final Label title = new Label();
    private final Label verdict = new Label();

    private final FlowPane fields = new FlowPane(14, 6);
    private final HBox foot = new HBox(8);

    /** {@code keys} names keys in its words; {@code away} puts it away. */
    @SuppressWarnings("this-escape") // nothing of a subclass runs before a key or a mouse reaches the pane
    protected EditorPane(Editor editor, String id, KeyWords keys, Runnable away) {
        this.editor = editor;
        this.keys = keys;
        getStyleClass().add("editor");
        getStylesheets()
                .add(Objects.requireNonNull(EditorPane.class.getResource("editor.css"))
                        .toExternalForm());
        setId(id);
        setFocusTraversable(true);
        title.getStyleClass().add("editor-title");
        Button close = new Button(TEXTS.get("editor.close"));
        close.setId("editor-close");
        close.getStyleClass().add("quiet");
        close.setOnAction(event -> away.run());
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox head = new HBox(8, title, space, close);
        head.setAlignment(Pos.CENTER_LEFT);
        verdict.setId("editor-verdict");
        verdict.setWrapText(true);
        verdict.getStyleClass().addAll("verdict", "muted");
        verdict.setMinWidth(0);
        HBox.setHgrow(verdict, Priority.ALWAYS);
        verdict.setMaxWidth(Double.MAX_VALUE);
        foot.setAlignment(Pos.CENTER_LEFT);
        foot.getChildren().add(verdict);
        getChildren().addAll(head, fields, foot);
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                event.consume();
                away.run();
            }
        });
    }

    /** What the keyboard starts on. */
    public abstract Node first();

    /** Where the fields go. */
    protected final FlowPane fields() {
        return fields;
    }

    /** Where the buttons go, after what the draft means. */
    protected final HBox foot() {
        return foot;
    }

    /** Shows how the draft stands; called every frame. */
    public void refresh() {
        title.setText(editor.title());
        setAccessibleText(editor.title());
        Verdict now = editor.verdict().get();
        verdict.setText(keys.in(now.sentence()));
        if (!verdict.getStyleClass().contains(now.kind().style())) {
            verdict.getStyleClass().setAll("label", "verdict", now.kind().style());
        }
    }

    /** A button that sends what {@code send} sends, by mouse, by Space, and by the send key anywhere in the pane. */
    protected final Button sender(String words, String id, Runnable send) {
        Button button = new Button();
        button.textProperty().bind(keys.following(words));
        button.setId(id);
        button.getStyleClass().add("apply");
        button.setMinWidth(Region.USE_PREF_SIZE);
        Tooltip tip = new Tooltip();
        tip.textProperty().bind(keys.following(TEXTS.get("editor.send-tip")));
        button.setTooltip(tip);
        button.setOnAction(event -> send.run());
        // Looks, not disabling: a disabled button would hand the keyboard to whatever stands next to it.
        editor.verdict().subscribe(now -> button.pseudoClassStateChanged(UNAVAILABLE, !now.sendable()));
        SendKey.form(this, send);
        return button;
    }

    /** A labelled field; {@code under} says what holds now. */
    protected static VBox field(String words, String id, TextField field, StringProperty typed, @Nullable Label under) {
        Label label = new Label(words);
        label.getStyleClass().add("field-label");
        label.setLabelFor(field);
        field.setId(id);
        field.setPrefColumnCount(9);
        field.setAccessibleText(words);
        field.textProperty().bindBidirectional(typed);
        VBox cell = new VBox(2, label, field);
        if (under != null) {
            under.getStyleClass().add("muted");
            cell.getChildren().add(under);
        }
        return cell;
    }

    /** A label that follows a text. */
    protected static Label following(ObservableValue<String> text, String id) {
        Label label = new Label();
        label.setId(id);
        label.textProperty().bind(text);
        label.setWrapText(true);
        return label;
    }
}
