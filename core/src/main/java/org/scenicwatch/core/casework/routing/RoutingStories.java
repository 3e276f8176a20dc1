package org.scenicwatch.core.casework.routing;

import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.scenicwatch.core.casework.CaseIds;
import org.scenicwatch.core.eventstore.Actors;
import org.springframework.stereotype.Component;

/** Reads the story of a case from its streams: what is decided on it must not wait for a projection. */
@Component
public class RoutingStories {

    private final EventStore events;

    RoutingStories(EventStore events) {
        this.events = events;
    }

    /** The story of the case with this id, as an aggregate or in rows; one that does not exist says so. */
    public RoutingStory of(String caseId) {
        RoutingStory story = new RoutingStory();
        read(CaseIds.aggregate(caseId), story);
        if (events.lastSequenceNumberFor(RoutingIds.ofCase(caseId)).isPresent()) {
            read(RoutingIds.ofCase(caseId), story);
        }
        return story;
    }

    private void read(String stream, RoutingStory story) {
        try (Stream<? extends DomainEventMessage<?>> stored =
                events.readEvents(stream).asStream()) {
            stored.forEach(message -> story.on(message.getPayload(), message.getSequenceNumber(), Actors.of(message)));
        }
    }
}
