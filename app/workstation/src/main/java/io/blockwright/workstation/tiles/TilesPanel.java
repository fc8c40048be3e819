package io.blockwright.workstation.tiles;

import io.blockwright.engine.DeskSnapshot;
import io.blockwright.engine.ParentRow;
import io.blockwright.workstation.DeskPanel;
import io.blockwright.workstation.Frame;
import io.blockwright.workstation.Pulse;
import io.blockwright.workstation.Subscription;
import io.blockwright.workstation.command.Selection;
import io.blockwright.workstation.text.Numbers;
import io.blockwright.workstation.text.Texts;
import io.blockwright.workstation.theme.Theme;
import java.util.List;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ScrollPane.ScrollBarPolicy;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** The state of the desk and of the selected parent at a glance, refreshed four times a second. FX thread. */
public final class TilesPanel implements DeskPanel {
    private static final Texts TEXTS = Texts.of(TilesPanel.class);

    /** Faster cannot be read. */
    private static final long REFRESH = 250_000_000L;

    private final Selection selection;
    private final Theme theme;
    private final ThemedTile profit = ThemedTile.course("tile-profit", TEXTS.get("tile.profit"), "$", 0);
    private final RowsTile share = new RowsTile("tile-share", TEXTS.get("tile.share"), 2);
    private final ThemedTile orders = ThemedTile.course("tile-orders", TEXTS.get("tile.orders"), "", 1);
    private final RowsTile costs = new RowsTile("tile-costs", TEXTS.get("tile.costs.none"), 3);
    private final RowsTile market = new RowsTile("tile-market", TEXTS.get("tile.market"), 3);
    private final RowsTile latency = new RowsTile("tile-latency", TEXTS.get("tile.latency"), 2);
    private final RowsTile limits = new RowsTile("tile-limits", TEXTS.get("tile.limits"), 3);
    private final ScrollPane pane;
    private long lastRefresh;

    /** Shows the desk and the selected parent in a theme. */
    public TilesPanel(Selection selection, Theme theme) {
        this.selection = selection;
        this.theme = theme;
        TileGrid grid = new TileGrid(profit.node(), costs, share, market, limits, latency, orders.node());
        grid.getStyleClass().add("tile-grid");
        pane = new ScrollPane(grid);
        pane.setFitToWidth(true);
        pane.setHbarPolicy(ScrollBarPolicy.NEVER);
        pane.getStyleClass().add("tiles");
        wear();
    }

    @Override
    public String id() {
        return "tiles";
    }

    @Override
    public String title() {
        return TEXTS.get("title");
    }

    @Override
    public Region node() {
        return pane;
    }

    @Override
    public Subscription attach(Pulse pulse) {
        Subscription change = theme.onChange(this::wear);
        Subscription frames = pulse.subscribe("tiles", frame -> frame(frame, pulse));
        return () -> {
            change.close();
            frames.close();
        };
    }

    private void frame(Frame frame, Pulse pulse) {
        DeskSnapshot latest = pulse.latest();
        // Nobody looks at a panel that is in no window or behind another tab.
        if (latest != null && frame.nanos() - lastRefresh >= REFRESH && pane.getScene() != null) {
            lastRefresh = frame.nanos();
            show(latest, selection.parent().get());
        }
    }

    void show(DeskSnapshot desk, @Nullable ParentRow parent) {
        profit.show(TileWords.profit(desk), TileWords.profitNote(desk));
        orders.show(
                desk.health().ordersPerSecond(),
                TEXTS.get(
                        "orders.note",
                        Numbers.whole(desk.health().ordersSent()),
                        Numbers.whole(desk.health().blocked())));
        market.show(TEXTS.get("tile.market"), TileWords.market(desk.conditions()), "");
        latency.show(TEXTS.get("tile.latency"), TileWords.latency(desk.health()), "");
        limits.show(TEXTS.get("tile.limits"), TileWords.limits(desk.limits()), TEXTS.get("none.limits"));
        if (parent == null) {
            costs.show(TEXTS.get("tile.costs.none"), List.of(), TEXTS.get("none.parent"));
            share.show(TEXTS.get("tile.share"), List.of(), TEXTS.get("none.share"));
            return;
        }
        costs.show(TEXTS.get("tile.costs", parent.order().parentId()), TileWords.costs(parent), "");
        share.show(TEXTS.get("tile.share"), TileWords.participation(parent, desk.conditions()), "");
    }

    private void wear() {
        List.of(profit, orders).forEach(tile -> tile.wear(theme));
    }
}
