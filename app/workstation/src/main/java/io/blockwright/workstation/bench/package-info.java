/** What the window's own benchmark measures with. */
@NullMarked
package io.blockwright.workstation.bench;

import org.jspecify.annotations.NullMarked;
