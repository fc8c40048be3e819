package io.blockwright.fix;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Turns a settings file into {@link FixSettings}: picks the session, fills what is missing, explains what is wrong. */
final class SettingsReader {
    private final Path file;
    private final Purpose purpose;
    private final Path profile;
    private final Function<String, @Nullable String> environment;

    SettingsReader(Path file, Purpose purpose, Path profile, Function<String, @Nullable String> environment) {
        this.file = file;
        this.purpose = purpose;
        this.profile = profile;
        this.environment = environment;
    }

    FixSettings read() throws SettingsRefused {
        Map<String, String> session =
                choose(SettingsText.read(file, environment).sessions());
        checkSpelling(session);
        SafeDefaults.complete(session);
        checkValues(session);
        Path folder = folder();
        TlsCheck.check(session, folder);
        DictionaryCheck.check(session, folder);
        Credentials credentials = credentials(session);
        OrderFields fields = new OrderFields(
                take(session, "Account", ""),
                take(session, "HandlInst", "1"),
                take(session, "ExecInst", ""),
                take(session, "ExDestination", ""));
        Patience patience = patience(session);
        String venue = take(session, "Venue", session.getOrDefault("TargetCompID", ""));
        String store = session.getOrDefault("FileStorePath", "");
        session.remove("Purpose");
        return new FixSettings(
                venue,
                session,
                credentials,
                store.isEmpty() ? profile.resolve("fix") : Path.of(store),
                fields,
                patience);
    }

    private Path folder() {
        Path parent = file.toAbsolutePath().getParent();
        return parent == null ? file.toAbsolutePath() : parent;
    }

    private Map<String, String> choose(List<Map<String, String>> sessions) throws SettingsRefused {
        if (sessions.isEmpty()) {
            throw refuse("has no [SESSION] section: add one with SenderCompID and TargetCompID");
        }
        for (Map<String, String> session : sessions) {
            if (purpose.key.equalsIgnoreCase(session.get("Purpose"))) {
                return session;
            }
        }
        List<Map<String, String>> unmarked =
                sessions.stream().filter(s -> !s.containsKey("Purpose")).toList();
        if (unmarked.size() == 1) {
            return unmarked.getFirst();
        }
        throw refuse(
                unmarked.isEmpty()
                        ? "has no session for " + purpose.key + ": add Purpose=" + purpose.key + " to one"
                        : "holds " + unmarked.size() + " sessions: mark the one to use with Purpose=" + purpose.key);
    }

    private void checkSpelling(Map<String, String> session) throws SettingsRefused {
        for (String key : session.keySet()) {
            String right = SafeDefaults.respelt(key);
            if (!right.isEmpty()) {
                throw refuse("says '" + key + "', which nobody reads: write " + right);
            }
        }
    }

    private void checkValues(Map<String, String> session) throws SettingsRefused {
        if (!"initiator".equals(session.get("ConnectionType"))) {
            throw refuse("says ConnectionType=" + session.get("ConnectionType")
                    + ", but the desk calls the venue: write ConnectionType=initiator");
        }
        if (!"FIX.4.4".equals(session.get("BeginString"))) {
            throw refuse("says BeginString=" + session.get("BeginString") + ", but the desk speaks FIX.4.4 only");
        }
        for (String key : List.of("SenderCompID", "TargetCompID", "SocketConnectHost", "SocketConnectPort")) {
            if (session.getOrDefault(key, "").isEmpty()) {
                throw refuse("lacks " + key + ": add it to the session");
            }
        }
        for (Map.Entry<String, String> entry : session.entrySet()) {
            checkValue(entry.getKey(), entry.getValue());
        }
        if (session.containsKey("StartTime") != session.containsKey("EndTime")) {
            throw refuse("has only one of StartTime and EndTime: give both, or NonStopSession=Y and neither");
        }
    }

    private void checkValue(String key, String value) throws SettingsRefused {
        if (SafeDefaults.isFlag(key) && !value.equals("Y") && !value.equals("N")) {
            throw refuse("says " + key + "=" + value + ", but it is either Y or N");
        }
        if (SafeDefaults.NUMBERS.contains(key) && !value.matches("\\d{1,9}")) {
            throw refuse("says " + key + "=" + value + ", but it is a whole number");
        }
        if (key.equals("SocketConnectPort") && (Integer.parseInt(value) < 1 || Integer.parseInt(value) > 65_535)) {
            throw refuse("says SocketConnectPort=" + value + ", but a port is between 1 and 65535");
        }
        if (key.equals("HeartBtInt") && Integer.parseInt(value) < 1) {
            throw refuse(
                    "says HeartBtInt=" + value + ": without heartbeats a dead venue goes unnoticed, write 10 to 30");
        }
        if (key.equals("TimeStampPrecision")
                && !List.of("SECONDS", "MILLIS", "MICROS", "NANOS").contains(value)) {
            throw refuse("says TimeStampPrecision=" + value + ", but it is SECONDS, MILLIS, MICROS or NANOS");
        }
        if (key.equals("ReconnectInterval")
                && !value.matches("([1-9]\\d*[x*])?[1-9]\\d*(;([1-9]\\d*[x*])?[1-9]\\d*)*")) {
            throw refuse("says ReconnectInterval=" + value + ", but it is seconds, at least 1, such as 1;2;5;30");
        }
    }

    private Credentials credentials(Map<String, String> session) {
        String suffix = session.getOrDefault("TargetCompID", "")
                .toUpperCase(Locale.ROOT)
                .replaceAll("[^A-Z0-9]", "_");
        String username = take(session, "Username", fromEnvironment("BLOCKWRIGHT_FIX_USERNAME_" + suffix));
        String password = take(session, "Password", fromEnvironment("BLOCKWRIGHT_FIX_PASSWORD_" + suffix));
        return new Credentials(username, () -> password);
    }

    private String fromEnvironment(String name) {
        String value = environment.apply(name);
        return value == null ? "" : value;
    }

    private static Patience patience(Map<String, String> session) {
        Patience standard = Patience.STANDARD;
        return new Patience(
                seconds(session, "UnacknowledgedLimit", standard.unacknowledged()),
                seconds(session, "SilenceLimit", standard.silence()),
                seconds(session, "GapLimit", standard.gap()),
                seconds(session, "ResyncAfter", standard.resync()));
    }

    private static Duration seconds(Map<String, String> session, String key, Duration otherwise) {
        String value = take(session, key, "");
        return value.isEmpty() ? otherwise : Duration.ofSeconds(Long.parseLong(value));
    }

    private static String take(Map<String, String> session, String key, String otherwise) {
        String value = session.remove(key);
        return value == null || value.isEmpty() ? otherwise : value;
    }

    private SettingsRefused refuse(String what) {
        return new SettingsRefused("The FIX settings file " + file + " " + what + ".");
    }
}
