package io.blockwright.workstation.shell;

import io.blockwright.workstation.DeskAction;
import io.blockwright.workstation.DeskAction.Reach;
import io.blockwright.workstation.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;

/** Everything that can be done to panels and workspaces, by key, by palette and on a tab's menu. */
public final class DockActions {
    private static final Texts TEXTS = Texts.of(DockActions.class);

    private final Dock dock;
    private final Workspaces workspaces;

    public DockActions(Dock dock, Workspaces workspaces) {
        this.dock = dock;
        this.workspaces = workspaces;
        dock.menus(this::menu);
    }

    /** The actions for the sheet of keys and the palette. */
    public List<DeskAction> all() {
        List<DeskAction> all = new ArrayList<>();
        all.add(anywhere("panel.next", () -> workspaces.cycle(1), "F6"));
        all.add(anywhere("panel.previous", () -> workspaces.cycle(-1), "Shift+F6"));
        all.add(anywhere("panel.next-tab", workspaces::nextTab, "Ctrl+Tab"));
        all.add(anywhere("panel.maximise", workspaces::maximise, "F11"));
        all.add(anywhere("panel.detach", workspaces::detachOrDock, "Ctrl+Shift+N"));
        all.add(anywhere("panel.close", workspaces::close, "Ctrl+Shift+W"));
        for (Edge edge : Edge.values()) {
            String name = edge.name().toLowerCase(Locale.ROOT);
            all.add(action(
                    "panel.move-" + name,
                    TEXTS.get("action.panel.move", TEXTS.get("edge." + name)),
                    Reach.NOT_WHILE_TYPING,
                    () -> workspaces.move(edge),
                    List.of("Ctrl+Shift+" + name)));
        }
        for (Layouts layout : Layouts.values()) {
            all.add(action(
                    "workspace." + layout.name().toLowerCase(Locale.ROOT),
                    TEXTS.get("action.workspace.choose", Workspaces.name(layout)),
                    Reach.EVERYWHERE,
                    () -> workspaces.choose(layout),
                    List.of("Ctrl+" + layout.digit())));
        }
        all.add(anywhere("workspace.reset", workspaces::reset));
        for (String panel : dock.known()) {
            all.add(action(
                    "panel.show-" + panel,
                    TEXTS.get("action.panel.show", dock.title(panel)),
                    Reach.EVERYWHERE,
                    () -> workspaces.open(panel),
                    List.of()));
        }
        return all;
    }

    private ContextMenu menu(String panel) {
        return new ContextMenu(
                item("menu.detach", () -> workspaces.detachOrDock(panel)),
                item("menu.maximise", () -> {
                    dock.focus(panel);
                    workspaces.maximise();
                }),
                item("menu.close", () -> workspaces.close(panel)));
    }

    private static MenuItem item(String key, Runnable run) {
        MenuItem item = new MenuItem(TEXTS.get(key));
        item.setOnAction(event -> run.run());
        return item;
    }

    private static DeskAction anywhere(String id, Runnable run, String... keys) {
        return action(id, TEXTS.get("action." + id), Reach.EVERYWHERE, run, List.of(keys));
    }

    private static DeskAction action(String id, String title, Reach reach, Runnable run, List<String> keys) {
        return new DeskAction(id, TEXTS.get("group"), title, keys, reach, run);
    }
}
