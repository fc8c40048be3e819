/** Champion and challenger of each kind of learned order: what speaks for a change, and the change itself. */
@NullMarked
package io.blockwright.workstation.models;

import org.jspecify.annotations.NullMarked;
