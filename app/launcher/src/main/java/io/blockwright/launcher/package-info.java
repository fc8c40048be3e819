/** Builds every object once, starts in flow order, stops in reverse; the command line. */
@NullMarked
package io.blockwright.launcher;

import org.jspecify.annotations.NullMarked;
