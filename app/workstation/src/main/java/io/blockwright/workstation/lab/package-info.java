/** Compares algorithms on the same simulated markets: choose, watch the costs come in, open any pair in the replay. */
@NullMarked
package io.blockwright.workstation.lab;

import org.jspecify.annotations.NullMarked;
