package io.blockwright.storage;

import io.blockwright.trading.spi.JournalRecord;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** Makes random records of every variant by reflection, the awkward values included; a variant that is added is made too. */
final class RandomRecords {
    private static final List<String> TEXTS = List.of(
            "",
            "AAPL",
            "a \"quoted\" 'reason', with \\ and \u0001\u0000\n\t|",
            "Zürich 東京 🚀",
            "\ud83d lone",
            "SOH\u0001");
    private static final double[] DOUBLES = {
        0, -0.0, 1, 0.1, Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.MIN_VALUE, 1e308
    };
    private static final long[] LONGS = {0, 1, -1, Long.MIN_VALUE, Long.MAX_VALUE, 1_700_000_000_123_456_789L};

    private final Map<String, Boolean> optional = new HashMap<>();
    private final RandomGenerator random;

    RandomRecords(RandomGenerator random) {
        this.random = random;
    }

    /** Every concrete variant of a sealed type. */
    static List<Class<?>> variants(Class<?> sealed) {
        List<Class<?>> found = new ArrayList<>();
        for (Class<?> permitted : sealed.getPermittedSubclasses()) {
            found.addAll(permitted.isSealed() ? variants(permitted) : List.of(permitted));
        }
        return found;
    }

    /** One record of each variant of the journal, and of each variant of each sealed thing inside. */
    List<JournalRecord> oneOfEach() {
        List<JournalRecord> all = new ArrayList<>();
        for (Class<?> variant : variants(JournalRecord.class)) {
            boolean inner = false;
            for (RecordComponent component : variant.getRecordComponents()) {
                if (component.getType().isSealed()) {
                    inner = true;
                    for (Class<?> contained : variants(component.getType())) {
                        all.add((JournalRecord) make(variant, component.getType(), contained));
                    }
                }
            }
            if (!inner) {
                all.add((JournalRecord) make(variant, Void.class, Void.class));
            }
        }
        return all;
    }

    private Object make(Class<?> type, Class<?> sealed, Class<?> as) {
        RecordComponent[] components = type.getRecordComponents();
        Class<?>[] types = new Class<?>[components.length];
        for (int i = 0; i < types.length; i++) {
            types[i] = components[i].getType();
        }
        while (true) {
            Object[] values = new Object[components.length];
            for (int i = 0; i < values.length; i++) {
                // What holds another of its kind holds the simplest one, or it would never end.
                boolean holdsItself = type == as && components[i].getType() == sealed;
                values[i] = value(
                        components[i], sealed, holdsItself ? variants(sealed).getFirst() : as);
            }
            try {
                return type.getDeclaredConstructor(types).newInstance(values);
            } catch (java.lang.reflect.InvocationTargetException e) {
                if (!(e.getCause() instanceof IllegalArgumentException)) {
                    throw new AssertionError(e);
                }
                // These values break a rule of the record: try others.
            } catch (ReflectiveOperationException e) {
                throw new LinkageError(e.getMessage(), e);
            }
        }
    }

    private Object value(RecordComponent component, Class<?> sealed, Class<?> as) {
        boolean optional = this.optional.computeIfAbsent(
                component.getAccessor().toString(),
                _ -> component.getAnnotatedType().isAnnotationPresent(Nullable.class));
        if (optional && random.nextInt(3) == 0) {
            return null;
        }
        if (component.getType() == List.class) {
            Class<?> element = (Class<?>) ((ParameterizedType) component.getGenericType()).getActualTypeArguments()[0];
            List<Object> list = new ArrayList<>();
            for (int i = random.nextInt(3); i > 0; i--) {
                list.add(make(element, sealed, as));
            }
            return list;
        }
        return value(component.getType() == sealed ? as : component.getType(), sealed, as);
    }

    private Object value(Class<?> type, Class<?> sealed, Class<?> as) {
        if (type == String.class) {
            return TEXTS.get(random.nextInt(TEXTS.size()));
        } else if (type == long.class) {
            return random.nextBoolean() ? random.nextLong() : LONGS[random.nextInt(LONGS.length)];
        } else if (type == int.class) {
            return random.nextInt();
        } else if (type == double.class) {
            return random.nextInt(4) == 0 ? DOUBLES[random.nextInt(DOUBLES.length)] : random.nextDouble();
        } else if (type == boolean.class) {
            return random.nextBoolean();
        } else if (type.isEnum()) {
            Object[] constants = type.getEnumConstants();
            return constants[random.nextInt(constants.length)];
        }
        return make(type, sealed, as);
    }
}
