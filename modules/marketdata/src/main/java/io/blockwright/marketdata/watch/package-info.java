/** How the watch measures a market and tells that it changed; its face is {@code MarketWatch} in the package above. */
@NullMarked
package io.blockwright.marketdata.watch;

import org.jspecify.annotations.NullMarked;
