/** The depth heat map: history, pixels, overlay. */
@NullMarked
package io.blockwright.workstation.depth;

import org.jspecify.annotations.NullMarked;
