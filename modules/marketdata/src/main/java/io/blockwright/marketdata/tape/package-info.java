/** How a tape's bytes are laid out; docs/developer/tape.md describes the format. */
@NullMarked
package io.blockwright.marketdata.tape;

import org.jspecify.annotations.NullMarked;
