/** The order book beside a peer's, on the same commands in the same run. */
@NullMarked
package io.blockwright.benchmarks.book;

import org.jspecify.annotations.NullMarked;
