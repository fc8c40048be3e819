package io.blockwright.engine;

import io.blockwright.domain.Decision;
import io.blockwright.domain.Decision.Alternative;
import io.blockwright.domain.Reason;
import java.util.List;

/**
 * What a strategy does next for its parent, before it does it.
 *
 * @param id of the proposal; an answer names it, so that an answer to an older one changes nothing
 * @param shown when it was made, nanoseconds since the epoch
 * @param due when it is to be carried out
 * @param awaiting true while it waits for a person to accept, modify or reject it
 * @param decision what is done: how much, where, at what price, and why
 */
public record Advice(long id, long shown, long due, boolean awaiting, Decision decision) {

    /** Why, in one sentence with the numbers behind it. */
    public Reason reason() {
        return decision.reason();
    }

    /** What was weighed and not chosen. */
    public List<Alternative> alternatives() {
        return decision.weighed();
    }
}
