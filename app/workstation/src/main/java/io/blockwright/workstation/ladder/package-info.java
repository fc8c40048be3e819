/** The price ladder. */
@NullMarked
package io.blockwright.workstation.ladder;

import org.jspecify.annotations.NullMarked;
