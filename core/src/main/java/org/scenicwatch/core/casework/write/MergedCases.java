package org.scenicwatch.core.casework.write;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.scenicwatch.core.casework.events.CaseLinked;
import org.scenicwatch.core.casework.events.CaseMerged;
import org.springframework.stereotype.Component;

/**
 * Which cases were merged into which, read from their streams: whether people who are out there go on must not wait for a
 * projection. Cases are named by their aggregates' ids.
 */
@Component
public class MergedCases {

    private final EventStore events;

    MergedCases(EventStore events) {
        this.events = events;
    }

    /** The cases that were merged into this one so far, and into those before, each once, the case itself not. */
    public Set<String> of(String caseId) {
        return of(caseId, Long.MAX_VALUE);
    }

    /**
     * The cases that had been merged into this one, and into those before, when an event of it happened.
     *
     * @param number the number of that event in the case's stream
     */
    public Set<String> of(String caseId, long number) {
        Set<String> found = new LinkedHashSet<>(Set.of(caseId));
        collect(caseId, number, found);
        found.remove(caseId);
        return found;
    }

    /** The case in which the matter of this one goes on: itself, unless it was merged. */
    public String survivorOf(String caseId) {
        String at = caseId;
        Set<String> passed = new LinkedHashSet<>();
        while (passed.add(at)) {
            Optional<String> into = into(at);
            if (into.isEmpty()) {
                return at;
            }
            at = into.get();
        }
        return at;
    }

    /** What is merged takes nothing up any more, so the whole stream of it counts. */
    private void collect(String caseId, long number, Set<String> found) {
        for (String other : taken(caseId, number)) {
            if (found.add(other)) {
                collect(other, Long.MAX_VALUE, found);
            }
        }
    }

    private List<String> taken(String caseId, long number) {
        try (Stream<? extends DomainEventMessage<?>> stored =
                events.readEvents(caseId).asStream()) {
            return stored.takeWhile(message -> message.getSequenceNumber() < number)
                    .map(EventMessage::getPayload)
                    .filter(CaseLinked.class::isInstance)
                    .map(CaseLinked.class::cast)
                    .filter(link -> link.relation().equals(GroupSteps.MERGED_FROM))
                    .map(CaseLinked::other)
                    .toList();
        }
    }

    private Optional<String> into(String caseId) {
        try (Stream<? extends DomainEventMessage<?>> stored =
                events.readEvents(caseId).asStream()) {
            return stored.map(EventMessage::getPayload)
                    .filter(CaseMerged.class::isInstance)
                    .map(CaseMerged.class::cast)
                    .map(CaseMerged::into)
                    .findFirst();
        }
    }
}
