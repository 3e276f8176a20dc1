package org.scenicwatch.core.eventrules;

import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A record with every component filled, always with the same values: what a golden file is made of. */
final class Sample {

    private static final Instant AT = Instant.parse("2026-05-01T08:00:00.123Z");

    private Sample() {}

    /** The sample of the record {@code type}. */
    static Object of(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        Object[] values = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            values[i] = value(components[i].getName(), components[i].getGenericType(), i + 1);
        }
        try {
            Class<?>[] types =
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
            Constructor<?> constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("no sample of " + type, e);
        }
    }

    private static Object value(String name, Type type, int place) {
        if (type instanceof ParameterizedType generic) {
            return container(name, generic, place);
        }
        Class<?> raw = (Class<?>) type;
        if (raw.isArray()) {
            Object array = Array.newInstance(raw.getComponentType(), 2);
            for (int i = 0; i < 2; i++) {
                Array.set(array, i, value(name, raw.getComponentType(), place + i));
            }
            return array;
        }
        return raw.isRecord() ? of(raw) : scalar(name, raw, place);
    }

    private static Object container(String name, ParameterizedType generic, int place) {
        Type[] of = generic.getActualTypeArguments();
        if (generic.getRawType() == List.class) {
            List<Object> list = new ArrayList<>();
            list.add(value(name, of[0], place));
            return list;
        }
        if (generic.getRawType() == Map.class && of[0] == String.class) {
            Map<String, Object> map = new LinkedHashMap<>();
            map.put(name + "-key", value(name, of[1], place));
            return map;
        }
        throw new IllegalStateException("an event carries JDK values only, not " + generic);
    }

    private static Object scalar(String name, Class<?> type, int place) {
        if (type == String.class) {
            return name;
        } else if (type == Instant.class) {
            return AT;
        } else if (type == int.class || type == Integer.class) {
            return place;
        } else if (type == long.class || type == Long.class) {
            return 1_777_622_400_000L + place;
        } else if (type == double.class || type == Double.class) {
            return place + 0.25;
        } else if (type == boolean.class || type == Boolean.class) {
            return true;
        }
        throw new IllegalStateException("an event carries JDK values only, not " + type);
    }
}
