/** Policies: their networks, how they play, and the graph that they are exported as. */
@NullMarked
package io.blockwright.training.policy;

import org.jspecify.annotations.NullMarked;
