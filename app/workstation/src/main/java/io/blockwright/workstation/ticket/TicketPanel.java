package io.blockwright.workstation.ticket;

import io.blockwright.domain.Side;
import io.blockwright.workstation.DeskAction;
import io.blockwright.workstation.DeskAction.Reach;
import io.blockwright.workstation.DeskPanel;
import io.blockwright.workstation.Pulse;
import io.blockwright.workstation.Subscription;
import io.blockwright.workstation.command.SendKey;
import io.blockwright.workstation.confirm.ConfirmWindow;
import io.blockwright.workstation.keys.KeyWords;
import io.blockwright.workstation.text.SideWords;
import io.blockwright.workstation.text.Texts;
import io.blockwright.workstation.theme.Icons;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The order ticket. Enter never sends; Ctrl+Enter and the button do. */
public final class TicketPanel extends BorderPane implements DeskPanel {
    private static final Texts TEXTS = Texts.of(TicketPanel.class);
    private static final double URGENCY_STEP = 0.05;

    private final TicketViewModel model;
    private final ConfirmWindow confirm;
    private final KeyWords keys;
    private final TicketForm form;
    private final EstimateBox estimate = new EstimateBox();
    private final Label verdict = new Label();
    private Runnable precautions = () -> {};
    private final Button send = new Button();

    /** {@code confirm} shows what has to be asked before a large order; {@code keys} names the keys as they are bound. */
    public TicketPanel(TicketViewModel model, ConfirmWindow confirm, KeyWords keys) {
        this.keys = keys;
        this.model = model;
        this.confirm = confirm;
        this.form = new TicketForm(model.draft(), model.venues(), keys);
        getStyleClass().addAll("panel", "ticket");
        getStylesheets()
                .add(Objects.requireNonNull(TicketPanel.class.getResource("ticket.css"))
                        .toExternalForm());
        setId("ticket");
        setMinWidth(264);
        setTop(new VBox(header(), offer()));
        ScrollPane scroll = new ScrollPane(form);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        scroll.setMinHeight(0);
        setCenter(scroll);
        setBottom(foot());
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        SendKey.form(this, model::send);
        model.verdict().addListener((seen, before, now) -> show());
        model.outcome().addListener((seen, before, now) -> show());
        model.draft().side.addListener((seen, before, now) -> show());
        model.estimate().addListener((seen, before, now) -> estimate.show(now));
        show();
    }

    @Override
    public String id() {
        return "ticket";
    }

    @Override
    public String title() {
        return TEXTS.get("title");
    }

    @Override
    public Region node() {
        return this;
    }

    @Override
    public Subscription attach(Pulse pulse) {
        Subscription frames = pulse.subscribe("ticket", model::frame);
        Subscription question = confirm.attach(pulse);
        return () -> {
            frames.close();
            question.close();
        };
    }

    @Override
    public List<DeskAction> actions() {
        return List.of(
                action("buy", Reach.EVERYWHERE, () -> begin(Side.BUY), "F2"),
                action("sell", Reach.EVERYWHERE, () -> begin(Side.SELL), "F3"),
                action("offer", Reach.NOT_WHILE_TYPING, this::takeOffer),
                action("send", Reach.EVERYWHERE, this::sendInHand, "Ctrl+Enter"),
                action("kind", Reach.EVERYWHERE, this::otherKind, "Ctrl+F2"),
                // + and − are the live order's; the draft's are in the palette, and on its slider.
                action("more-urgent", Reach.NOT_WHILE_TYPING, () -> urge(URGENCY_STEP)),
                action("less-urgent", Reach.NOT_WHILE_TYPING, () -> urge(-URGENCY_STEP)));
    }

    /** Begins a ticket for one side: the keyboard is in the quantity. */
    public void begin(Side side) {
        model.draft().side.set(side);
        if (getScene() != null && getScene().getWindow() != null) {
            getScene().getWindow().requestFocus(); // it may stand in a window of its own
        }
        form.begin();
    }

    /** What opens the lines beyond which it asks. */
    public void onPrecautions(Runnable open) {
        precautions = open;
    }

    private void sendInHand() {
        SendKey.focused().orElse(model::send).run();
    }

    private void otherKind() {
        TicketDraft draft = model.draft();
        draft.kind.set(draft.kind.get() == TicketKind.PARENT ? TicketKind.SINGLE : TicketKind.PARENT);
    }

    private void urge(double by) {
        model.draft().urgency.set(Math.clamp(model.draft().urgency.get() + by, 0, 1));
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER && !event.isControlDown()) {
            event.consume(); // whatever has the focus, a bare Enter sends nothing
        } else if (event.isShiftDown() && (event.getCode() == KeyCode.UP || event.getCode() == KeyCode.DOWN)) {
            event.consume();
            model.step(event.getCode() == KeyCode.UP ? 1 : -1);
        }
    }

    private static Node header() {
        Label title = new Label(TEXTS.get("title").toUpperCase(Locale.ROOT));
        title.getStyleClass().add("panel-title");
        HBox header = new HBox(title);
        header.setAlignment(Pos.CENTER_LEFT);
        header.getStyleClass().add("panel-header");
        return header;
    }

    /** One line that fills the form in; no room is kept for it while nothing is offered. */
    private Node offer() {
        Button fill = new Button();
        fill.setId("ticket-offer");
        fill.getStyleClass().addAll("quiet", "ticket-offer");
        fill.setMaxWidth(Double.MAX_VALUE);
        fill.setWrapText(true);
        fill.textProperty().bind(model.offer().words());
        fill.visibleProperty().bind(model.offer().words().isNotEmpty());
        fill.managedProperty().bind(fill.visibleProperty());
        fill.setTooltip(new Tooltip(TEXTS.get("tip.offer")));
        fill.setOnAction(event -> takeOffer());
        return fill;
    }

    private void takeOffer() {
        model.takeOffer();
        form.begin();
    }

    private Node foot() {
        verdict.setId("ticket-verdict");
        verdict.setWrapText(true);
        verdict.setMinHeight(34);
        verdict.setPrefHeight(34);
        verdict.setAlignment(Pos.TOP_LEFT);
        send.setId("ticket-send");
        send.setMaxWidth(Double.MAX_VALUE);
        send.setMinHeight(Region.USE_PREF_SIZE);
        Tooltip tip = new Tooltip();
        tip.textProperty().bind(keys.following(TEXTS.get("tip.send")));
        send.setTooltip(tip);
        send.setOnAction(event -> model.send());
        Button lines = new Button(null, Icons.PRECAUTIONS.graphic());
        lines.setId("ticket-precautions");
        lines.getStyleClass().add("quiet");
        lines.setAccessibleText(TEXTS.get("precautions"));
        Tooltip what = new Tooltip();
        what.textProperty().bind(keys.followingWithKey(TEXTS.get("precautions"), "precautions.open"));
        lines.setTooltip(what);
        lines.setOnAction(event -> precautions.run());
        lines.setMinSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        HBox.setHgrow(send, Priority.ALWAYS);
        HBox sending = new HBox(6, send, lines);
        sending.setAlignment(Pos.CENTER);
        VBox foot = new VBox(6, estimate, verdict, sending);
        foot.getStyleClass().add("ticket-foot");
        return foot;
    }

    private void show() {
        Verdict now = model.verdict().get();
        Side side = model.side();
        send.getStyleClass().setAll("button", "send", SideWords.style(side));
        send.setText(SideWords.glyph(side) + " " + TEXTS.get(side == Side.BUY ? "send.buy" : "send.sell"));
        send.setDisable(!(now instanceof Verdict.Sendable));
        String words = now.sentence();
        String tone = "";
        TicketField wrong = null;
        if (now instanceof Verdict.Incomplete missing && !missing.blank()) {
            tone = "wrong";
            wrong = missing.field();
        } else if (!model.beyond().isEmpty()) {
            words = model.beyond().getFirst();
            tone = "warning";
        }
        Outcome outcome = model.outcome().get();
        if (outcome.kind() != Outcome.Kind.NOTHING) {
            words = outcome.sentence();
            tone = switch (outcome.kind()) {
                case SENT -> "good";
                case ASKING, WITHHELD, NOTHING -> "warning";
                case NOT_TAKEN, REFUSED -> "wrong";
            };
        }
        verdict.getStyleClass().setAll("label", "verdict", tone);
        verdict.setText(words);
        form.mark(wrong);
    }

    private static DeskAction action(String id, Reach reach, Runnable run, String... keys) {
        return new DeskAction("ticket." + id, TEXTS.get("group"), TEXTS.get("action." + id), List.of(keys), reach, run);
    }
}
