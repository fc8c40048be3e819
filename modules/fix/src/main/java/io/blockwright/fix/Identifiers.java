package io.blockwright.fix;

/** Which ids may go into a FIX field: printable ASCII, so that no value can begin another field. */
final class Identifiers {
    private Identifiers() {}

    static boolean isSendable(String id) {
        return !id.isEmpty() && id.chars().allMatch(c -> c > ' ' && c < 127);
    }

    static String explain(String id) {
        return "The id '" + id.replaceAll("[^ -~]", "?") + "' is empty or holds characters that FIX cannot carry.";
    }
}
