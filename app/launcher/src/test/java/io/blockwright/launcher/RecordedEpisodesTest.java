package io.blockwright.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.blockwright.engine.DeskSnapshot;
import io.blockwright.engine.ParentRow;
import io.blockwright.engine.VenueDepth;
import io.blockwright.engine.VenuesPicture;
import io.blockwright.engine.spi.DeskQueries;
import io.blockwright.engine.spi.DeskQueries.Moment;
import io.blockwright.engine.spi.Lab;
import io.blockwright.simulator.LitVenue;
import io.blockwright.simulator.MarketScenario;
import io.blockwright.testkit.Await;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A pair of a comparison, opened in the replay, is what was compared: the same fills at the same prices. */
class RecordedEpisodesTest {
    @TempDir
    private Path folder;

    @Test
    void aPairHappensAgainAsItWasAndCanBeReplayed() throws Exception {
        Profile profile = Profile.open(folder);
        Lab lab = RecordedEpisodes.lab(profile);
        assertThat(lab.scenarios()).extracting(Lab.Choice::name).contains("calm");
        assertThat(lab.algos()).extracting(Lab.Choice::name).contains("twap-passive", "immediate");
        try (Lab.Trial trial = lab.start(new Lab.Setup(List.of("calm"), List.of("immediate", "vwap"), 2, 9))) {
            Await.until("it is over", () -> trial.standing().over());
            assertThat(trial.standing().trouble()).isEmpty();
            Lab.Findings findings = trial.findings();
            assertThat(findings.episodes()).hasSize(4);
            assertThat(findings.scopes())
                    .singleElement()
                    .satisfies(scope ->
                            assertThat(scope.differences()).hasSize(2).allMatch(d -> d.shown() == Lab.Shown.NO_EDGE));
            Lab.Episode episode = findings.episodes().get(3);
            assertThat(episode.algo()).isEqualTo("vwap");
            Lab.Recorded recorded = trial.record(episode);
            DeskQueries archive = new DeskArchive(absent(), profile, folder.resolve("elsewhere"));
            assertThat(archive.runs())
                    .singleElement()
                    .satisfies(run -> assertThat(run.orders())
                            .singleElement()
                            .satisfies(order ->
                                    assertThat(order.order().quantity()).isEqualTo(episode.quantity())));
            try (DeskQueries.ParentReplay replay =
                    archive.ofRun(recorded.runId()).replay(recorded.parentId())) {
                DeskSnapshot last = replay.at(replay.end());
                ParentRow row = last.parents().getFirst();
                assertThat(row.filled()).isEqualTo(Math.round(episode.completion() * episode.quantity()));
                assertThat(row.order().side()).isEqualTo(episode.side());
                assertThat(replay.moments().stream()
                                .filter(m -> m.kind() == Moment.Kind.FILL)
                                .count())
                        .isEqualTo(episode.fills());
                double arrival = row.arrivalMid();
                double bp = (row.averagePrice() - arrival)
                        / arrival
                        * 1e4
                        * episode.side().sign();
                assertThat(bp).isCloseTo(episode.costBp(), within(1e-6));
            }
        }
    }

    /** A pair from a market of several venues is looked at with the books of all of them. */
    @Test
    void aPairOnSeveralVenuesIsReplayedWithAllTheirBooks() throws Exception {
        Profile profile = Profile.open(folder);
        Lab lab = RecordedEpisodes.lab(profile);
        try (Lab.Trial trial = lab.start(new Lab.Setup(List.of("fragmented"), List.of("immediate"), 1, 3))) {
            Await.until("it is over", () -> trial.standing().over());
            Lab.Recorded recorded = trial.record(trial.findings().episodes().getFirst());
            DeskQueries archive = new DeskArchive(absent(), profile, folder.resolve("elsewhere"));
            try (DeskQueries.ParentReplay replay =
                    archive.ofRun(recorded.runId()).replay(recorded.parentId())) {
                VenuesPicture venues = replay.at(replay.end()).market().venues();
                MarketScenario scenario = Markets.scenario("fragmented");
                assertThat(venues.each())
                        .extracting(VenueDepth::venue)
                        .containsExactlyElementsOf(scenario.venues().lit().stream()
                                .map(LitVenue::name)
                                .toList());
                assertThat(venues.each()).allSatisfy(venue -> {
                    assertThat(venue.bids().size()).isPositive();
                    assertThat(venue.asks().size()).isPositive();
                });
            }
        }
    }

    @Test
    void whatCannotBeComparedIsSaid() throws IOException {
        Lab lab = RecordedEpisodes.lab(Profile.open(folder));
        assertThatThrownBy(() -> lab.start(new Lab.Setup(List.of("clam"), List.of("vwap"), 1, 1)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("no scenario 'clam'");
    }

    private static DeskQueries absent() {
        return new DeskQueries() {
            @Override
            public List<DecisionLine> decisions(String parentId, int limit) {
                return List.of();
            }

            @Override
            public List<RawMessage> messages(List<String> clOrdIds) {
                return List.of();
            }

            @Override
            public ParentReplay replay(String parentId) throws IOException {
                throw new IOException("not here");
            }
        };
    }
}
