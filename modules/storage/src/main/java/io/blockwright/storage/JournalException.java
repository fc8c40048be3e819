package io.blockwright.storage;

import org.jspecify.annotations.Nullable;

/**
 * The journal cannot be opened or read. The message is one sentence for a person: what is wrong, with which file, and how to
 * mend it. Nothing was changed on the disk.
 */
public final class JournalException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public JournalException(String message) {
        super(message);
    }

    public JournalException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
