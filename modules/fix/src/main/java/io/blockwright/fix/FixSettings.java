package io.blockwright.fix;

import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Everything one FIX session needs to know, checked and completed with safe defaults. Immutable; the {@code with} methods
 * return a changed copy. Made by hand for the built-in venue, or read from any QuickFIX/J session settings file.
 */
public final class FixSettings {
    private final String venue;
    private final Map<String, String> values;
    private final Credentials credentials;
    private final @Nullable Path store;
    private final OrderFields orderFields;
    private final Patience patience;
    private final @Nullable Path messages;

    FixSettings(
            String venue,
            Map<String, String> values,
            Credentials credentials,
            @Nullable Path store,
            OrderFields orderFields,
            Patience patience) {
        this(venue, values, credentials, store, orderFields, patience, null);
    }

    private FixSettings(
            String venue,
            Map<String, String> values,
            Credentials credentials,
            @Nullable Path store,
            OrderFields orderFields,
            Patience patience,
            @Nullable Path messages) {
        this.venue = venue;
        this.values = Map.copyOf(values);
        this.credentials = credentials;
        this.store = store;
        this.orderFields = orderFields;
        this.patience = patience;
        this.messages = messages;
    }

    /** A plain connection without a password, its sequence numbers kept in memory and so begun anew by each process. */
    public static FixSettings of(String venue, String host, int port, String senderCompId, String targetCompId) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("SenderCompID", senderCompId);
        values.put("TargetCompID", targetCompId);
        values.put("SocketConnectHost", host);
        values.put("SocketConnectPort", Integer.toString(port));
        SafeDefaults.complete(values);
        return new FixSettings(venue, values, Credentials.NONE, null, OrderFields.STANDARD, Patience.STANDARD);
    }

    /**
     * Reads a session settings file ([DEFAULT] and [SESSION] sections). Beside QuickFIX/J's keys it may hold: {@code Venue}
     * (the name on the desk; TargetCompID otherwise), {@code Simulated} (Y where nothing trades for real), {@code Purpose}
     * (Orders or MarketData), {@code Username}, {@code Password}, {@code Account}, {@code HandlInst}, {@code ExecInst}, {@code ExDestination} (put on every order), and in
     * seconds {@code UnacknowledgedLimit}, {@code SilenceLimit}, {@code GapLimit}, {@code ResyncAfter} (see {@link
     * Patience}).
     *
     * @param purpose which session to take where the file holds several
     * @param profile the desk's own folder; sequence numbers go to {@code fix} in it unless FileStorePath is set
     * @param environment looks up environment variables: {@code ${NAME}} in any value, and {@code
     *     BLOCKWRIGHT_FIX_USERNAME_X}, {@code BLOCKWRIGHT_FIX_PASSWORD_X} for the venue whose TargetCompID is X
     * @throws SettingsRefused with one sentence that says what is wrong, where, and how to mend it
     */
    public static FixSettings read(
            Path file, Purpose purpose, Path profile, Function<String, @Nullable String> environment)
            throws SettingsRefused {
        return new SettingsReader(file, purpose, profile, environment).read();
    }

    /** With a user name and a password; the password is asked for at each logon and never kept. */
    public FixSettings withCredentials(String username, Supplier<String> password) {
        return new FixSettings(
                venue, values, new Credentials(username, password), store, orderFields, patience, messages);
    }

    /** With sequence numbers that outlive the process, in this folder. */
    public FixSettings withStore(Path folder) {
        return new FixSettings(venue, values, credentials, folder, orderFields, patience, messages);
    }

    /** With another data dictionary than the standard one of FIX 4.4. */
    public FixSettings withDictionary(Path dictionary) {
        return with("DataDictionary", dictionary.toString());
    }

    /** With every message of an order session kept in files in this folder, see {@link FixMessages}. */
    public FixSettings withMessages(Path folder) {
        return new FixSettings(venue, values, credentials, store, orderFields, patience, folder);
    }

    public FixSettings withOrderFields(OrderFields fields) {
        return new FixSettings(venue, values, credentials, store, fields, patience, messages);
    }

    public FixSettings withPatience(Patience limits) {
        return new FixSettings(venue, values, credentials, store, orderFields, limits, messages);
    }

    /** With one QuickFIX/J setting changed. */
    public FixSettings with(String key, String value) {
        Map<String, String> changed = new LinkedHashMap<>(values);
        changed.put(key, value);
        SafeDefaults.complete(changed);
        return new FixSettings(venue, changed, credentials, store, orderFields, patience, messages);
    }

    /** The venue's name on the desk. */
    public String venue() {
        return venue;
    }

    /** Where the session connects to, for people. */
    public String address() {
        return values.get("SocketConnectHost") + ":" + values.get("SocketConnectPort");
    }

    /** Whether the settings call the venue a simulation ({@code Simulated=Y}): what is not called one is real. */
    public boolean simulated() {
        return value("Simulated").equals("Y");
    }

    /** A setting's value, empty when it is not set. */
    public String value(String key) {
        return values.getOrDefault(key, "");
    }

    Map<String, String> values() {
        return values;
    }

    Credentials credentials() {
        return credentials;
    }

    @Nullable
    Path store() {
        return store;
    }

    @Nullable
    Path messages() {
        return messages;
    }

    OrderFields orderFields() {
        return orderFields;
    }

    /** How long to wait; silence is not counted before two heartbeats are missing. */
    Patience patience() {
        Duration twoHeartbeats = Duration.ofSeconds(2L * Integer.parseInt(value("HeartBtInt")));
        return patience.silence().compareTo(twoHeartbeats) >= 0
                ? patience
                : new Patience(patience.unacknowledged(), twoHeartbeats, patience.gap(), patience.resync());
    }

    @Override
    public String toString() {
        return venue + " at " + address() + " as " + value("SenderCompID") + " to " + value("TargetCompID") + ", "
                + credentials;
    }
}
