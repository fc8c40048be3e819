package io.blockwright.storage;

import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A record type taken apart: its components in order, how to read them, and how to make one. */
final class RecordShape {
    private final Class<?> type;
    private final RecordComponent[] components;
    private final Method[] accessors;
    private final Constructor<?> constructor;
    private final boolean[] optional;
    private final @Nullable Constructor<?> before;
    private final Map<String, Integer> positions = new HashMap<>();

    RecordShape(Class<?> type) {
        this.type = type;
        components = type.getRecordComponents();
        accessors = new Method[components.length];
        optional = new boolean[components.length];
        Class<?>[] parameters = new Class<?>[components.length];
        for (int i = 0; i < components.length; i++) {
            accessors[i] = components[i].getAccessor();
            parameters[i] = components[i].getType();
            optional[i] = components[i].getAnnotatedType().isAnnotationPresent(Nullable.class);
            positions.put(components[i].getName(), i);
        }
        try {
            constructor = type.getDeclaredConstructor(parameters);
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("a record has a canonical constructor: " + type, e);
        }
        before = before();
    }

    int size() {
        return components.length;
    }

    String name(int component) {
        return components[component].getName();
    }

    Class<?> type(int component) {
        return components[component].getType();
    }

    /** Element type of a component that is a list. */
    Class<?> elementType(int component) {
        Type generic = components[component].getGenericType();
        if (type(component) == List.class
                && generic instanceof ParameterizedType list
                && list.getActualTypeArguments()[0] instanceof Class<?> element) {
            return element;
        }
        throw new IllegalStateException(type + " has a component that cannot be stored: " + components[component]);
    }

    /** Whether a component may be missing, in the record and in the line: those that came later. */
    boolean optional(int component) {
        return optional[component];
    }

    /** Position of a component by name, −1 for none. */
    int position(String name) {
        return positions.getOrDefault(name, -1);
    }

    /** A component's value, null only where it is optional. */
    @Nullable
    Object value(Object rec, int component) {
        try {
            Object value = accessors[component].invoke(rec);
            if (value == null && !optional(component)) {
                throw new IllegalArgumentException(components[component] + " is missing in " + rec);
            }
            return value;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a record's component can be read: " + components[component], e);
        }
    }

    /**
     * A record of these values. Where only the last ones are missing, they were written before the type had those fields: a
     * constructor without them says what they were.
     */
    Object make(@Nullable Object[] values) {
        int known = 0;
        while (known < values.length && (values[known] != null || optional(known))) {
            known++;
        }
        Constructor<?> suited = constructor;
        if (known < values.length) {
            suited = before;
            for (int i = known; i < values.length; i++) {
                if (suited == null || suited.getParameterCount() != known || values[i] != null) {
                    throw lacks(known);
                }
            }
        }
        if (suited == null) {
            throw lacks(known);
        }
        try {
            return suited.newInstance(Arrays.copyOf(values, known));
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(type.getSimpleName() + " cannot be made of what is stored", e);
        }
    }

    /**
     * How many of its components a record is written with: without those that a shorter constructor would give it as they are,
     * so that its line is the one that was written before the type had them.
     */
    int written(Object rec) {
        Constructor<?> constructorBefore = before;
        if (constructorBefore == null) {
            return components.length;
        }
        @Nullable Object[] values = new @Nullable Object[constructorBefore.getParameterCount()];
        for (int i = 0; i < values.length; i++) {
            values[i] = value(rec, i);
        }
        try {
            return constructorBefore.newInstance(values).equals(rec) ? values.length : components.length;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a shorter constructor makes a record: " + type, e);
        }
    }

    /** The longest constructor of the first components alone, none where there is no such. */
    private @Nullable Constructor<?> before() {
        Class<?>[] parameters = new Class<?>[components.length];
        for (int i = 0; i < components.length; i++) {
            parameters[i] = components[i].getType();
        }
        for (int known = components.length - 1; known > 0; known--) {
            try {
                return type.getDeclaredConstructor(Arrays.copyOf(parameters, known));
            } catch (NoSuchMethodException e) {
                // a shorter one, then
            }
        }
        return null;
    }

    private IllegalArgumentException lacks(int component) {
        return new IllegalArgumentException(type.getSimpleName() + " lacks its field " + name(component));
    }
}
