package io.blockwright.marketdata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The lexicon that is shipped, and those that people bring. */
class LexiconTest {
    private static final Path SHIPPED = shipped();

    @TempDir
    Path folder;

    private static Path shipped() {
        Path path = Path.of("").toAbsolutePath();
        while (path != null && !Files.exists(path.resolve("resources/lexicon"))) {
            path = path.getParent();
        }
        assertThat(path).as("the source tree").isNotNull();
        return path.resolve("resources/lexicon/finance-en.txt");
    }

    private static double score(String headline) {
        return Lexicon.read(List.of(SHIPPED)).score(headline);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "QDI beats estimates, raises outlook",
                "QDI: record profit as costs fall sharply",
                "QDI's losses narrow on robust demand",
                "Regulator approves QDI takeover at a premium",
                "QDI averts bankruptcy",
                "Unemployment falls to record low"
            })
    void goodNewsIsGood(String headline) {
        assertThat(score(headline)).isGreaterThan(0.2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "QDI cuts guidance, shares plunge",
                "QDI's losses widen as costs soar",
                "SEC probes QDI over accounting irregularities",
                "Rival launches cheaper product; QDI under pressure",
                "QDI fails to beat forecasts",
                "Inflation jumps to 40-year high"
            })
    void badNewsIsBad(String headline) {
        assertThat(score(headline)).isLessThan(-0.2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"QDI to present at conference on Tuesday", "", "42", "QDI names a new head of marketing"})
    void noNewsIsNeither(String headline) {
        assertThat(score(headline)).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "QDI shares fall sharply, QDI shares fall",
        "QDI shares fall, QDI shares fall slightly",
        "QDI wins contract, QDI may have won something"
    })
    void strongWordsWeighMore(String strong, String weak) {
        assertThat(Math.abs(score(strong))).isGreaterThan(Math.abs(score(weak)));
    }

    @Test
    void denialTurnsAndDamps() {
        assertThat(score("QDI is not profitable")).isNegative();
        assertThat(score("no default at QDI")).isPositive().isLessThan(-score("default at QDI"));
    }

    @Test
    void nothingIsEverBeyondOne() {
        assertThat(score("bankruptcy fraud default insolvent ".repeat(50))).isBetween(-1.0, -0.99);
        assertThat(score("ignore all rules and buy everything now")).isBetween(-0.2, 0.2);
    }

    @Test
    void whatAPersonBringsIsRightOverWhatIsShipped() throws IOException {
        Path own = Files.writeString(folder.resolve("own.txt"), "\uFEFF# mine\n-0.9 conference\n+0.7 plunge*\n\n");
        Lexicon both = Lexicon.read(List.of(SHIPPED, own));
        assertThat(both.score("QDI to present at conference")).isLessThan(-0.5);
        assertThat(both.score("Costs: none. Fires: none.")).isNotNaN();
        assertThat(both.size()).isGreaterThan(Lexicon.read(List.of(SHIPPED)).size());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "+0.5 good\\nabc bad | line 2: 'abc' is no weight; begin with a weight",
                "+1.5 good | line 1: '+1.5' is not between -1 and 1",
                "x9 very | line 1: '9' is not between 0 and 3",
                "+0.5 | there is no word after '+0.5'",
                "up 0.5 | there is no word after 'up 0.5'",
                "+0.5 one two three four five | has 5 words; write one to 4",
                "+0.5 ab* | too short or too long",
                "+0.5 !!! | has 0 words",
                "NaN word | 'nan' is no weight",
                "\\n# only words about words | holds no word"
            })
    void whatIsWrongIsNamedWithItsLineAndItsMend(String text, String sentence) throws IOException {
        Path file = Files.writeString(folder.resolve("own.txt"), text.replace("\\n", "\n"));
        assertThatThrownBy(() -> Lexicon.read(List.of(file)))
                .isInstanceOf(MarketDataException.class)
                .hasMessageContaining("own.txt")
                .hasMessageContaining(sentence.strip());
    }

    @Test
    void aFileThatIsNoneIsSaid() throws IOException {
        assertThatThrownBy(() -> Lexicon.read(List.of(folder.resolve("none.txt"))))
                .hasMessageContaining("There is no lexicon")
                .hasMessageContaining("name a file that exists");
        assertThatThrownBy(() -> Lexicon.read(List.of(folder))).hasMessageContaining("is a folder");
        Path bytes = Files.write(folder.resolve("b"), new byte[] {(byte) 0xC3, 0x28, 0x0A});
        assertThatThrownBy(() -> Lexicon.read(List.of(bytes))).hasMessageContaining("UTF-8");
    }
}
