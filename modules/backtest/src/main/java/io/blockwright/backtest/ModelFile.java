package io.blockwright.backtest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** A learned policy named as {@code model:FILE}: why it cannot be tried. */
final class ModelFile {
    static final String PREFIX = "model:";
    /** An ONNX file is a protobuf message that begins with field 1, the IR version, as a varint. */
    private static final int ONNX_FIRST_BYTE = 0x08;

    private ModelFile() {}

    static BacktestRefused refusal(String name) {
        Path file;
        try {
            file = Path.of(name);
        } catch (InvalidPathException e) {
            return new BacktestRefused(
                    "'model:" + name + "' names no file: write model: and the path of an ONNX file.");
        }
        if (name.isEmpty() || !Files.isRegularFile(file)) {
            return new BacktestRefused("There is no model file '" + name + "': check the path after model:.");
        }
        try (InputStream in = Files.newInputStream(file)) {
            if (in.read() != ONNX_FIRST_BYTE) {
                return new BacktestRefused(
                        "'" + name + "' is not an ONNX model: name the .onnx file that training wrote.");
            }
        } catch (IOException e) {
            return new BacktestRefused("The model file '" + name + "' cannot be read: " + e.getMessage() + ".");
        }
        return new BacktestRefused(
                "'" + name + "' cannot be tried yet: this version runs no learned policies; leave model: out.");
    }
}
