package io.blockwright.workstation.theme;

import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;

/**
 * The icons of the window by what they mean in the trade; which drawing that is, is said here alone. An icon stands beside a
 * word or has an accessible text: it never carries a meaning by itself. Colour and size come from css ({@code .icon}). FX
 * thread.
 */
public enum Icons {
    BUY(Material2AL.ARROW_DROP_UP),
    SELL(Material2AL.ARROW_DROP_DOWN),
    PAUSE(Material2MZ.PAUSE),
    RESUME(Material2MZ.PLAY_ARROW),
    CANCEL(Material2AL.CLOSE),
    CANCEL_ALL(Material2AL.BLOCK),
    KILL(Material2MZ.POWER_SETTINGS_NEW),
    LOCKED(Material2AL.LOCK),
    UNLOCKED(Material2AL.LOCK_OPEN),
    MANUAL(Material2MZ.PAN_TOOL),
    ADVISE(Material2AL.LIGHTBULB),
    AUTO(Material2AL.AUTORENEW),
    TAKE_OVER(Material2MZ.PAN_TOOL),
    HAND_BACK(Material2MZ.REPLY),
    FORCE_FILL(Material2AL.FLASH_ON),
    CHANGE(Material2MZ.TUNE),
    ACCEPT(Material2AL.CHECK),
    MODIFY(Material2AL.EDIT),
    REJECT(Material2AL.CLOSE),
    WHY(Material2AL.HELP_OUTLINE),
    REPLAY(Material2AL.HISTORY),
    LIVE_AGAIN(Material2MZ.SKIP_NEXT),
    REWIND(Material2AL.FAST_REWIND),
    FORWARD(Material2AL.FAST_FORWARD),
    STEP_BACK(Material2MZ.SKIP_PREVIOUS),
    RECENTRE(Material2AL.CENTER_FOCUS_STRONG),
    ALERT(Material2MZ.NOTIFICATIONS),
    ALERT_UNREAD(Material2MZ.NOTIFICATIONS_ACTIVE),
    INFO(Material2AL.INFO),
    WARNING(Material2MZ.WARNING),
    CRITICAL(Material2AL.ERROR),
    ACKNOWLEDGE(Material2AL.DONE),
    ACKNOWLEDGE_ALL(Material2AL.DONE_ALL),
    SOUND(Material2MZ.VOLUME_UP),
    SILENT(Material2MZ.VOLUME_OFF),
    USER(Material2MZ.PERSON),
    SUPERVISOR(Material2MZ.SUPERVISOR_ACCOUNT),
    SIGN_OUT(Material2AL.EXIT_TO_APP),
    APPROVE(Material2AL.GAVEL),
    SEARCH(Material2MZ.SEARCH),
    KEYS(Material2AL.KEYBOARD),
    FILTER(Material2AL.FILTER_LIST),
    COLUMNS(Material2MZ.VIEW_COLUMN),
    COPY(Material2AL.CONTENT_COPY),
    MESSAGES(Material2MZ.SUBJECT),
    DECISIONS(Material2AL.LIST_ALT),
    HEAT_MAP(Material2AL.BAR_CHART),
    TILES(Material2AL.DASHBOARD),
    WORKSPACE(Material2MZ.VIEW_QUILT),
    DETACH(Material2MZ.OPEN_IN_NEW),
    MAXIMISE(Material2MZ.OPEN_IN_FULL),
    CLOSE(Material2AL.CLOSE),
    THEME(Material2AL.BRIGHTNESS_6),
    PRECAUTIONS(Material2MZ.SECURITY),
    SETTINGS(Material2MZ.SETTINGS),
    SEND(Material2MZ.SEND),
    ZOOM_IN(Material2MZ.ZOOM_IN),
    ZOOM_OUT(Material2MZ.ZOOM_OUT);

    private final String drawing;

    Icons(Ikon drawing) {
        this.drawing = drawing.getDescription();
    }

    /** A new icon as high as the letters beside it are. */
    public FontIcon graphic() {
        FontIcon icon = new FontIcon(drawing);
        icon.getStyleClass().add("icon");
        return icon;
    }

    /** A new icon of its own size in pixels. */
    public FontIcon graphic(int size) {
        FontIcon icon = graphic();
        icon.setStyle("-fx-icon-size: " + size + "px;");
        return icon;
    }
}
