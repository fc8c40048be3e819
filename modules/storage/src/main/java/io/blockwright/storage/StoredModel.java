package io.blockwright.storage;

/**
 * A model that was given a place at the desk.
 *
 * @param name its own
 * @param hash first 16 hexadecimal digits of its file's SHA-256; empty where the place is kept for no model
 * @param folder where it lay
 */
public record StoredModel(String name, String hash, String folder) {
    /** Places of a kind of model. */
    public enum Place {
        /** It decides. */
        CHAMPION,
        /** It is tried beside the champion. */
        CHALLENGER,
        /** It decided before. */
        FORMER
    }
}
