package org.scenicwatch.dashboard.casesandalarms;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.alarm.AlarmIds;
import org.scenicwatch.core.eventstore.Actors;
import org.scenicwatch.dashboard.projection.EventFacts;
import org.scenicwatch.dashboard.projection.MemorySpace;
import org.scenicwatch.dashboard.projection.Stored;
import org.scenicwatch.dashboard.projection.TableSpace;
import org.springframework.stereotype.Component;

/**
 * One alarm as it is this moment: its row in the table, and folded into it what its own events say beyond that. In a
 * flood of alarms the table comes seconds behind, and an operator is answered at once all the same.
 */
@Component
public class AlarmNow {

    private final CasesAndAlarmsTables tables;
    private final EventStore events;

    AlarmNow(CasesAndAlarmsTables tables, EventStore events) {
        this.tables = tables;
        this.events = events;
    }

    /** The alarm with this id in rows, if there is one. */
    public Optional<AlarmRow> find(String rowId) {
        Stored<AlarmRow> stored = stored(rowId);
        MemorySpace<AlarmRow> rows =
                new MemorySpace<>(stored == null ? Map.of() : Map.of(rowId, stored), changed -> {});
        AlarmFold fold = new AlarmFold(rows, new TableSpace<>(tables.rules()));
        long shown = stored == null ? -1 : stored.row().version();
        long index = stored == null ? -1 : stored.index();
        var newer = events.readEvents(AlarmIds.ofRow(rowId), shown + 1);
        while (newer.hasNext()) {
            DomainEventMessage<?> message = newer.next();
            // The order of the alarm's own events is all that the fold asks of the index.
            index++;
            fold.on(
                    message.getPayload(),
                    new EventFacts(index, message.getSequenceNumber(), message.getTimestamp(), Actors.of(message)));
        }
        return Optional.ofNullable(rows.find(rowId));
    }

    /** Whether the table shows this version, so that lists hold it too. */
    boolean isShown(String rowId, long version) {
        Stored<AlarmRow> stored = stored(rowId);
        return stored != null && stored.row().version() >= version;
    }

    private @Nullable Stored<AlarmRow> stored(String rowId) {
        return tables.alarms().load(List.of(rowId)).get(rowId);
    }
}
