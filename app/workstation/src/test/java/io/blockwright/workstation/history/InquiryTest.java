package io.blockwright.workstation.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.blockwright.workstation.history.Inquiry.State;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

/** Questions about the past, worked out step by step without threads. */
class InquiryTest {
    private final Deque<Runnable> background = new ArrayDeque<>();
    private final Deque<Runnable> screen = new ArrayDeque<>();

    @Test
    void anAnswerComesOnTheScreensThread() {
        Inquiry<String> inquiry = inquiry(() -> "all");
        assertThat(inquiry.state().get()).isInstanceOf(State.Stopped.class);
        inquiry.ask();
        assertThat(inquiry.state().get()).isInstanceOf(State.Waiting.class);
        background.remove().run();
        assertThat(inquiry.state().get()).as("not there yet").isInstanceOf(State.Waiting.class);
        screen.remove().run();
        assertThat(inquiry.state().get()).isEqualTo(new State.Answered<>("all"));
    }

    @Test
    void anAnswerThatComesAfterTheCancelIsDropped() {
        Inquiry<String> inquiry = inquiry(() -> "late");
        inquiry.ask();
        background.remove().run();
        inquiry.cancel();
        screen.forEach(Runnable::run);
        assertThat(inquiry.state().get()).isInstanceOf(State.Stopped.class);
        inquiry.ask();
        inquiry.cancel();
        background.remove().run();
        assertThat(screen)
                .as("a question cancelled before its turn is never worked out")
                .hasSize(1);
    }

    @Test
    void onlyTheLastQuestionIsAnswered() {
        int[] asked = {0};
        Inquiry<Integer> inquiry = inquiry(() -> ++asked[0]);
        inquiry.ask();
        background.remove().run();
        inquiry.ask();
        background.remove().run();
        screen.forEach(Runnable::run);
        assertThat(inquiry.state().get()).isEqualTo(new State.Answered<>(2));
    }

    @Test
    void aFailureIsASentence() {
        Inquiry<String> told = inquiry(() -> {
            throw new IOException("The journal of today is locked: close the other program.");
        });
        told.ask();
        finish();
        assertThat(told.state().get())
                .isEqualTo(new State.Failed<>("The journal of today is locked: close the other program."));
        Inquiry<String> bug = inquiry(() -> {
            throw new IllegalStateException("index 3");
        });
        bug.ask();
        finish();
        assertThat(((State.Failed<String>) bug.state().get()).sentence())
                .contains("because of an error in the program")
                .doesNotContain("index");
    }

    private void finish() {
        background.remove().run();
        screen.remove().run();
    }

    private <T> Inquiry<T> inquiry(Callable<T> question) {
        return new Inquiry<>(question, background::add, screen::add);
    }
}
