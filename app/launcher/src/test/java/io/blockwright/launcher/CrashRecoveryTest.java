package io.blockwright.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.blockwright.testkit.Await;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The desk is killed twice in the middle of an order while the venue runs on in a process of its own. What the venue sent is
 * the oracle: nothing lost, nothing sent twice.
 */
class CrashRecoveryTest {
    private static final Pattern LISTENING = Pattern.compile("127\\.0\\.0\\.1:(\\d+)");
    private static final Pattern MESSAGE =
            Pattern.compile("8=FIX\\.4\\.4\u0001.*?\u000110=\\d{3}\u0001", Pattern.DOTALL);

    @TempDir
    Path folder;

    private List<FileTime> looked = List.of();
    private long fills;

    @Test
    void aKilledDeskLosesNothingAndDuplicatesNothing() throws Exception {
        Path store = folder.resolve("venue-store");
        Path venueOutput = folder.resolve("venue.txt");
        Process venue = start(
                venueOutput,
                "venue",
                "--symbol",
                "DEMO",
                "--port",
                "0",
                "--speed",
                "5x",
                "--store",
                store.toString(),
                "--profile",
                folder.resolve("venue-profile").toString());
        try {
            Path settings = settings(port(venue, venueOutput));
            Path json = folder.resolve("out.json");
            for (int enough : new int[] {3, 8}) {
                Path output = folder.resolve("desk" + enough + ".txt");
                Process desk = run(output, settings, json);
                Await.until(
                        "the desk has booked " + enough + " fills",
                        Duration.ofMinutes(3),
                        () -> booked() >= enough || !desk.isAlive(),
                        () -> text(output));
                assertThat(desk.isAlive()).as(text(output)).isTrue();
                desk.destroyForcibly().waitFor();
            }
            Path output = folder.resolve("last.txt");
            Process last = run(output, settings, json);
            assertThat(last.waitFor(240, TimeUnit.SECONDS)).as(text(output)).isTrue();
            assertThat(last.exitValue()).as(text(output)).isZero();
            assertThat(text(output)).contains("continuing it");
            compare(new ObjectMapper().readTree(Files.readString(json)), venueReports(store));
        } finally {
            venue.destroyForcibly().waitFor();
        }
    }

    /**
     * Order by order the desk's fills are the venue's. A fill whose report reached the FIX engine but not the journal before the
     * kill is found again by order status and booked under an id of the desk's own; every other one is the venue's fill.
     */
    private void compare(JsonNode report, List<Map<String, String>> venue) {
        Map<String, Long> filled = new HashMap<>();
        Map<String, Long> traded = new HashMap<>();
        Set<String> accepted = new HashSet<>();
        for (Map<String, String> m : venue) {
            long quantity = Long.parseLong(m.getOrDefault("32", "0"));
            if ("F".equals(m.get("150")) && filled.put(m.get("17"), quantity) == null) {
                traded.merge(m.get("11"), quantity, Long::sum);
            } else if ("0".equals(m.get("150")) && !"Y".equals(m.get("43"))) {
                assertThat(accepted.add(m.get("11")))
                        .as("order " + m.get("11") + " accepted once")
                        .isTrue();
            }
        }
        Map<String, Long> booked = new HashMap<>();
        Set<String> ids = new HashSet<>();
        for (JsonNode fill : report.get("fills")) {
            String id = fill.get("execId").asText();
            long quantity = fill.get("quantity").asLong();
            assertThat(ids.add(id)).as("fill " + id + " booked once").isTrue();
            assertThat(id.startsWith("STATUS-") || filled.getOrDefault(id, 0L) == quantity)
                    .as("fill " + id + " is the venue's")
                    .isTrue();
            booked.merge(fill.get("clOrdId").asText(), quantity, Long::sum);
        }
        assertThat(booked).isEqualTo(traded);
        long sum = traded.values().stream().mapToLong(Long::longValue).sum();
        assertThat(report.get("result").get("filled").asLong()).isEqualTo(sum);
        assertThat(sum).isEqualTo(2_000);
        Set<String> children = new HashSet<>();
        report.get("children").forEach(c -> children.add(c.get("clOrdId").asText()));
        assertThat(children).containsAll(accepted);
    }

    private static List<Map<String, String>> venueReports(Path store) throws IOException {
        List<Map<String, String>> reports = new ArrayList<>();
        try (Stream<Path> files = Files.walk(store)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".body")).toList()) {
                Matcher m = MESSAGE.matcher(Files.readString(file, StandardCharsets.ISO_8859_1));
                while (m.find()) {
                    Map<String, String> fields = new HashMap<>();
                    for (String field : m.group().split("\u0001", -1)) {
                        if (field.isEmpty()) {
                            continue;
                        }
                        int at = field.indexOf('=');
                        fields.putIfAbsent(field.substring(0, at), field.substring(at + 1));
                    }
                    if ("8".equals(fields.get("35"))) {
                        reports.add(fields);
                    }
                }
            }
        }
        assertThat(reports).isNotEmpty();
        return reports;
    }

    /** Asks the journal only when its files were written to, and so leaves the machine to the desk. */
    private long booked() {
        Path journal = folder.resolve("profile/journal.db");
        List<FileTime> written = List.of(written(journal), written(folder.resolve("profile/journal.db-wal")));
        if (!Files.exists(journal) || written.equals(looked)) {
            return fills;
        }
        try (Connection db = DriverManager.getConnection("jdbc:sqlite:file:" + journal + "?mode=ro");
                Statement statement = db.createStatement();
                ResultSet rows = statement.executeQuery("select count(*) from fills")) {
            fills = rows.next() ? rows.getLong(1) : 0;
            looked = written;
        } catch (SQLException e) {
            return fills; // not there yet, or busy: asked again
        }
        return fills;
    }

    private static FileTime written(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException notThere) {
            return FileTime.fromMillis(0);
        }
    }

    private Process run(Path output, Path settings, Path json) throws IOException {
        return start(
                output,
                "run",
                "--market",
                "fix:" + settings,
                "--venue",
                settings.toString(),
                "--symbol",
                "DEMO",
                "--side",
                "sell",
                "--quantity",
                "2000",
                "--algo",
                "twap",
                "--placement",
                "taker",
                "--max-participation",
                "0.9",
                "--duration",
                "60s",
                "--profile",
                folder.resolve("profile").toString(),
                "--json",
                json.toString());
    }

    private Path settings(int port) throws IOException {
        Path file = folder.resolve("client.cfg");
        Files.writeString(file, """
                [DEFAULT]
                ConnectionType=initiator
                BeginString=FIX.4.4
                TargetCompID=BLOCKWRIGHT-VENUE
                SocketConnectHost=127.0.0.1
                SocketConnectPort=%d
                HeartBtInt=10
                ReconnectInterval=1

                [SESSION]
                SenderCompID=DESK
                Purpose=Orders

                [SESSION]
                SenderCompID=DESK-MD
                Purpose=MarketData
                """.formatted(port));
        return file;
    }

    private static int port(Process venue, Path output) {
        Await.until(
                "the venue listens",
                Duration.ofMinutes(2),
                () -> LISTENING.matcher(text(output)).find() || !venue.isAlive(),
                () -> text(output));
        Matcher m = LISTENING.matcher(text(output));
        assertThat(m.find()).as(text(output)).isTrue();
        return Integer.parseInt(m.group(1));
    }

    private static Process start(Path output, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-Dblockwright.home=" + System.getProperty("blockwright.home"),
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
    }

    private static String text(Path file) {
        try {
            return Files.exists(file) ? Files.readString(file) : "";
        } catch (IOException e) {
            return "";
        }
    }
}
