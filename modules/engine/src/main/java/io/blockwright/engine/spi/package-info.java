/** What screens and programs ask the desk for beside its snapshots, implemented by whoever composes the program. */
@NullMarked
package io.blockwright.engine.spi;

import org.jspecify.annotations.NullMarked;
