package io.blockwright.launcher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * How a published table was made, so that anybody can make it again.
 *
 * @param command that makes it
 * @param commit of the program, {@code unknown} where its folder does not tell
 * @param machine in words
 */
record Making(String command, String commit, String machine) {
    private static final int DIGITS = 12;

    /** By a command, here and now. */
    static Making here(String command) {
        return new Making(
                command,
                commit(DataFolder.home()),
                Runtime.getRuntime().availableProcessors() + " processors, " + System.getProperty("os.name") + " "
                        + System.getProperty("os.arch") + ", Java " + System.getProperty("java.version"));
    }

    private static String commit(Path home) {
        try {
            Process process = new ProcessBuilder(
                            List.of("git", "describe", "--always", "--dirty=+", "--abbrev=" + DIGITS, "--exclude=*"))
                    .directory(home.toFile())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            boolean ended = process.waitFor(10, TimeUnit.SECONDS);
            return ended && process.exitValue() == 0 && said.matches("[0-9a-f]{7,40}\\+?") ? said : "unknown";
        } catch (IOException e) {
            return "unknown";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "unknown";
        }
    }

    Map<String, String> facts() {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("command", command);
        facts.put("commit", commit);
        facts.put("machine", machine);
        return facts;
    }

    /** As a line below a table. */
    String words() {
        return "Made by `" + command + "` with program " + commit + " on " + machine + ".";
    }
}
