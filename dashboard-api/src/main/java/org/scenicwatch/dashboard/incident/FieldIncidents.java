package org.scenicwatch.dashboard.incident;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.LocalText;
import org.scenicwatch.core.dispatch.ResponderIds;
import org.scenicwatch.core.dispatch.roster.ResponderTables;
import org.scenicwatch.core.incident.IncidentIds;
import org.scenicwatch.dashboard.casesandalarms.CaseRow;
import org.scenicwatch.dashboard.dispatch.TaskNames;
import org.scenicwatch.dashboard.field.OwnRows;
import org.springframework.stereotype.Component;

/** What somebody on the way or at an incident has to answer on the phone. */
@Component
class FieldIncidents implements OwnRows {

    private final IncidentTable incidents;
    private final IncidentViews views;
    private final TaskNames names;

    FieldIncidents(IncidentTable incidents, IncidentViews views, TaskNames names) {
        this.incidents = incidents;
        this.views = views;
        this.names = names;
    }

    /** A call of volunteers that asks the person; {@code answer} none: not answered. */
    record Call(
            String id,
            @Nullable LocalText place,
            @Nullable LocalText skill,
            Instant at,
            @Nullable String answer) {}

    /** A roll-call that asks the person's team; {@code present} none: the team has not answered. */
    record Roll(
            int number,
            LocalText team,
            Instant calledAt,
            Instant answerBy,
            @Nullable Integer present,
            @Nullable Integer missing) {}

    /** A part of the ground that the person's team has. */
    record Sector(
            String id,
            String label,
            @Nullable LocalText place,
            @Nullable String group,
            boolean done) {}

    /**
     * One incident as one person meets it.
     *
     * @param caseId the case for which it was begun, to answer to
     * @param number of the case in which the matter goes on
     * @param version grows with every change
     */
    record FieldIncident(
            String caseId,
            String number,
            LocalText title,
            @Nullable Instant withdrawnAt,
            @Nullable Roll roll,
            List<Call> calls,
            List<Sector> sectors,
            long version) {}

    /** Everything that the page shows; empty for most people most of the time. */
    record Sheet(List<FieldIncident> items) {}

    Sheet of(ResponderTables.Entry person) {
        return new Sheet(incidents.running().stream()
                .flatMap(row -> of(row, person).stream())
                .toList());
    }

    @Override
    public String kind() {
        return "incident";
    }

    @Override
    public Optional<String> rowOf(String aggregateId) {
        return IncidentIds.isIncident(aggregateId) ? Optional.of(IncidentIds.caseRow(aggregateId)) : Optional.empty();
    }

    @Override
    public long version(String id) {
        return incidents.find(id).map(IncidentRow::version).orElse(-1L);
    }

    @Override
    public Optional<Change> seenBy(ResponderTables.Entry person, String id) {
        return incidents
                .find(id)
                .filter(row -> row.everConcerned(ResponderIds.code(person.responderId()), person.body()))
                .map(row -> new Change(
                        kind(),
                        id,
                        row.version(),
                        row.running() ? of(row, person).orElse(null) : null));
    }

    private Optional<FieldIncident> of(IncidentRow row, ResponderTables.Entry person) {
        String code = ResponderIds.code(person.responderId());
        Optional<CaseRow> of = names.goesOnIn(row.id());
        List<Call> calls = row.calls().stream()
                .filter(call -> call.releasedAt() == null)
                .flatMap(call -> call.volunteers().stream()
                        .filter(each -> each.volunteer().equals(code))
                        .map(each -> new Call(
                                call.id(),
                                views.nameOf(row.area(), call.place()),
                                views.skill(call.skill()),
                                call.called().at(),
                                each.answer())))
                .toList();
        List<Sector> sectors = row.sectors().stream()
                .filter(sector -> sector.team().equals(person.body()))
                .map(sector -> new Sector(
                        sector.id(),
                        sector.label(),
                        views.nameOf(row.area(), sector.place()),
                        sector.group(),
                        sector.done() != null))
                .toList();
        Optional<Roll> roll = row.newestRoll()
                .filter(newest -> newest.teams().contains(person.body()))
                .map(newest -> roll(newest, person.body()));
        boolean concerned = !calls.isEmpty() || !sectors.isEmpty() || roll.isPresent();
        return of.isEmpty() || !concerned
                ? Optional.empty()
                : Optional.of(new FieldIncident(
                        row.id(),
                        of.get().number(),
                        names.category(of.get().category()),
                        row.withdrawals().isEmpty()
                                ? null
                                : row.withdrawals()
                                        .get(row.withdrawals().size() - 1)
                                        .at(),
                        roll.orElse(null),
                        calls,
                        sectors,
                        row.version()));
    }

    private Roll roll(IncidentRow.Roll roll, String team) {
        IncidentRow.Count count = roll.countOf(team).orElse(null);
        return new Roll(
                roll.number(),
                names.body(team),
                roll.called().at(),
                roll.answerBy(),
                count == null ? null : count.present(),
                count == null ? null : count.missing());
    }
}
