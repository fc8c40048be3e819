package io.blockwright.fix;

import java.util.function.Supplier;

/** What a Logon carries in FIX 553 and 554; asked for at every logon, never shown. */
record Credentials(String username, Supplier<String> password) {
    static final Credentials NONE = new Credentials("", () -> "");

    @Override
    public String toString() {
        return username.isEmpty() ? "no credentials" : "credentials of " + username;
    }
}
