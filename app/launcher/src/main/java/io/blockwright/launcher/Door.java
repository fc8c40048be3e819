package io.blockwright.launcher;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where a process's control socket is: the file {@code control/PID} in the profile holds the socket's path, which is beside it
 * unless the profile's path is too long for a socket.
 *
 * @param note the file that says where
 * @param socket the socket's path
 * @param posix whether the file system knows owners and permissions as Unix does
 */
record Door(Path note, Path socket, boolean posix) {
    private static final Logger LOG = LoggerFactory.getLogger(Door.class);
    /** The shortest limit among the systems we run on (macOS; Linux has 108), less the closing zero. */
    private static final int LONGEST = 103;

    static Door make(Profile profile) throws IOException {
        boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        Path folder = folder(profile);
        Files.createDirectories(folder, ownerOnly(posix));
        if (posix) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        }
        String pid = Long.toString(ProcessHandle.current().pid());
        Path note = folder.resolve(pid);
        Path beside = folder.toAbsolutePath().resolve(pid + ".sock");
        Path socket = beside.toString().length() <= LONGEST
                ? beside
                : Files.createTempDirectory("blockwright", ownerOnly(posix)).resolve("control.sock");
        Files.deleteIfExists(socket);
        return new Door(note, socket, posix);
    }

    /** Every desk that says it runs on a profile; some may be gone without having cleaned up. */
    static List<Door> all(Profile profile) throws IOException {
        Path folder = folder(profile);
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        List<Door> found = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path note : files.sorted().toList()) {
                if (note.getFileName().toString().matches("\\d+")) {
                    found.add(new Door(note, Path.of(Files.readString(note).strip()), false));
                }
            }
        }
        return found;
    }

    private static Path folder(Profile profile) {
        return profile.folder().resolve("control");
    }

    private static FileAttribute<?>[] ownerOnly(boolean posix) {
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))
                }
                : new FileAttribute<?>[0];
    }

    /** Process id of the desk behind it. */
    String pid() {
        return String.valueOf(note.getFileName());
    }

    /** Tells others where the socket is. */
    void announce() throws IOException {
        Files.writeString(note, socket.toString());
    }

    /** Takes socket and note away. */
    void remove() {
        try {
            Files.deleteIfExists(note);
            Files.deleteIfExists(socket);
            Path own = socket.getParent();
            if (own != null && !own.endsWith("control")) {
                Files.deleteIfExists(own);
            }
        } catch (IOException e) {
            LOG.warn("The control socket's files stay behind", e);
        }
    }
}
