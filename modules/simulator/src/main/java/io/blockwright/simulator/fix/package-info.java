/** The exchange's own FIX 4.4: what members' messages mean, and how reports and market data are written. */
@NullMarked
package io.blockwright.simulator.fix;

import org.jspecify.annotations.NullMarked;
