package io.blockwright.workstation.strip;

import io.blockwright.domain.Instrument;
import io.blockwright.domain.TradingStatus;
import io.blockwright.engine.DeskSnapshot.MarketPicture;
import io.blockwright.workstation.text.Numbers;
import io.blockwright.workstation.text.PriceFormat;
import io.blockwright.workstation.text.Texts;
import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** The instrument on the screen in one line: symbol, last, touch, spread, volume, VWAP. FX thread. */
final class Quote extends HBox {
    private static final Texts TEXTS = Texts.of(Quote.class);

    private final Label symbol = new Label();
    private final Label status = new Label();
    private final Label last = value("last");
    private final Label bid = value("buy-text");
    private final Label ask = value("sell-text");
    private final Label spread = value("plain");
    private final Label volume = value("plain");
    private final Label vwap = value("plain");

    Quote() {
        super(18);
        setAlignment(Pos.CENTER_LEFT);
        symbol.setId("symbol");
        symbol.getStyleClass().add("symbol");
        symbol.setMinWidth(USE_PREF_SIZE);
        status.getStyleClass().add("badge");
        status.setMinWidth(USE_PREF_SIZE);
        getChildren()
                .addAll(
                        symbol,
                        status,
                        titled("last", last),
                        titled("bid", bid),
                        titled("ask", ask),
                        titled("spread", spread),
                        titled("vwap", vwap),
                        titled("volume", volume));
        setVisible(false);
    }

    /** What does not fit is left out whole, from the right: half a price is worse than none. */
    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        for (Node child : getChildren()) {
            Bounds place = child.getBoundsInParent();
            child.setVisible(place.getMaxX() <= getWidth() + 1);
        }
    }

    void show(MarketPicture market, PriceFormat prices) {
        setVisible(true);
        symbol.setText(market.instrument().symbol());
        last.setText(prices.price(market.lastPrice()));
        bid.setText(touch(
                prices,
                market.bids().best(),
                market.bids().size() == 0 ? 0 : market.bids().quantity(0)));
        ask.setText(touch(
                prices,
                market.asks().best(),
                market.asks().size() == 0 ? 0 : market.asks().quantity(0)));
        long best = market.bids().best();
        long offer = market.asks().best();
        boolean both = best != Instrument.NO_PRICE && offer != Instrument.NO_PRICE;
        spread.setText(
                both
                        ? prices.price(offer - best) + "  " + Numbers.decimal((offer - best) * 2e4 / (offer + best), 1)
                                + " bp"
                        : Numbers.NONE);
        vwap.setText(prices.average(market.vwap()));
        volume.setText(Numbers.whole(market.volume()));
        show(
                market.stale() ? TEXTS.get("stale") : TEXTS.get("status." + market.status()),
                market.stale() || market.status() != TradingStatus.TRADING);
    }

    private void show(String word, boolean attention) {
        if (!word.equals(status.getText())) {
            status.setText(word);
            status.getStyleClass().setAll("label", "badge", attention ? "warning" : "good");
        }
    }

    private static String touch(PriceFormat prices, long price, long quantity) {
        return price == Instrument.NO_PRICE ? Numbers.NONE : prices.price(price) + " × " + Numbers.compact(quantity);
    }

    private static Label value(String style) {
        Label label = new Label();
        label.getStyleClass().addAll("quote-value", style);
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }

    private static VBox titled(String key, Label value) {
        Label title = new Label(TEXTS.get(key));
        title.getStyleClass().add("quote-title");
        VBox box = new VBox(title, value);
        box.setAlignment(Pos.CENTER_LEFT);
        // As wide as the widest it has been, so that the line does not dance with its digits.
        value.widthProperty().addListener((seen, before, now) -> {
            if (now.doubleValue() > box.getMinWidth()) {
                box.setMinWidth(Math.ceil(now.doubleValue()));
            }
        });
        return box;
    }
}
