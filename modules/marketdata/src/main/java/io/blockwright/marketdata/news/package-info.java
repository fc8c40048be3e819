/** Files of words, headlines and figures that people bring; used through the package above. */
@NullMarked
package io.blockwright.marketdata.news;

import org.jspecify.annotations.NullMarked;
