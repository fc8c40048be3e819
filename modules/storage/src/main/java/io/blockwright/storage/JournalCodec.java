package io.blockwright.storage;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.blockwright.trading.spi.JournalRecord;
import java.io.IOException;
import java.io.StringWriter;

/**
 * A journal record as one line of JSON and back: {@code {"v":1,"@":"ChildIntended","time":…}}. The names are those of the
 * record's components; a golden file in the tests holds version 1 still, so that a rename is noticed before it makes old
 * journals unreadable.
 *
 * <p>Not thread-safe.
 */
final class JournalCodec {
    static final int VERSION = 1;

    private final RecordJson json = new RecordJson();

    String encode(JournalRecord rec) {
        StringWriter line = new StringWriter(256);
        try (JsonGenerator out = json.generator(line)) {
            out.writeStartObject();
            out.writeNumberField("v", VERSION);
            out.writeStringField("@", rec.getClass().getSimpleName());
            json.writeFields(out, rec);
            out.writeEndObject();
        } catch (IOException e) {
            throw new IllegalStateException("writing to memory does not fail", e);
        }
        return line.toString();
    }

    /**
     * Reads a line.
     *
     * @throws IllegalArgumentException with a sentence, when it is not a record of this version
     */
    JournalRecord decode(String line) {
        try (JsonParser in = json.parser(line)) {
            if (in.nextToken() != JsonToken.START_OBJECT || !"v".equals(in.nextFieldName())) {
                throw new IllegalArgumentException("the line does not begin with a version");
            }
            int version = in.nextIntValue(-1);
            if (version != VERSION) {
                throw new IllegalArgumentException("the line has version " + version + ", not " + VERSION);
            }
            in.nextToken();
            Class<?> variant = json.readVariant(in, JournalRecord.class);
            return (JournalRecord) json.readFields(in, variant);
        } catch (IOException e) {
            throw new IllegalArgumentException("the line is no JSON: " + e.getMessage(), e);
        }
    }
}
