package io.blockwright.workstation.history;

import io.blockwright.domain.Reason.Factor;
import io.blockwright.engine.spi.DeskQueries.DecisionLine;
import io.blockwright.workstation.text.ClockFormat;
import io.blockwright.workstation.text.Numbers;
import io.blockwright.workstation.text.OriginText;
import io.blockwright.workstation.text.Texts;
import java.util.List;
import java.util.Locale;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** The decision log: what, who and why; a filter over it, and the numbers behind the chosen line beside it. FX thread. */
final class DecisionsView implements InquiryPane.View<List<DecisionLine>> {
    private static final Texts TEXTS = Texts.of(DecisionsView.class);

    private final ClockFormat clock;
    private final ObservableList<DecisionLine> lines = FXCollections.observableArrayList();
    private final FilteredList<DecisionLine> shown = new FilteredList<>(lines);
    private final ObservableList<Factor> factors = FXCollections.observableArrayList();
    private final TableView<DecisionLine> list = new TableView<>(shown);
    private final TableView<Factor> numbers = new TableView<>(factors);
    private final TextField filter = new TextField();
    private final Label count = new Label();
    private final Label sentence = new Label();
    private final BorderPane whole = new BorderPane();

    DecisionsView(ClockFormat clock) {
        this.clock = clock;
        list.setId("history-decisions");
        list.getColumns()
                .addAll(List.of(
                        Tables.column(TEXTS.get("decision.time"), 96, line -> clock.millis(line.time())),
                        Tables.column(TEXTS.get("decision.what"), 150, DecisionLine::what),
                        Tables.column(TEXTS.get("decision.who"), 72, DecisionLine::who),
                        Tables.column(TEXTS.get("decision.order"), 96, DecisionLine::clOrdId),
                        Tables.column(
                                TEXTS.get("decision.why"),
                                300,
                                line -> line.reason().sentence())));
        Tables.lastTakesRest(list);
        list.getSelectionModel().selectedItemProperty().addListener((seen, before, now) -> {
            factors.setAll(now == null ? List.of() : now.reason().factors());
            sentence.setText(now == null ? "" : now.reason().sentence());
        });
        list.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        numbers.setId("history-factors");
        numbers.getColumns()
                .addAll(List.of(
                        Tables.column(TEXTS.get("factor.name"), 190, Factor::name),
                        Tables.number(TEXTS.get("factor.value"), 100, factor -> value(factor.value()))));
        numbers.setFixedCellSize(24);
        numbers.setPlaceholder(words(TEXTS.get("factors.none")));
        filter.setId("history-filter");
        filter.setPromptText(TEXTS.get("decision.filter"));
        filter.setAccessibleText(TEXTS.get("decision.filter"));
        filter.textProperty().addListener((seen, before, text) -> filter(text));
        list.setPlaceholder(words(TEXTS.get("decisions.filtered")));
        lay();
    }

    @Override
    public Node node() {
        return whole;
    }

    @Override
    public void show(List<DecisionLine> answer) {
        lines.setAll(answer);
        filter(filter.getText());
        list.getSelectionModel().selectLast();
        list.scrollTo(shown.size() - 1);
        list.requestFocus();
    }

    @Override
    public boolean isEmpty(List<DecisionLine> answer) {
        return answer.isEmpty();
    }

    @Override
    public String nothing() {
        return TEXTS.get("decisions.none");
    }

    /** The log as shown, one line each with tabs between, for a spreadsheet or a mail. */
    static String text(List<DecisionLine> lines, ClockFormat clock) {
        StringBuilder out = new StringBuilder(TEXTS.get("decisions.copied")).append('\n');
        for (DecisionLine line : lines) {
            out.append(String.join("\t", clock.millis(line.time()), line.what(), line.who(), line.clOrdId()))
                    .append('\t')
                    .append(String.join("\t", OriginText.of(line.reason().origin())))
                    .append('\t')
                    .append(line.reason().sentence());
            for (Factor factor : line.reason().factors()) {
                out.append('\t').append(factor.name()).append(" = ").append(value(factor.value()));
            }
            out.append('\n');
        }
        return out.toString();
    }

    private void filter(String text) {
        String wanted = text.strip().toLowerCase(Locale.ROOT);
        shown.setPredicate(
                wanted.isEmpty()
                        ? null
                        : line -> (line.what()
                                        + ' '
                                        + line.who()
                                        + ' '
                                        + line.clOrdId()
                                        + ' '
                                        + line.reason().sentence())
                                .toLowerCase(Locale.ROOT)
                                .contains(wanted));
        count.setText(TEXTS.get("decisions.count", Numbers.whole(shown.size()), Numbers.whole(lines.size())));
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.C && event.isShortcutDown()) {
            Tables.copy(text(shown, clock));
            event.consume();
        }
    }

    private void lay() {
        count.getStyleClass().add("muted");
        filter.setPrefWidth(240);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox head = new HBox(10, filter, count, space);
        head.getStyleClass().add("history-head");
        sentence.setWrapText(true);
        sentence.getStyleClass().add("history-sentence");
        BorderPane side = new BorderPane(numbers);
        side.setTop(sentence);
        SplitPane both = new SplitPane(list, side);
        both.setDividerPositions(0.7);
        whole.setTop(head);
        whole.setCenter(both);
    }

    /** As exact as a person can use, without digits that say nothing. */
    static String value(double value) {
        if (Double.isNaN(value)) {
            return Numbers.NONE;
        }
        if (value == Math.rint(value) && Math.abs(value) < 1e15) {
            return Numbers.whole((long) value);
        }
        return Numbers.decimal(value, Math.abs(value) >= 100 ? 1 : Math.abs(value) >= 1 ? 2 : 4);
    }

    private static Label words(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("empty-words");
        label.setWrapText(true);
        return label;
    }
}
