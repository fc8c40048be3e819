package io.blockwright.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class EvidenceJsonTest {
    private static final Evidence EVIDENCE = new Evidence(
            List.of("spread_bp", "usable"),
            new Calibration(
                    List.of(0.0, 0.25, 1e-3 + 1),
                    List.of(0.5, 0.61, 0.9),
                    0.55,
                    new Reliability(
                            List.of(new Reliability.Bin(0.5, 0.4, 10), new Reliability.Bin(0.8, 0.9, 20)),
                            30,
                            0.1,
                            0.2)),
            new Reference(
                    List.of(
                            new FeatureReference(
                                    "spread_bp",
                                    4.1,
                                    1.3,
                                    List.of(1.0, 4.0, 9.5),
                                    List.of(4.0),
                                    List.of(0.5, 0.5),
                                    0.07),
                            new FeatureReference(
                                    "usable",
                                    1,
                                    0,
                                    List.of(1.0, 1.0, 1.0),
                                    List.of(0.0, 1.0),
                                    List.of(0.0, 1.0, 0.0),
                                    0)),
                    List.of(-0.125),
                    7.25,
                    500,
                    12_345),
            FeatureRow.of(4, 1),
            List.of(new PastSituation(
                    FeatureRow.of(3.25f, 1), 7, -2.5, "qdi-family", -9_007_199_254_740_993L, 1L << 60)));

    @Test
    void evidenceComesBackAsItWasWritten() throws IOException {
        String text = EvidenceJson.write(EVIDENCE);
        assertThat(read(text)).isEqualTo(EVIDENCE);
        assertThat(EvidenceJson.write(read(text))).isEqualTo(text);
        assertThat(read(EvidenceJson.write(Evidence.NONE))).isEqualTo(Evidence.NONE);
    }

    @Test
    void everyPartThatIsMissingIsNamed() {
        String text = EvidenceJson.write(EVIDENCE);
        for (String part : List.of(
                "version",
                "calibration",
                "abstainBelow",
                "reference",
                "edges",
                "distanceLimit",
                "baseline",
                "past",
                "seed")) {
            assertThatThrownBy(() -> read(text.replace('"' + part + '"', '"' + part + "x\"")))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining(part);
        }
    }

    @Test
    void whatDoesNotAgreeWithItselfIsRefused() {
        refused("\"spread_bp\"", "\"usable\"", "named twice");
        refused("[0.5,0.61,0.9]", "[0.5,0.41,0.9]", "does not rise");
        refused("[0.5,0.61,0.9]", "[0.5,0.61,1.9]", "does not rise, or is no probability");
        refused("[0.0,1.0,0.0]", "[0.0,0.9,0.0]", "not all");
        refused("[1.0,4.0,9.5]", "[1.0,4.0,3.5]", "fall");
        refused("[-0.125]", "[-1.125]", "correlation");
        refused("[-0.125]", "[]", "correlations");
        refused("[4.0,1.0]", "[4.0]", "baseline");
        refused("[3.25,1.0]", "[3.25,1.0,0]", "past situation");
        refused("[3.25,1.0]", "[3.25,1e39]", "finite|Infinity");
        refused("\"count\":30", "\"count\":31", "add up");
        refused("\"version\":1", "\"version\":2", "version");
        refused("\"seed\":-9007199254740993", "\"seed\":1e3", "seed");
        refused("7.25", "NaN", "damaged");
        refused("7.25", "\"7.25\"", "a number");
    }

    @Test
    void aFileCutOffAnywhereIsRefused() {
        String text = EvidenceJson.write(EVIDENCE).strip();
        for (int length = 0; length < text.length(); length++) {
            String cut = text.substring(0, length);
            assertThatThrownBy(() -> read(cut)).isInstanceOf(IOException.class);
        }
        assertThatThrownBy(() -> read(text + "{}")).hasMessageContaining("damaged");
        assertThatThrownBy(() -> EvidenceJson.read(new byte[EvidenceJson.MOST_BYTES + 1]))
                .hasMessageContaining("MiB");
        assertThatThrownBy(() -> read("[".repeat(100_000))).isInstanceOf(IOException.class);
    }

    private static void refused(String right, String wrong, String words) {
        String text = EvidenceJson.write(EVIDENCE);
        assertThat(text).contains(right);
        assertThatThrownBy(() -> read(text.replace(right, wrong)))
                .isInstanceOf(IOException.class)
                .hasMessageFindingMatch(words);
    }

    private static Evidence read(String text) throws IOException {
        return EvidenceJson.read(text.getBytes(StandardCharsets.UTF_8));
    }
}
