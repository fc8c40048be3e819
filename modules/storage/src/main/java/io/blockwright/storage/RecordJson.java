package io.blockwright.storage;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes records as JSON objects, one field per component, and reads them back equal: every double exactly, NaN included,
 * every string whatever it holds. An optional component that is null has no field. A value of a sealed type names its variant in the field {@code @}. Pure ASCII on one line.
 *
 * <p>Not thread-safe.
 */
final class RecordJson {
    private static final String VARIANT = "@";

    private final JsonFactory factory =
            JsonFactory.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();
    private final Map<Class<?>, RecordShape> shapes = new HashMap<>();
    private final Map<Class<?>, Map<String, Class<?>>> variants = new HashMap<>();

    /** Writes the fields of a record into an object that is open. */
    void writeFields(JsonGenerator out, Object rec) throws IOException {
        RecordShape shape = shape(rec.getClass());
        int written = shape.written(rec);
        for (int i = 0; i < written; i++) {
            Object value = shape.value(rec, i);
            if (value != null) {
                out.writeFieldName(shape.name(i));
                write(out, shape.type(i), value);
            }
        }
    }

    JsonGenerator generator(StringWriter out) throws IOException {
        return factory.createGenerator(out);
    }

    JsonParser parser(String json) throws IOException {
        return factory.createParser(json);
    }

    private void write(JsonGenerator out, Class<?> declared, Object value) throws IOException {
        switch (value) {
            case String text -> out.writeString(text);
            case Long number -> out.writeNumber(number);
            case Integer number -> out.writeNumber(number);
            case Double number -> out.writeNumber(number);
            case Boolean flag -> out.writeBoolean(flag);
            case Enum<?> constant -> out.writeString(constant.name());
            case List<?> list -> {
                out.writeStartArray();
                for (Object element : list) {
                    write(out, element.getClass(), element);
                }
                out.writeEndArray();
            }
            case Record rec -> {
                out.writeStartObject();
                if (declared.isSealed()) {
                    out.writeStringField(VARIANT, rec.getClass().getSimpleName());
                }
                writeFields(out, rec);
                out.writeEndObject();
            }
            default -> throw new IllegalArgumentException("cannot store a " + value.getClass());
        }
    }

    /** Reads the rest of an object whose next token is a field name, as a record of a type. */
    Object readFields(JsonParser in, Class<?> type) throws IOException {
        RecordShape shape = shape(type);
        @Nullable Object[] values = new @Nullable Object[shape.size()];
        while (in.currentToken() == JsonToken.FIELD_NAME) {
            int position = shape.position(in.currentName());
            if (position < 0) {
                throw new IllegalArgumentException(
                        type.getSimpleName() + " has no field " + in.currentName() + " in this version");
            }
            in.nextToken();
            values[position] = shape.type(position) == List.class
                    ? readList(in, shape.elementType(position))
                    : read(in, shape.type(position));
            in.nextToken();
        }
        return shape.make(values);
    }

    private List<Object> readList(JsonParser in, Class<?> element) throws IOException {
        List<Object> list = new ArrayList<>();
        while (in.nextToken() != JsonToken.END_ARRAY) {
            list.add(read(in, element));
        }
        return list;
    }

    private Object read(JsonParser in, Class<?> type) throws IOException {
        if (type == String.class) {
            return in.getText();
        } else if (type == long.class) {
            return in.getLongValue();
        } else if (type == int.class) {
            return in.getIntValue();
        } else if (type == double.class) {
            return Double.parseDouble(in.getText());
        } else if (type == boolean.class) {
            return in.getBooleanValue();
        } else if (type.isEnum()) {
            return constant(type, in.getText());
        }
        in.nextToken();
        Class<?> concrete = type.isSealed() ? readVariant(in, type) : type;
        return readFields(in, concrete);
    }

    /** Reads the field that names a variant, and stands on the next token. */
    Class<?> readVariant(JsonParser in, Class<?> sealed) throws IOException {
        if (!VARIANT.equals(in.currentName())) {
            throw new IllegalArgumentException("a " + sealed.getSimpleName() + " does not say which it is");
        }
        String name = in.nextTextValue();
        Class<?> variant = variants(sealed).get(name);
        if (variant == null) {
            throw new IllegalArgumentException("there is no " + sealed.getSimpleName() + " called " + name);
        }
        in.nextToken();
        return variant;
    }

    private static Object constant(Class<?> type, String name) {
        for (Object constant : type.getEnumConstants()) {
            if (((Enum<?>) constant).name().equals(name)) {
                return constant;
            }
        }
        throw new IllegalArgumentException("there is no " + type.getSimpleName() + " called " + name);
    }

    private RecordShape shape(Class<?> type) {
        return shapes.computeIfAbsent(type, RecordShape::new);
    }

    /** The records of a sealed type by simple name, through sealed types below it. */
    private Map<String, Class<?>> variants(Class<?> sealed) {
        Map<String, Class<?>> known = variants.get(sealed);
        if (known == null) {
            known = new HashMap<>();
            collect(sealed, known);
            variants.put(sealed, known);
        }
        return known;
    }

    private static void collect(Class<?> sealed, Map<String, Class<?>> into) {
        for (Class<?> permitted : sealed.getPermittedSubclasses()) {
            if (permitted.isSealed()) {
                collect(permitted, into);
            } else if (into.put(permitted.getSimpleName(), permitted) != null) {
                throw new IllegalStateException("two variants are called " + permitted.getSimpleName());
            }
        }
    }
}
