/** What an order will cost, costs now, and did cost; attribution. Pure functions. */
@NullMarked
package io.blockwright.tca;

import org.jspecify.annotations.NullMarked;
