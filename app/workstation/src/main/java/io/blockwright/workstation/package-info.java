/** Shows state, sends commands. */
@NullMarked
package io.blockwright.workstation;

import org.jspecify.annotations.NullMarked;
