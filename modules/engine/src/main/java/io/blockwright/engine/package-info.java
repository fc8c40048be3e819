/** The one thread that joins feed, book, strategies and trading; commands in, snapshots out. */
@NullMarked
package io.blockwright.engine;

import org.jspecify.annotations.NullMarked;
