/** Paired experiments over engine and simulator: who is cheaper, by how much, and how sure that is. */
@NullMarked
package io.blockwright.backtest;

import org.jspecify.annotations.NullMarked;
