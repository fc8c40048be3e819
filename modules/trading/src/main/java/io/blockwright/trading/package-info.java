/** Everything between a decision and a fill: the risk gate, routing, order state and the blotter. */
@NullMarked
package io.blockwright.trading;

import org.jspecify.annotations.NullMarked;
