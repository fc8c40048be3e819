package io.blockwright.workstation.depth;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/**
 * The heat map's keys while it has the keyboard: arrows pan, with Ctrl they move the crosshair, Page Up and Page Down turn a
 * page of time, Home and End go to the first book and to now, Escape hides the crosshair. They repeat while held.
 */
final class HeatKeys {
    private static final double STEP = 40;
    private static final double CROSSHAIR = 8;

    private final HeatMapView view;
    private final HeatMapViewModel model;
    private final FillPicker fills;

    HeatKeys(HeatMapView view, HeatMapViewModel model, FillPicker fills) {
        this.view = view;
        this.model = model;
        this.fills = fills;
    }

    void install() {
        view.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            boolean plain = !event.isAltDown() && !event.isMetaDown() && !event.isShiftDown();
            if (plain && (event.isControlDown() ? crosshair(event.getCode()) : move(event.getCode()))) {
                view.repaint();
                event.consume();
            }
        });
    }

    private boolean move(KeyCode key) {
        double step = STEP * view.pixelScale();
        switch (key) {
            case LEFT -> model.pan(step, 0);
            case RIGHT -> model.pan(-step, 0);
            case UP -> model.pan(0, step);
            case DOWN -> model.pan(0, -step);
            case PAGE_UP -> model.turn(-0.5);
            case PAGE_DOWN -> model.turn(0.5);
            case HOME -> model.goToStart();
            case END -> model.goLive();
            case ENTER -> fills.step(0);
            case ESCAPE -> view.hideCrosshair();
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean crosshair(KeyCode key) {
        double price = Math.max(1, model.increment() / model.viewport().ticksPerPixel() / view.pixelScale());
        switch (key) {
            case LEFT -> view.moveCrosshair(-CROSSHAIR, 0);
            case RIGHT -> view.moveCrosshair(CROSSHAIR, 0);
            case UP -> view.moveCrosshair(0, -price);
            case DOWN -> view.moveCrosshair(0, price);
            default -> {
                return false;
            }
        }
        return true;
    }
}
