package io.blockwright.workstation.shell;

import io.blockwright.workstation.shell.Place.Area;
import io.blockwright.workstation.shell.Place.Tabs;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Where every open panel stands. A panel is open at most once. Immutable; needs no toolkit.
 *
 * @param main the main window; never empty
 * @param windows the other windows
 */
public record Workspace(Place main, List<Detached> windows) {
    private static final double SHARE = 0.35;

    public Workspace {
        windows = List.copyOf(windows);
    }

    /** A workspace in one window. */
    public Workspace(Place main) {
        this(main, List.of());
    }

    /** A window beside the main one; position and size in screen coordinates. */
    public record Detached(int x, int y, int width, int height, Place place) {
        Detached with(Place other) {
            return new Detached(x, y, width, height, other);
        }
    }

    /** Every open panel. */
    public List<String> panels() {
        return Stream.concat(Stream.of(main), windows.stream().map(Detached::place))
                .flatMap(place -> place.panels().stream())
                .toList();
    }

    /** The same with a panel closed; a workspace never becomes empty, so the last panel of the main window stays. */
    public Workspace close(String panel) {
        Place rest = main.without(panel);
        List<Detached> left = new ArrayList<>();
        for (Detached window : windows) {
            Place inside = window.place().without(panel);
            if (inside != null) {
                left.add(window.with(inside));
            }
        }
        return new Workspace(rest == null ? main : rest, left);
    }

    /** The same without the panels that this program does not have; empty when the main window would show nothing. */
    public Optional<Workspace> keep(Set<String> known) {
        Workspace kept = this;
        for (String panel : panels()) {
            if (!known.contains(panel)) {
                kept = kept.close(panel);
            }
        }
        return known.containsAll(kept.main.panels()) ? Optional.of(kept) : Optional.empty();
    }

    /** The same with a panel in front; it is opened as a tab beside {@code companion} where that is open. */
    public Workspace open(String panel, String companion) {
        Optional<Tabs> holder = holder(panel);
        if (holder.isPresent()) {
            return change(panel, tabs -> new Tabs(((Tabs) tabs).panels(), panel));
        }
        String anchor =
                holder(companion).isPresent() ? companion : main.panels().getLast();
        return change(anchor, tabs -> ((Tabs) tabs).with(panel));
    }

    /** The same with a panel in a window of its own. */
    public Workspace detach(String panel, Detached window) {
        if (main.panels().equals(List.of(panel))) {
            return this;
        }
        Workspace rest = close(panel);
        List<Detached> more = new ArrayList<>(rest.windows);
        more.add(window.with(Tabs.of(panel)));
        return new Workspace(rest.main, more);
    }

    /** The same with a panel of another window back in the main one. */
    public Workspace dockBack(String panel, String companion) {
        Workspace rest = close(panel);
        String anchor = rest.main.panels().contains(companion)
                ? companion
                : rest.main.panels().getLast();
        return new Workspace(rest.main.change(anchor, tabs -> ((Tabs) tabs).with(panel)), rest.windows);
    }

    /** Whether a panel stands in the main window. */
    public boolean isInMain(String panel) {
        return main.panels().contains(panel);
    }

    /**
     * The same with a panel moved one step: out of its tabs to that side of them; alone, into the tabs next to it there; with
     * nothing there, along the whole edge of the window.
     */
    public Workspace move(String panel, Edge edge) {
        if (isInMain(panel)) {
            return new Workspace(move(main, panel, edge), windows);
        }
        return new Workspace(
                main,
                windows.stream()
                        .map(window -> window.with(move(window.place(), panel, edge)))
                        .toList());
    }

    private static Place move(Place place, String panel, Edge edge) {
        Optional<Tabs> holder = place.holder(panel);
        Place rest = place.without(panel);
        if (holder.isEmpty() || rest == null) {
            return place;
        }
        if (holder.get().panels().size() > 1) {
            return place.change(panel, tabs -> {
                Place others = tabs.without(panel);
                return others == null ? tabs : others.beside(panel, edge, 0.5);
            });
        }
        var areas = place.areas(Area.WHOLE);
        Area own = areas.getOrDefault(holder.get(), Area.WHOLE);
        Optional<Tabs> neighbour = areas.keySet().stream()
                .filter(tabs -> own.contact(areas.getOrDefault(tabs, Area.WHOLE), edge) > 1e-6)
                .max(Comparator.comparingDouble(tabs -> own.contact(areas.getOrDefault(tabs, Area.WHOLE), edge)));
        return neighbour
                .map(tabs -> rest.change(tabs.front(), found -> ((Tabs) found).with(panel)))
                .orElseGet(() -> rest.beside(panel, edge, SHARE));
    }

    private Optional<Tabs> holder(String panel) {
        return Stream.concat(Stream.of(main), windows.stream().map(Detached::place))
                .flatMap(place -> place.holder(panel).stream())
                .findFirst();
    }

    private Workspace change(String panel, java.util.function.UnaryOperator<Place> change) {
        return new Workspace(
                main.change(panel, change),
                windows.stream()
                        .map(window -> window.with(window.place().change(panel, change)))
                        .toList());
    }
}
