package org.scenicwatch.core.casework.procedure.write;

import java.util.Iterator;
import java.util.Optional;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.scenicwatch.core.casework.procedure.CaseCourse;
import org.scenicwatch.core.eventstore.Actors;
import org.springframework.stereotype.Component;

/** Courses read from the stream of the case: some dozens of events, and never behind as a table may be. */
@Component
class StoredCourses implements CaseCourses {

    private final EventStore events;

    StoredCourses(EventStore events) {
        this.events = events;
    }

    @Override
    public Optional<CaseCourse> of(String caseId) {
        CaseCourse course = null;
        Iterator<? extends DomainEventMessage<?>> stream =
                events.readEvents(caseId, 0).asStream().iterator();
        while (stream.hasNext()) {
            DomainEventMessage<?> event = stream.next();
            course = CaseCourse.after(course, event.getPayload(), Actors.of(event));
        }
        return Optional.ofNullable(course);
    }
}
