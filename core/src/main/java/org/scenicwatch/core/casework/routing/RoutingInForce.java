package org.scenicwatch.core.casework.routing;

import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.casework.events.BodyRevised;
import org.scenicwatch.core.casework.events.RoutingRulesRevised;
import org.springframework.stereotype.Component;

/** The bodies and rules of an area as they stand, read from their stream and kept until there is a newer version. */
@Component
public class RoutingInForce {

    /** The book with its version; 0: as it was shipped. */
    public record Standing(int version, RoutingBook book) {}

    private record Known(String area, long sequence, Standing standing) {}

    private final EventStore events;
    private final ShippedRouting shipped;
    private volatile @Nullable Known known;

    RoutingInForce(EventStore events, ShippedRouting shipped) {
        this.events = events;
        this.shipped = shipped;
    }

    /** What stands in the area. */
    public Standing of(String area) {
        String stream = RoutingIds.plan(area);
        long newest = events.lastSequenceNumberFor(stream).orElse(-1L);
        Known last = known;
        if (last == null || !last.area().equals(area) || last.sequence() != newest) {
            last = new Known(area, newest, newest < 0 ? new Standing(0, shipped.book()) : read(stream));
            known = last;
        }
        return last.standing();
    }

    private Standing read(String stream) {
        RoutingRevisions revisions = RoutingRevisions.NONE;
        try (Stream<? extends DomainEventMessage<?>> stored =
                events.readEvents(stream).asStream()) {
            for (DomainEventMessage<?> message :
                    (Iterable<DomainEventMessage<?>>) stored.<DomainEventMessage<?>>map(each -> each)::iterator) {
                if (message.getPayload() instanceof BodyRevised event) {
                    revisions = revisions.evolve(event);
                } else if (message.getPayload() instanceof RoutingRulesRevised event) {
                    revisions = revisions.evolve(event);
                }
            }
        }
        return new Standing(revisions.version(), revisions.book(shipped.book()));
    }
}
