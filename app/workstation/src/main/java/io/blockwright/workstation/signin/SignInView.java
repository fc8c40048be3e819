package io.blockwright.workstation.signin;

import io.blockwright.engine.spi.Accounts.Account;
import io.blockwright.engine.spi.Accounts.SignIn;
import io.blockwright.workstation.text.Texts;
import io.blockwright.workstation.theme.Icons;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Asks who sits down. Enter signs in here, and sends nothing anywhere. FX thread. */
final class SignInView extends VBox {
    private static final Texts TEXTS = Texts.of(SignInView.class);

    private final Doorman doorman;
    private final Consumer<Account> then;
    private final BooleanSupplier opensForNobody;
    private final ComboBox<String> name = new ComboBox<>();
    private final PasswordField password = new PasswordField();
    private final Button go = new Button(TEXTS.get("sign-in.go"));
    private final Label problem = new Label();
    private boolean asking;

    /**
     * @param safety the keys that work meanwhile, a sentence
     * @param then told who signed in
     * @param opensForNobody asked when there are no accounts; true when the window was opened for that reason
     */
    SignInView(
            Doorman doorman,
            String title,
            String words,
            String safety,
            Consumer<Account> then,
            BooleanSupplier opensForNobody) {
        this.doorman = doorman;
        this.then = then;
        this.opensForNobody = opensForNobody;
        setId("sign-in");
        getStyleClass().add("card");
        setPrefWidth(400);
        Label heading = new Label(title);
        heading.getStyleClass().add("card-title");
        HBox top = new HBox(10, Icons.USER.graphic(), heading);
        top.setAlignment(Pos.CENTER_LEFT);
        Label explained = label(words, "muted");
        name.setId("sign-in-name");
        name.setAccessibleText(TEXTS.get("sign-in.name"));
        name.getStyleClass().add("wide");
        name.setMaxWidth(Double.MAX_VALUE);
        name.setOnAction(event -> password.requestFocus());
        password.setId("sign-in-password");
        password.setAccessibleText(TEXTS.get("sign-in.password"));
        password.setOnAction(event -> signIn());
        go.setId("sign-in-go");
        go.setMaxWidth(Double.MAX_VALUE);
        go.setOnAction(event -> signIn());
        problem.setId("sign-in-problem");
        problem.getStyleClass().add("problem");
        problem.setWrapText(true);
        problem.setMinHeight(36);
        problem.setAlignment(Pos.TOP_LEFT);
        getChildren()
                .addAll(
                        top,
                        explained,
                        label(TEXTS.get("sign-in.name"), "field-label"),
                        name,
                        label(TEXTS.get("sign-in.password"), "field-label"),
                        password,
                        problem,
                        go,
                        label(safety, "muted"));
    }

    /** Asks for the names, with {@code usual} chosen where there is such a name. */
    void begin(String usual) {
        password.clear();
        problem.setText("");
        doorman.list(all -> names(all, usual), problem::setText);
    }

    private void names(List<Account> all, String usual) {
        List<String> names = all.stream().map(Account::name).toList();
        name.getItems().setAll(names);
        name.setValue(names.contains(usual) ? usual : names.isEmpty() ? null : names.getFirst());
        if (names.isEmpty()) {
            if (opensForNobody.getAsBoolean()) {
                return;
            }
            problem.setText(TEXTS.get("sign-in.nobody"));
        }
        password.requestFocus();
    }

    private void signIn() {
        String who = name.getValue();
        if (asking || who == null) {
            return;
        }
        char[] typed = password.getText().toCharArray();
        password.clear();
        if (typed.length == 0) {
            problem.setText(TEXTS.get("sign-in.empty"));
            return;
        }
        asking = true;
        go.setDisable(true);
        go.setText(TEXTS.get("sign-in.wait"));
        problem.setText("");
        doorman.signIn(who, typed, this::answer);
    }

    private void answer(SignIn answer) {
        asking = false;
        go.setDisable(false);
        go.setText(TEXTS.get("sign-in.go"));
        switch (answer) {
            case SignIn.Granted(Account account) -> then.accept(account);
            case SignIn.Refused(String reason) -> {
                problem.setText(reason);
                password.requestFocus();
            }
        }
    }

    private static Label label(String words, String style) {
        Label label = new Label(words);
        label.getStyleClass().add(style);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
