/** The words everybody uses: instruments, prices, orders, fills, events, desk commands, and decisions with their reasons. */
@NullMarked
package io.blockwright.domain;

import org.jspecify.annotations.NullMarked;
