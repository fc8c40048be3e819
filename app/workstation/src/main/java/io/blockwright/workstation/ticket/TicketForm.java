package io.blockwright.workstation.ticket;

import io.blockwright.domain.Algo;
import io.blockwright.domain.ControlMode;
import io.blockwright.domain.OrderType;
import io.blockwright.domain.Placement;
import io.blockwright.domain.Side;
import io.blockwright.domain.TimeInForce;
import io.blockwright.workstation.keys.KeyWords;
import io.blockwright.workstation.text.Numbers;
import io.blockwright.workstation.text.SideWords;
import io.blockwright.workstation.text.Texts;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The ticket's fields, those of a parent order or those of a single one. FX thread. */
final class TicketForm extends VBox {
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");
    private static final Texts TEXTS = Texts.of(TicketForm.class);

    private final TicketDraft draft;
    private final Map<TicketField, Control> fields = new EnumMap<>(TicketField.class);
    private final TextField quantity;
    private final TextField limit;
    private final GridPane grid = new GridPane(8, 6);
    private final Node symbolBox;
    private final Node quantityBox;
    private final Node limitBox;
    private final List<Node> parentRows;
    private final Node type;
    private final Node life;
    private final ComboBox<String> venue;
    private final Node venueBox;

    /** {@code keys} names the keys as they are bound; {@code venues} is who can be chosen among, none where there is one. */
    TicketForm(TicketDraft draft, ReadOnlyObjectProperty<List<String>> venues, KeyWords keys) {
        this.draft = draft;
        venue = TicketFields.choice(
                "ticket-venue",
                draft.venue,
                List.of(""),
                name -> name.isEmpty()
                        ? venues.get().isEmpty()
                                ? ""
                                : TEXTS.get("venue.first", venues.get().getFirst())
                        : name);
        venueBox = labelled("venue", venue);
        venues.addListener((seen, before, now) -> offer(now));
        TextField symbol = TicketFields.text("ticket-symbol", TEXTS.get("field.symbol"), draft.symbol);
        quantity = TicketFields.text("ticket-quantity", TEXTS.get("prompt.quantity"), draft.quantity);
        limit = TicketFields.text("ticket-limit", TEXTS.get("prompt.none"), draft.limit);
        limit.setTooltip(new Tooltip(TEXTS.get("tip.price")));
        fields.put(TicketField.SYMBOL, symbol);
        fields.put(TicketField.QUANTITY, quantity);
        fields.put(TicketField.LIMIT, limit);
        symbolBox = labelled("symbol", symbol);
        quantityBox = labelled("quantity", quantity);
        limitBox = labelled("limit", limit);
        parentRows = parentRows();
        type = labelled(
                "type",
                TicketFields.segments(
                        "ticket-type",
                        draft.type,
                        List.of(OrderType.LIMIT, OrderType.MARKET),
                        AlgoWords::name,
                        each -> ""));
        life = labelled(
                "tif",
                TicketFields.choice("ticket-tif", draft.timeInForce, List.of(TimeInForce.values()), AlgoWords::name));
        for (int i = 0; i < 2; i++) {
            ColumnConstraints half = new ColumnConstraints();
            half.setPercentWidth(50);
            grid.getColumnConstraints().add(half);
        }
        getStyleClass().add("ticket-form");
        setSpacing(6);
        getChildren().addAll(kinds(), sides(keys), grid);
        offer(venues.get());
        draft.kind.addListener((seen, before, now) -> arrange());
        draft.type.addListener((seen, before, now) -> arrange());
        arrange();
    }

    /** The keyboard goes to the quantity. */
    void begin() {
        quantity.requestFocus();
        quantity.selectAll();
    }

    /** The venues that a single order can be sent to. */
    private void offer(List<String> venues) {
        String chosen = draft.venue.get();
        List<String> choices = new ArrayList<>(List.of(""));
        choices.addAll(venues);
        venue.getItems().setAll(choices);
        draft.venue.set(chosen);
        arrange();
    }

    /** Marks the one field that is to be mended, or none. */
    void mark(@Nullable TicketField wrong) {
        fields.forEach((field, control) -> control.pseudoClassStateChanged(WRONG, field == wrong));
    }

    private Node kinds() {
        HBox kinds = TicketFields.segments(
                "ticket-kind",
                draft.kind,
                List.of(TicketKind.values()),
                kind -> TEXTS.get(kind == TicketKind.PARENT ? "kind.parent" : "kind.single"),
                kind -> "");
        kinds.getStyleClass().add("kinds");
        return kinds;
    }

    private Node sides(KeyWords keys) {
        HBox sides = TicketFields.segments(
                "ticket", draft.side, List.of(Side.values()), side -> SideWords.glyph(side) + " " + side, side -> "");
        for (Node node : sides.getChildren()) {
            node.getStyleClass().add("side-" + SideWords.style(sideOf(node)));
            if (node instanceof ToggleButton button) {
                String key = sideOf(node) == Side.BUY ? "ticket.buy" : "ticket.sell";
                button.textProperty().bind(Bindings.concat(button.getText(), "  ", keys.shortly(key)));
            }
        }
        return sides;
    }

    private static Side sideOf(Node button) {
        return "ticket-buy".equals(button.getId()) ? Side.BUY : Side.SELL;
    }

    private List<Node> parentRows() {
        TextField start = TicketFields.text("ticket-start", TEXTS.get("prompt.start"), draft.start);
        TextField end = TicketFields.text("ticket-duration", TEXTS.get("prompt.end"), draft.end);
        end.setTooltip(new Tooltip(TEXTS.get("tip.end")));
        TextField would = TicketFields.text("ticket-would", TEXTS.get("prompt.none"), draft.iWould);
        would.setTooltip(new Tooltip(TEXTS.get("tip.would")));
        TextField participation =
                TicketFields.text("ticket-participation", TEXTS.get("prompt.no-cap"), draft.participation);
        fields.put(TicketField.START, start);
        fields.put(TicketField.DURATION, end);
        fields.put(TicketField.I_WOULD, would);
        fields.put(TicketField.PARTICIPATION, participation);
        return List.of(
                labelled(
                        "algo",
                        TicketFields.choice(
                                "ticket-algo",
                                draft.algo,
                                List.of(
                                        Algo.TWAP,
                                        Algo.VWAP,
                                        Algo.POV,
                                        Algo.AC,
                                        Algo.PPO,
                                        Algo.DQN,
                                        Algo.IMMEDIATE,
                                        Algo.SUBMIT_AND_LEAVE,
                                        Algo.RANDOM),
                                AlgoWords::name)),
                labelled(
                        "placement",
                        TicketFields.choice(
                                "ticket-placement", draft.placement, List.of(Placement.values()), AlgoWords::name)),
                hint(),
                labelled("end", end),
                labelled("participation", participation),
                labelled("start", start),
                labelled("would", would),
                urgency(),
                labelled(
                        "mode",
                        TicketFields.segments(
                                "ticket-mode",
                                draft.mode,
                                List.of(ControlMode.values()),
                                AlgoWords::name,
                                AlgoWords::hint)));
    }

    private Node hint() {
        Label hint = new Label();
        hint.setId("ticket-hint");
        hint.setWrapText(true);
        hint.getStyleClass().add("ticket-hint");
        hint.textProperty()
                .bind(draft.algo
                        .map(AlgoWords::hint)
                        .flatMap(algo -> draft.placement.map(placement -> algo + " " + AlgoWords.hint(placement))));
        return hint;
    }

    private Node urgency() {
        Slider slider = new Slider(0, 1, draft.urgency.get());
        slider.setId("ticket-urgency");
        slider.setBlockIncrement(0.1);
        slider.valueProperty().bindBidirectional(draft.urgency);
        Label label = new Label();
        label.getStyleClass().add("field-label");
        label.setLabelFor(slider);
        label.textProperty()
                .bind(draft.urgency.map(value -> TEXTS.get("field.urgency", Numbers.decimal(value.doubleValue(), 2))));
        slider.setTooltip(new Tooltip(TEXTS.get("tip.urgency")));
        VBox box = new VBox(6, label, slider);
        box.setMinWidth(0);
        return box;
    }

    private void arrange() {
        grid.getChildren().clear();
        grid.addRow(0, symbolBox, quantityBox);
        if (draft.kind.get() == TicketKind.SINGLE) {
            limit.setPromptText(TEXTS.get("prompt.price"));
            boolean limited = draft.type.get() == OrderType.LIMIT;
            limitBox.setDisable(!limited);
            life.setDisable(!limited);
            grid.add(type, 0, 1, 2, 1);
            grid.addRow(2, limitBox, life);
            if (venue.getItems().size() > 2) {
                grid.add(venueBox, 0, 3, 2, 1);
            }
            return;
        }
        limit.setPromptText(TEXTS.get("prompt.none"));
        limitBox.setDisable(false);
        grid.addRow(1, parentRows.get(0), parentRows.get(1));
        grid.add(parentRows.get(2), 0, 2, 2, 1);
        grid.addRow(3, parentRows.get(3), limitBox);
        grid.addRow(4, parentRows.get(4), parentRows.get(7));
        grid.addRow(5, parentRows.get(5), parentRows.get(6));
        grid.add(parentRows.get(8), 0, 6, 2, 1);
    }

    private static Node labelled(String key, Node field) {
        return TicketFields.labelled(TEXTS.get("field." + key), field);
    }
}
