package io.blockwright.inference;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A folder with ONNX Runtime's own native libraries, named by {@code -Donnxruntime.native.path}: how a GPU build is brought
 * in. It is tried before ONNX Runtime sees it, because a folder that does not load would leave this process without
 * inference altogether.
 */
final class NativeFolder {
    static final String PROPERTY = "onnxruntime.native.path";

    private static final String MEND = " Start without -D" + PROPERTY + ", or name a folder with all libraries of one"
            + " ONNX Runtime GPU build for this machine.";

    /** What was wrong with the folder that this process was started with; libraries are loaded once in a process. */
    private static volatile String problem = "";

    private NativeFolder() {}

    /**
     * Tries the folder that the system property names, and takes the property away when it does not load, so that the
     * libraries of the CPU are used. To be called before ONNX Runtime is touched; returns what is or was wrong.
     */
    static Optional<String> settle() {
        String folder = System.getProperty(PROPERTY, "");
        if (!folder.isEmpty()) {
            problem = problemOf(Path.of(folder));
            if (!problem.isEmpty()) {
                System.clearProperty(PROPERTY);
            }
        }
        return problem.isEmpty() ? Optional.empty() : Optional.of(problem);
    }

    /** Loads the folder's libraries and returns what is wrong with it, as a sentence with the mend; empty when all is well. */
    static String problemOf(Path folder) {
        if (!Files.isDirectory(folder)) {
            return "There is no folder " + folder + "." + MEND;
        }
        for (String library : new String[] {"onnxruntime", "onnxruntime4j_jni"}) {
            Path file = folder.resolve(System.mapLibraryName(library)).toAbsolutePath();
            if (!Files.isRegularFile(file)) {
                return folder + " lacks " + file.getFileName() + "." + MEND;
            }
            String reason = load(file);
            if (!reason.isEmpty()) {
                return file + " does not load (" + reason + ")." + MEND;
            }
        }
        return "";
    }

    @SuppressWarnings("restricted") // native code is what this folder is for
    private static String load(Path file) {
        try {
            System.load(file.toString());
            return "";
        } catch (UnsatisfiedLinkError e) {
            return String.valueOf(e.getMessage()).lines().findFirst().orElse("no reason given");
        }
    }
}
