package io.blockwright.launcher;

import io.blockwright.domain.Algo;
import io.blockwright.engine.spi.Champions;
import io.blockwright.engine.spi.ModelEvent;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** The models of a desk that is still being put together: none until it is there. Any thread. */
final class ComingChampions implements Champions {
    private volatile Champions here = Champions.NONE;

    /** The desk is there. */
    void arrived(Champions champions) {
        here = champions;
    }

    @Override
    public List<Seat> seats() {
        return here.seats();
    }

    @Override
    public CompletableFuture<String> challenge(Algo kind, Path folder) {
        return here.challenge(kind, folder);
    }

    @Override
    public void dismiss(Algo kind) {
        here.dismiss(kind);
    }

    @Override
    public String promote(Algo kind, String modelHash, String why) {
        return here.promote(kind, modelHash, why);
    }

    @Override
    public String rollBack(Algo kind, String modelHash, String why) {
        return here.rollBack(kind, modelHash, why);
    }

    @Override
    public void drain(Consumer<? super ModelEvent> to) {
        here.drain(to);
    }
}
