package io.blockwright.launcher;

import io.blockwright.domain.Algo;
import io.blockwright.engine.spi.Champions;
import io.blockwright.engine.spi.ModelEvent;
import io.blockwright.inference.ModelRefused;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The seats of the models as screens and the engine know them: what takes time is done on the models' own thread. */
final class DeskChampions implements Champions {
    private static final String BUSY = "A change of these models is under way; try again when it is done.";

    private final Collection<ModelSeat> seats;
    private final ModelEvents events;
    private final Executor thread;

    /** {@code thread} is the one that alone changes seats. */
    DeskChampions(Collection<ModelSeat> seats, ModelEvents events, Executor thread) {
        this.seats = seats;
        this.events = events;
        this.thread = thread;
    }

    @Override
    public List<Seat> seats() {
        return seats.stream().map(ModelSeat::seat).toList();
    }

    @Override
    public CompletableFuture<String> challenge(Algo kind, Path folder) {
        CompletableFuture<String> answer = new CompletableFuture<>();
        String refused = change(kind, seat -> {
            try {
                seat.challenge(folder);
                answer.complete("");
            } catch (ModelRefused | RuntimeException e) {
                answer.complete(String.valueOf(e.getMessage()));
            }
        });
        if (!refused.isEmpty()) {
            answer.complete(refused);
        }
        return answer;
    }

    @Override
    public void dismiss(Algo kind) {
        change(kind, ModelSeat::dismiss);
    }

    @Override
    public String promote(Algo kind, String modelHash, String why) {
        return change(kind, seat -> seat.promote(modelHash, why));
    }

    @Override
    public String rollBack(Algo kind, String modelHash, String why) {
        return change(kind, seat -> seat.rollBack(modelHash, why));
    }

    private String change(Algo kind, Consumer<ModelSeat> change) {
        ModelSeat seat = seat(kind);
        if (seat == null) {
            return "There are no learned " + kind + " models.";
        }
        if (!seat.begin()) {
            return BUSY;
        }
        try {
            thread.execute(() -> {
                try {
                    change.accept(seat);
                } finally {
                    seat.done();
                }
            });
            return "";
        } catch (RejectedExecutionException e) {
            seat.done();
            return "The desk is closing.";
        }
    }

    private @Nullable ModelSeat seat(Algo kind) {
        for (ModelSeat seat : seats) {
            if (seat.algo() == kind) {
                return seat;
            }
        }
        return null;
    }

    @Override
    public void drain(Consumer<? super ModelEvent> to) {
        events.drain(to);
    }
}
