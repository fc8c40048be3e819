package io.blockwright.workstation.replay;

import io.blockwright.engine.DeskSnapshot;
import io.blockwright.engine.ParentRow;
import io.blockwright.engine.spi.DeskQueries;
import io.blockwright.workstation.DeskAction;
import io.blockwright.workstation.DeskAction.Reach;
import io.blockwright.workstation.DeskPanel;
import io.blockwright.workstation.Frame;
import io.blockwright.workstation.Preferences;
import io.blockwright.workstation.Pulse;
import io.blockwright.workstation.Subscription;
import io.blockwright.workstation.command.Selection;
import io.blockwright.workstation.depth.HeatMapPanel;
import io.blockwright.workstation.keys.KeyWords;
import io.blockwright.workstation.text.ClockFormat;
import io.blockwright.workstation.text.Texts;
import io.blockwright.workstation.theme.Theme;
import java.util.List;
import java.util.Objects;
import javafx.geometry.Orientation;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/**
 * The replay of an order: a bar over its life, and at the instant under the knob the depth map, the book, its children and
 * what was decided and why. It reads on a thread of its own and lets everything go when it is closed. FX thread.
 */
public final class ReplayPanel extends BorderPane implements DeskPanel {
    private static final Texts TEXTS = Texts.of(ReplayPanel.class);

    private final ReplayViewModel model;
    private final Selection selection;
    private final KeyWords keys;
    private final Theme theme;
    private final Selection past = new Selection();
    private final HeatMapPanel map;
    private final PastBook book;
    private final PastChildren children;
    private final DecisionCard card;
    private final ScrubBar bar;
    private final ReplayHead head;
    private final StackPane words = new StackPane();
    private final Label sentence = new Label();
    private final ProgressBar progress = new ProgressBar();
    private final Button cancel = new Button(TEXTS.get("cancel"));
    private final Button earlier = new Button(TEXTS.get("earlier"));
    private final SplitPane whole;
    private Runnable reveal = () -> {};
    private boolean outdated;

    /**
     * A panel without an order yet.
     *
     * @param selection the parent in hand, which the key opens
     * @param keys names the keys as they are bound
     * @param preferences where the map's colours are remembered
     */
    public ReplayPanel(
            DeskQueries queries,
            Selection selection,
            Preferences preferences,
            Theme theme,
            ClockFormat clock,
            KeyWords keys) {
        this.keys = keys;
        this.selection = selection;
        this.theme = theme;
        model = new ReplayViewModel(listener -> new PastReader(queries, Pulse::onFxThread, listener));
        map = new HeatMapPanel(theme, theme.face(), clock, past, preferences, child -> {});
        book = new PastBook(theme);
        children = new PastChildren(clock);
        card = new DecisionCard(clock);
        bar = new ScrubBar(model, theme, clock);
        head = new ReplayHead(model, clock);
        whole = lay();
        getStyleClass().addAll("panel", "replay");
        getStylesheets()
                .add(Objects.requireNonNull(ReplayPanel.class.getResource("replay.css"))
                        .toExternalForm());
        setTop(head);
        setMinSize(320, 200);
        map.layoutBoundsProperty().addListener((seen, before, now) -> outdated = true);
        model.stage().addListener((seen, before, now) -> show(now));
        model.shot().addListener((seen, before, now) -> show(now));
        show(model.stage().get());
    }

    /** What brings the panel before the eyes when an order is opened. */
    public void onOpen(Runnable bringForward) {
        reveal = bringForward;
    }

    /** What lists the orders of earlier starts. */
    public void onPast(Runnable list) {
        earlier.setOnAction(event -> list.run());
    }

    /** Opens the replay of a parent. */
    public void open(String parentId) {
        reveal.run();
        model.open(parentId);
        bar.requestFocus();
    }

    /**
     * Opens the replay of a parent of an earlier start, in front of the list it was chosen from.
     *
     * @param start which start it was, in a few words
     */
    public void open(String run, String start, String parentId) {
        reveal.run();
        model.open(run, start, parentId);
        if (getScene() != null && getScene().getWindow() instanceof Stage front) {
            front.toFront();
            front.requestFocus();
        }
        bar.requestFocus();
    }

    private void openSelected() {
        ParentRow parent = selection.parent().get();
        reveal.run();
        if (parent != null) {
            open(parent.order().parentId());
        }
    }

    ReplayViewModel model() {
        return model;
    }

    @Override
    public String id() {
        return "replay";
    }

    @Override
    public String title() {
        return TEXTS.get("title");
    }

    @Override
    public Region node() {
        return this;
    }

    @Override
    public List<DeskAction> actions() {
        return List.of(
                action("replay.parent", Reach.EVERYWHERE, this::openSelected, "Ctrl+R"),
                action("replay.play", Reach.NOT_WHILE_TYPING, model::playOrPause),
                action("replay.faster", Reach.NOT_WHILE_TYPING, model::faster),
                action("replay.slower", Reach.NOT_WHILE_TYPING, model::slower),
                action("replay.next-decision", Reach.NOT_WHILE_TYPING, model::nextDecision),
                action("replay.decision-before", Reach.NOT_WHILE_TYPING, model::decisionBefore));
    }

    private static DeskAction action(String id, Reach reach, Runnable run, String... keys) {
        return new DeskAction(id, TEXTS.get("group"), TEXTS.get("action." + id), List.of(keys), reach, run);
    }

    @Override
    public Subscription attach(Pulse pulse) {
        Subscription colours = theme.onChange(() -> {
            bar.paint();
            book.paint();
            outdated = true;
        });
        Subscription frames = pulse.subscribe("replay", frame -> {
            model.tick(frame.nanos());
            if (outdated && isShowing()) {
                outdated = false;
                redraw();
            }
        });
        return () -> {
            frames.close();
            colours.close();
            model.close();
        };
    }

    private boolean isShowing() {
        return getScene() != null && getScene().getWindow() != null;
    }

    private void redraw() {
        Shot shot = model.shot().get();
        if (shot != null) {
            map.show(new Frame(shot.arrived().time(), shot.arrived(), List.of()));
        }
    }

    private void show(@Nullable Shot shot) {
        if (shot == null) {
            map.reset();
            book.clear();
            return;
        }
        if (shot.fresh()) {
            map.reset();
        }
        shot.frames().subList(0, shot.frames().size() - 1).forEach(map::absorb);
        Frame last = shot.frames().getLast();
        map.show(last);
        DeskSnapshot picture = shot.arrived();
        ParentRow row = model.row();
        past.select(row, null);
        book.show(picture.market().everywhere(), row);
        children.show(row);
        card.show(model.decision(), model.shadow(), model.asked());
        head.show(picture.time(), row);
    }

    private void show(ReplayViewModel.Stage stage) {
        switch (stage) {
            case ReplayViewModel.Stage.Empty _ -> say(TEXTS.get("empty"), false, 0);
            case ReplayViewModel.Stage.Loading loading ->
                say(
                        TEXTS.get(loading.share() < 0 ? "loading.journal" : "loading.market", loading.parentId()),
                        true,
                        loading.share());
            case ReplayViewModel.Stage.Failed failed -> say(failed.sentence(), false, 0);
            case ReplayViewModel.Stage.Shown _ -> {
                if (!whole.equals(getCenter())) {
                    setCenter(whole);
                    setBottom(bar);
                    // The map fits its prices to its height, so it gets that before its pictures.
                    applyCss();
                    layout();
                    bar.requestFocus();
                }
            }
        }
    }

    private void say(String text, boolean busy, double share) {
        sentence.textProperty().bind(keys.following(text));
        progress.setVisible(busy);
        progress.setManaged(busy);
        progress.setProgress(share < 0 ? ProgressBar.INDETERMINATE_PROGRESS : share);
        cancel.setVisible(busy);
        cancel.setManaged(busy);
        earlier.setVisible(!busy);
        earlier.setManaged(!busy);
        if (!words.equals(getCenter())) {
            setCenter(words);
            setBottom(null);
        }
    }

    private SplitPane lay() {
        sentence.setWrapText(true);
        sentence.setMaxWidth(460);
        sentence.getStyleClass().add("empty-words");
        sentence.setId("replay-words");
        cancel.setId("replay-cancel");
        cancel.setOnAction(event -> model.cancel());
        earlier.setId("replay-earlier");
        progress.setMaxWidth(260);
        VBox column = new VBox(12, sentence, progress, cancel, earlier);
        column.getStyleClass().add("replay-words");
        words.getChildren().add(column);
        SplitPane side = new SplitPane(card, book);
        side.setOrientation(Orientation.VERTICAL);
        side.setDividerPositions(0.5);
        SplitPane left = new SplitPane(map, children);
        left.setOrientation(Orientation.VERTICAL);
        left.setDividerPositions(0.7);
        SplitPane both = new SplitPane(left, side);
        both.setDividerPositions(0.72);
        SplitPane.setResizableWithParent(side, false);
        return both;
    }
}
