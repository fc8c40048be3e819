/** How fast orders become FIX and FIX becomes events, alone and over a socket. */
@NullMarked
package io.blockwright.benchmarks.fix;

import org.jspecify.annotations.NullMarked;
