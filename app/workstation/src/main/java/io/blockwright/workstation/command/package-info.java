/** What a person tells the desk, and the gestures that guard it. */
@NullMarked
package io.blockwright.workstation.command;

import org.jspecify.annotations.NullMarked;
