package io.blockwright.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The flags that {@code ./blockwright} starts a JVM with do what they are there for. */
@EnabledOnOs(OS.LINUX)
final class StartFlagsTest {
    private static final Path HOME = Path.of(System.getProperty("blockwright.home"));

    @TempDir
    Path folder;

    @Test
    void whatCompilesGivesWayAndNothingIsSaidOfIt() throws Exception {
        List<String> said = start(yielding());
        int own = Niceness.of(Path.of("/proc/self/stat"));

        assertThat(said).allMatch(line -> line.startsWith("thread "), "nothing but what the program says");
        assertThat(said)
                .filteredOn(line -> line.contains("CompilerThre"))
                .isNotEmpty()
                .allMatch(line -> line.endsWith(" " + Math.max(10, own)));
        assertThat(said).contains("thread main " + own);
    }

    @Test
    void whereThereIsNoBusNobodyWaitsForOne() throws Exception {
        assertThat(bus("", folder)).isEqualTo("disabled:");
        assertThat(bus("unix:path=/run/mine", folder)).isEqualTo("unix:path=/run/mine");
        try (ServerSocketChannel there = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            there.bind(UnixDomainSocketAddress.of(folder.resolve("bus")));
            assertThat(bus("", folder)).as("GTK finds that one by itself").isEmpty();
        }
    }

    /** The address of the session bus that the program is started with. */
    private static String bus(String given, Path runtime) throws IOException, InterruptedException {
        Matcher settles = Pattern.compile("^settle_bus\\(\\) \\{.*?^\\}$", Pattern.MULTILINE | Pattern.DOTALL)
                .matcher(Files.readString(HOME.resolve("blockwright")));
        assertThat(settles.find()).isTrue();
        ProcessBuilder shell = new ProcessBuilder(
                "sh", "-euc", settles.group() + "\nsettle_bus\nprintf %s \"$DBUS_SESSION_BUS_ADDRESS\"");
        shell.environment().put("DBUS_SESSION_BUS_ADDRESS", given);
        shell.environment().put("XDG_RUNTIME_DIR", runtime.toString());
        Process ran = shell.redirectErrorStream(true).start();
        String said = new String(ran.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(ran.waitFor()).as(said).isZero();
        return said;
    }

    private static List<String> yielding() throws IOException {
        Matcher flags = Pattern.compile("yielding='([^']+)'").matcher(Files.readString(HOME.resolve("blockwright")));
        assertThat(flags.find()).isTrue();
        return List.of(flags.group(1).split(" "));
    }

    private List<String> start(List<String> flags) throws IOException, InterruptedException {
        Path said = folder.resolve("said.txt");
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(flags);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Niceness.class.getName()));
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile());
        builder.environment()
                .keySet()
                .removeAll(List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS")); // the JVM says them
        Process java = builder.start();
        assertThat(java.waitFor(1, TimeUnit.MINUTES)).isTrue();
        return Files.readAllLines(said);
    }

    /** A program that says how its threads rank: "thread NAME NICENESS" for each. */
    static final class Niceness {
        private static final int NICE = 16;

        private Niceness() {}

        public static void main(String[] arguments) throws IOException {
            try (Stream<Path> threads = Files.list(Path.of("/proc/self/task"))) {
                for (Path thread : threads.toList()) {
                    Path stat = thread.resolve("stat");
                    String name = Files.readString(thread.resolve("comm")).strip();
                    System.out.println("thread " + (name.equals("java") ? "main" : name) + " " + of(stat));
                }
            }
        }

        /** The niceness in a {@code stat} file of a thread or a process. */
        static int of(Path stat) throws IOException {
            String text = Files.readString(stat);
            return Integer.parseInt(text.substring(text.lastIndexOf(')') + 2).split(" ", -1)[NICE]);
        }
    }
}
