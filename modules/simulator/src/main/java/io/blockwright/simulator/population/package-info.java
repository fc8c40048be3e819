/** Who trades on the simulated exchange: one small class for each kind, and what they see of the market. */
@NullMarked
package io.blockwright.simulator.population;

import org.jspecify.annotations.NullMarked;
