/** Tick bytes in, FIX bytes out: how long each stage of a decision takes. */
@NullMarked
package io.blockwright.benchmarks.pipeline;

import org.jspecify.annotations.NullMarked;
