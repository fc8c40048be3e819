/** Which key does what: reading, rebinding and printing keys. */
@NullMarked
package io.blockwright.workstation.keys;

import org.jspecify.annotations.NullMarked;
