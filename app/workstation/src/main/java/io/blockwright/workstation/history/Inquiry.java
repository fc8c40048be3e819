package io.blockwright.workstation.history;

import io.blockwright.workstation.text.Texts;
import java.io.IOException;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A question that takes a while: asked off the screen's thread, answered on it, and dropped when it is cancelled. Everything
 * but the question itself belongs to the FX thread.
 */
final class Inquiry<T> {
    private static final Logger LOG = LoggerFactory.getLogger(Inquiry.class);
    private static final Texts TEXTS = Texts.of(Inquiry.class);

    private final Callable<T> question;
    private final Executor background;
    private final Consumer<Runnable> screen;
    private final ReadOnlyObjectWrapper<State<T>> state = new ReadOnlyObjectWrapper<>(new State.Stopped<>());
    private @Nullable FutureTask<?> running;

    /** Where a question stands. */
    sealed interface State<T> {
        /** Not asked, or given up. */
        record Stopped<T>() implements State<T> {}

        /** Asked. */
        record Waiting<T>() implements State<T> {}

        record Answered<T>(T answer) implements State<T> {}

        /** {@code sentence} says what went wrong. */
        record Failed<T>(String sentence) implements State<T> {}
    }

    /**
     * A question not asked yet.
     *
     * @param question may take a while; an IOException's message is a sentence for the user
     * @param background where it is worked out
     * @param screen runs a task on the FX thread
     */
    Inquiry(Callable<T> question, Executor background, Consumer<Runnable> screen) {
        this.question = question;
        this.background = background;
        this.screen = screen;
    }

    ReadOnlyObjectProperty<State<T>> state() {
        return state.getReadOnlyProperty();
    }

    /** Asks, or asks again. */
    void ask() {
        cancel();
        // The task looks up who is asking now only when it is done, on the screen's thread.
        FutureTask<?>[] self = new FutureTask<?>[1];
        FutureTask<?> task = new FutureTask<>(
                () -> {
                    State<T> answer = answer();
                    screen.accept(() -> {
                        if (Objects.equals(running, self[0])) {
                            running = null;
                            state.set(answer);
                        }
                    });
                },
                null);
        self[0] = task;
        running = task;
        state.set(new State.Waiting<>());
        background.execute(task);
    }

    /** Gives up: an answer that still comes is dropped, the question's thread is interrupted. */
    void cancel() {
        FutureTask<?> task = running;
        if (task != null) {
            running = null;
            state.set(new State.Stopped<>());
            task.cancel(true);
        }
    }

    private State<T> answer() {
        try {
            return new State.Answered<>(question.call());
        } catch (IOException told) {
            LOG.warn("A look into the past failed: {}", told.getMessage());
            String sentence = told.getMessage();
            return new State.Failed<>(sentence == null ? TEXTS.get("failed.unknown") : sentence);
        } catch (InterruptedException cancelled) {
            Thread.currentThread().interrupt();
            return new State.Stopped<>();
        } catch (Exception bug) {
            LOG.error("A look into the past failed", bug);
            return new State.Failed<>(TEXTS.get("failed.bug"));
        }
    }
}
