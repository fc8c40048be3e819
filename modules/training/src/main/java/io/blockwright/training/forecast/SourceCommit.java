package io.blockwright.training.forecast;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Which commit of the program trained a model, as far as the folder it runs in tells. */
public final class SourceCommit {
    private static final String UNKNOWN = "unknown";

    private SourceCommit() {}

    /** Forty hexadecimal digits, with a plus behind them where files were changed since; or {@code unknown}. */
    public static String of(Path home) {
        String head = git(home, "rev-parse", "HEAD");
        if (!head.matches("[0-9a-f]{40}")) {
            return UNKNOWN;
        }
        return git(home, "status", "--porcelain", "--untracked-files=no", "modules")
                        .isEmpty()
                ? head
                : head + "+";
    }

    private static String git(Path home, String... words) {
        try {
            ProcessBuilder builder = new ProcessBuilder("git");
            builder.command().addAll(List.of(words));
            Process process =
                    builder.directory(home.toFile()).redirectErrorStream(true).start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0 ? said : UNKNOWN;
        } catch (IOException e) {
            return UNKNOWN;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return UNKNOWN;
        }
    }
}
