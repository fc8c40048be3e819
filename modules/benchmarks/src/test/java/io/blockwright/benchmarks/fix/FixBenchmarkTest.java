package io.blockwright.benchmarks.fix;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The benchmark measures every figure it promises, and says what it does not understand. */
class FixBenchmarkTest {
    @Test
    void measuresAndWritesTheFigures(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("fix.json");
        assertThat(FixBenchmark.run(List.of("--quick", "--runs", "1", "--json", file.toString())))
                .isZero();
        assertThat(Files.readString(file))
                .contains("\"encode D\":{\"p50Nanos\":", "\"decode 8\"", "\"loopback round trip\"", "\"pipelined")
                .doesNotContain("\"p50Nanos\":0");
    }

    @Test
    void wrongArguments() {
        assertThat(FixBenchmark.run(List.of("--runs", "many"))).isEqualTo(2);
        assertThat(FixBenchmark.run(List.of("--json"))).isEqualTo(2);
    }
}
