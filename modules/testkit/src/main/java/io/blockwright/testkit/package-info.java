/** Recorders, fake clocks and a chaos proxy for tests; never shipped. */
@NullMarked
package io.blockwright.testkit;

import org.jspecify.annotations.NullMarked;
