package org.scenicwatch.dashboard.casesandalarms;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.casework.CaseIds;
import org.scenicwatch.core.eventstore.Actors;
import org.scenicwatch.dashboard.projection.EventFacts;
import org.scenicwatch.dashboard.projection.MemorySpace;
import org.scenicwatch.dashboard.projection.Stored;
import org.springframework.stereotype.Component;

/**
 * One case as it is this moment: its row in the table, and folded into it what its own events say beyond that. Whoever
 * decides on a case is answered at once, however far the table is behind.
 */
@Component
class CaseNow {

    private final CasesAndAlarmsTables tables;
    private final EventStore events;

    CaseNow(CasesAndAlarmsTables tables, EventStore events) {
        this.tables = tables;
        this.events = events;
    }

    /**
     * A case at one version.
     *
     * @param row the case, without the names of its codes
     * @param ahead the steps of its trail that the table did not show when the row was read, oldest first
     */
    record State(CaseRow row, List<TrailRow> ahead) {

        /** The trail with what is ahead of it; the table may have come to a part of that meanwhile. */
        List<TrailRow> after(List<TrailRow> stored) {
            List<TrailRow> trail = new ArrayList<>(stored);
            ahead.stream()
                    .filter(step -> stored.stream().noneMatch(step::tellsTheSameAs))
                    .forEach(trail::add);
            return trail;
        }
    }

    /** The case with this id in rows, if there is one. */
    Optional<State> find(String id) {
        Stored<CaseRow> stored = stored(id);
        long shown = stored == null ? -1 : stored.row().version();
        return of(id, stored, events.readEvents(CaseIds.aggregate(id), shown + 1));
    }

    /**
     * What the newer events make of a stored row.
     *
     * @param stored the row in the table, if there is one
     * @param newer the events of the case after the row's version, in order
     */
    static Optional<State> of(
            String id, @Nullable Stored<CaseRow> stored, Iterator<? extends DomainEventMessage<?>> newer) {
        MemorySpace<CaseRow> rows = new MemorySpace<>(stored == null ? Map.of() : Map.of(id, stored), changed -> {});
        List<TrailRow> ahead = new ArrayList<>();
        CaseFold fold = new CaseFold(rows, ahead::add);
        long index = stored == null ? -1 : stored.index();
        while (newer.hasNext()) {
            DomainEventMessage<?> message = newer.next();
            // The order of the case's own events is all that the fold asks of the index.
            index++;
            fold.on(
                    message.getPayload(),
                    new EventFacts(index, message.getSequenceNumber(), message.getTimestamp(), Actors.of(message)));
        }
        CaseRow row = rows.find(id);
        return row == null ? Optional.empty() : Optional.of(new State(row, List.copyOf(ahead)));
    }

    /** Whether the table shows this version, so that lists hold it too. */
    boolean isShown(String id, long version) {
        Stored<CaseRow> stored = stored(id);
        return stored != null && stored.row().version() >= version;
    }

    private @Nullable Stored<CaseRow> stored(String id) {
        return tables.cases().load(List.of(id)).get(id);
    }
}
