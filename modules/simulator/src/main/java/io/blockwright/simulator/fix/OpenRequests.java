package io.blockwright.simulator.fix;

import java.util.ArrayDeque;
import java.util.Iterator;

/**
 * What a member said in a request that its answer must repeat and the exchange has no word for: the id of a status request,
 * the kind of a mass cancel. Bounded: past {@link #LIMIT} unanswered requests the oldest is forgotten, and its answer goes
 * out without the repetition. Any thread.
 */
final class OpenRequests {
    private static final int LIMIT = 10_000;

    private final ArrayDeque<Request> requests = new ArrayDeque<>();

    /** Notes a request under the client id that its answer will carry. */
    synchronized void ask(String type, String clOrdId, String repeat) {
        if (requests.size() == LIMIT) {
            requests.removeFirst();
        }
        requests.addLast(new Request(type, clOrdId, repeat));
    }

    /** Takes the oldest such request's words, empty when there is none. */
    synchronized String answer(String type, String clOrdId) {
        for (Iterator<Request> each = requests.iterator(); each.hasNext(); ) {
            Request request = each.next();
            if (request.type().equals(type) && request.clOrdId().equals(clOrdId)) {
                each.remove();
                return request.repeat();
            }
        }
        return "";
    }

    private record Request(String type, String clOrdId, String repeat) {}
}
