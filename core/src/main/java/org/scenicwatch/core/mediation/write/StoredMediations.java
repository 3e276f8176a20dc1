package org.scenicwatch.core.mediation.write;

import java.util.Iterator;
import java.util.Optional;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.scenicwatch.core.casework.events.MediationStarted;
import org.scenicwatch.core.mediation.events.MediationOpened;
import org.springframework.stereotype.Component;

/**
 * Which mediation a case began last, and which case a mediation is of, read from their streams: some dozens of events, never
 * behind as a table may be.
 */
@Component
public class StoredMediations {

    private final EventStore events;

    StoredMediations(EventStore events) {
        this.events = events;
    }

    /** The newest start of a mediation at this case; none when there was none. */
    public Optional<MediationStarted> newestOf(String caseId) {
        MediationStarted newest = null;
        Iterator<? extends DomainEventMessage<?>> stream =
                events.readEvents(caseId, 0).asStream().iterator();
        while (stream.hasNext()) {
            if (stream.next().getPayload() instanceof MediationStarted started) {
                newest = started;
            }
        }
        return Optional.ofNullable(newest);
    }

    /** The case that a mediation is of; none when the mediation was never opened. */
    public Optional<String> caseOf(String mediationId) {
        return events.readEvents(mediationId, 0)
                .asStream()
                .map(DomainEventMessage::getPayload)
                .filter(MediationOpened.class::isInstance)
                .map(event -> ((MediationOpened) event).caseId())
                .findFirst();
    }
}
