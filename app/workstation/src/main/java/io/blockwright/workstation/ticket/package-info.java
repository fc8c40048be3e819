/** The order ticket. */
@NullMarked
package io.blockwright.workstation.ticket;

import org.jspecify.annotations.NullMarked;
