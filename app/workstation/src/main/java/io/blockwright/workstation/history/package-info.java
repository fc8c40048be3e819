/** Looking back at one order: the raw messages about it and everything that was decided. */
@NullMarked
package io.blockwright.workstation.history;

import org.jspecify.annotations.NullMarked;
