package io.blockwright.storage;

/** A person who may sit at the desk. */
public record StoredAccount(String name, Role role) {
    /** What a person may do. */
    public enum Role {
        TRADER,
        SUPERVISOR
    }
}
