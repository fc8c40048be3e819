/** Decides the next child order: TWAP, VWAP, POV, Almgren–Chriss. Sees the market and the parent. */
@NullMarked
package io.blockwright.strategies;

import org.jspecify.annotations.NullMarked;
