/** What a strategy will do next and why, and a person's answer to it. */
@NullMarked
package io.blockwright.workstation.advice;

import org.jspecify.annotations.NullMarked;
