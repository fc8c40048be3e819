package io.blockwright.storage;

import static org.assertj.core.api.Assertions.assertThat;

import io.blockwright.storage.StoredModel.Place;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelTableTest {
    private static final StoredModel FIRST = new StoredModel("ppo-1", "1111111111111111", "/models/ppo-1");
    private static final StoredModel SECOND = new StoredModel("ppo-2", "2222222222222222", "/models/ppo-2");

    @TempDir
    Path folder;

    private Path path;

    @BeforeEach
    void name() {
        path = folder.resolve("desk.db");
    }

    private static StoredPair pair(String parentId, StoredModel live, StoredModel other, double cost, long seed) {
        return new StoredPair(
                parentId, live.name(), live.hash(), other.name(), other.hash(), cost, cost - 1, "qdi-family", seed, 99);
    }

    @Test
    void placesAreKeptForEachKindOverARestart() {
        try (DeskFile file = DeskFile.open(path)) {
            assertThat(file.models().places("PPO")).isEmpty();
            file.models().place("PPO", Map.of(Place.CHAMPION, FIRST, Place.CHALLENGER, SECOND));
            file.models().place("DQN", Map.of(Place.CHAMPION, SECOND));
            file.models().place("PPO", Map.of(Place.CHAMPION, SECOND, Place.FORMER, FIRST));
        }
        try (DeskFile file = DeskFile.open(path)) {
            assertThat(file.models().places("PPO")).isEqualTo(Map.of(Place.CHAMPION, SECOND, Place.FORMER, FIRST));
            assertThat(file.models().places("DQN")).isEqualTo(Map.of(Place.CHAMPION, SECOND));
        }
    }

    @Test
    void aPairIsKeptOnceForAnOrderInAMarketOverARestart() {
        StoredPair once = pair("P1", FIRST, SECOND, 10, 7);
        StoredPair again = pair("P1", FIRST, SECOND, 12, 7);
        StoredPair otherMarket = pair("P1", FIRST, SECOND, 14, 8);
        StoredPair otherWay = pair("P1", SECOND, FIRST, 16, 7);
        try (DeskFile file = DeskFile.open(path)) {
            file.models().keep(List.of(once, otherMarket));
            file.models().keep(List.of(again, otherWay));
        }
        try (DeskFile file = DeskFile.open(path)) {
            assertThat(file.models().pairs()).containsExactly(again, otherMarket, otherWay);
        }
    }

    @Test
    void aModelIsItsFileAndAScheduleItsName() {
        StoredModel renamed = new StoredModel("renamed", FIRST.hash(), "");
        StoredModel twap = new StoredModel("TWAP passive", "", "");
        StoredModel vwap = new StoredModel("VWAP passive", "", "");
        try (DeskFile file = DeskFile.open(path)) {
            file.models().keep(List.of(pair("P1", FIRST, twap, 1, 1), pair("P1", FIRST, vwap, 2, 1)));
            file.models().keep(List.of(pair("P1", renamed, twap, 3, 1)));
            assertThat(file.models().pairs()).extracting(StoredPair::liveCostBp).containsExactly(3.0, 2.0);
        }
    }

    @Test
    void theNewestPairsAreKept() {
        try (DeskFile file = DeskFile.open(path)) {
            ModelTable table = new ModelTable(file, 3, 5);
            for (int i = 0; i < 5; i++) {
                table.keep(List.of(pair("P" + i, FIRST, SECOND, i, 1)));
            }
            assertThat(table.pairs()).extracting(StoredPair::parentId).containsExactly("P2", "P3", "P4");
            for (int i = 5; i < 8; i++) {
                table.keep(List.of(pair("P" + i, SECOND, FIRST, i, 1)));
            }
            assertThat(table.pairs()).extracting(StoredPair::parentId).containsExactly("P3", "P4", "P5", "P6", "P7");
        }
    }

    @Test
    void aFileFromBeforeThereWerePairsGetsItsTables() throws Exception {
        try (DeskFile file = DeskFile.open(path)) {
            file.settings().write(Map.of("theme", "light"));
        }
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + path);
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("DROP TABLE model_pairs");
            statement.executeUpdate("DROP TABLE model_places");
        }
        try (DeskFile file = DeskFile.open(path)) {
            assertThat(file.settings().all()).containsEntry("theme", "light");
            file.models().keep(List.of(pair("P1", FIRST, SECOND, 1, 1)));
            assertThat(file.models().pairs()).hasSize(1);
        }
    }
}
