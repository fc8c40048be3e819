/** How several venues are told apart on the screen: by colour, by pattern, and by name. */
@NullMarked
package io.blockwright.workstation.venue;

import org.jspecify.annotations.NullMarked;
