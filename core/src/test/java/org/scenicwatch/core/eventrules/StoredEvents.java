package org.scenicwatch.core.eventrules;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Comparator;
import java.util.List;
import org.scenicwatch.core.eventstore.EventType;

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
}
