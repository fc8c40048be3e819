package io.blockwright.workstation.ticket;

import io.blockwright.workstation.text.Reading;
import org.jspecify.annotations.Nullable;

/** Goes through a ticket's fields and keeps the first refusal: the one to mend first. */
final class FirstWrong {
    private Verdict.@Nullable Incomplete first;

    /** The value, or {@code otherwise} after noting why there is none. */
    <T> T take(TicketField field, Reading<T> reading, T otherwise) {
        return switch (reading) {
            case Reading.Value<T>(T value) -> value;
            case Reading.Refused<T>(String sentence) -> {
                refuse(field, sentence);
                yield otherwise;
            }
        };
    }

    void refuse(TicketField field, String sentence) {
        if (first == null) {
            first = new Verdict.Incomplete(field, sentence, false);
        }
    }

    Verdict.@Nullable Incomplete found() {
        return first;
    }
}
