package org.scenicwatch.dashboard.projection;

import java.time.Instant;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.scenicwatch.core.eventstore.Actors;

/**
 * What a fold needs to know of an event beside its content.
 *
 * @param index its global index in its table
 * @param version its sequence number in its stream: the version of the aggregate after it
 * @param at server time
 * @param actor who did it, an opaque id
 */
public record EventFacts(long index, long version, Instant at, String actor) {

    /** The facts of an event as a stream or a processor hands it over. */
    public static EventFacts of(EventMessage<?> message) {
        if (!(message instanceof TrackedEventMessage<?> tracked)) {
            throw new IllegalArgumentException("an event without a position: " + message.getPayloadType());
        }
        return of(message, tracked.trackingToken());
    }

    /** The facts of an event at the position {@code token}. */
    public static EventFacts of(EventMessage<?> message, TrackingToken token) {
        long version = message instanceof DomainEventMessage<?> domain ? domain.getSequenceNumber() : 0;
        long index = token.position().orElseThrow(() -> new IllegalArgumentException("a token without a position"));
        return new EventFacts(index, version, message.getTimestamp(), Actors.of(message));
    }
}
