package org.scenicwatch.dashboard.field;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.scenicwatch.core.LocalText;
import org.scenicwatch.core.dispatch.DispatchBook;
import org.scenicwatch.core.dispatch.ResponderIds;
import org.scenicwatch.core.dispatch.TaskIds;
import org.scenicwatch.core.dispatch.TaskState;
import org.scenicwatch.core.dispatch.roster.ResponderTables;
import org.scenicwatch.dashboard.dispatch.Hand;
import org.scenicwatch.dashboard.dispatch.TaskNames;
import org.scenicwatch.dashboard.dispatch.TaskRow;
import org.scenicwatch.dashboard.dispatch.TaskTable;
import org.scenicwatch.dashboard.projection.Stored;
import org.scenicwatch.dashboard.registers.RegisterTables;
import org.scenicwatch.dashboard.registers.Shapes;
import org.springframework.stereotype.Component;

/** The own tasks of somebody who can be sent, as the phone shows them. */
@Component
class FieldTasks implements OwnRows {

    /** What ended longer ago is of no use on the phone any more. */
    private static final Duration KEPT = Duration.ofHours(24);

    private final TaskTable tasks;
    private final TaskNames names;
    private final RegisterTables registers;
    private final DispatchBook book;
    private final Clock clock;

    FieldTasks(TaskTable tasks, TaskNames names, RegisterTables registers, DispatchBook book, Clock clock) {
        this.tasks = tasks;
        this.names = names;
        this.registers = registers;
        this.book = book;
        this.clock = clock;
    }

    /** Who looks. */
    record Me(String id, String name, LocalText body, boolean away) {}

    /**
     * A task as one person sees it.
     *
     * @param mine what the person has to do with it: a state of {@link Hand}
     * @param takers how many have it, of {@code needed}
     * @param note what the desk wants the person to know
     * @param reports how many reports came from the person
     * @param version grows with every change
     */
    record FieldTask(
            String id,
            @Nullable String caseNumber,
            LocalText title,
            String priority,
            @Nullable LocalText placeName,
            @Nullable Double lon,
            @Nullable Double lat,
            TaskState state,
            LocalText stateTitle,
            String mine,
            int takers,
            int needed,
            @Nullable Instant offeredUntil,
            Instant openedAt,
            Instant lastAt,
            @Nullable String note,
            int reports,
            long version) {}

    /** Everything that the page shows. */
    record Sheet(Me me, List<FieldTask> items, List<DispatchBook.Ground> declines) {}

    Sheet of(ResponderTables.Entry person) {
        String code = ResponderIds.code(person.responderId());
        return new Sheet(
                new Me(code, names.nameOf(person), names.body(person.body()), person.away()),
                tasks.ofResponder(code, clock.instant().minus(KEPT)).stream()
                        .map(row -> task(row, code))
                        .toList(),
                book.declines());
    }

    @Override
    public String kind() {
        return "task";
    }

    @Override
    public Optional<String> rowOf(String aggregateId) {
        return TaskIds.isTask(aggregateId) ? Optional.of(TaskIds.row(aggregateId)) : Optional.empty();
    }

    @Override
    public long version(String id) {
        return tasks.find(id).map(TaskRow::version).orElse(-1L);
    }

    @Override
    public Optional<Change> seenBy(ResponderTables.Entry person, String id) {
        String code = ResponderIds.code(person.responderId());
        return tasks.find(id)
                .filter(row -> row.isOf(code))
                .map(row -> new Change(kind(), id, row.version(), task(row, code)));
    }

    FieldTask task(TaskRow row, String code) {
        Optional<Coordinate> at = positionOf(row);
        return new FieldTask(
                row.id(),
                names.caseNumber(row.caseId()),
                names.category(row.category()),
                row.priority(),
                names.place(row.place() == null ? row.zone() : row.place()),
                at.map(Coordinate::getX).orElse(null),
                at.map(Coordinate::getY).orElse(null),
                row.state(),
                row.state().title(),
                row.hands().stream()
                        .filter(hand -> hand.responder().equals(code))
                        .map(Hand::state)
                        .findFirst()
                        .orElse("none"),
                row.takers(),
                row.needed(),
                row.offeredUntil(),
                row.openedAt(),
                row.lastAt(),
                names.words(row.noteRef()),
                (int) row.reports().stream()
                        .filter(report -> report.responder().equals(code))
                        .count(),
                row.version());
    }

    private Optional<Coordinate> positionOf(TaskRow row) {
        Double lon = row.lon();
        Double lat = row.lat();
        if (lon != null && lat != null) {
            return Optional.of(new Coordinate(lon, lat));
        }
        return Optional.ofNullable(row.place())
                .map(place -> registers.places().load(List.of(place)).get(place))
                .map(Stored::row)
                .flatMap(place -> Shapes.middleOf(place.geometry()));
    }
}
