package org.scenicwatch.core.mediation.write;

import java.util.Iterator;
import java.util.Optional;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.scenicwatch.core.casework.events.MediationStarted;
import org.springframework.stereotype.Component;

/** Which mediation a case began last, read from the case's stream: some dozens of events, never behind as a table may be. */
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
}
