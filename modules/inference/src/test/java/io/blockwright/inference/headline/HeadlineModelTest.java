package io.blockwright.inference.headline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.blockwright.inference.HeadlineModel;
import io.blockwright.marketdata.MarketDataException;
import io.blockwright.testkit.TinyScorer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A user's own scorer: a real session and a real tokenizer, and everything that can be wrong with them. */
class HeadlineModelTest {
    /** The native library is loaded from here once for the whole process, and stays. */
    private static final Path CACHE = Path.of("target", "tokenizer-cache");

    @TempDir
    Path place;

    private Path folder;

    @BeforeEach
    void scorer() throws IOException {
        folder = TinyScorer.in(place.resolve("tiny"));
    }

    private HeadlineModel open() {
        return HeadlineModel.open(folder, CACHE);
    }

    private void describe(String json) throws IOException {
        Files.writeString(folder.resolve("scorer.json"), json);
    }

    @Test
    void aHeadlineIsScoredByTheModelsOwnWords() {
        try (HeadlineModel model = open()) {
            assertThat(model.name()).isEqualTo("tiny");
            double good = (Math.exp(3) - 1) / (Math.exp(3) + 2);
            assertThat(model.score("Record PROFIT")).isCloseTo(good, within(1e-6));
            double bad = (1 - Math.exp(5)) / (Math.exp(5) + 1 + Math.exp(0.2));
            assertThat(model.score("falls loss what")).isCloseTo(bad, within(1e-6));
            assertThat(model.score("")).isBetween(-1.0, 1.0);
            assertThat(model.score("record ".repeat(5_000))).isCloseTo(1, within(1e-6));
        }
    }

    @Test
    void theNativeLibraryLiesInTheCacheAndNowhereElse() throws IOException {
        Path home = Path.of(System.getProperty("user.home"), ".djl.ai");
        boolean before = Files.exists(home);
        try (HeadlineModel model = open()) {
            assertThat(model.score("profit")).isPositive();
        }
        assertThat(Files.exists(home)).isEqualTo(before);
        assertThat(System.getProperty("ai.djl.offline")).isEqualTo("true");
        try (Stream<Path> files = Files.walk(Path.of(System.getProperty("ENGINE_CACHE_DIR")))) {
            assertThat(files.map(f -> f.getFileName().toString())).contains(System.mapLibraryName("tokenizers"));
        }
    }

    @Test
    void weightsAndOneNumberAreUnderstood() throws IOException {
        describe("{\"weights\": [0.5, -0.5, 0], \"logits\": true, \"output\": \"logits\"}");
        try (HeadlineModel model = open()) {
            assertThat(model.name()).isEqualTo("tiny");
            assertThat(model.score("record record record record")).isCloseTo(0.5, within(1e-3));
        }
    }

    @Test
    void theLabelsOfTheModelsOwnConfigDo() throws IOException {
        Files.delete(folder.resolve("scorer.json"));
        assertThatThrownBy(this::open).hasMessageContaining("does not say what the model's outputs mean");
        Files.writeString(
                folder.resolve("config.json"),
                "{\"id2label\": {\"1\": \"Bearish\", \"0\": \"Bullish\", \"2\": \"Neutral\"}}");
        try (HeadlineModel model = open()) {
            assertThat(model.score("record profit")).isGreaterThan(0.8);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{\"labels\": [\"positive\", \"negative\"]} | gives 3 numbers for a headline, and 2 are described",
                "{\"labels\": [\"LABEL_0\", \"LABEL_1\", \"LABEL_2\"]} | 'LABEL_0' is good or bad",
                "{\"labels\": [\"positive\"], \"colour\": 1} | 'colour' is not known",
                "{\"weights\": [2, 0, 0]} | the weight 2 is not between -1 and 1",
                "{\"weights\": [1, -1, 0], \"output\": \"scores\"} | has no output 'scores': name one of logits",
                "{\"weights\": [1, -1, 0], \"longest\": 1} | longest is not between",
                "{\"weights\": [1, -1, 0], \"logits\": 1} | logits is neither true nor false",
                "{\"weights\": [1, -1, 0 | is no JSON at line 1",
                "[1] | it is no JSON object",
                "{} | there are no labels",
            })
    void aWrongDescriptionIsOneSentence(String json, String says) throws IOException {
        describe(json);
        refused(says);
    }

    @Test
    void aWrongModelOrTokenizerIsOneSentence() throws IOException {
        byte[] noise = new byte[200];
        new Random(1).nextBytes(noise);
        Files.write(folder.resolve("model.onnx"), noise);
        refused("is no model that ONNX Runtime can run");
        Files.write(folder.resolve("model.onnx"), TinyScorer.model());
        Files.writeString(folder.resolve("tokenizer.json"), "{\"model\": 1}");
        refused("is no tokenizer");
        // ids that the model's table does not have
        Files.writeString(
                folder.resolve("tokenizer.json"), TinyScorer.tokenizer().replace("\"[UNK]\":0", "\"[UNK]\":900"));
        refused("does not run");
        Files.delete(folder.resolve("tokenizer.json"));
        refused("holds no tokenizer.json");
        Files.writeString(folder.resolve("tokenizer.json"), TinyScorer.tokenizer());
        Files.delete(folder.resolve("model.onnx"));
        refused("holds no model.onnx");
        folder = place.resolve("nowhere");
        refused("There is no folder");
    }

    private void refused(String says) {
        assertThatThrownBy(this::open)
                .isInstanceOf(MarketDataException.class)
                .hasMessageContaining(says)
                .satisfies(e -> assertThat(e.getMessage()).endsWith(".").doesNotContain("\n"));
    }
}
