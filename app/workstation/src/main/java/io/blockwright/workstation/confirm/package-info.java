/** What a person is asked before an order beyond a precaution is sent. */
@NullMarked
package io.blockwright.workstation.confirm;

import org.jspecify.annotations.NullMarked;
