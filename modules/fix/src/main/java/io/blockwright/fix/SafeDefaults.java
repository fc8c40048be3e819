package io.blockwright.fix;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a session is set to where its settings say nothing: lenient in what it reads (a venue's report must never be lost
 * over a missing optional field), strict in what it sends, and nothing that forgets sequence numbers.
 */
final class SafeDefaults {
    private static final Map<String, String> VALUES = values();

    /** Keys of ours, beside QuickFIX/J's own. */
    static final Set<String> OURS = Set.of(
            "Venue",
            "Purpose",
            "Simulated",
            "Username",
            "Password",
            "Account",
            "HandlInst",
            "ExecInst",
            "ExDestination",
            "UnacknowledgedLimit",
            "SilenceLimit",
            "GapLimit",
            "ResyncAfter");

    /** Other keys whose spelling is checked. */
    static final List<String> KNOWN = List.of(
            "SenderCompID",
            "SenderSubID",
            "SenderLocationID",
            "TargetCompID",
            "TargetSubID",
            "TargetLocationID",
            "SessionQualifier",
            "SocketConnectHost",
            "SocketConnectPort",
            "FileStorePath",
            "StartTime",
            "EndTime",
            "StartDay",
            "EndDay",
            "TimeZone",
            "SocketUseSSL",
            "SocketTrustStore",
            "SocketTrustStorePassword",
            "SocketKeyStore",
            "SocketKeyStorePassword",
            "EnabledProtocols",
            "CipherSuites",
            "LogonTag");

    static final Set<String> NUMBERS = Set.of(
            "HeartBtInt",
            "MaxLatency",
            "LogonTimeout",
            "LogoutTimeout",
            "SocketConnectTimeout",
            "SocketConnectPort",
            "UnacknowledgedLimit",
            "SilenceLimit",
            "GapLimit",
            "ResyncAfter",
            "ResendRequestChunkSize");

    private static final Set<String> FLAGS = Set.of("SocketUseSSL", "NonStopSession", "Simulated");

    private SafeDefaults() {}

    private static Map<String, String> values() {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("ConnectionType", "initiator");
        values.put("BeginString", "FIX.4.4");
        values.put("HeartBtInt", "15");
        values.put("UseDataDictionary", "Y");
        values.put("DataDictionary", "FIX44.xml");
        values.put("ValidateIncomingMessage", "N");
        values.put("ValidateFieldsOutOfOrder", "N");
        values.put("ValidateUnorderedGroupFields", "N");
        values.put("ValidateFieldsHaveValues", "N");
        values.put("ValidateUserDefinedFields", "N");
        values.put("AllowUnknownMsgFields", "Y");
        values.put("FirstFieldInGroupIsDelimiter", "Y");
        values.put("RejectMessageOnUnhandledException", "Y");
        values.put("ResetOnLogon", "N");
        values.put("ResetOnLogout", "N");
        values.put("ResetOnDisconnect", "N");
        values.put("RefreshOnLogon", "N");
        values.put("TimeStampPrecision", "MICROS");
        values.put("SocketTcpNoDelay", "Y");
        values.put("SocketKeepAlive", "Y");
        values.put("SocketConnectTimeout", "10");
        values.put("CheckLatency", "Y");
        values.put("MaxLatency", "120");
        values.put("ReconnectInterval", "1;2;5;10;30");
        values.put("LogonTimeout", "10");
        values.put("LogoutTimeout", "2");
        // Nothing we sent is ever sent again, so nothing is kept to be sent again: a resend request is answered by a
        // gap
        // fill, and no password comes to lie in the store.
        values.put("PersistMessages", "N");
        values.put("FileStoreSync", "N");
        // A venue that asks again and again and reads no answer is cut off before the answers fill the memory.
        values.put("MaxScheduledWriteRequests", "10000");
        return values;
    }

    /** Fills what is missing. */
    static void complete(Map<String, String> session) {
        VALUES.forEach(session::putIfAbsent);
        if (!session.containsKey("StartTime") && !session.containsKey("EndTime")) {
            session.putIfAbsent("NonStopSession", "Y");
        }
        if (session.containsKey("StartTime") || session.containsKey("EndTime")) {
            session.putIfAbsent("TimeZone", "UTC");
        }
        if ("Y".equals(session.get("SocketUseSSL"))) {
            session.putIfAbsent("EndpointIdentificationAlgorithm", "HTTPS");
            session.putIfAbsent("EnabledProtocols", "TLSv1.3,TLSv1.2");
            DatedTrust.install();
            session.putIfAbsent("TrustManagerFactoryAlgorithm", DatedTrust.ALGORITHM);
        }
    }

    /** The right spelling of a key that differs only in case, or an empty string. */
    static String respelt(String key) {
        if (OURS.contains(key) || VALUES.containsKey(key) || KNOWN.contains(key)) {
            return "";
        }
        for (Iterable<String> names : List.<Iterable<String>>of(OURS, VALUES.keySet(), KNOWN)) {
            for (String name : names) {
                if (name.equalsIgnoreCase(key)) {
                    return name;
                }
            }
        }
        return "";
    }

    /** Whether the key takes Y or N. */
    static boolean isFlag(String key) {
        String value = VALUES.get(key);
        return "Y".equals(value) || "N".equals(value) || FLAGS.contains(key);
    }
}
