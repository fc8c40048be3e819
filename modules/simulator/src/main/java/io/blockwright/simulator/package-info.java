/** A market that trades back: matching, participants, scenarios, dealers, latency; its own FIX acceptors. */
@NullMarked
package io.blockwright.simulator;

import org.jspecify.annotations.NullMarked;
