/** How fast a market is written on a tape, and how fast it is played from one. */
@NullMarked
package io.blockwright.benchmarks.tape;

import org.jspecify.annotations.NullMarked;
