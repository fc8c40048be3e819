/** How numbers, prices, times and costs are written, and how what a person types is read. */
@NullMarked
package io.blockwright.workstation.text;

import org.jspecify.annotations.NullMarked;
