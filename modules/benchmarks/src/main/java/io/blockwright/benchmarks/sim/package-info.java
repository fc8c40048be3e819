/** How fast the simulated market is, and what it allocates. */
@NullMarked
package io.blockwright.benchmarks.sim;

import org.jspecify.annotations.NullMarked;
