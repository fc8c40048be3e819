package io.blockwright.workstation.keys;

import java.util.function.Consumer;

/** Takes the next key instead of carrying it out. */
@FunctionalInterface
public interface KeyCapture {
    /** Passes the next key on; a safety key is carried out all the same, and then nothing is passed. */
    void next(Consumer<Chord> then);
}
