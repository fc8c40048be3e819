/** Scenario files: how they are read, what they draw by seed, and how they bend the market as a session goes on. */
@NullMarked
package io.blockwright.simulator.scenario;

import org.jspecify.annotations.NullMarked;
