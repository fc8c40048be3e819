package io.blockwright.workstation.signin;

import io.blockwright.engine.spi.Accounts.Role;
import io.blockwright.workstation.text.Texts;

/** Roles in words. */
final class Roles {
    private static final Texts TEXTS = Texts.of(Roles.class);

    private Roles() {}

    static String words(Role role) {
        return switch (role) {
            case TRADER -> TEXTS.get("role.trader");
            case SUPERVISOR -> TEXTS.get("role.supervisor");
        };
    }
}
