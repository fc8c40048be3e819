/** The teacher that policies first imitate, and the search that finds what it goes by: paired perturbations on training days. */
@NullMarked
package io.blockwright.training.teacher;

import org.jspecify.annotations.NullMarked;
