/** Small markets with known best schedules: whether a way of learning works is seen there before it is let loose on an order. */
@NullMarked
package io.blockwright.training.toy;

import org.jspecify.annotations.NullMarked;
