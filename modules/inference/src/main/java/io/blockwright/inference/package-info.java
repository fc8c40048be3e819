/** Books into features, features into model answers; explanation, calibration, drift, distance. */
@NullMarked
package io.blockwright.inference;

import org.jspecify.annotations.NullMarked;
