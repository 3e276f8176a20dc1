package org.scenicwatch.core.eventstore;

import java.util.Map;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.correlation.CorrelationDataProvider;

/**
 * Who did it: the opaque id in the metadata of each command and, copied from there, of each event. Never a name. The
 * forms are {@code user:<id>}, {@code system:<part>}, {@code device:<area>/<device>}, {@code public:<filing>} and
 * {@code recipient:<area>/<code>}.
 */
public final class Actors implements CorrelationDataProvider {

    /** The key of the actor in the metadata of commands and events. */
    public static final String METADATA_KEY = "actor";

    /** The actor of a message that names none: the platform itself. */
    public static final String PLATFORM = "system:platform";

    @Override
    public Map<String, ?> correlationDataFor(Message<?> message) {
        return Map.of(METADATA_KEY, of(message));
    }

    /** The actor of {@code message}. */
    public static String of(Message<?> message) {
        return message.getMetaData().getOrDefault(METADATA_KEY, PLATFORM).toString();
    }
}
