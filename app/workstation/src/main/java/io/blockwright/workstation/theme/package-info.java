/** Colours and fonts. */
@NullMarked
package io.blockwright.workstation.theme;

import org.jspecify.annotations.NullMarked;
