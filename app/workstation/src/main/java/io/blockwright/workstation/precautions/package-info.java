/** The lines beyond which a person is asked: read, tightened by whoever sits here, loosened by two. */
@NullMarked
package io.blockwright.workstation.precautions;

import org.jspecify.annotations.NullMarked;
