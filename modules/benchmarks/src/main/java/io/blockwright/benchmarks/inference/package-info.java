/** What a model's answer takes, by provider and batch. */
@NullMarked
package io.blockwright.benchmarks.inference;

import org.jspecify.annotations.NullMarked;
