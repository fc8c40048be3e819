package io.blockwright.workstation.shell;

import io.blockwright.workstation.DeskPanel;
import io.blockwright.workstation.DeskWindows;
import io.blockwright.workstation.shell.Docking.DetachedStage;
import io.blockwright.workstation.shell.Place.Split;
import io.blockwright.workstation.shell.Place.Tabs;
import io.blockwright.workstation.shell.Workspace.Detached;
import io.blockwright.workstation.text.Texts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.geometry.Orientation;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.jspecify.annotations.Nullable;
import software.coley.bentofx.control.Header;
import software.coley.bentofx.dockable.Dockable;
import software.coley.bentofx.layout.DockContainer;
import software.coley.bentofx.layout.container.DockContainerBranch;
import software.coley.bentofx.layout.container.DockContainerLeaf;
import software.coley.bentofx.layout.container.DockContainerRootBranch;

/**
 * Shows a workspace, and reads back what the mouse made of it. Panels keep their nodes: showing another workspace moves them.
 * FX thread.
 */
public final class Dock {
    private static final Texts TEXTS = Texts.of(Dock.class);
    private static final PseudoClass IN_HAND = PseudoClass.getPseudoClass("in-hand");

    private final Docking docking;
    private final Map<String, DeskPanel> panels = new LinkedHashMap<>();
    private final Map<String, Dockable> dockables = new LinkedHashMap<>();
    private final List<DetachedStage> stages = new ArrayList<>();
    private final StackPane holder = new StackPane();
    private DockContainerRootBranch main;
    private Consumer<List<String>> onWindowClosed = gone -> {};
    private boolean arranging;
    private @Nullable String lastActive;
    private @Nullable DockContainerLeaf marked;

    public Dock(List<DeskPanel> all, DeskWindows windows) {
        docking = new Docking(windows, TEXTS.get("close"));
        docking.onDetached(this::detached);
        main = docking.dockBuilding().root();
        for (DeskPanel panel : all) {
            panels.put(panel.id(), panel);
            panel.node().setAccessibleText(panel.title());
            hideTitle(panel.node());
            Dockable dockable = docking.dockBuilding().dockable(panel.id());
            dockable.setTitle(panel.title());
            dockable.setNode(panel.node());
            dockables.put(panel.id(), dockable);
        }
        holder.getStyleClass().add("dock");
        holder.getChildren().add(main);
    }

    /** What stands in the main window. */
    public Region node() {
        return holder;
    }

    /** The ids of all panels. */
    public Set<String> known() {
        return panels.keySet();
    }

    /** What a panel is called. */
    public String title(String panel) {
        DeskPanel known = panels.get(panel);
        return known == null ? panel : known.title();
    }

    /** Called with the panels of a window that its user closed. */
    void onWindowClosed(Consumer<List<String>> action) {
        onWindowClosed = action;
    }

    /** Called with the id of a panel whose tab was clicked twice. */
    void onDoubleClick(Consumer<String> action) {
        docking.onDoubleClick(action);
    }

    /** The menu on a panel's tab. */
    void menus(java.util.function.Function<String, ContextMenu> menu) {
        dockables.forEach((id, dockable) -> dockable.setContextMenuFactory(ignored -> menu.apply(id)));
    }

    /** Puts every panel where a workspace says; panels that it does not name are closed. */
    void show(Workspace workspace) {
        String active = active().orElse(null);
        arranging = true;
        try {
            dockables
                    .values()
                    .forEach(dockable -> dockable.inContainer(leaf -> {
                        leaf.setPruneWhenEmpty(false);
                        leaf.removeDockable(dockable);
                    }));
            List.copyOf(stages).forEach(DetachedStage::hide);
            stages.clear();
            main = root(workspace.main());
            holder.getChildren().setAll(main);
            workspace.windows().forEach(this::open);
        } finally {
            arranging = false;
        }
        main.applyCss(); // a split shows its parts from its first style pass on; before that nothing in it takes
        // the focus
        if (active != null && workspace.panels().contains(active)) {
            focus(active);
        }
    }

    /** What stands where now. */
    Workspace capture() {
        Place place =
                place(main).orElseGet(() -> Tabs.of(panels.keySet().iterator().next()));
        List<Detached> windows = new ArrayList<>();
        for (DetachedStage stage : stages) {
            place(stage.branch())
                    .ifPresent(inside -> windows.add(new Detached(
                            (int) stage.getX(),
                            (int) stage.getY(),
                            (int) stage.getWidth(),
                            (int) stage.getHeight(),
                            inside)));
        }
        return new Workspace(place, windows);
    }

    /** Whether every panel of the main window was dragged away. */
    boolean isMainEmpty() {
        return main.getDockables().isEmpty();
    }

    /** Closes windows whose last panel left. */
    void sweep() {
        for (DetachedStage stage : List.copyOf(stages)) {
            if (stage.branch().getDockables().isEmpty()) {
                stages.remove(stage);
                stage.hide();
            }
        }
    }

    /** The panel that has the keyboard, or had it last. */
    public Optional<String> active() {
        Optional<String> now = Stream.concat(
                        Stream.of(holder.getScene()), stages.stream().map(Stage::getScene))
                .filter(scene -> scene != null
                        && scene.getWindow() != null
                        && scene.getWindow().isFocused())
                .flatMap(scene -> holding(scene.getFocusOwner()).stream())
                .findFirst();
        now.ifPresent(panel -> lastActive = panel);
        return Optional.ofNullable(lastActive).filter(panel -> leaf(panel) != null);
    }

    /** The panel that a node is in; asked of the tree itself, because nodes that move keep an old {@code focusWithin}. */
    private Optional<String> holding(@Nullable Node focus) {
        for (Node node = focus; node != null; node = node.getParent()) {
            if (node instanceof Header header) {
                return Optional.of(header.getDockable().getIdentifier());
            }
            if (node instanceof DockContainerLeaf leaf) {
                return Optional.ofNullable(leaf.getSelectedDockable()).map(Dockable::getIdentifier);
            }
        }
        return Optional.empty();
    }

    private @Nullable DockContainerLeaf leaf(String panel) {
        Dockable dockable = dockables.get(panel);
        return dockable == null ? null : dockable.getContainer();
    }

    /** Marks the tabs of the panel that has the keyboard. */
    void markActive() {
        DockContainerLeaf holding = active().map(this::leaf).orElse(null);
        DockContainerLeaf before = marked;
        if (!Objects.equals(holding, before)) {
            if (before != null) {
                before.pseudoClassStateChanged(IN_HAND, false);
            }
            if (holding != null) {
                holding.pseudoClassStateChanged(IN_HAND, true);
            }
            marked = holding;
        }
    }

    /** Brings a panel to the front and gives it the keyboard. */
    public void focus(String panel) {
        Dockable dockable = dockables.get(panel);
        DeskPanel known = panels.get(panel);
        if (dockable == null || known == null || dockable.getContainer() == null) {
            return;
        }
        lastActive = panel;
        dockable.getContainer().selectDockable(dockable);
        if (known.node().getScene() != null && known.node().getScene().getWindow() != null) {
            known.node().getScene().getWindow().requestFocus();
        }
        known.takeFocus();
    }

    /** Panels in front, in reading order, window after window. */
    List<String> visible() {
        Workspace now = capture();
        List<String> fronts = new ArrayList<>();
        now.main().areas(Place.Area.WHOLE).keySet().forEach(tabs -> fronts.add(tabs.front()));
        now.windows()
                .forEach(window ->
                        window.place().areas(Place.Area.WHOLE).keySet().forEach(tabs -> fronts.add(tabs.front())));
        return fronts;
    }

    /** Closes the windows beside the main one and lets go of every panel. */
    public void close() {
        arranging = true;
        List.copyOf(stages).forEach(DetachedStage::hide);
        stages.clear();
    }

    private void open(Detached window) {
        Rectangle2D where = onScreen(window);
        String title = title(window.place().panels().getFirst());
        DetachedStage stage = docking.window(root(window.place()), title, where.getWidth(), where.getHeight());
        stage.setX(where.getMinX());
        stage.setY(where.getMinY());
        stage.show();
    }

    /** A window whose screen is gone comes to the main one. */
    private static Rectangle2D onScreen(Detached window) {
        double width = Math.max(320, window.width());
        double height = Math.max(220, window.height());
        boolean seen = !Screen.getScreensForRectangle(window.x() + 40, window.y() + 10, Math.max(1, width - 80), 40)
                .isEmpty();
        Rectangle2D primary = Screen.getPrimary().getVisualBounds();
        return new Rectangle2D(
                seen ? window.x() : primary.getMinX() + 60, seen ? window.y() : primary.getMinY() + 60, width, height);
    }

    private void detached(DetachedStage stage) {
        stages.add(stage);
        stage.addEventHandler(WindowEvent.WINDOW_CLOSE_REQUEST, event -> {
            if (!arranging) {
                List<String> gone = stage.branch().getDockables().stream()
                        .map(Dockable::getIdentifier)
                        .toList();
                event.consume();
                onWindowClosed.accept(gone);
            }
        });
    }

    private DockContainerRootBranch root(Place place) {
        DockContainerRootBranch root = docking.dockBuilding().root();
        if (place instanceof Split split) {
            fill(root, split);
        } else {
            root.addContainer(container(place));
        }
        return root;
    }

    private DockContainer container(Place place) {
        return switch (place) {
            case Tabs tabs -> {
                DockContainerLeaf leaf = docking.dockBuilding().leaf();
                for (String panel : tabs.panels()) {
                    Dockable dockable = dockables.get(panel);
                    if (dockable != null) {
                        leaf.addDockable(dockable);
                    }
                }
                leaf.selectDockable(dockables.get(tabs.front()));
                yield leaf;
            }
            case Split split -> {
                DockContainerBranch branch = docking.dockBuilding().branch();
                fill(branch, split);
                yield branch;
            }
        };
    }

    private void fill(DockContainerBranch branch, Split split) {
        branch.setOrientation(split.rows() ? Orientation.VERTICAL : Orientation.HORIZONTAL);
        split.parts().forEach(part -> branch.addContainer(container(part)));
        branch.setDividerPositions(
                split.dividers().stream().mapToDouble(Double::doubleValue).toArray());
    }

    private static Optional<Place> place(DockContainer container) {
        if (container instanceof DockContainerLeaf leaf) {
            List<String> ids =
                    leaf.getDockables().stream().map(Dockable::getIdentifier).toList();
            Dockable front = leaf.getSelectedDockable();
            return ids.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Tabs(ids, front == null ? ids.getFirst() : front.getIdentifier()));
        }
        DockContainerBranch branch = (DockContainerBranch) container;
        List<Place> parts = branch.getChildContainers().stream()
                .flatMap(child -> place(child).stream())
                .toList();
        if (parts.size() < 2) {
            return parts.stream().findFirst();
        }
        double[] at = branch.getDividerPositions();
        List<Double> dividers = new ArrayList<>();
        for (int i = 0; i < parts.size() - 1; i++) {
            dividers.add(i < at.length ? at[i] : (i + 1.0) / parts.size());
        }
        return Optional.of(new Split(branch.getOrientation() == Orientation.VERTICAL, dividers, parts));
    }

    /** The tab says it already; a header that held nothing else goes with it. */
    private static void hideTitle(Region node) {
        for (Node title : node.lookupAll(".panel-title")) {
            if (title instanceof Label) {
                title.setVisible(false);
                title.setManaged(false);
                Parent header = title.getParent();
                if (header != null
                        && header.getStyleClass().contains("panel-header")
                        && header.getChildrenUnmodifiable().size() == 1) {
                    header.setVisible(false);
                    header.setManaged(false);
                }
            }
        }
    }
}
