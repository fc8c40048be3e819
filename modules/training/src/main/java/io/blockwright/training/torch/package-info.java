/** What PyTorch is needed for: gradients. Weights, optimiser and everything that is kept live in plain Java arrays. */
@NullMarked
package io.blockwright.training.torch;

import org.jspecify.annotations.NullMarked;
