/** Trains and judges forecasters: data sets from markets, networks, scores against floors. */
@NullMarked
package io.blockwright.training.forecast;

import org.jspecify.annotations.NullMarked;
