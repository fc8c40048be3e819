package io.blockwright.workstation;

import io.blockwright.engine.DeskFact;
import io.blockwright.engine.DeskSnapshot;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What reached the screen in one frame.
 *
 * @param nanos the toolkit's monotonic time of this frame; only differences mean anything
 * @param snapshot the desk as it is now, or null when nothing changed since the last frame
 * @param facts what happened since the last frame, oldest first; none is ever dropped
 */
public record Frame(long nanos, @Nullable DeskSnapshot snapshot, List<DeskFact> facts) {}
