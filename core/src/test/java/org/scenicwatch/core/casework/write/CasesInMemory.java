package org.scenicwatch.core.casework.write;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.scenicwatch.core.casework.events.CaseLinked;
import org.scenicwatch.core.casework.events.CaseMerged;

/** Streams of cases in memory, with what a merge leaves in them. */
public final class CasesInMemory {

    private final EventStore events = EmbeddedEventStore.builder()
            .storageEngine(new InMemoryEventStorageEngine())
            .build();
    private final Map<String, Long> heads = new HashMap<>();

    /** What others know of them. */
    public MergedCases merged() {
        return new MergedCases(events);
    }

    /** Stores an event of a case and says its number. */
    public long happened(String caseId, Object event) {
        long number = heads.merge(caseId, 0L, (head, first) -> head + 1);
        events.publish(new GenericDomainEventMessage<>("Case", caseId, number, event));
        return number;
    }

    /** As the desk merges: the one ends, the other refers to it. */
    public void merge(String caseId, String into, Instant at) {
        happened(caseId, new CaseMerged(caseId, into, "SJ-2", at));
        happened(into, new CaseLinked(into, caseId, "SJ-1", "merged-from", at));
    }
}
