/** Who sits at the desk, and how a second person approves what one person may not do alone. */
@NullMarked
package io.blockwright.workstation.signin;

import org.jspecify.annotations.NullMarked;
