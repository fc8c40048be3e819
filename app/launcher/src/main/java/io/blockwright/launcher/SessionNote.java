package io.blockwright.launcher;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What a recorded session was, beside its tape and its journal: enough to go through it once more and to know whether the
 * same came out.
 *
 * @param symbol whose market
 * @param market where it came from, as it was asked for
 * @param from the engine's first moment, nanoseconds since the epoch
 * @param eventHash what the session's events came to
 */
record SessionNote(String symbol, String market, long from, String eventHash) {
    private static final String FILE = "session.json";
    private static final int FORMAT = 1;
    private static final ObjectMapper MAPPER = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    void write(Path folder) throws IOException {
        Files.writeString(
                folder.resolve(FILE),
                MAPPER.writeValueAsString(MAPPER.createObjectNode()
                                .put("format", FORMAT)
                                .put("symbol", symbol)
                                .put("market", market)
                                .put("from", from)
                                .put("eventHash", eventHash))
                        + "\n");
    }

    /** Reads the note in a session's folder. */
    static SessionNote read(Path folder) {
        Path file = folder.resolve(FILE);
        try {
            if (!Files.isDirectory(folder)) {
                throw new UserError("There is no folder " + folder
                        + ": name one that run --record or record made, or the profile of a desk on a venue.");
            }
            if (!Files.exists(file)) {
                throw new UserError("The folder " + folder
                        + " holds no session.json: name one that run --record or record made, or the profile of a desk on"
                        + " a venue.");
            }
            JsonNode node = MAPPER.readTree(Files.readString(file));
            SessionNote note = new SessionNote(
                    node.path("symbol").asText(),
                    node.path("market").asText(),
                    node.path("from").asLong(),
                    node.path("eventHash").asText());
            if (node.path("format").asInt() != FORMAT || note.symbol.isBlank() || note.eventHash.length() != 64) {
                throw new UserError(file + " is not the note of a session: record the session again.");
            }
            return note;
        } catch (JsonProcessingException e) {
            throw new UserError(file + " is not the note of a session: record the session again.");
        } catch (IOException e) {
            throw new UserError(file + " cannot be read (" + e.getMessage() + "): check its rights.");
        }
    }
}
