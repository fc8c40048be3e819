/** The state of the desk at a glance. */
@NullMarked
package io.blockwright.workstation.tiles;

import org.jspecify.annotations.NullMarked;
