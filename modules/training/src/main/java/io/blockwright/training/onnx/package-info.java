/** Writes what was trained as ONNX graphs. */
@NullMarked
package io.blockwright.training.onnx;

import org.jspecify.annotations.NullMarked;
