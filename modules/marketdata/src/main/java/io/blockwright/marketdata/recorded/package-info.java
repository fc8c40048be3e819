/** Readers of recorded markets: LOBSTER folders, NASDAQ ITCH 5.0 and its decoded CSV, as feeds of market events. */
@NullMarked
package io.blockwright.marketdata.recorded;

import org.jspecify.annotations.NullMarked;
