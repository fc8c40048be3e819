package io.blockwright.fix;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Turns what the FIX engine and the venue say about a connection that ended into one sentence for the trader. */
final class DownReason {
    private static final Pattern TOO_LOW = Pattern.compile("MsgSeqNum too low, expecting (\\d+) but received (\\d+)");

    private final FixSettings settings;
    private String cause = "";
    private String farewell = "";

    DownReason(FixSettings settings) {
        this.settings = settings;
    }

    synchronized void connected() {
        cause = "";
        farewell = "";
    }

    /** Why the FIX engine closes the connection. */
    synchronized void cause(String text) {
        cause = text;
    }

    /** The text of the venue's Logout. */
    synchronized void farewell(String text) {
        farewell = text;
    }

    /** Whether the venue seems to doubt who we are. */
    synchronized boolean passwordDoubted() {
        String text = farewell.toLowerCase(Locale.ROOT);
        return text.contains("password")
                || text.contains("credential")
                || text.contains("username")
                || text.contains("authenti")
                || text.contains("not authori");
    }

    /** For a session that was up. */
    synchronized String lost() {
        String venue = settings.venue();
        if (cause.startsWith("Timed out waiting for heartbeat")) {
            return venue + " stopped answering heartbeats, so the connection was closed.";
        }
        if (!farewell.isEmpty()) {
            return venue + " logged us out: " + farewell + ".";
        }
        String ours = sequence(cause);
        if (!ours.isEmpty()) {
            return ours;
        }
        if (cause.contains("END_OF_STREAM") || cause.isEmpty()) {
            return "The connection to " + venue + " was lost.";
        }
        return "The connection to " + venue + " was lost (" + cause + ").";
    }

    /** For a logon that did not succeed. */
    synchronized String notUp() {
        String venue = settings.venue();
        String sequence = sequence(farewell.isEmpty() ? cause : farewell);
        if (!sequence.isEmpty()) {
            return sequence;
        }
        if (!farewell.isEmpty()) {
            return venue + " refused the logon: " + farewell + hint() + ".";
        }
        if (cause.startsWith("Timed out waiting for logon")) {
            return venue + " did not answer the logon within " + settings.value("LogonTimeout") + " seconds.";
        }
        if (cause.contains("reset sequence numbers")) {
            return venue
                    + " did not reset its sequence numbers as our logon asked: set ResetOnLogon=N, or agree with the"
                    + " venue on a reset.";
        }
        if (cause.contains("CompID")) {
            return venue + " answered the logon under other names than SenderCompID=" + settings.value("SenderCompID")
                    + " and TargetCompID=" + settings.value("TargetCompID") + ": correct them in the settings.";
        }
        if (cause.contains("SendingTime")) {
            return venue + "'s clock and ours differ by more than " + settings.value("MaxLatency")
                    + " seconds: set this machine's clock.";
        }
        if (cause.contains("SSL") || cause.contains("certificate") || cause.contains("CertPath")) {
            return "No trusted TLS connection to " + venue + " at " + settings.address() + " (" + cause
                    + "): check the trust store and the host name.";
        }
        return venue
                + " closed the connection during the logon without saying why (usual causes: SenderCompID, TargetCompID"
                + " or this machine's address are unknown there, or the session is already logged on).";
    }

    private String hint() {
        String text = farewell.toLowerCase(Locale.ROOT);
        if (passwordDoubted()) {
            return "; check Username and Password in the settings";
        }
        return text.contains("compid") || text.contains("unknown session")
                ? "; check SenderCompID and TargetCompID in the settings"
                : "";
    }

    private String sequence(String text) {
        Matcher matcher = TOO_LOW.matcher(text);
        if (!matcher.find()) {
            return "";
        }
        String venue = settings.venue();
        return farewell.isEmpty()
                ? venue + " begins at message " + matcher.group(2) + " where ours expects " + matcher.group(1)
                        + ": agree with the venue on a reset (ResetOnLogon=Y for one logon)."
                : venue + " expects message " + matcher.group(1) + " from us but we are at " + matcher.group(2)
                        + ": our session store is older than the venue's; agree on a reset (ResetOnLogon=Y for one"
                        + " logon).";
    }

    /** For a venue that cannot be reached. */
    String unreachable(Throwable error) {
        Throwable root = error;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        String detail = root.getMessage() == null ? root.getClass().getSimpleName() : root.getMessage();
        return settings.venue() + " cannot be reached at " + settings.address() + " (" + detail + ").";
    }
}
