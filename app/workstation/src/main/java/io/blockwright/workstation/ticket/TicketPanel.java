package io.blockwright.workstation.ticket;

import io.blockwright.domain.Algo;
import io.blockwright.domain.Placement;
import io.blockwright.domain.Side;
import io.blockwright.workstation.Pulse;
import io.blockwright.workstation.Subscription;
import io.blockwright.workstation.text.Numbers;
import io.blockwright.workstation.text.SideWords;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.Property;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/** The order ticket. Enter never sends; Ctrl+Enter and the button do. */
public final class TicketPanel extends BorderPane {
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

    private final TicketViewModel model;
    private final TextField quantity = field("ticket-quantity", "20,000 or 20K");
    private final TextField symbol = field("ticket-symbol", "Symbol");
    private final TextField duration = field("ticket-duration", "30m");
    private final TextField limit = field("ticket-limit", "none");
    private final TextField participation = field("ticket-participation", "no cap");
    private final Label verdict = new Label();
    private final Button send = new Button();

    public TicketPanel(TicketViewModel model) {
        this.model = model;
        getStyleClass().addAll("panel", "ticket");
        setId("ticket");
        setMinWidth(264);
        setTop(header());
        ScrollPane scroll = new ScrollPane(form());
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        scroll.setMinHeight(0);
        setCenter(scroll);
        setBottom(foot());
        // Whatever has the focus, a bare Enter sends nothing.
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER && !event.isControlDown()) {
                event.consume();
            }
        });
        model.verdict().addListener((seen, before, now) -> show());
        model.outcome().addListener((seen, before, now) -> show());
        model.armed().addListener((seen, before, now) -> show());
        model.sideProperty().addListener((seen, before, now) -> show());
        show();
    }

    /** Starts to follow the pulse; close the handle to stop. */
    public Subscription attach(Pulse pulse) {
        return pulse.subscribe("ticket", model::frame);
    }

    /** Begins a ticket for one side: the keyboard is in the quantity. */
    public void begin(Side side) {
        model.sideProperty().set(side);
        quantity.requestFocus();
        quantity.selectAll();
    }

    private Node header() {
        Label title = new Label("TICKET");
        title.getStyleClass().add("panel-title");
        HBox header = new HBox(title);
        header.setAlignment(Pos.CENTER_LEFT);
        header.getStyleClass().add("panel-header");
        return header;
    }

    private Node form() {
        symbol.textProperty().bindBidirectional(model.symbol());
        quantity.textProperty().bindBidirectional(model.quantity());
        duration.textProperty().bindBidirectional(model.duration());
        limit.textProperty().bindBidirectional(model.limit());
        participation.textProperty().bindBidirectional(model.participation());
        GridPane grid = new GridPane(8, 7);
        for (int i = 0; i < 2; i++) {
            ColumnConstraints half = new ColumnConstraints();
            half.setPercentWidth(50);
            grid.getColumnConstraints().add(half);
        }
        grid.add(sides(), 0, 0, 2, 1);
        grid.add(labelled("Symbol", symbol), 0, 1);
        grid.add(labelled("Quantity", quantity), 1, 1);
        grid.add(
                labelled(
                        "Strategy",
                        choice(
                                "ticket-algo",
                                model.algo(),
                                TicketReader::words,
                                List.of(Algo.TWAP, Algo.VWAP, Algo.POV, Algo.AC))),
                0,
                2);
        grid.add(
                labelled(
                        "Placement",
                        choice(
                                "ticket-placement",
                                model.placement(),
                                TicketPanel::placement,
                                List.of(Placement.values()))),
                1,
                2);
        grid.add(labelled("Duration", duration), 0, 3);
        grid.add(labelled("Limit price", limit), 1, 3);
        grid.add(labelled("Max participation", participation), 0, 4);
        grid.add(urgency(), 1, 4);
        grid.getStyleClass().add("ticket-form");
        return grid;
    }

    private Node sides() {
        ToggleGroup group = new ToggleGroup();
        HBox box = new HBox();
        box.getStyleClass().add("segments");
        for (Side side : Side.values()) {
            ToggleButton button =
                    new ToggleButton(SideWords.glyph(side) + " " + side + (side == Side.BUY ? "  F2" : "  F3"));
            button.setId("ticket-" + SideWords.style(side));
            button.getStyleClass().add("side-" + SideWords.style(side));
            button.setToggleGroup(group);
            button.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(button, Priority.ALWAYS);
            button.setSelected(model.side() == side);
            button.setOnAction(event -> {
                model.sideProperty().set(side);
                button.setSelected(true);
            });
            model.sideProperty().addListener((seen, before, now) -> button.setSelected(now == side));
            box.getChildren().add(button);
        }
        return box;
    }

    private Node urgency() {
        Slider slider = new Slider(0, 1, model.urgency().get());
        slider.setId("ticket-urgency");
        slider.setBlockIncrement(0.1);
        slider.valueProperty().bindBidirectional(model.urgency());
        Label label = new Label();
        label.getStyleClass().add("field-label");
        label.setLabelFor(slider);
        label.textProperty().bind(model.urgency().map(value -> "Urgency " + Numbers.decimal(value.doubleValue(), 2)));
        slider.setTooltip(new Tooltip("0 patient, 1 at once. + and − change it."));
        VBox box = new VBox(4, label, slider);
        box.setMinWidth(0);
        return box;
    }

    private Node foot() {
        verdict.setId("ticket-verdict");
        verdict.setWrapText(true);
        verdict.setMinHeight(50);
        verdict.setPrefHeight(50);
        verdict.setAlignment(Pos.TOP_LEFT);
        verdict.getStyleClass().add("verdict");
        send.setId("ticket-send");
        send.setMaxWidth(Double.MAX_VALUE);
        send.setTooltip(new Tooltip("Ctrl+Enter"));
        send.setOnAction(event -> model.send());
        VBox foot = new VBox(6, verdict, send);
        foot.getStyleClass().add("ticket-foot");
        return foot;
    }

    private void show() {
        Verdict now = model.verdict().get();
        send.getStyleClass().setAll("button", "send", SideWords.style(model.side()));
        verdict.getStyleClass().setAll("label", "verdict");
        TicketField wrong = null;
        String words = now.sentence();
        switch (now) {
            case Verdict.Sendable order -> {
                send.setDisable(false);
                if (!order.precautions().isEmpty()) {
                    words = String.join(" ", order.precautions());
                    verdict.getStyleClass().add("warning");
                }
                send.setText(model.armed().get() ? "Send anyway: Ctrl+Enter again" : sendWords());
            }
            case Verdict.Incomplete missing -> {
                send.setDisable(true);
                send.setText(sendWords());
                if (!missing.blank()) {
                    verdict.getStyleClass().add("wrong");
                    wrong = missing.field();
                }
            }
        }
        if (!model.outcome().get().isEmpty()) {
            words = model.outcome().get();
            boolean sent = words.startsWith("Sent");
            verdict.getStyleClass().setAll("label", "verdict", sent ? "good" : "wrong");
        }
        verdict.setText(words);
        mark(symbol, wrong == TicketField.SYMBOL);
        mark(quantity, wrong == TicketField.QUANTITY);
        mark(duration, wrong == TicketField.DURATION);
        mark(limit, wrong == TicketField.LIMIT);
        mark(participation, wrong == TicketField.PARTICIPATION);
    }

    private String sendWords() {
        return SideWords.glyph(model.side()) + " Send " + (model.side() == Side.BUY ? "buy" : "sell") + " order";
    }

    private static void mark(TextField field, boolean wrong) {
        field.pseudoClassStateChanged(WRONG, wrong);
    }

    private static String placement(Placement placement) {
        return switch (placement) {
            case PASSIVE -> "Passive";
            case TAKER -> "Taker";
        };
    }

    private static TextField field(String id, String prompt) {
        TextField field = new TextField();
        field.setId(id);
        field.setPromptText(prompt);
        return field;
    }

    private static Node labelled(String words, Node field) {
        Label label = new Label(words);
        label.getStyleClass().add("field-label");
        label.setLabelFor(field);
        VBox box = new VBox(3, label, field);
        box.setMinWidth(0);
        return box;
    }

    private static <T> Node choice(String id, Property<T> value, Function<T, String> words, List<T> values) {
        ComboBox<T> box = new ComboBox<>();
        box.getItems().setAll(values);
        box.setId(id);
        box.setMaxWidth(Double.MAX_VALUE);
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(T chosen) {
                return chosen == null ? "" : words.apply(chosen);
            }

            @Override
            public T fromString(String typed) {
                throw new UnsupportedOperationException("chosen from a list, never typed");
            }
        });
        box.valueProperty().bindBidirectional(value);
        return box;
    }
}
