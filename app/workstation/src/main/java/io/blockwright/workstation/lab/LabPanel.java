package io.blockwright.workstation.lab;

import io.blockwright.engine.spi.Lab;
import io.blockwright.engine.spi.Lab.Costs;
import io.blockwright.engine.spi.Lab.Episode;
import io.blockwright.engine.spi.Lab.Findings;
import io.blockwright.engine.spi.Lab.Scope;
import io.blockwright.engine.spi.Lab.Standing;
import io.blockwright.workstation.DeskAction;
import io.blockwright.workstation.DeskAction.Reach;
import io.blockwright.workstation.DeskPanel;
import io.blockwright.workstation.Preferences;
import io.blockwright.workstation.Pulse;
import io.blockwright.workstation.Subscription;
import io.blockwright.workstation.keys.TypeAhead;
import io.blockwright.workstation.text.Texts;
import io.blockwright.workstation.theme.Theme;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.function.BiConsumer;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/**
 * The lab: choose markets and algorithms, let them be compared, watch the costs come in with their intervals, sort the pairs
 * and open any of them in the decision replay. FX thread.
 */
public final class LabPanel implements DeskPanel {
    private static final Texts TEXTS = Texts.of(LabPanel.class);
    private static final String USUAL_BASELINE = "twap-passive";

    private final LabViewModel model;
    private final Runnable reveal;
    private final Theme theme;
    private final BorderPane node = new BorderPane();
    private final CostChart chart;
    private final PairTable pairs;
    private final ComboBox<String> scope = choice("lab-scope", "scope");
    private final ComboBox<String> baseline = choice("lab-baseline", "baseline");
    private final Button start = new Button(TEXTS.get("start"));
    private final Button cancel = new Button(TEXTS.get("cancel"));
    private final Button replay = new Button(TEXTS.get("replay"));
    private final ProgressBar bar = new ProgressBar(0);
    private final Label words = new Label();
    private final Label notice = new Label();
    private final Label empty = new Label(TEXTS.get("empty"));
    private boolean filling;

    /** {@code reveal} brings the panel to the front. */
    public LabPanel(Lab lab, Preferences preferences, Theme theme, Runnable reveal) {
        this(
                lab,
                preferences,
                theme,
                reveal,
                Executors.newThreadPerTaskExecutor(
                        Thread.ofPlatform().daemon().name("lab-", 0).factory()));
    }

    private LabPanel(Lab lab, Preferences preferences, Theme theme, Runnable reveal, Executor background) {
        this.model = new LabViewModel(lab, preferences, background, Pulse::onFxThread);
        this.theme = theme;
        this.reveal = reveal;
        this.chart = new CostChart(theme);
        this.pairs = new PairTable(model::open);
        node.setId("lab");
        node.getStyleClass().addAll("panel", "lab");
        node.setMinSize(420, 240);
        node.getStylesheets()
                .add(Objects.requireNonNull(LabPanel.class.getResource("lab.css"))
                        .toExternalForm());
        lay();
        model.standing().subscribe(this::show);
        model.findings().subscribe(this::show);
        scope.valueProperty().subscribe(chosen -> draw());
        baseline.valueProperty().subscribe(chosen -> draw());
    }

    /** What opens the replay of a recorded episode: its run, a title, its parent. */
    public void onReplay(Replay opens) {
        BiConsumer<Lab.Recorded, Episode> open = (recorded, episode) -> opens.open(
                recorded.runId(),
                TEXTS.get("replay.title", String.valueOf(episode.pair()), episode.scenario(), episode.algo()),
                recorded.parentId());
        model.onReplay(open);
    }

    /** Opens a replay. */
    @FunctionalInterface
    public interface Replay {
        void open(String runId, String title, String parentId);
    }

    LabViewModel model() {
        return model;
    }

    @Override
    public String id() {
        return "lab";
    }

    @Override
    public String title() {
        return TEXTS.get("title");
    }

    @Override
    public Region node() {
        return node;
    }

    @Override
    public void takeFocus() {
        start.requestFocus();
    }

    @Override
    public List<DeskAction> actions() {
        return List.of(
                action(
                        "lab.open",
                        () -> {
                            reveal.run();
                            takeFocus();
                        },
                        "Ctrl+Shift+B"),
                action("lab.start", () -> {
                    reveal.run();
                    model.start();
                }),
                action("lab.cancel", model::cancel));
    }

    private static DeskAction action(String id, Runnable run, String... keys) {
        return new DeskAction(
                id, TEXTS.get("group"), TEXTS.get("action." + id), List.of(keys), Reach.NOT_WHILE_TYPING, run);
    }

    @Override
    public Subscription attach(Pulse pulse) {
        Subscription colours = theme.onChange(chart::paint);
        Subscription frames = pulse.subscribe("lab", frame -> {
            if (node.getScene() != null) {
                model.load();
            }
            model.tick(frame.nanos());
        });
        return () -> {
            frames.close();
            colours.close();
            model.close();
        };
    }

    private void show(@Nullable Standing standing) {
        words.setText(standing == null ? "" : LabWords.progress(standing));
        bar.setProgress(standing == null ? 0 : (double) standing.done() / Math.max(1, standing.episodes()));
    }

    private void show(Findings findings) {
        filling = true;
        keep(scope, findings.scopes().stream().map(Scope::name).toList(), "");
        Scope shown = model.scope(scope.getValue());
        keep(
                baseline,
                shown == null
                        ? List.of()
                        : shown.costs().stream().map(Costs::algo).toList(),
                USUAL_BASELINE);
        filling = false;
        boolean nothing = findings.episodes().isEmpty();
        empty.setVisible(nothing);
        chart.setVisible(!nothing);
        draw();
    }

    /** New items, the choice kept where it still is one. */
    private static void keep(ComboBox<String> box, List<String> items, String usual) {
        String before = box.getValue();
        if (!box.getItems().equals(items)) {
            box.getItems().setAll(items);
        }
        if (before == null || !items.contains(before)) {
            box.setValue(items.contains(usual) ? usual : items.isEmpty() ? null : items.getLast());
        }
    }

    private void draw() {
        if (filling) {
            return;
        }
        Scope shown = model.scope(scope.getValue());
        List<Episode> episodes = model.findings().get().episodes();
        String name = shown == null ? "" : shown.name();
        // no episode bears the name of all scenarios together
        boolean one = episodes.stream().anyMatch(e -> e.scenario().equals(name));
        List<Episode> inScope =
                one ? episodes.stream().filter(e -> e.scenario().equals(name)).toList() : episodes;
        chart.show(shown, inScope, baseline.getValue() == null ? "" : baseline.getValue());
        pairs.show(inScope);
    }

    private void lay() {
        Label heading = new Label(TEXTS.get("heading"));
        heading.getStyleClass().add("panel-title");
        heading.setMinWidth(Region.USE_PREF_SIZE);
        start.setId("lab-start");
        start.getStyleClass().add("apply");
        start.disableProperty().bind(model.running());
        start.setOnAction(event -> model.start());
        start.setMinWidth(Region.USE_PREF_SIZE);
        cancel.setId("lab-cancel");
        cancel.disableProperty().bind(model.running().not());
        cancel.setOnAction(event -> model.cancel());
        cancel.setMinWidth(Region.USE_PREF_SIZE);
        bar.setId("lab-progress");
        bar.setPrefWidth(110);
        bar.setMinWidth(60);
        words.setId("lab-words");
        HBox head = new HBox(10, heading, start, cancel, bar, words);
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("panel-header");
        notice.setId("lab-notice");
        notice.setWrapText(true);
        notice.getStyleClass().add("lab-notice");
        notice.textProperty().bind(model.notice());
        notice.visibleProperty().bind(model.notice().isNotEmpty());
        notice.managedProperty().bind(notice.visibleProperty());
        notice.setMaxWidth(Double.MAX_VALUE);
        replay.setId("lab-replay");
        replay.setMinWidth(Region.USE_PREF_SIZE);
        replay.disableProperty()
                .bind(pairs.getSelectionModel().selectedItemProperty().isNull());
        replay.setOnAction(event -> model.open(pairs.chosen()));
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox choose = new HBox(8, muted("scope"), scope, muted("baseline"), baseline, space, replay);
        choose.setAlignment(Pos.CENTER_LEFT);
        choose.getStyleClass().add("lab-choose");
        empty.setId("lab-empty");
        empty.getStyleClass().add("empty-words");
        empty.setWrapText(true);
        SplitPane results = new SplitPane(new StackPane(chart, empty), pairs);
        results.setOrientation(Orientation.VERTICAL);
        results.setDividerPositions(0.58);
        BorderPane centre = new BorderPane(results);
        centre.setTop(choose);
        model.running().subscribe(this::handOver);
        node.setTop(new BorderPane(head, null, null, notice, null));
        node.setLeft(new LabSetup(model));
        node.setCenter(centre);
    }

    /** The button that was pressed is off now: the keyboard goes on to the other one. */
    private void handOver(boolean runs) {
        if (runs) {
            cancel.requestFocus();
        } else if (cancel.isFocused()) {
            start.requestFocus();
        }
    }

    private static Node muted(String key) {
        Label label = new Label(TEXTS.get(key));
        label.getStyleClass().add("muted");
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }

    private static ComboBox<String> choice(String id, String key) {
        ComboBox<String> box = new ComboBox<>();
        box.setId(id);
        box.setAccessibleText(TEXTS.get(key));
        TypeAhead.on(box);
        return box;
    }
}
