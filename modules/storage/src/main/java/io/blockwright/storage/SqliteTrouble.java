package io.blockwright.storage;

import java.nio.file.Path;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** What SQLite's errors mean for a person, in a sentence with its mend. */
final class SqliteTrouble {
    private SqliteTrouble() {}

    static String opening(Path file, Exception e) {
        return "The journal " + file + " cannot be opened: " + meaning(e);
    }

    static String writing(Path file, Throwable e) {
        return "The journal " + file + " could not be written, so nothing more is sent: " + meaning(e);
    }

    private static String meaning(Throwable e) {
        if (!(e instanceof SQLiteException sqlite)) {
            return e + "; restart, and look at the log if it comes back.";
        }
        int primary = sqlite.getResultCode().code & 0xff;
        if (primary == SQLiteErrorCode.SQLITE_FULL.code) {
            return "the disk is full; make room and restart.";
        } else if (primary == SQLiteErrorCode.SQLITE_BUSY.code || primary == SQLiteErrorCode.SQLITE_LOCKED.code) {
            return "another program holds it locked; close that program and restart.";
        } else if (primary == SQLiteErrorCode.SQLITE_READONLY.code || primary == SQLiteErrorCode.SQLITE_PERM.code) {
            return "it may not be written; check its permissions and whether the disk is mounted read-only.";
        } else if (primary == SQLiteErrorCode.SQLITE_CANTOPEN.code) {
            return "the file or its folder may not be opened; check the path and its permissions.";
        } else if (primary == SQLiteErrorCode.SQLITE_CORRUPT.code || primary == SQLiteErrorCode.SQLITE_NOTADB.code) {
            return "it is damaged; restore it from a backup, and reconcile with the venues before trading.";
        } else if (primary == SQLiteErrorCode.SQLITE_IOERR.code) {
            return "the disk failed or has no room (" + sqlite.getResultCode().name() + "); check it and restart.";
        }
        return "SQLite says " + sqlite.getMessage() + "; restart, and look at the log if it comes back.";
    }
}
