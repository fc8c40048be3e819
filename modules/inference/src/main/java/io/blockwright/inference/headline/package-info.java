/** A user's own headline scorer: its description, its tokenizer, its model; its face is {@code HeadlineModel} above. */
@NullMarked
package io.blockwright.inference.headline;

import org.jspecify.annotations.NullMarked;
