package io.blockwright.workstation.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import io.blockwright.domain.TradingStatus;
import io.blockwright.engine.DeskFact;
import io.blockwright.engine.DeskSnapshot;
import io.blockwright.engine.DeskSnapshot.Alert;
import io.blockwright.engine.DeskSnapshot.Health;
import io.blockwright.engine.DeskSnapshot.Severity;
import io.blockwright.workstation.Snapshots;
import io.blockwright.workstation.alerts.AlertsViewModel.Show;
import io.blockwright.workstation.command.Notices;
import io.blockwright.workstation.text.ClockFormat;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is kept of alerts, how repeats count, and what passes the filter; without a toolkit. */
class AlertBookTest {
    private static final long SECOND = 1_000_000_000L;

    private final AlertBook book = new AlertBook();
    private final AlertsViewModel model = new AlertsViewModel(book, new ClockFormat(ZoneId.of("America/New_York")));

    @Test
    void theSameSentenceIsCountedUntilItIsReadAndIsANewAlertAfterwards() {
        book.raise(1 * SECOND, Severity.WARNING, "The feed is late.");
        book.raise(2 * SECOND, Severity.CRITICAL, "BATS is down.");
        book.raise(3 * SECOND, Severity.WARNING, "The feed is late.");
        assertThat(texts()).as("newest first, listed once").containsExactly("The feed is late. ×2", "BATS is down. ");
        assertThat(book.lines().getFirst().first()).isEqualTo(1 * SECOND);
        assertThat(book.lines().getFirst().last()).isEqualTo(3 * SECOND);
        assertThat(book.unread().get()).isEqualTo(2);

        book.acknowledge(book.lines().getFirst().id());
        assertThat(book.unread().get()).isEqualTo(1);
        book.raise(4 * SECOND, Severity.WARNING, "The feed is late.");
        assertThat(texts()).containsExactly("The feed is late. ", "The feed is late. ×2", "BATS is down. ");
        assertThat(book.unread().get()).as("it happened again").isEqualTo(2);
    }

    @Test
    void whatOnlyInformsNeedsNobody() {
        book.raise(1, Severity.INFO, "The desk is armed again.");
        book.raise(2, Severity.INFO, "The desk is armed again.");
        assertThat(texts()).containsExactly("The desk is armed again. ×2");
        assertThat(book.unread().get()).isZero();
    }

    @Test
    void theNewestIsAcknowledgedByOneKeyAndAllByAnother() {
        book.raise(1, Severity.WARNING, "a");
        book.raise(2, Severity.CRITICAL, "b");
        book.raise(3, Severity.INFO, "c");
        book.acknowledgeNewest();
        assertThat(book.lines())
                .filteredOn(line -> !line.acknowledged())
                .extracting(AlertLine::text)
                .containsExactly("a");
        book.raise(4, Severity.CRITICAL, "d");
        book.acknowledgeAll();
        assertThat(book.unread().get()).isZero();
        assertThat(book.lines()).allMatch(AlertLine::acknowledged);
    }

    @Test
    void historyIsBoundedAndAnUnreadCriticalAlertIsTheLastToGo() {
        book.raise(1, Severity.CRITICAL, "the first and gravest");
        for (int i = 0; i < 3 * AlertBook.KEPT; i++) {
            book.raise(i, i % 2 == 0 ? Severity.WARNING : Severity.INFO, "noise " + i);
        }
        assertThat(book.lines()).hasSize(AlertBook.KEPT);
        assertThat(book.lines().getLast().text()).isEqualTo("the first and gravest");
        assertThat(book.unread().get()).isEqualTo((int)
                book.lines().stream().filter(line -> !line.acknowledged()).count());
    }

    @Test
    void aFilterShowsWhatIsUnreadOrSeriousOrHasTheWords() {
        book.raise(1, Severity.INFO, "Connected to SIM.");
        book.raise(2, Severity.WARNING, "The feed lost 214 messages.");
        book.raise(3, Severity.CRITICAL, "BATS is down.");
        book.acknowledge(2);
        model.show().set(Show.UNREAD);
        assertThat(model.shown()).extracting(AlertLine::text).containsExactly("BATS is down.");
        model.show().set(Show.SERIOUS);
        assertThat(model.shown()).hasSize(2);
        model.search().set(" FEED ");
        assertThat(model.shown()).extracting(AlertLine::text).containsExactly("The feed lost 214 messages.");
        model.search().set("nothing such");
        assertThat(model.shown()).isEmpty();
        assertThat(model.emptyWords()).contains("filter");
        assertThat(model.summary().get()).isEqualTo("1 unread");
        assertThat(model.spoken(book.lines().getFirst()))
                .startsWith("Critical: BATS is down.")
                .endsWith("Not acknowledged.");
    }

    @Test
    void theDeskItsRefusalsAndTheWindowItselfAllSpeakIntoOneBookOnce() {
        Notices notices = new Notices();
        notices.say(Severity.WARNING, "said while the window was built");
        AlertFeed feed = new AlertFeed(book, notices);
        Alert lost = new Alert(5 * SECOND, Severity.WARNING, "lost");
        Alert down = new Alert(6 * SECOND, Severity.CRITICAL, "down");
        feed.frame(Snapshots.frame(1, desk(lost), new DeskFact.CommandRefused(5 * SECOND, "c1", "refused")));
        feed.frame(Snapshots.frame(2, desk(lost, down)));
        feed.frame(Snapshots.frame(3, desk(lost, down)));
        assertThat(texts()).containsExactly("down ", "refused ", "lost ", "said while the window was built ");
    }

    private static DeskSnapshot desk(Alert... alerts) {
        DeskSnapshot plain = Snapshots.desk(7 * SECOND, Snapshots.market(1_000_000, 1_000_100), false);
        assertThat(plain.market().status()).isEqualTo(TradingStatus.TRADING);
        return new DeskSnapshot(
                plain.time(),
                true,
                false,
                plain.sessions(),
                plain.market(),
                plain.conditions(),
                plain.parents(),
                plain.positions(),
                plain.limits(),
                new Health(0, 0, 0, 0, 0, 0, 0, 0, Health.NO_TICK, List.of(alerts)));
    }

    private List<String> texts() {
        List<String> texts = new ArrayList<>();
        book.lines().forEach(line -> texts.add(line.text() + " " + AlertsViewModel.times(line)));
        return texts;
    }
}
