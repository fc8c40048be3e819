package io.blockwright.launcher;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.blockwright.workstation.BlotterBenchmark;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** {@code bench blotter}: how much of a frame the window needs with two thousand parents on it. */
final class BlotterBench {
    private BlotterBench() {}

    static int run(List<String> arguments) throws IOException, InterruptedException {
        boolean toFile = arguments.size() == 2 && arguments.getFirst().equals("--json");
        if (!arguments.isEmpty() && !toFile) {
            throw new UserError("bench blotter takes --json FILE, not '" + String.join(" ", arguments) + "'.");
        }
        if (!Screen.hasDisplay()) {
            Screen.drawWithoutDisplay();
        }
        System.err.println("measuring for about a minute");
        List<String> lines = BlotterBenchmark.run(DataFolder.resources().resolve("themes/dark.css"));
        lines.forEach(System.out::println);
        if (toFile) {
            new ObjectMapper().writeValue(Path.of(arguments.getLast()).toFile(), lines);
        }
        return 0;
    }
}
