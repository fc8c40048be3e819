/** Turns feeds into order books: readers of recorded files, the books, and what the market is doing. */
@NullMarked
package io.blockwright.marketdata;

import org.jspecify.annotations.NullMarked;
