package io.blockwright.workstation.blotter;

import static io.blockwright.workstation.blotter.BlotterLine.TEXTS;

import io.blockwright.domain.Side;
import io.blockwright.workstation.blotter.BlotterFilter.State;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.control.Button;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.ToolBar;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import org.controlsfx.control.SegmentedButton;
import org.controlsfx.control.textfield.CustomTextField;

/** Chooses which parents the blotter shows, and which columns; what does not fit goes into the bar's overflow. FX thread. */
final class FilterBar extends ToolBar {
    private final CustomTextField search = new CustomTextField();
    private final MenuButton strategies = new MenuButton(TEXTS.get("filter.strategy"));
    private final Set<String> chosen = new HashSet<>();
    private final Consumer<BlotterFilter> filter;
    private final Runnable rows;
    private ToggleButton all = new ToggleButton();
    private BlotterFilter now = BlotterFilter.NONE;

    /**
     * A bar that starts with everything shown.
     *
     * @param filter is told of every change
     * @param rows takes the focus to the rows
     * @param known what works the orders, by name
     * @param columns items that choose columns
     */
    FilterBar(
            Consumer<BlotterFilter> filter,
            Runnable rows,
            Supplier<? extends Set<String>> known,
            Supplier<List<MenuItem>> columns) {
        this.filter = filter;
        this.rows = rows;
        getStyleClass().add("blotter-filters");
        getItems().addAll(searchField(), states(), sides(), strategies(known), columns(columns));
    }

    /** Takes the focus to the search field, everything in it selected. */
    void find() {
        search.requestFocus();
        search.selectAll();
    }

    private Region searchField() {
        search.setId("blotter-search");
        search.setPromptText(TEXTS.get("filter.search"));
        search.setAccessibleText(TEXTS.get("filter.search.spoken"));
        search.setTooltip(new Tooltip(TEXTS.get("filter.search.spoken")));
        search.setPrefWidth(150);
        Region glass = new Region();
        glass.getStyleClass().add("search-glass");
        search.setLeft(glass);
        Button clear = new Button();
        clear.setId("blotter-search-clear");
        clear.getStyleClass().setAll("search-clear");
        clear.setAccessibleText(TEXTS.get("filter.clear"));
        clear.setTooltip(new Tooltip(TEXTS.get("filter.clear")));
        clear.setFocusTraversable(false);
        clear.visibleProperty().bind(search.textProperty().isNotEmpty());
        clear.setOnAction(event -> search.clear());
        search.setRight(clear);
        search.textProperty().addListener((seen, before, text) -> change(now.search(text)));
        search.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        return search;
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            search.clear();
            all.setSelected(true);
            rows.run();
            event.consume();
        } else if (event.getCode() == KeyCode.DOWN || (event.getCode() == KeyCode.ENTER && !event.isShortcutDown())) {
            rows.run();
            event.consume();
        }
    }

    private SegmentedButton states() {
        SegmentedButton segments = new SegmentedButton();
        for (State state : State.values()) {
            String key = "filter." + state.name().toLowerCase(Locale.ROOT);
            ToggleButton button = segment(key, key + ".tip");
            button.setOnAction(event -> change(now.with(state)));
            button.selectedProperty().addListener((seen, before, on) -> {
                if (on) {
                    change(now.with(state));
                }
            });
            segments.getButtons().add(button);
        }
        all = segments.getButtons().getFirst();
        return oneAlways(segments);
    }

    private SegmentedButton sides() {
        ToggleButton both = segment("filter.sides", "filter.sides");
        ToggleButton buy = segment("filter.buy", "filter.buy");
        ToggleButton sell = segment("filter.sell", "filter.sell");
        both.setOnAction(event -> change(now.with((Side) null)));
        buy.setOnAction(event -> change(now.with(Side.BUY)));
        sell.setOnAction(event -> change(now.with(Side.SELL)));
        buy.getStyleClass().add("side-buy");
        sell.getStyleClass().add("side-sell");
        return oneAlways(new SegmentedButton(both, buy, sell));
    }

    /** A filter that is on cannot be clicked off, only another one on. */
    private static SegmentedButton oneAlways(SegmentedButton segments) {
        segments.getStyleClass().add("segments");
        ToggleGroup group = new ToggleGroup();
        segments.setToggleGroup(group);
        segments.getButtons().forEach(button -> button.setToggleGroup(group));
        segments.getButtons().getFirst().setSelected(true);
        group.selectedToggleProperty().addListener((seen, before, on) -> {
            if (on == null && before != null) {
                before.setSelected(true);
            }
        });
        return segments;
    }

    private static ToggleButton segment(String key, String tip) {
        ToggleButton button = new ToggleButton(TEXTS.get(key));
        button.setId("blotter-" + key.replace('.', '-'));
        button.setTooltip(new Tooltip(TEXTS.get(tip)));
        button.setMinWidth(USE_PREF_SIZE);
        return button;
    }

    private MenuButton strategies(Supplier<? extends Set<String>> known) {
        strategies.setId("blotter-strategies");
        strategies.setOnShowing(event -> {
            strategies.getItems().clear();
            for (String name : known.get()) {
                CheckMenuItem item = new CheckMenuItem(name);
                item.setSelected(chosen.contains(name));
                item.setOnAction(click -> choose(name, item.isSelected()));
                strategies.getItems().add(item);
            }
            if (strategies.getItems().isEmpty()) {
                MenuItem none = new MenuItem(TEXTS.get("filter.strategy.none"));
                none.setDisable(true);
                strategies.getItems().add(none);
            }
        });
        strategies.getItems().add(new MenuItem(TEXTS.get("filter.strategy.none")));
        return strategies;
    }

    private void choose(String name, boolean on) {
        if (on) {
            chosen.add(name);
        } else {
            chosen.remove(name);
        }
        strategies.setText(
                chosen.isEmpty()
                        ? TEXTS.get("filter.strategy")
                        : TEXTS.get("filter.strategy.some", Integer.toString(chosen.size())));
        change(now.with(chosen));
    }

    private static MenuButton columns(Supplier<List<MenuItem>> items) {
        MenuButton button = new MenuButton(TEXTS.get("filter.columns"));
        button.setId("blotter-columns");
        button.getItems().setAll(items.get());
        button.setOnShowing(event -> button.getItems().setAll(items.get()));
        return button;
    }

    private void change(BlotterFilter next) {
        if (!next.equals(now)) {
            now = next;
            filter.accept(next);
        }
    }
}
