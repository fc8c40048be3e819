/** The statistics of paired experiments. Pure functions: the same values and seed give the same figures. */
@NullMarked
package io.blockwright.backtest.statistics;

import org.jspecify.annotations.NullMarked;
