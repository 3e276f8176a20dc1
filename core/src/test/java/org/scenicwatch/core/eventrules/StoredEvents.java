package org.scenicwatch.core.eventrules;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.Constructor;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.scenicwatch.core.eventstore.EventType;
import org.scenicwatch.core.eventstore.Lift;

/** The classes of the core's main code, and the events among them. */
final class StoredEvents {

    /** All main classes of the core. */
    static final JavaClasses CORE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.scenicwatch.core");

    private StoredEvents() {}

    /** Every record that is stored as an event, by alias. */
    static List<Class<?>> all() {
        return CORE.stream()
                .filter(type -> type.isAnnotatedWith(EventType.class))
                .<Class<?>>map(JavaClass::reflect)
                .sorted(Comparator.comparing(type -> of(type).value()))
                .toList();
    }

    static EventType of(Class<?> type) {
        return type.getAnnotation(EventType.class);
    }

    /** Every lift, by the alias and the revision that it lifts, {@code alias/revision}. */
    static Map<String, Lift> lifts() {
        return CORE.stream()
                .filter(type -> type.isAssignableTo(Lift.class) && !type.isInterface())
                .map(type -> liftOf(type.reflect()))
                .collect(Collectors.toMap(lift -> lift.alias() + "/" + lift.from(), lift -> lift));
    }

    private static Lift liftOf(Class<?> type) {
        try {
            Constructor<?> constructor = type.getDeclaredConstructor();
            constructor.setAccessible(true);
            return (Lift) constructor.newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a lift needs nothing: " + type.getName(), e);
        }
    }
}
