package io.blockwright.workstation.signin;

import io.blockwright.workstation.command.SendKey;
import io.blockwright.workstation.keys.TypeAhead;
import io.blockwright.workstation.text.Texts;
import io.blockwright.workstation.theme.Icons;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** What the second person reads, and where that person signs. Enter approves nothing; Ctrl+Enter and the button do. */
final class ApprovalView extends VBox {
    private static final Texts TEXTS = Texts.of(ApprovalView.class);

    private final Approval model;
    private final ComboBox<String> name = new ComboBox<>();
    private final PasswordField password = new PasswordField();

    ApprovalView(Approval model, String asker, List<String> candidates) {
        this.model = model;
        setId("approval");
        getStyleClass().add("approval");
        setPrefWidth(480);
        Label heading = new Label(TEXTS.get("approval.title", asker));
        heading.getStyleClass().add("card-title");
        HBox top = new HBox(10, Icons.APPROVE.graphic(), heading);
        top.setAlignment(Pos.CENTER_LEFT);
        Label what = wrapped(model.what(), "approval-what");
        what.setId("approval-what");
        name.setId("approval-name");
        name.setMaxWidth(Double.MAX_VALUE);
        name.setAccessibleText(TEXTS.get("approval.name"));
        name.getItems().setAll(candidates);
        name.setValue(candidates.getFirst());
        TypeAhead.on(name);
        password.setId("approval-password");
        password.setAccessibleText(TEXTS.get("sign-in.password"));
        Label problem = wrapped("", "problem");
        problem.setId("approval-problem");
        problem.setMinHeight(34);
        problem.setAlignment(Pos.TOP_LEFT);
        problem.textProperty().bind(model.problem());
        model.problem().addListener((seen, before, now) -> password.requestFocus());
        Label left = new Label();
        left.getStyleClass().add("muted");
        left.textProperty().bind(model.secondsLeft().map(seconds -> TEXTS.get("approval.left", seconds.toString())));
        Button approve = new Button(TEXTS.get("approval.approve"));
        approve.setId("approval-approve");
        approve.disableProperty().bind(model.asking());
        approve.setOnAction(event -> approve());
        Button refuse = new Button(TEXTS.get("approval.refuse"));
        refuse.setId("approval-refuse");
        refuse.setOnAction(event -> model.refuse());
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox foot = new HBox(10, left, space, refuse, approve);
        foot.setAlignment(Pos.CENTER_LEFT);
        getChildren()
                .addAll(
                        top,
                        what,
                        wrapped(TEXTS.get("approval.name"), "field-label"),
                        name,
                        wrapped(TEXTS.get("sign-in.password"), "field-label"),
                        password,
                        problem,
                        foot);
        SendKey.form(this, this::approve);
    }

    void begin() {
        password.requestFocus();
    }

    private void approve() {
        char[] typed = password.getText().toCharArray();
        password.clear();
        model.approve(name.getValue(), typed);
    }

    private static Label wrapped(String words, String style) {
        Label label = new Label(words);
        label.getStyleClass().add(style);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
