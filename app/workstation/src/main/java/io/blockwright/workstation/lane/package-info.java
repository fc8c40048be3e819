/** What another algorithm would have made of the selected order. */
@NullMarked
package io.blockwright.workstation.lane;

import org.jspecify.annotations.NullMarked;
