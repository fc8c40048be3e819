package io.blockwright.simulator.realism;

import static org.assertj.core.api.Assertions.assertThat;

import io.blockwright.marketdata.MarketFeed;
import io.blockwright.marketdata.RecordedMarket;
import io.blockwright.simulator.RealismReport.Distance;
import io.blockwright.simulator.RealismSettings;
import io.blockwright.simulator.RealismStudy;
import io.blockwright.simulator.StudyProgress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** How far made-up and recorded days are apart. */
class ComparisonTest {
    @Test
    void aDayIsNoDistanceFromItself() {
        DayRecord day = new SyntheticDay(1)
                .clusteredReturns()
                .sizes(true)
                .bestVolumes(1)
                .depth(3)
                .day;
        day.gaps.add(1_000);
        assertThat(Comparison.of(List.of(day), day))
                .hasSize(6)
                .allSatisfy(distance -> assertThat(distance.distance()).isZero());
    }

    @Test
    void distributionsThatDifferAreToldApart() {
        DayRecord day = new SyntheticDay(1).clusteredReturns().sizes(true).bestVolumes(1).day;
        DayRecord other = new SyntheticDay(2).gaussianReturns().sizes(false).bestVolumes(5).day;
        List<Distance> distances = Comparison.of(List.of(day), other);
        assertThat(distance(distances, "trade size")).isGreaterThan(0.8);
        assertThat(distance(distances, "volume at best")).isGreaterThan(0.6);
        assertThat(distance(distances, "1-s return")).isBetween(0.02, 0.5);
        assertThat(distance(distances, "spread")).as("nothing was seen").isNaN();
    }

    private static double distance(List<Distance> distances, String what) {
        return distances.stream()
                .filter(d -> d.what().startsWith(what))
                .findFirst()
                .orElseThrow()
                .distance();
    }

    @Test
    void aRecordedHourIsMeasuredLikeASimulatedOne() {
        String home = System.getProperty("blockwright.home", ".");
        Path data =
                Path.of(Optional.ofNullable(System.getenv("BLOCKWRIGHT_DATA")).orElse(home + "/../shared/data"));
        Path folder = data.resolve("lobster-aapl-L50-hour");
        Assumptions.assumeTrue(
                Files.isDirectory(folder),
                "no recorded data " + folder + ": set BLOCKWRIGHT_DATA to a folder that has it");
        RealismStudy study = new RealismStudy(
                RealismSettings.of(1, 1).only(Set.of("determinism")), seed -> TextbookMarket.power(seed, 0.5, 1));
        try (MarketFeed feed = RecordedMarket.open("lobster:" + folder, "")) {
            study.against(feed);
        }
        List<Distance> distances = study.run(StudyProgress.SILENT).distances();
        assertThat(distances)
                .hasSize(6)
                .allSatisfy(d -> assertThat(d.distance()).isBetween(0.0, 1.0));
        // a share of $585 with an increment of one cent
        assertThat(distances.getFirst().there()).as("mean spread").isBetween(10.0, 30.0);
    }
}
