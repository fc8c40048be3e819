package io.blockwright.launcher;

import io.blockwright.domain.SystemClock;
import java.io.BufferedReader;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/**
 * {@code bench start}: how long a fresh process takes to its first frame, as a user waits for it: JVM, market, venue, FIX logon,
 * journal and window. With and without the class cache, turn about, so that a busy machine disturbs both alike.
 */
final class StartBench {
    private static final long PATIENCE_SECONDS = 60;
    private static final String CACHE = "-XX:AOTCache=";

    private StartBench() {}

    static int run(List<String> arguments) throws IOException, InterruptedException {
        int runs = runs(arguments);
        Path cache = cache();
        boolean cached = Files.exists(cache);
        long[] plain = new long[runs];
        long[] warm = new long[runs];
        try (Terminal terminal = Terminal.progress("starting")) {
            for (int i = 0; i < runs; i++) {
                terminal.show((double) i / runs, (2 * i) + " starts");
                plain[i] = start(List.of());
                if (cached) {
                    warm[i] = start(List.of(CACHE + cache));
                }
            }
        }
        report("without class cache", plain);
        if (cached) {
            report("with class cache", warm);
        } else {
            System.out.println("There is no class cache (" + cache + "): ./blockwright makes one when it builds.");
        }
        return 0;
    }

    private static int runs(List<String> arguments) {
        if (arguments.isEmpty()) {
            return 7;
        }
        if (arguments.size() == 2
                && arguments.getFirst().equals("--runs")
                && arguments.getLast().matches("[1-9]\\d?")) {
            return Integer.parseInt(arguments.getLast());
        }
        throw new UserError("bench start takes --runs N (1 to 99) and nothing else.");
    }

    private static Path cache() {
        return Path.of(System.getProperty("blockwright.home", "."), "app/launcher/target/dist/classes.aot");
    }

    /** Nanoseconds from asking for the process to its word that frames are on the screen. */
    private static long start(List<String> flags) throws IOException, InterruptedException {
        Path profile = Files.createTempDirectory("blockwright-start");
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        for (String flag : ManagementFactory.getRuntimeMXBean().getInputArguments()) {
            if (!flag.startsWith(CACHE)) {
                command.add(flag);
            }
        }
        command.addAll(flags);
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        command.addAll(List.of(Main.class.getName(), "run", "--speed", "1x", "--until-first-frame"));
        command.addAll(List.of("--profile", profile.toString()));
        long begun = SystemClock.monotonic();
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        long seen = 0;
        StringBuilder said = new StringBuilder();
        try (BufferedReader out = process.inputReader()) {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                said.append(line).append('\n');
                if (line.equals(Screen.FIRST_FRAME)) {
                    seen = SystemClock.monotonic() - begun;
                }
            }
        }
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
        new Scratch(profile).close();
        if (seen == 0) {
            throw new IOException("a start showed no window and said: " + said);
        }
        return seen;
    }

    private static void report(String what, long[] nanos) {
        Arrays.sort(nanos);
        System.out.printf(
                Locale.ROOT,
                "%-20s median %.2f s, least %.2f, most %.2f, of %d%n",
                what,
                nanos[nanos.length / 2] / 1e9,
                nanos[0] / 1e9,
                nanos[nanos.length - 1] / 1e9,
                nanos.length);
    }
}
