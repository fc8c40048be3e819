package io.blockwright.workstation.shell;

import io.blockwright.workstation.DeskWindows;
import java.util.function.Consumer;
import javafx.geometry.Point2D;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.robot.Robot;
import org.jspecify.annotations.Nullable;
import software.coley.bentofx.Bento;
import software.coley.bentofx.building.ControlsBuilding;
import software.coley.bentofx.building.DockBuilding;
import software.coley.bentofx.building.StageBuilding;
import software.coley.bentofx.control.DragDropStage;
import software.coley.bentofx.control.Header;
import software.coley.bentofx.control.HeaderPane;
import software.coley.bentofx.dockable.Dockable;
import software.coley.bentofx.dockable.DockableClickBehavior;
import software.coley.bentofx.layout.container.DockContainerLeaf;
import software.coley.bentofx.layout.container.DockContainerRootBranch;

/** The docking library, made to look and to behave like the rest of the window. FX thread. */
final class Docking extends Bento {
    private final DeskWindows windows;
    private final String closeWords;
    private Consumer<DetachedStage> onDetached = stage -> {};
    private Consumer<String> onDoubleClick = panel -> {};

    Docking(DeskWindows windows, String closeWords) {
        this.windows = windows;
        this.closeWords = closeWords;
    }

    /** A window beside the main one; it closes when its last panel leaves, and its owner decides what closing it means. */
    static final class DetachedStage extends DragDropStage {
        private final DockContainerRootBranch branch;

        DetachedStage(DockContainerRootBranch branch) {
            super(false);
            this.branch = branch;
        }

        /** What it shows. */
        DockContainerRootBranch branch() {
            return branch;
        }
    }

    /** Called with every new window, whether made by mouse or by program, before it is shown. */
    void onDetached(Consumer<DetachedStage> action) {
        onDetached = action;
    }

    /** Called with the id of a panel whose tab was clicked twice. */
    void onDoubleClick(Consumer<String> action) {
        onDoubleClick = action;
    }

    /** A window around a branch, not yet shown. */
    DetachedStage window(DockContainerRootBranch branch, String title, double width, double height) {
        DetachedStage stage = new DetachedStage(branch);
        stage.setTitle(title);
        windows.dress(stage, branch);
        stage.setMinWidth(320);
        stage.setMinHeight(220);
        stage.setWidth(width);
        stage.setHeight(height);
        onDetached.accept(stage);
        return stage;
    }

    @Override
    protected StageBuilding newStageBuilding() {
        return new StageBuilding(this) {
            @Override
            public DragDropStage newStageForDockable(
                    @Nullable Scene source,
                    DockContainerRootBranch root,
                    DockContainerLeaf leaf,
                    Dockable dockable,
                    double width,
                    double height) {
                root.addContainer(leaf);
                leaf.addDockable(dockable);
                DetachedStage stage = window(root, dockable.getTitle(), Math.max(width, 480), Math.max(height, 320));
                Point2D hand = new Robot().getMousePosition(); // where the tab was let go
                stage.setX(hand.getX() - 40);
                stage.setY(hand.getY() - 12);
                return stage;
            }
        };
    }

    @Override
    protected DockBuilding newDockBuilding() {
        return new DockBuilding(this) {
            @Override
            public DockContainerLeaf leaf(String identifier) {
                return new ThemedLeaf(Docking.this, identifier);
            }
        };
    }

    @Override
    protected ControlsBuilding newControlsBuilding() {
        ControlsBuilding controls = new ControlsBuilding();
        controls.setHeaderFactory(this::header);
        return controls;
    }

    private Header header(Dockable dockable, HeaderPane pane) {
        Header header = new Header(dockable, pane).withDragDrop();
        header.setAccessibleText(dockable.getTitle());
        // The library selects a tab that gets the focus, and a window that opens focuses the first thing it can.
        header.setFocusTraversable(false);
        Node close = header.lookup(".close-button");
        if (close instanceof Button button) {
            button.setAccessibleText(closeWords + " " + dockable.getTitle());
            button.setTooltip(new Tooltip(closeWords));
        }
        return header;
    }

    @Override
    protected DockableClickBehavior newClickBehavior() {
        return new DockableClickBehavior() {
            @Override
            public void onMouseClick(DockContainerLeaf leaf, Dockable dockable, Header header, MouseEvent event) {
                if (event.getButton() == MouseButton.PRIMARY) {
                    leaf.selectDockable(dockable);
                    if (event.getClickCount() == 2) {
                        onDoubleClick.accept(dockable.getIdentifier());
                    }
                } else if (event.getButton() == MouseButton.SECONDARY && dockable.getContextMenuFactory() != null) {
                    ContextMenu menu = dockable.getContextMenuFactory().build(dockable);
                    if (menu != null) {
                        menu.show(header, event.getScreenX(), event.getScreenY());
                    }
                }
            }
        };
    }

    /** Shows where a panel would land in the theme's colour. */
    private static final class ThemedLeaf extends DockContainerLeaf {
        private final Region hint = new Region();

        ThemedLeaf(Bento bento, String identifier) {
            super(bento, identifier);
            hint.getStyleClass().add("dock-hint");
            hint.setManaged(false);
            hint.setMouseTransparent(true);
            hint.setVisible(false);
            getChildren().add(hint);
        }

        @Override
        public void drawCanvasHint(Region target, @Nullable Side side) {
            double x = target.localToScene(0, 0).getX() - localToScene(0, 0).getX();
            double y = target.localToScene(0, 0).getY() - localToScene(0, 0).getY();
            double width = target.getWidth();
            double height = target.getHeight();
            hint.resizeRelocate(
                    side == Side.RIGHT ? x + width / 2 : x,
                    side == Side.BOTTOM ? y + height / 2 : y,
                    side == Side.LEFT || side == Side.RIGHT ? width / 2 : width,
                    side == Side.TOP || side == Side.BOTTOM ? height / 2 : height);
            hint.setVisible(true);
        }

        @Override
        public void clearCanvas() {
            if (hint != null) { // the superclass may call this before it is made
                hint.setVisible(false);
            }
        }
    }
}
