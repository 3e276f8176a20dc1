package org.scenicwatch.core.eventstore;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;

/** Every stored event type of the class path: which class an alias stands for, and the other way round. */
public final class EventTypes {

    private static final String ROOT = "org.scenicwatch";

    private final Map<String, Class<?>> classByAlias;

    private EventTypes(Map<String, Class<?>> classByAlias) {
        this.classByAlias = Map.copyOf(classByAlias);
    }

    /**
     * Finds all classes below {@code org.scenicwatch} that carry {@link EventType}.
     *
     * @throws IllegalStateException when two classes claim one alias
     */
    public static EventTypes onClassPath() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(EventType.class));
        Map<String, Class<?>> found = new TreeMap<>();
        for (BeanDefinition candidate : scanner.findCandidateComponents(ROOT)) {
            Class<?> type = ClassUtils.resolveClassName(
                    String.valueOf(candidate.getBeanClassName()), EventTypes.class.getClassLoader());
            String alias = type.getAnnotation(EventType.class).value();
            Class<?> other = found.put(alias, type);
            if (other != null) {
                throw new IllegalStateException("event type " + alias + " is claimed by " + other.getName() + " and "
                        + type.getName() + "; an alias names one class");
            }
        }
        return new EventTypes(new LinkedHashMap<>(found));
    }

    /** The class that {@code alias} stands for, if this process knows it. */
    public Optional<Class<?>> classOf(String alias) {
        return Optional.ofNullable(classByAlias.get(alias));
    }

    /** All classes of stored events. */
    public Collection<Class<?>> classes() {
        return classByAlias.values();
    }

    /** The alias of {@code type}, or null when it is not a stored event. */
    static @Nullable String aliasOf(Class<?> type) {
        EventType annotation = type.getAnnotation(EventType.class);
        return annotation == null ? null : annotation.value();
    }

    /** The revision of {@code type}, or null when it is not a stored event. */
    static @Nullable String revisionOf(Class<?> type) {
        EventType annotation = type.getAnnotation(EventType.class);
        return annotation == null ? null : String.valueOf(annotation.revision());
    }
}
