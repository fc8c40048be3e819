package io.blockwright.launcher;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What goes over a control socket: JSON objects, one a line. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "@")
@JsonSubTypes({
    @JsonSubTypes.Type(value = ControlMessage.Kill.class, name = "kill"),
    @JsonSubTypes.Type(value = ControlMessage.Refused.class, name = "refused"),
    @JsonSubTypes.Type(value = ControlMessage.Blocked.class, name = "blocked"),
    @JsonSubTypes.Type(value = ControlMessage.Settled.class, name = "settled")
})
sealed interface ControlMessage {

    /** Asks for a kill, and for news of it for so long. */
    record Kill(String user, String reason, long waitNanos) implements ControlMessage {}

    /** Nothing was done. */
    record Refused(String reason) implements ControlMessage {}

    /**
     * New orders are blocked.
     *
     * @param nanos after the request came in
     * @param orders in the market at that moment
     */
    record Blocked(long nanos, int orders, boolean simulated, String symbol) implements ControlMessage {}

    /**
     * The last word: every order is out of the market, or the time is over.
     *
     * @param nanos after the request came in
     * @param unresolved ClOrdIDs that the venue has not confirmed, at most {@value #LISTED}
     * @param open how many those are altogether
     */
    record Settled(long nanos, int confirmed, int open, List<String> unresolved) implements ControlMessage {}

    /** Most ClOrdIDs listed. */
    int LISTED = 20;

    /** Lines over a channel; one thread. */
    final class Lines {
        private static final int LONGEST = 16_384;
        private static final ObjectMapper JSON = new ObjectMapper();

        private final SocketChannel channel;
        private final ByteBuffer in = ByteBuffer.allocate(LONGEST).flip();

        Lines(SocketChannel channel) {
            this.channel = channel;
        }

        void write(ControlMessage message) throws IOException {
            byte[] line = (JSON.writerFor(ControlMessage.class).writeValueAsString(message) + "\n")
                    .getBytes(StandardCharsets.UTF_8);
            ByteBuffer out = ByteBuffer.wrap(line);
            while (out.hasRemaining()) {
                channel.write(out);
            }
        }

        /** The request, or null when it is none. */
        @Nullable
        Kill readRequest() throws IOException {
            return read() instanceof Kill kill ? kill : null;
        }

        /** The next message; null at the end, and for a line that is none. */
        @Nullable
        ControlMessage read() throws IOException {
            byte[] line = new byte[LONGEST];
            int length = 0;
            while (length < LONGEST) {
                if (!in.hasRemaining()) {
                    in.clear();
                    int count = channel.read(in);
                    in.flip();
                    if (count < 0) {
                        return null;
                    }
                }
                byte next = in.get();
                if (next == '\n') {
                    return parse(new String(line, 0, length, StandardCharsets.UTF_8));
                }
                line[length++] = next;
            }
            return null;
        }

        private static @Nullable ControlMessage parse(String line) {
            try {
                return JSON.readValue(line, ControlMessage.class);
            } catch (JsonProcessingException notOurs) {
                return null;
            }
        }
    }
}
