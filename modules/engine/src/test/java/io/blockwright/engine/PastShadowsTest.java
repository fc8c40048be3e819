package io.blockwright.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.blockwright.domain.Decision;
import io.blockwright.domain.Reason;
import io.blockwright.domain.Reason.Origin;
import io.blockwright.engine.spi.DeskQueries.Moment;
import io.blockwright.engine.spi.DeskQueries.Moment.Kind;
import io.blockwright.engine.spi.DeskQueries.Shadow;
import io.blockwright.strategies.ActionWords;
import io.blockwright.trading.spi.JournalRecord;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What a challenger said is found beside the decision that was made of the same state, wherever it stands in the journal. */
class PastShadowsTest {
    private static final PastWords WORDS = new PastWords(PaperDesk.TEST);

    private static JournalRecord decided(long time, String seen) {
        Origin origin = new Origin("champion", "aa", seen, 0.8, 5, null, List.of(), null);
        Reason reason = new Reason("because", List.of(), origin);
        return new JournalRecord.Decided(time, "P1", 0, "PPO", new Decision.Wait(time, reason));
    }

    private static JournalRecord shadowed(long time, String seen, int live, int action) {
        return new JournalRecord.Shadowed(time, "P1", "aa", live, 5, "eager", "bb", seen, action, 4, "sure");
    }

    private static Shadow of(Moment moment) {
        return Objects.requireNonNull(moment.shadow());
    }

    @Test
    void everyAnswerStandsOnceBesideWhatWasMadeOfTheSameState() {
        List<Moment> told = WORDS.moments(List.of(
                decided(10, "s1"),
                shadowed(10, "s1", 12, 12),
                decided(11, "s1"), // another child of the same decision, a look later
                shadowed(20, "s2", 12, 0), // nothing was sent
                decided(30, "s3"),
                decided(40, "s4"),
                shadowed(30, "s3", -1, 12), // it was slow, and the champion had abstained
                shadowed(40, "", 12, -1))); // it did not answer
        assertThat(told)
                .extracting(moment -> moment.line().time(), Moment::kind)
                .containsExactly(
                        tuple(10L, Kind.DECISION),
                        tuple(11L, Kind.DECISION),
                        tuple(20L, Kind.SHADOW),
                        tuple(30L, Kind.DECISION),
                        tuple(40L, Kind.DECISION));
        assertThat(of(told.get(0)).same()).isTrue();
        assertThat(of(told.get(1))).isEqualTo(of(told.get(0)));
        assertThat(of(told.get(2)).same()).isFalse();
        assertThat(told.get(2).line().what()).isEqualTo("Would " + ActionWords.of(0));
        assertThat(told.get(2).line().who()).isEqualTo("eager");
        assertThat(of(told.get(3)).did()).isEmpty();
        assertThat(of(told.get(3)).would()).isEqualTo(ActionWords.of(12));
        assertThat(of(told.get(4)).answered()).isFalse();
        assertThat(of(told.get(4)).why()).isEqualTo("sure");
    }

    @Test
    void whereNobodyWasAskedEverythingIsAsItWas() {
        List<JournalRecord> lines = List.of(decided(10, "s1"), decided(20, "s2"));
        assertThat(WORDS.moments(lines)).hasSize(2).allMatch(moment -> moment.shadow() == null);
        assertThat(WORDS.decisions(List.of(decided(10, "s1"), shadowed(15, "s9", 1, 2))))
                .as("what was decided")
                .hasSize(1);
    }
}
