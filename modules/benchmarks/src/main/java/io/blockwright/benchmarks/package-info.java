/** JMH benchmarks, beside peers; never shipped. */
@NullMarked
package io.blockwright.benchmarks;

import org.jspecify.annotations.NullMarked;
