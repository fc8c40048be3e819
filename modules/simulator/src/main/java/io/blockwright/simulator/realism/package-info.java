/** Measures how much a market resembles a real one: what a day leaves behind, and the estimators that turn it into facts. */
@NullMarked
package io.blockwright.simulator.realism;

import org.jspecify.annotations.NullMarked;
