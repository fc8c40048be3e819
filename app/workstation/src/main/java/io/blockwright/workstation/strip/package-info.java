/** The band above and the strip below: what is live, what is measured, what needs attention. */
@NullMarked
package io.blockwright.workstation.strip;

import org.jspecify.annotations.NullMarked;
