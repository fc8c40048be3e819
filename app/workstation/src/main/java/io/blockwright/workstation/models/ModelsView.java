package io.blockwright.workstation.models;

import io.blockwright.domain.Algo;
import io.blockwright.engine.spi.Champions;
import io.blockwright.workstation.DeskAction;
import io.blockwright.workstation.DeskAction.Reach;
import io.blockwright.workstation.DeskPanel;
import io.blockwright.workstation.Frame;
import io.blockwright.workstation.Preferences;
import io.blockwright.workstation.Pulse;
import io.blockwright.workstation.Subscription;
import io.blockwright.workstation.command.DeskCommands;
import io.blockwright.workstation.command.Notices;
import io.blockwright.workstation.confirm.SecondPerson;
import io.blockwright.workstation.text.Texts;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ScrollPane.ScrollBarPolicy;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.DirectoryChooser;
import org.jspecify.annotations.Nullable;

/**
 * Which models decide and which are tried beside them: what each challenger saves, what a promotion still needs, and the buttons
 * for a promotion, a roll back and another challenger. Refreshed twice a second while it is seen. FX thread.
 */
public final class ModelsView implements DeskPanel {
    private static final Texts TEXTS = Texts.of(ModelsView.class);
    private static final String FOLDER = "models.folder";
    private static final File HOME = new File(System.getProperty("user.home", "."));
    private static final long REFRESH = 500_000_000L;

    private final ModelsViewModel model;
    private final Preferences preferences;
    private final Runnable reveal;
    private final BorderPane node = new BorderPane();
    private final VBox all = new VBox(10);
    private final ScrollPane scroll = new ScrollPane(all);
    private final Map<Algo, ModelPane> panes = new LinkedHashMap<>(); // as they are shown
    private Function<@Nullable Path, @Nullable Path> folders = this::ask;
    private long lastRefresh;

    /**
     * The panel.
     *
     * @param second approves promotions
     * @param reveal brings the panel to the front
     */
    public ModelsView(
            Champions champions,
            DeskCommands commands,
            Notices notices,
            SecondPerson second,
            Preferences preferences,
            Runnable reveal) {
        this.model = new ModelsViewModel(champions, commands, notices, second, Pulse::onFxThread);
        this.preferences = preferences;
        this.reveal = reveal;
        node.setId("models");
        node.getStyleClass().addAll("panel", "models");
        node.setMinSize(320, 200);
        node.getStylesheets()
                .add(Objects.requireNonNull(ModelsView.class.getResource("models.css"))
                        .toExternalForm());
        all.getStyleClass().add("models-all");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("edge-to-edge");
        scroll.setFocusTraversable(false);
        Label empty = new Label(TEXTS.get("empty"));
        empty.setId("models-empty");
        empty.getStyleClass().add("empty-words");
        empty.setWrapText(true);
        empty.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        node.setCenter(empty);
        node.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER && !event.isShortcutDown()) {
                event.consume(); // Enter promotes nothing
            }
        });
        model.cards().subscribe(cards -> {
            show(cards);
            node.setCenter(cards.isEmpty() ? empty : scroll);
        });
        model.refresh();
    }

    private void show(List<ModelCard> cards) {
        for (ModelCard card : cards) {
            ModelPane pane = panes.get(card.kind());
            if (pane == null) {
                pane = new ModelPane(card.kind(), model::promote, model::rollBack, this::choose, model::dismiss);
                panes.put(card.kind(), pane);
                all.getChildren().add(pane);
            }
            pane.show(card);
        }
    }

    /** Another way to ask for a folder, given the one that was chosen last; null where none is chosen. */
    void foldersBy(Function<@Nullable Path, @Nullable Path> asking) {
        folders = asking;
    }

    private void choose(Algo kind) {
        Path chosen = folders.apply(preferences.read(FOLDER).map(Path::of).orElse(null));
        if (chosen != null) {
            Path beside = chosen.toAbsolutePath().getParent();
            preferences.write(FOLDER, (beside == null ? chosen : beside).toString());
            model.challenge(kind, chosen);
        }
    }

    private @Nullable Path ask(@Nullable Path last) {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(TEXTS.get("chooser"));
        File start = last != null && last.toFile().isDirectory() ? last.toFile() : HOME;
        if (start.isDirectory()) {
            chooser.setInitialDirectory(start); // without one some desktops begin in a list where no path can be typed
        }
        File chosen = node.getScene() == null
                ? null
                : chooser.showDialog(node.getScene().getWindow());
        return chosen == null ? null : chosen.toPath();
    }

    @Override
    public String id() {
        return "models";
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
        panes.values().stream().findFirst().ifPresentOrElse(ModelPane::begin, node::requestFocus);
    }

    @Override
    public List<DeskAction> actions() {
        List<DeskAction> actions = new ArrayList<>();
        actions.add(action("models.open", List.of("Ctrl+Shift+M"), TEXTS.get("action.models.open"), this::open));
        actions.add(action(
                "models.roll-back",
                List.of("Ctrl+Shift+Z"),
                TEXTS.get("action.models.roll-back"),
                model::rollBackOnly));
        for (Algo kind : List.of(Algo.DQN, Algo.PPO)) {
            actions.add(of(kind, "choose", this::choose));
            actions.add(of(kind, "promote", model::promote));
            actions.add(of(kind, "roll-back", model::rollBack));
            actions.add(of(kind, "dismiss", model::dismiss));
        }
        return List.copyOf(actions);
    }

    private void open() {
        reveal.run();
        model.refresh();
        takeFocus();
    }

    private DeskAction of(Algo kind, String what, Consumer<Algo> act) {
        return action(
                "models." + what + "-" + kind.name().toLowerCase(Locale.ROOT),
                List.of(),
                TEXTS.get("action.models." + what + "-kind", kind.name()),
                () -> {
                    reveal.run();
                    act.accept(kind);
                });
    }

    private static DeskAction action(String id, List<String> keys, String title, Runnable run) {
        return new DeskAction(id, TEXTS.get("group"), title, keys, Reach.NOT_WHILE_TYPING, run);
    }

    @Override
    public Subscription attach(Pulse pulse) {
        return pulse.subscribe("models", this::frame);
    }

    private void frame(Frame frame) {
        // Nobody looks at a panel that is in no window or behind another tab.
        if (frame.nanos() - lastRefresh >= REFRESH && node.getScene() != null) {
            lastRefresh = frame.nanos();
            model.refresh();
        }
    }
}
