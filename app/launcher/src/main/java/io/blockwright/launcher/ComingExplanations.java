package io.blockwright.launcher;

import io.blockwright.domain.Reason.Origin;
import io.blockwright.engine.spi.Explanations;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** The models of a desk that is still being put together: none until it is there. Any thread. */
final class ComingExplanations implements Explanations {
    private volatile Explanations here = NONE;

    /** The desk is there. */
    void arrived(Explanations explanations) {
        here = explanations;
    }

    @Override
    public List<Model> models() {
        return here.models();
    }

    @Override
    public CompletableFuture<Why> why(Origin origin) {
        return here.why(origin);
    }
}
