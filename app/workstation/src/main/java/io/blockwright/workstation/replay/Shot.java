package io.blockwright.workstation.replay;

import io.blockwright.engine.DeskSnapshot;
import io.blockwright.workstation.Frame;
import java.util.List;

/**
 * What a step through the past brings to the screen.
 *
 * @param fresh whether the frames stand for themselves: what was shown before is forgotten first
 * @param frames the way there, oldest first; the last one is where it arrived
 */
record Shot(boolean fresh, List<Frame> frames) {
    Shot {
        frames = List.copyOf(frames);
        if (frames.isEmpty()) {
            throw new IllegalArgumentException("a step arrives somewhere");
        }
    }

    DeskSnapshot arrived() {
        DeskSnapshot last = frames.getLast().snapshot();
        if (last == null) {
            throw new IllegalStateException("a frame of the past has a picture");
        }
        return last;
    }
}
