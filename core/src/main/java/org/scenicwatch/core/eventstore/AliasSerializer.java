package org.scenicwatch.core.eventstore;

import org.axonframework.serialization.RevisionResolver;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.jackson3.Jackson3Serializer;

/** Axon's Jackson serializer, which stores an event under its {@link EventType} alias instead of its class name. */
final class AliasSerializer extends Jackson3Serializer {

    private final EventTypes types;

    AliasSerializer(EventTypes types) {
        super(Jackson3Serializer.builder()
                .revisionResolver((RevisionResolver) EventTypes::revisionOf)
                .jsonMapperBuilderCustomizer(EventJson::configure));
        this.types = types;
    }

    @Override
    public SerializedType typeForClass(@SuppressWarnings("rawtypes") Class type) {
        String alias = type == null ? null : EventTypes.aliasOf(type);
        return alias == null
                ? super.typeForClass(type)
                : new SimpleSerializedType(alias, EventTypes.revisionOf((Class<?>) type));
    }

    @Override
    protected String resolveClassName(SerializedType serializedType) {
        String name = serializedType.getName();
        return types.classOf(name).map(Class::getName).orElse(name);
    }
}
