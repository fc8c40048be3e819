package io.blockwright.inference;

import java.util.regex.Pattern;

/** What ONNX Runtime or the loader of its libraries says of a failure, in one line. */
final class RuntimeReason {
    private static final int MOST = 300;
    /** Where in ONNX Runtime's sources it went wrong stands before what went wrong. */
    private static final Pattern WHERE = Pattern.compile(
            "^Error code - \\S+ - message: |\\S*/onnxruntime_src/\\S+ [^(]*\\(.*?\\)(?: const)? (?=\\S)");

    private RuntimeReason() {}

    static String of(Throwable error) {
        Throwable root = error;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        String line = String.valueOf(root.getMessage())
                .lines()
                .findFirst()
                .orElse(root.getClass().getSimpleName());
        line = WHERE.matcher(line).replaceAll("");
        return line.length() <= MOST ? line : line.substring(0, MOST) + "…";
    }
}
