/** How often the watch cries wolf, and how long it takes to see one. */
@NullMarked
package io.blockwright.benchmarks.watch;

import org.jspecify.annotations.NullMarked;
