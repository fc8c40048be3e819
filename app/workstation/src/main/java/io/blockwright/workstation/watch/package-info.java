/** What is watched of the market, in words and in a panel: what is measured, what is not as usual, the news. */
@NullMarked
package io.blockwright.workstation.watch;

import org.jspecify.annotations.NullMarked;
