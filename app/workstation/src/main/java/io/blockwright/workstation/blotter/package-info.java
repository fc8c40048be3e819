/** Parents, their children and the controls over them. */
@NullMarked
package io.blockwright.workstation.blotter;

import org.jspecify.annotations.NullMarked;
