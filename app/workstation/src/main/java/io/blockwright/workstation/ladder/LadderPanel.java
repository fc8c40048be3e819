package io.blockwright.workstation.ladder;

import io.blockwright.domain.Instrument;
import io.blockwright.domain.Side;
import io.blockwright.engine.DeskFact.MarketTrade;
import io.blockwright.engine.DeskSnapshot;
import io.blockwright.engine.DeskSnapshot.MarketPicture;
import io.blockwright.workstation.DeskAction;
import io.blockwright.workstation.DeskAction.Reach;
import io.blockwright.workstation.DeskPanel;
import io.blockwright.workstation.Frame;
import io.blockwright.workstation.Preferences;
import io.blockwright.workstation.Pulse;
import io.blockwright.workstation.Subscription;
import io.blockwright.workstation.command.DeskCommands;
import io.blockwright.workstation.command.Notices;
import io.blockwright.workstation.command.Selection;
import io.blockwright.workstation.command.SendKey;
import io.blockwright.workstation.keys.KeyWords;
import io.blockwright.workstation.text.Numbers;
import io.blockwright.workstation.text.PriceFormat;
import io.blockwright.workstation.text.Reading;
import io.blockwright.workstation.text.SideWords;
import io.blockwright.workstation.text.Texts;
import io.blockwright.workstation.theme.Icons;
import io.blockwright.workstation.theme.Theme;
import io.blockwright.workstation.theme.Typeface;
import io.blockwright.workstation.venue.VenueLegend;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The price ladder with its lock. Unlocked, a left click places a limit order of the ticket's quantity at that price. */
public final class LadderPanel extends BorderPane implements DeskPanel {
    private static final Texts TEXTS = Texts.of(LadderPanel.class);
    private static final PseudoClass LOSES = PseudoClass.getPseudoClass("loses");

    private final LadderViewModel model = new LadderViewModel();
    private final TradedVolume traded = new TradedVolume();
    private final LadderPainter painter;
    private final LadderHand hand;
    private final LadderRows rows;
    private final OneClick click;
    private final KeyWords keys;
    private final Theme theme;
    private final Label foot = new Label();
    private final Label grouped = new Label();
    private final VenueLegend legend = new VenueLegend(TEXTS.get("venues.tip"));
    private final Preferences preferences;
    private boolean together = true;
    private final Label empty = new Label(TEXTS.get("empty"));
    private @Nullable Instrument shown;
    private List<String> several = List.of();
    private long nanos;
    private long painted;
    private double paintedWidth;

    public LadderPanel(
            Theme theme,
            Typeface face,
            DeskCommands commands,
            Notices notices,
            Selection selection,
            OneClick click,
            KeyWords keys,
            Preferences preferences) {
        this.preferences = preferences;
        readPreferences();
        preferences.onOtherUser(this::readPreferences);
        this.keys = keys;
        this.click = click;
        this.theme = theme;
        this.painter = new LadderPainter(theme, face);
        this.hand = new LadderHand(model, click, commands, notices, selection);
        EditBox edit = new EditBox(hand.edit(), this::prices, keys, this::requestFocus);
        this.rows = new LadderRows(painter, model, hand, click, edit, keys, this::requestFocus);
        getStyleClass().addAll("panel", "ladder");
        getStylesheets()
                .add(Objects.requireNonNull(LadderPanel.class.getResource("ladder.css"))
                        .toExternalForm());
        setId("ladder");
        setMinWidth(250);
        setFocusTraversable(true);
        setTop(header());
        empty.getStyleClass().add("empty-words");
        empty.setWrapText(true);
        empty.setMouseTransparent(true);
        setCenter(new StackPane(rows, empty));
        foot.setId("ladder-foot");
        foot.getStyleClass().add("panel-foot");
        foot.setMaxWidth(Double.MAX_VALUE);
        foot.setWrapText(true);
        setBottom(foot);
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        SendKey.form(this, hand::send);
        model.locked().addListener((seen, before, locked) -> showLock(locked));
        showLock(true);
    }

    @Override
    public String id() {
        return "ladder";
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
    public List<DeskAction> actions() {
        return List.of(
                action("recentre", Reach.NOT_WHILE_TYPING, model::recentre, "Space"),
                action("lock", Reach.EVERYWHERE, this::toggleLock, "Ctrl+L"),
                action("modify", Reach.EVERYWHERE, () -> hand.modify(model.cursor()), "F4"),
                action("up", Reach.NOT_WHILE_TYPING, () -> hand.step(1), "Shift+Up"),
                action("down", Reach.NOT_WHILE_TYPING, () -> hand.step(-1), "Shift+Down"),
                action("cursor-up", Reach.NOT_WHILE_TYPING, () -> model.moveCursor(1), "Ctrl+Up"),
                action("cursor-down", Reach.NOT_WHILE_TYPING, () -> model.moveCursor(-1), "Ctrl+Down"),
                action("buy", Reach.NOT_WHILE_TYPING, () -> hand.placeAtCursor(Side.BUY), "Ctrl+B"),
                action("sell", Reach.NOT_WHILE_TYPING, () -> hand.placeAtCursor(Side.SELL), "Ctrl+S"),
                action("venues", Reach.NOT_WHILE_TYPING, this::toggleVenues, "Ctrl+U"),
                action("cancel", Reach.NOT_WHILE_TYPING, () -> hand.cancelAt(model.cursor())));
    }

    @Override
    public Subscription attach(Pulse pulse) {
        return pulse.subscribe("ladder", this::frame);
    }

    /** Where the prices stand. */
    public LadderViewModel model() {
        return model;
    }

    private void frame(Frame frame) {
        nanos = frame.nanos();
        DeskSnapshot snapshot = frame.snapshot();
        if (snapshot != null && !snapshot.market().instrument().equals(shown)) {
            shown = snapshot.market().instrument();
            traded.clear();
        }
        if (snapshot != null) {
            several = snapshot.market().venues().lit();
        }
        model.market(snapshot == null ? null : seen(snapshot.market()), nanos);
        traded.read(frame.facts(), model.step());
        hand.frame(frame);
        if (snapshot != null) {
            empty.setVisible(false);
        }
        OwnOrder dragged = rows.dragged();
        OwnOrder edited = hand.edit().order().get();
        long target = dragged != null ? rows.dropPrice() : hand.edit().typedPrice();
        long looks = Objects.hash(
                model.price(0),
                model.rows(),
                rows.hovered(),
                model.flashing().get(),
                model.cursor(),
                target,
                isFocused(),
                theme.palette());
        if (snapshot != null || looks != painted || painter.getWidth() != paintedWidth) {
            OwnOrder moved = dragged != null ? dragged : edited;
            painter.paint(
                    model,
                    hand.own(),
                    traded,
                    new LadderPainter.Pointers(
                            rows.hovered(), target, moved == null ? null : moved.side(), isFocused()));
            painted = looks;
            paintedWidth = painter.getWidth();
            if (edited != null) {
                rows.requestLayout();
            }
        }
        showFoot();
    }

    private Tooltip tip(String key) {
        Tooltip tip = new Tooltip();
        tip.textProperty().bind(keys.following(TEXTS.get(key)));
        return tip;
    }

    private Node header() {
        Label title = new Label(TEXTS.get("title").toUpperCase(Locale.ROOT));
        title.getStyleClass().add("panel-title");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Button centre = new Button(TEXTS.get("centre"));
        centre.setTooltip(tip("centre.tip"));
        centre.setOnAction(event -> {
            model.recentre();
            requestFocus();
        });
        ToggleButton lock = new ToggleButton();
        lock.setId("ladder-lock");
        lock.setMinWidth(92);
        lock.setTooltip(tip("lock.tip"));
        lock.setOnAction(event -> {
            toggleLock();
            requestFocus(); // so that Space recentres and does not lock again
        });
        model.locked().addListener((seen, before, locked) -> label(lock, locked));
        label(lock, true);
        grouped.getStyleClass().add("muted");
        HBox header = new HBox(6, title, grouped, space, centre, lock);
        header.setAlignment(Pos.CENTER_LEFT);
        header.getStyleClass().add("panel-header");
        legend.getStyleClass().add("ladder-venues");
        return new VBox(header, legend);
    }

    /** All venues as one, or the first one alone. */
    private MarketPicture seen(MarketPicture market) {
        return together ? market.everywhere() : market.alone();
    }

    private void toggleVenues() {
        together = !together;
        preferences.write("ladder.venues", together ? "all" : "first");
    }

    private void readPreferences() {
        together = !preferences.read("ladder.venues").filter("first"::equals).isPresent();
    }

    private void toggleLock() {
        model.lock(!model.locked().get(), nanos);
    }

    private static void label(ToggleButton lock, boolean locked) {
        lock.setText(TEXTS.get(locked ? "lock.locked" : "lock.open"));
        lock.setGraphic((locked ? Icons.LOCKED : Icons.UNLOCKED).graphic());
        lock.setSelected(!locked);
    }

    /** Keys of the ladder alone, while the keyboard is on it. */
    private void key(KeyEvent event) {
        if (rows.letGo(event)) {
            event.consume();
            return;
        }
        if (event.isControlDown() || event.isAltDown() || event.isShiftDown()) {
            return;
        }
        KeyCode code = event.getCode();
        switch (code) {
            case UP -> model.moveCursor(1);
            case DOWN -> model.moveCursor(-1);
            case PAGE_UP -> model.moveCursor(10);
            case PAGE_DOWN -> model.moveCursor(-10);
            case DELETE -> hand.cancelAt(model.cursor());
            case ESCAPE -> model.lock(true, nanos);
            default -> {
                return;
            }
        }
        event.consume();
    }

    private @Nullable PriceFormat prices() {
        MarketPicture market = model.market();
        return market == null ? null : new PriceFormat(market.instrument());
    }

    private void showFoot() {
        PriceFormat prices = prices();
        MarketPicture market = model.market();
        grouped.setText(heading(market, prices));
        legend.show(together ? several : List.of());
        OwnOrder dragged = rows.dragged();
        Change change = dragged == null ? null : hand.dragged(dragged, rows.dropPrice());
        foot.pseudoClassStateChanged(LOSES, change instanceof Change.Ready ready && ready.losesPlace());
        foot.setText(prices == null ? TEXTS.get("foot.locked") : footWords(prices, dragged, change));
    }

    /** What the rows are of, where that is not every price and every venue. */
    private String heading(@Nullable MarketPicture market, @Nullable PriceFormat prices) {
        List<String> words = new ArrayList<>();
        if (!together && several.size() > 1) {
            words.add(TEXTS.get("venues.alone", several.getFirst()));
        }
        if (market != null
                && prices != null
                && model.step() > market.instrument().increment()) {
            words.add(TEXTS.get("rows.of", prices.price(model.step())));
        }
        return String.join(" · ", words);
    }

    private String footWords(PriceFormat prices, @Nullable OwnOrder dragged, @Nullable Change change) {
        if (dragged != null && change != null) {
            return TEXTS.get(
                    "foot.drag",
                    dragged.side().toString(),
                    Numbers.whole(dragged.left()),
                    prices.price(dragged.price()),
                    prices.price(rows.dropPrice()),
                    change.sentence());
        }
        OwnAtPrice.Resting own = rows.hoveredOwn();
        if (own != null) {
            OwnOrder first = own.orders().getFirst();
            return keys.in(TEXTS.get(
                    own.ahead() < 0 ? "foot.own-unknown" : "foot.own",
                    first.side().toString(),
                    Numbers.whole(own.quantity()),
                    prices.price(first.price()),
                    Numbers.whole(own.ahead())));
        }
        if (model.flashing().get()) {
            return keys.in(TEXTS.get("foot.away"));
        }
        String split = splitWords(prices);
        if (!split.isEmpty()) {
            return split;
        }
        MarketTrade last = traded.last();
        String end = last == null
                ? ""
                : " · "
                        + TEXTS.get(
                                "foot.last",
                                prices.price(last.price()),
                                SideWords.glyph(last.aggressor()),
                                Numbers.whole(last.quantity()));
        if (model.locked().get()) {
            return TEXTS.get("foot.locked") + end;
        }
        long price = rows.hovered() < 0 ? Instrument.NO_PRICE : model.price(rows.hovered());
        Side side = rows.hoveredSide();
        if (price == Instrument.NO_PRICE || side == null) {
            return TEXTS.get("foot.unlocked");
        }
        return switch (click.quantity(side, price)) {
            case Reading.Value<Long>(Long quantity) ->
                TEXTS.get(
                        click.venue().isEmpty() ? "foot.click" : "foot.click.at",
                        side.toString(),
                        Numbers.whole(quantity),
                        prices.price(price),
                        click.venue());
            case Reading.Refused<Long>(String sentence) -> sentence;
        };
    }

    /** Who shows the shares of the row under the mouse, or else at the keyboard's price. */
    private String splitWords(PriceFormat prices) {
        long price =
                rows.hovered() >= 0 ? model.price(rows.hovered()) : isFocused() ? model.cursor() : Instrument.NO_PRICE;
        if (price == Instrument.NO_PRICE || painter.split().venues().isEmpty()) {
            return "";
        }
        List<String> sides = new ArrayList<>();
        for (Side side : Side.values()) {
            String words = painter.split().words(side, price);
            if (!words.isEmpty()) {
                sides.add(TEXTS.get("foot.split." + side.name().toLowerCase(Locale.ROOT), prices.price(price), words));
            }
        }
        return String.join("   ", sides);
    }

    private void showLock(boolean locked) {
        getStyleClass().remove("armed");
        if (!locked) {
            getStyleClass().add("armed");
        }
        showFoot();
    }

    private static DeskAction action(String id, Reach reach, Runnable run, String... keys) {
        return new DeskAction("ladder." + id, TEXTS.get("group"), TEXTS.get("action." + id), List.of(keys), reach, run);
    }
}
