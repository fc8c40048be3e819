/** Trains, evaluates and exports models, offline and in a process of its own. */
@NullMarked
package io.blockwright.training;

import org.jspecify.annotations.NullMarked;
