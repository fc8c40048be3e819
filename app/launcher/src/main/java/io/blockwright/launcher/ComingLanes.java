package io.blockwright.launcher;

import io.blockwright.engine.spi.Lanes;
import java.util.List;

/** The lanes of a desk that is still being put together: none until it is there. Any thread. */
final class ComingLanes implements Lanes {
    private volatile Lanes here = Lanes.none("The desk is still connecting to its market.");

    /** The desk is there. */
    void arrived(Lanes lanes) {
        here = lanes;
    }

    @Override
    public String unavailable() {
        return here.unavailable();
    }

    @Override
    public List<Choice> choices() {
        return here.choices();
    }

    @Override
    public Lane of(String parentId) {
        return here.of(parentId);
    }

    @Override
    public void choose(String parentId, String choice) {
        here.choose(parentId, choice);
    }
}
