package io.blockwright.workstation.watch;

import io.blockwright.engine.DeskSnapshot;
import io.blockwright.workstation.DeskPanel;
import io.blockwright.workstation.Frame;
import io.blockwright.workstation.Pulse;
import io.blockwright.workstation.Subscription;
import io.blockwright.workstation.text.ClockFormat;
import io.blockwright.workstation.text.Texts;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ScrollPane.ScrollBarPolicy;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** What is measured of the market, what is not as usual in it, and the news; refreshed four times a second. FX thread. */
public final class MarketPanel implements DeskPanel {
    private static final Texts TEXTS = Texts.of(MarketPanel.class);
    private static final long REFRESH = 250_000_000L;

    private final MarketViewModel model;
    private final MeasureTable measures = new MeasureTable();
    private final EventList spans = new EventList("market-spans", TEXTS.get("now"));
    private final EventList stories = new EventList("market-news", TEXTS.get("news"));
    private final ScrollPane pane;
    private long lastRefresh;

    /** Writes times by a clock. */
    public MarketPanel(ClockFormat clock) {
        model = new MarketViewModel(clock);
        VBox all = new VBox(12, measures, spans, stories);
        all.setStyle("-fx-padding: 8px 10px 8px 10px;");
        pane = new ScrollPane(all);
        pane.setId("market-watch");
        pane.setFitToWidth(true);
        pane.setHbarPolicy(ScrollBarPolicy.NEVER);
        pane.getStyleClass().addAll("tiles", "edge-to-edge");
        pane.setAccessibleRole(AccessibleRole.SCROLL_PANE);
        pane.setAccessibleText(TEXTS.get("accessible"));
    }

    @Override
    public String id() {
        return "market";
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
    public void takeFocus() {
        pane.requestFocus();
    }

    @Override
    public Subscription attach(Pulse pulse) {
        return pulse.subscribe("market", frame -> frame(frame, pulse));
    }

    private void frame(Frame frame, Pulse pulse) {
        DeskSnapshot latest = pulse.latest();
        // Nobody looks at a panel that is in no window or behind another tab.
        if (latest != null && frame.nanos() - lastRefresh >= REFRESH && pane.getScene() != null) {
            lastRefresh = frame.nanos();
            show(latest);
        }
    }

    void show(DeskSnapshot desk) {
        measures.show(model.measures(desk));
        spans.show(model.spans(desk), model.emptySpans(desk));
        stories.show(model.stories(desk), TEXTS.get("news.none"));
    }
}
