/** What a person may do to an order that a strategy works, always at hand. */
@NullMarked
package io.blockwright.workstation.override;

import org.jspecify.annotations.NullMarked;
