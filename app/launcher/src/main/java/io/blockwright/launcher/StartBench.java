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
import java.util.stream.LongStream;

/**
 * {@code bench start}: how long a fresh process takes until its window is on the screen, and until a market is in it, as a
 * user waits for it: JVM, window, market, venue, FIX logon and journal. With and without the class cache, turn about, so that a busy machine disturbs both alike.
 */
final class StartBench {
    private static final long PATIENCE_SECONDS = 60;
    private static final String CACHE = "-XX:AOTCache=";

    private StartBench() {}

    static int run(List<String> arguments) throws IOException, InterruptedException {
        int runs = runs(arguments);
        Path cache = cache();
        boolean cached = Files.exists(cache);
        Seen[] plain = new Seen[runs];
        Seen[] warm = new Seen[runs];
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

    /**
     * What a person sees of a start, nanoseconds after asking for the process.
     *
     * @param frame a window is on the screen
     * @param market a market is in it
     */
    private record Seen(long frame, long market) {}

    private static Seen start(List<String> flags) throws IOException, InterruptedException {
        Path profile = Files.createTempDirectory("blockwright-start");
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        for (String flag : ManagementFactory.getRuntimeMXBean().getInputArguments()) {
            if (!flag.startsWith(CACHE)) {
                command.add(flag);
            }
        }
        command.addAll(flags);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), "-Dblockwright.start=frame"));
        command.add(Main.class.getName());
        ProcessBuilder asked = new ProcessBuilder(command).redirectErrorStream(true);
        asked.environment().put("BLOCKWRIGHT_PROFILE", profile.toString());
        long begun = SystemClock.monotonic();
        Process process = asked.start();
        long frame = 0;
        long market = 0;
        StringBuilder said = new StringBuilder();
        try (BufferedReader out = process.inputReader()) {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                said.append(line).append('\n');
                if (line.equals(StartWatch.FIRST_FRAME)) {
                    frame = SystemClock.monotonic() - begun;
                } else if (line.equals(StartWatch.MARKET)) {
                    market = SystemClock.monotonic() - begun;
                }
            }
        }
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
        new Scratch(profile).close();
        if (frame == 0 || market == 0) {
            throw new IOException("a start showed no window and said: " + said);
        }
        return new Seen(frame, market);
    }

    private static void report(String what, Seen[] starts) {
        report(what + ", window", Arrays.stream(starts).mapToLong(Seen::frame));
        report(what + ", market in it", Arrays.stream(starts).mapToLong(Seen::market));
    }

    private static void report(String what, LongStream nanos) {
        long[] sorted = nanos.sorted().toArray();
        System.out.printf(
                Locale.ROOT,
                "%-34s median %.2f s, least %.2f, most %.2f, of %d%n",
                what,
                sorted[sorted.length / 2] / 1e9,
                sorted[0] / 1e9,
                sorted[sorted.length - 1] / 1e9,
                sorted.length);
    }
}
