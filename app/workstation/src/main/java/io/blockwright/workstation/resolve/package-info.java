/** A person says how an order ended that its venue knows nothing of any more. */
@NullMarked
package io.blockwright.workstation.resolve;

import org.jspecify.annotations.NullMarked;
