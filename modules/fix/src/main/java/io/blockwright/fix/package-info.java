/** Speaks FIX as a client through QuickFIX/J. */
@NullMarked
package io.blockwright.fix;

import org.jspecify.annotations.NullMarked;
