package io.blockwright.workstation.editor;

import io.blockwright.domain.Instrument;
import io.blockwright.workstation.text.PriceFormat;
import io.blockwright.workstation.text.Reading;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** Shift+↑ and Shift+↓ move the price in a field by one step. FX thread. */
public final class TickKeys {
    private TickKeys() {}

    /** Listens on a field; {@code from} is stepped from when the field holds no price. */
    public static void on(TextField field, Supplier<PriceFormat> prices, LongSupplier from) {
        field.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            int steps = event.getCode() == KeyCode.UP ? 1 : event.getCode() == KeyCode.DOWN ? -1 : 0;
            if (steps != 0 && event.isShiftDown()) {
                event.consume();
                step(field, prices.get(), from.getAsLong(), steps);
            }
        });
    }

    private static void step(TextField field, PriceFormat prices, long otherwise, int steps) {
        long price = prices.read(field.getText()) instanceof Reading.Value<Long>(Long typed) ? typed : otherwise;
        long next = price + steps * prices.instrument().increment();
        if (price != Instrument.NO_PRICE && next > 0) {
            field.setText(prices.price(next));
            field.end();
        }
    }
}
