package io.blockwright.trading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.blockwright.domain.ChildOrder;
import io.blockwright.domain.SessionState;
import io.blockwright.domain.VenueEvent;
import io.blockwright.trading.spi.SendResult;
import io.blockwright.trading.spi.VenueSession;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class RouterTest {
    private final Line first = new Line("A");
    private final Line second = new Line("B");
    private final Router router = new Router(List.of(first, second));

    @Test
    void theFirstVenueThatIsUpIsPreferred() {
        assertThat(router.preferred()).isEqualTo("A");
        second.state = SessionState.UP;
        assertThat(router.preferred()).isEqualTo("B");
        first.state = SessionState.DEAF;
        assertThat(router.preferred()).isEqualTo("B");
        first.state = SessionState.UP;
        assertThat(router.preferred()).isEqualTo("A");
        assertThat(router.choose("B")).isEqualTo("B");
        assertThat(router.choose("")).isEqualTo("A");
    }

    @Test
    void aVenueHasOneSession() {
        assertThat(router.session("B")).isSameAs(second);
        assertThat(router.session("C")).isNull();
        assertThat(router.all()).containsExactly(first, second);
        assertThatThrownBy(() -> new Router(List.of())).hasMessageContaining("at least one");
        assertThatThrownBy(() -> new Router(List.of(first, new Line("A")))).hasMessageContaining("A has two sessions");
    }

    /** A session that has a name and a state and sends nothing. */
    private static final class Line implements VenueSession {
        private final String venue;
        private SessionState state = SessionState.DOWN;

        Line(String venue) {
            this.venue = venue;
        }

        @Override
        public String venue() {
            return venue;
        }

        @Override
        public SessionState state() {
            return state;
        }

        @Override
        public SendResult submit(ApprovedOrder order) {
            return new SendResult.Refused("a test line");
        }

        @Override
        public SendResult replace(ApprovedReplace replace) {
            return new SendResult.Refused("a test line");
        }

        @Override
        public SendResult cancel(ChildOrder order, String requestId) {
            return new SendResult.Refused("a test line");
        }

        @Override
        public SendResult massCancel(String requestId) {
            return new SendResult.Refused("a test line");
        }

        @Override
        public SendResult requestStatus(ChildOrder order) {
            return new SendResult.Refused("a test line");
        }

        @Override
        public int drain(Consumer<? super VenueEvent> handler, int limit) {
            return 0;
        }

        @Override
        public void close() {
            state = SessionState.DOWN;
        }
    }
}
