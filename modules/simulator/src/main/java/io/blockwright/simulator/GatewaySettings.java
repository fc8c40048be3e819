package io.blockwright.simulator;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the exchange's FIX gateway listens and whom it lets in.
 *
 * @param compId the venue's own CompID (FIX 49 of what it sends)
 * @param host the address it binds; the loopback address unless the machine is meant to be reached
 * @param port the port it binds, 0 for any free one
 * @param members who may log on; CompIDs differ
 * @param storeFolder where sequence numbers and order messages are kept so that a restarted gateway carries the sessions
 *     on, null to keep them in memory (the newest {@link #MESSAGES_IN_MEMORY} order messages of each session)
 * @param dictionary the FIX 4.4 data dictionary that messages are checked against, null for the one on the class path
 * @param depth how many price levels of each side market data shows at most
 * @param publishInterval shortest time between two updates of the levels, nanoseconds; trades go out at once
 */
public record GatewaySettings(
        String compId,
        String host,
        int port,
        List<Member> members,
        @Nullable Path storeFolder,
        @Nullable Path dictionary,
        int depth,
        long publishInterval) {

    /** The venue's CompID unless somebody says otherwise. */
    public static final String COMP_ID = "BLOCKWRIGHT-VENUE";

    /** The port a stand-alone venue listens on unless somebody says otherwise. */
    public static final int PORT = 9880;

    /** How many order messages a session without a store folder can send again. */
    public static final int MESSAGES_IN_MEMORY = 20_000;

    private static final int DEPTH = 50;
    private static final long PUBLISH_INTERVAL = 5_000_000;

    public GatewaySettings {
        members = List.copyOf(members);
        if (compId.isBlank() || host.isBlank()) {
            throw new IllegalArgumentException("the FIX gateway needs a CompID and an address to listen on");
        }
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException(
                    "port " + port + " does not exist: use 1 to 65535, or 0 for any free one");
        }
        if (members.stream().map(Member::compId).distinct().count() < members.size()) {
            throw new IllegalArgumentException("two members of the FIX gateway have the same CompID");
        }
        if (depth < 1 || publishInterval < 0) {
            throw new IllegalArgumentException("market data needs at least one level and no negative interval");
        }
    }

    /** A venue named {@link #COMP_ID} on the loopback address, in memory, with 50 levels every 5 ms at most. */
    public static GatewaySettings loopback(int port, Member... members) {
        return new GatewaySettings(COMP_ID, "127.0.0.1", port, List.of(members), null, null, DEPTH, PUBLISH_INTERVAL);
    }

    /** The same under another CompID of the venue's own. */
    public GatewaySettings named(String venue) {
        return new GatewaySettings(venue, host, port, members, storeFolder, dictionary, depth, publishInterval);
    }

    /** The same on another port. */
    public GatewaySettings at(int otherPort) {
        return new GatewaySettings(compId, host, otherPort, members, storeFolder, dictionary, depth, publishInterval);
    }

    /** The same with sessions that outlive the process. */
    public GatewaySettings withStore(Path folder) {
        return new GatewaySettings(compId, host, port, members, folder, dictionary, depth, publishInterval);
    }

    /** The same with a data dictionary from a file. */
    public GatewaySettings withDictionary(Path file) {
        return new GatewaySettings(compId, host, port, members, storeFolder, file, depth, publishInterval);
    }

    /** The same with another depth and pace of market data; the interval in nanoseconds. */
    public GatewaySettings withMarketData(int levels, long interval) {
        return new GatewaySettings(compId, host, port, members, storeFolder, dictionary, levels, interval);
    }

    /**
     * A firm that may log on.
     *
     * @param compId its CompID (FIX 49 of what it sends); also the session name in commands and reports
     * @param username what Username(553) must say, empty when nothing is asked
     * @param password what Password(554) must say
     */
    public record Member(String compId, String username, String password) {
        public Member {
            if (compId.isBlank()) {
                throw new IllegalArgumentException("a member of the FIX gateway needs a CompID");
            }
        }

        /** A member that logs on without a password. */
        public static Member open(String compId) {
            return new Member(compId, "", "");
        }

        @Override
        public String toString() {
            return "member " + compId + (username.isEmpty() ? "" : ", user " + username);
        }
    }
}
