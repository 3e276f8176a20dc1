package org.scenicwatch.dashboard.incident;

import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import org.scenicwatch.core.incident.IncidentIds;
import org.scenicwatch.core.incident.events.IncidentEnded;
import org.scenicwatch.core.incident.events.RollCalled;
import org.scenicwatch.core.incident.events.RollDue;
import org.scenicwatch.core.incident.events.RollOverdue;
import org.scenicwatch.core.incident.events.SectorCompleted;
import org.scenicwatch.core.incident.events.SectorGiven;
import org.scenicwatch.core.incident.events.SectorGivenUp;
import org.scenicwatch.core.incident.events.TeamCounted;
import org.scenicwatch.core.incident.events.VolunteerAnswered;
import org.scenicwatch.core.incident.events.VolunteersCalled;
import org.scenicwatch.core.incident.events.VolunteersReleased;
import org.scenicwatch.core.incident.events.WithdrawalOrdered;
import org.scenicwatch.dashboard.incident.IncidentRow.Called;
import org.scenicwatch.dashboard.incident.IncidentRow.Deed;
import org.scenicwatch.dashboard.projection.EventFacts;
import org.scenicwatch.dashboard.projection.RowSpace;

/** From the events of incidents to their rows. */
final class IncidentFold {

    private final RowSpace<IncidentRow> rows;

    IncidentFold(RowSpace<IncidentRow> rows) {
        this.rows = rows;
    }

    /** Takes in one event; others than those of incidents change nothing. */
    void on(Object event, EventFacts facts) {
        if (event instanceof SectorGiven e) {
            Deed by = new Deed(e.at(), facts.actor());
            IncidentRow.Sector sector =
                    new IncidentRow.Sector(e.sectorId(), e.label(), e.place(), e.group(), e.team(), by, null);
            begin(e.incidentId(), e.area(), e.at(), facts, row -> row.plus(sector));
        } else if (event instanceof SectorCompleted e) {
            Deed by = new Deed(e.at(), facts.actor());
            change(
                    e.incidentId(),
                    facts,
                    row -> row.sectors(row.sectors().stream()
                            .map(sector -> sector.id().equals(e.sectorId()) ? sector.done(by) : sector)
                            .toList()));
        } else if (event instanceof SectorGivenUp e) {
            change(
                    e.incidentId(),
                    facts,
                    row -> row.sectors(row.sectors().stream()
                            .filter(sector -> !sector.id().equals(e.sectorId()))
                            .toList()));
        } else if (event instanceof IncidentEnded e) {
            rows.change(
                    IncidentIds.caseRow(e.incidentId()),
                    facts.index(),
                    row -> row == null ? null : row.at(facts.version(), false));
        } else if (!onRoll(event, facts)) {
            onCall(event, facts);
        }
    }

    private boolean onRoll(Object event, EventFacts facts) {
        if (event instanceof RollCalled e) {
            IncidentRow.Roll roll = new IncidentRow.Roll(
                    e.number(),
                    e.reason(),
                    e.teams(),
                    new Deed(e.at(), facts.actor()),
                    e.answerBy(),
                    e.nextAt(),
                    List.of(),
                    List.of(),
                    false);
            begin(e.incidentId(), e.area(), e.at(), facts, row -> row.plus(roll));
        } else if (event instanceof WithdrawalOrdered e) {
            Deed by = new Deed(e.at(), facts.actor());
            begin(e.incidentId(), e.area(), e.at(), facts, row -> row.plus(by));
        } else if (event instanceof TeamCounted e) {
            IncidentRow.Count count =
                    new IncidentRow.Count(e.team(), e.present(), e.missing(), new Deed(e.at(), facts.actor()));
            change(e.incidentId(), facts, row -> row.roll(e.number(), roll -> roll.counted(count)));
        } else if (event instanceof RollOverdue e) {
            change(e.incidentId(), facts, row -> row.roll(e.number(), roll -> roll.late(e.teams())));
        } else if (event instanceof RollDue e) {
            change(e.incidentId(), facts, row -> row.roll(e.number(), IncidentRow.Roll::due));
        } else {
            return false;
        }
        return true;
    }

    private void onCall(Object event, EventFacts facts) {
        if (event instanceof VolunteersCalled e) {
            IncidentRow.Call call = new IncidentRow.Call(
                    e.callId(),
                    e.skill(),
                    e.groups(),
                    e.place(),
                    new Deed(e.at(), facts.actor()),
                    e.volunteers().stream()
                            .map(volunteer -> new Called(IncidentIds.code(volunteer), null, null))
                            .toList(),
                    null);
            begin(e.incidentId(), e.area(), e.at(), facts, row -> row.plus(call));
        } else if (event instanceof VolunteerAnswered e) {
            String code = IncidentIds.code(e.volunteer());
            change(e.incidentId(), facts, row -> row.call(e.callId(), call -> call.answered(code, e.answer(), e.at())));
        } else if (event instanceof VolunteersReleased e) {
            change(e.incidentId(), facts, row -> row.call(e.callId(), call -> call.released(e.at())));
        }
    }

    private void begin(
            String incidentId, String area, Instant at, EventFacts facts, UnaryOperator<IncidentRow> change) {
        String id = IncidentIds.caseRow(incidentId);
        rows.change(
                id,
                facts.index(),
                row -> change.apply(row == null ? IncidentRow.begun(id, area, at) : row)
                        .at(facts.version(), true));
    }

    private void change(String incidentId, EventFacts facts, UnaryOperator<IncidentRow> change) {
        rows.change(
                IncidentIds.caseRow(incidentId),
                facts.index(),
                row -> row == null ? null : change.apply(row).at(facts.version(), row.running()));
    }
}
