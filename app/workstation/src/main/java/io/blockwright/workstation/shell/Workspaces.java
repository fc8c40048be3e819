package io.blockwright.workstation.shell;

import io.blockwright.engine.DeskSnapshot.Severity;
import io.blockwright.workstation.Preferences;
import io.blockwright.workstation.command.Notices;
import io.blockwright.workstation.shell.Workspace.Detached;
import io.blockwright.workstation.text.Texts;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Keeps workspaces: each layout as its user left it, saved soon after it changed. While one panel is maximised nothing is
 * saved, so that a restart shows everything again. FX thread.
 */
public final class Workspaces {
    private static final Texts TEXTS = Texts.of(Workspaces.class);
    private static final String CHOSEN = "workspace";
    private static final long SETTLE = 500_000_000L;

    private final Dock dock;
    private final Preferences preferences;
    private final Notices notices;
    private Layouts chosen = Layouts.TRADE;
    private @Nullable Workspace before;
    private String saved = "";
    private String seen = "";
    private long seenAt;

    public Workspaces(Dock dock, Preferences preferences, Notices notices) {
        this.dock = dock;
        this.preferences = preferences;
        this.notices = notices;
        dock.onWindowClosed(this::dockBack);
        dock.onDoubleClick(panel -> maximise());
        preferences.onOtherUser(this::restore);
    }

    /** Shows what was on the screen last, or the first layout. */
    public void restore() {
        chosen = Layouts.TRADE;
        preferences.read(CHOSEN).ifPresent(name -> {
            for (Layouts layout : Layouts.values()) {
                if (layout.name().equals(name)) {
                    chosen = layout;
                }
            }
        });
        show(remembered(chosen));
    }

    /** Which layout is shown. */
    public Layouts chosen() {
        return chosen;
    }

    /** Shows another layout, as its user left it. */
    public void choose(Layouts layout) {
        flush();
        chosen = layout;
        preferences.write(CHOSEN, layout.name());
        show(remembered(layout));
    }

    /** Gives up what was changed in the layout shown. */
    public void reset() {
        Workspace first = chosen.of(dock.known());
        show(first);
        save(WorkspaceText.of(first));
    }

    /** A frame passed: saves what has changed and then stood still for a moment. */
    public void tick(long nanos) {
        dock.markActive();
        if (nanos - seenAt < SETTLE) {
            return;
        }
        seenAt = nanos;
        if (dock.isMainEmpty()) {
            show(dock.capture()); // the last panel was dragged away: one comes back, so that there is a place to dock
        }
        dock.sweep();
        String now = before == null ? WorkspaceText.of(dock.capture()) : saved;
        if (now.equals(seen) && !now.equals(saved)) {
            save(now);
        }
        seen = now;
    }

    /** Saves what has changed, now. */
    public void flush() {
        if (before == null) {
            String now = WorkspaceText.of(dock.capture());
            if (!now.equals(saved)) {
                save(now);
            }
        }
    }

    /** Shows a panel and gives it the keyboard, wherever it is. */
    public void open(String panel) {
        if (!dock.visible().contains(panel)) {
            restoreSize();
            change(dock.capture().open(panel, chosen.companion(panel)));
        }
        dock.focus(panel);
    }

    /** Closes the panel in hand; it can be opened again from the palette. */
    public void close() {
        dock.active().ifPresent(this::close);
    }

    void close(String panel) {
        restoreSize();
        change(dock.capture().close(panel));
    }

    /** Moves the panel in hand one step. */
    public void move(Edge edge) {
        dock.active().ifPresent(panel -> {
            restoreSize();
            change(dock.capture().move(panel, edge));
            dock.focus(panel);
        });
    }

    /** The panel in hand into a window of its own, or back. */
    public void detachOrDock() {
        dock.active().ifPresent(this::detachOrDock);
    }

    void detachOrDock(String panel) {
        restoreSize();
        Workspace now = dock.capture();
        if (now.isInMain(panel)) {
            change(now.detach(panel, new Detached(120, 120, 760, 520, now.main())));
        } else {
            change(now.dockBack(panel, chosen.companion(panel)));
        }
        dock.focus(panel);
    }

    /** The panel in hand over the whole main window, or everything back. */
    public void maximise() {
        if (restoreSize()) {
            return;
        }
        dock.active().ifPresent(panel -> {
            Workspace now = dock.capture();
            if (now.isInMain(panel) && now.main().panels().size() > 1) {
                flush();
                before = now;
                dock.show(new Workspace(Place.Tabs.of(panel), now.windows()));
                dock.focus(panel);
            }
        });
    }

    /** The next panel in front, in reading order, gets the keyboard; the one before when {@code step} is −1. */
    public void cycle(int step) {
        List<String> fronts = dock.visible();
        int at = dock.active().map(fronts::indexOf).orElse(-1);
        dock.focus(fronts.get(Math.floorMod(at < 0 ? 0 : at + step, fronts.size())));
    }

    /** The next tab beside the panel in hand comes to the front. */
    public void nextTab() {
        dock.active().flatMap(panel -> holder(dock.capture(), panel)).ifPresent(tabs -> {
            List<String> all = tabs.panels();
            dock.focus(all.get((all.indexOf(tabs.front()) + 1) % all.size()));
        });
    }

    private static Optional<Place.Tabs> holder(Workspace workspace, String panel) {
        return workspace.isInMain(panel)
                ? workspace.main().holder(panel)
                : workspace.windows().stream()
                        .flatMap(window -> window.place().holder(panel).stream())
                        .findFirst();
    }

    private boolean restoreSize() {
        Workspace all = before;
        before = null;
        if (all != null) {
            dock.show(all);
        }
        return all != null;
    }

    private void dockBack(List<String> gone) {
        restoreSize();
        Workspace now = dock.capture();
        for (String panel : gone) {
            now = now.dockBack(panel, chosen.companion(panel));
        }
        change(now);
    }

    private void change(Workspace workspace) {
        dock.show(workspace);
        flush();
    }

    private void show(Workspace workspace) {
        before = null;
        dock.show(workspace);
        saved = WorkspaceText.of(workspace);
        seen = saved;
    }

    private Workspace remembered(Layouts layout) {
        Optional<String> text = preferences.read(key(layout));
        Optional<Workspace> workspace = text.flatMap(WorkspaceText::read).flatMap(read -> read.keep(dock.known()));
        if (text.isPresent() && workspace.isEmpty()) {
            notices.say(Severity.WARNING, TEXTS.get("workspace.broken", name(layout)));
        }
        return workspace.orElseGet(() -> layout.of(dock.known()));
    }

    private void save(String text) {
        saved = text;
        preferences.write(key(chosen), text);
    }

    private static String key(Layouts layout) {
        return CHOSEN + "." + layout.name().toLowerCase(Locale.ROOT);
    }

    /** What a layout is called. */
    public static String name(Layouts layout) {
        return TEXTS.get("layout." + layout.name().toLowerCase(Locale.ROOT));
    }
}
