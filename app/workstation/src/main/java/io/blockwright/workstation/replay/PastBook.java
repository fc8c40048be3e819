package io.blockwright.workstation.replay;

import io.blockwright.domain.Instrument;
import io.blockwright.domain.OrderType;
import io.blockwright.engine.ChildRow;
import io.blockwright.engine.Depth;
import io.blockwright.engine.DeskSnapshot.MarketPicture;
import io.blockwright.engine.ParentRow;
import io.blockwright.workstation.text.Numbers;
import io.blockwright.workstation.text.PriceFormat;
import io.blockwright.workstation.text.Texts;
import io.blockwright.workstation.theme.Theme;
import io.blockwright.workstation.theme.Tone;
import java.util.HashMap;
import java.util.Map;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;

/** The book of a past instant as a ladder: size bid, price, size asked, and own orders beside their price. To look at only. */
final class PastBook extends Region {
    private static final Texts TEXTS = Texts.of(PastBook.class);
    private static final double ROW = 19;
    private static final double HEAD = 20;

    private final Theme theme;
    private final Canvas canvas = new Canvas();
    private @Nullable MarketPicture market;
    private Map<Long, Long> own = Map.of();

    PastBook(Theme theme) {
        this.theme = theme;
        getChildren().add(canvas);
        getStyleClass().add("past-book");
        setId("replay-book");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleText(TEXTS.get("book.accessible"));
        setMinSize(180, 120);
        setPrefSize(240, 300);
    }

    void show(MarketPicture picture, @Nullable ParentRow parent) {
        market = picture;
        Map<Long, Long> resting = new HashMap<>();
        if (parent != null) {
            for (ChildRow child : parent.children()) {
                if (!child.state().isTerminal() && child.order().type() == OrderType.LIMIT) {
                    resting.merge(child.order().price(), child.order().quantity() - child.filled(), Long::sum);
                }
            }
        }
        own = resting;
        String touch = words(picture.bids().best(), picture) + " / "
                + words(picture.asks().best(), picture);
        setAccessibleText(TEXTS.get("book.touch", touch));
        paint();
    }

    private static String words(long price, MarketPicture picture) {
        return new PriceFormat(picture.instrument()).price(price);
    }

    void clear() {
        market = null;
        paint();
    }

    @Override
    protected void layoutChildren() {
        canvas.setWidth(getWidth());
        canvas.setHeight(getHeight());
        paint();
    }

    void paint() {
        GraphicsContext g = canvas.getGraphicsContext2D();
        g.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
        MarketPicture shown = market;
        if (shown == null) {
            return;
        }
        heads(g);
        int rows = (int) ((getHeight() - HEAD) / ROW) / 2;
        long most = Math.max(most(shown.bids(), rows), most(shown.asks(), rows));
        double middle = HEAD + rows * ROW;
        PriceFormat prices = new PriceFormat(shown.instrument());
        g.setFont(theme.face().font(12));
        g.setTextBaseline(VPos.CENTER);
        for (int i = 0; i < rows; i++) {
            row(g, shown.asks(), i, middle - (i + 1) * ROW, most, false, prices);
            row(g, shown.bids(), i, middle + i * ROW, most, true, prices);
        }
        g.setStroke(theme.colour(Tone.MUTED));
        g.setLineWidth(1);
        g.strokeLine(0, Math.floor(middle) + 0.5, getWidth(), Math.floor(middle) + 0.5);
        if (shown.stale()) {
            g.setFill(theme.colour(Tone.WARNING));
            g.setTextAlign(TextAlignment.CENTER);
            g.fillText(TEXTS.get("book.stale"), getWidth() / 2, middle);
        }
    }

    private void heads(GraphicsContext g) {
        g.setFill(theme.colour(Tone.MUTED));
        g.setFont(theme.face().font(11));
        g.setTextBaseline(VPos.CENTER);
        g.setTextAlign(TextAlignment.RIGHT);
        g.fillText(TEXTS.get("book.bid"), getWidth() * 0.38, HEAD / 2);
        g.setTextAlign(TextAlignment.CENTER);
        g.fillText(TEXTS.get("book.price"), getWidth() / 2, HEAD / 2);
        g.setTextAlign(TextAlignment.LEFT);
        g.fillText(TEXTS.get("book.ask"), getWidth() * 0.62, HEAD / 2);
    }

    private void row(GraphicsContext g, Depth side, int level, double y, long most, boolean bid, PriceFormat prices) {
        if (level >= side.size()) {
            return;
        }
        long price = side.price(level);
        double share = most == 0 ? 0 : side.quantity(level) / (double) most;
        double width = getWidth() * 0.22 * share;
        g.setFill(theme.colour(bid ? Tone.BUY_GROUND : Tone.SELL_GROUND));
        g.fillRect(bid ? getWidth() * 0.40 - width : getWidth() * 0.60, y + 1, width, ROW - 2);
        g.setFill(theme.colour(bid ? Tone.BUY : Tone.SELL));
        g.setTextAlign(bid ? TextAlignment.RIGHT : TextAlignment.LEFT);
        g.fillText(Numbers.whole(side.quantity(level)), getWidth() * (bid ? 0.38 : 0.62), y + ROW / 2);
        g.setFill(theme.colour(Tone.TEXT));
        g.setTextAlign(TextAlignment.CENTER);
        g.fillText(prices.price(price), getWidth() / 2, y + ROW / 2);
        long mine = price == Instrument.NO_PRICE ? 0 : own.getOrDefault(price, 0L);
        if (mine > 0) {
            g.setFill(theme.colour(Tone.OWN));
            g.fillOval(bid ? 3 : getWidth() - 9, y + ROW / 2 - 3, 6, 6);
            g.setTextAlign(bid ? TextAlignment.LEFT : TextAlignment.RIGHT);
            g.fillText(Numbers.compact(mine), bid ? 12 : getWidth() - 12, y + ROW / 2);
        }
    }

    private static long most(Depth side, int rows) {
        long most = 0;
        for (int i = 0; i < Math.min(rows, side.size()); i++) {
            most = Math.max(most, side.quantity(i));
        }
        return most;
    }
}
