package io.blockwright.inference;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A folder with ONNX Runtime's own native libraries, named by {@code -Donnxruntime.native.path}: how a GPU build is brought
 * in. It is tried before ONNX Runtime sees it, because a folder that does not load would leave this process without
 * inference altogether.
 */
final class NativeFolder {
    static final String PROPERTY = "onnxruntime.native.path";

    private static final String MEND = " Start without -D" + PROPERTY + ", or name a folder with all libraries of one"
            + " ONNX Runtime GPU build for this machine.";

    private NativeFolder() {}

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
            String problem = load(file);
            if (!problem.isEmpty()) {
                return file + " does not load (" + problem + ")." + MEND;
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
