/** A training as it runs: rounds within a budget, a learning curve to watch, and a checkpoint to go on from. */
@NullMarked
package io.blockwright.training.run;

import org.jspecify.annotations.NullMarked;
