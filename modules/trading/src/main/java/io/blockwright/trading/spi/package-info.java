/** What trading needs from outside: venue sessions and a journal. Adapters implement these. */
@NullMarked
package io.blockwright.trading.spi;

import org.jspecify.annotations.NullMarked;
