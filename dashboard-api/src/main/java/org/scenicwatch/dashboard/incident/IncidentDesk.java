package org.scenicwatch.dashboard.incident;

import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.IdSource;
import org.scenicwatch.core.casework.CaseIds;
import org.scenicwatch.core.casework.CaseState;
import org.scenicwatch.core.dispatch.DispatchBook;
import org.scenicwatch.core.dispatch.roster.ResponderTables;
import org.scenicwatch.core.incident.IncidentIds;
import org.scenicwatch.core.incident.RollReason;
import org.scenicwatch.core.incident.write.CallRoll;
import org.scenicwatch.core.incident.write.CallVolunteers;
import org.scenicwatch.core.incident.write.GiveSector;
import org.scenicwatch.core.incident.write.OrderWithdrawal;
import org.scenicwatch.dashboard.access.ApiProblem;
import org.scenicwatch.dashboard.casesandalarms.CaseRow;
import org.scenicwatch.dashboard.casesandalarms.CasesAndAlarmsTables;
import org.scenicwatch.dashboard.casesandalarms.Decisions;
import org.scenicwatch.dashboard.live.LiveView;
import org.scenicwatch.dashboard.projection.Stored;
import org.scenicwatch.dashboard.registers.PlaceEntry;
import org.scenicwatch.dashboard.registers.RowIds;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Carries what people decide on the spot to the write side, and answers with the incident as it is afterwards. */
@Component
class IncidentDesk {

    private static final int LETTERS = 26;

    private final CasesAndAlarmsTables cases;
    private final IncidentTable incidents;
    private final IncidentHomes homes;
    private final VolunteerTable volunteers;
    private final ResponderTables responders;
    private final DispatchBook skills;
    private final IncidentViews views;
    private final LiveView live;
    private final Decisions decisions;
    private final IdSource ids;
    private final Clock clock;

    IncidentDesk(
            CasesAndAlarmsTables cases,
            IncidentTable incidents,
            IncidentHomes homes,
            VolunteerTable volunteers,
            ResponderTables responders,
            DispatchBook skills,
            IncidentViews views,
            LiveView live,
            Decisions decisions,
            IdSource ids,
            Clock clock) {
        this.cases = cases;
        this.incidents = incidents;
        this.homes = homes;
        this.volunteers = volunteers;
        this.responders = responders;
        this.skills = skills;
        this.views = views;
        this.live = live;
        this.decisions = decisions;
        this.ids = ids;
        this.clock = clock;
    }

    /** A command on the incident of a case. */
    interface Step {
        Object on(String incidentId, Instant at);
    }

    IncidentView shown(String caseId) {
        return views.of(one(caseId));
    }

    /**
     * Sends a command on the incident of a case that is worked on.
     *
     * @throws ApiProblem 404, or 409 {@code incident.case-not-open}
     */
    IncidentView decide(String caseId, Step step) {
        CaseRow row = open(caseId);
        String home = homes.of(caseId);
        send(home, step.on(IncidentIds.ofCase(home), clock.instant()));
        return views.of(row);
    }

    IncidentView giveSector(String caseId, IncidentController.SectorWish wish) {
        CaseRow row = open(caseId);
        String home = homes.of(caseId);
        String place = placeCode(row.area(), wish.place());
        String group = blankToNull(wish.group());
        if (group != null) {
            checkGroup(group);
        }
        String id = Objects.requireNonNullElseGet(blankToNull(wish.id()), ids::next);
        String label = Objects.requireNonNullElseGet(blankToNull(wish.label()), () -> nextLabel(home));
        send(
                home,
                new GiveSector(
                        IncidentIds.ofCase(home),
                        CaseIds.aggregate(home),
                        row.area(),
                        id,
                        label,
                        place,
                        group,
                        wish.team(),
                        clock.instant()));
        return views.of(row);
    }

    IncidentView callRoll(String caseId, @Nullable List<String> teams) {
        CaseRow row = open(caseId);
        String home = homes.of(caseId);
        boolean due = incidents
                .find(home)
                .flatMap(IncidentRow::newestRoll)
                .filter(IncidentRow.Roll::nextDue)
                .isPresent();
        send(
                home,
                new CallRoll(
                        IncidentIds.ofCase(home),
                        CaseIds.aggregate(home),
                        row.area(),
                        row.category(),
                        due ? RollReason.INTERVAL : RollReason.DESK,
                        teams(row, teams),
                        clock.instant()));
        return views.of(row);
    }

    IncidentView withdraw(String caseId, @Nullable List<String> teams) {
        CaseRow row = open(caseId);
        String home = homes.of(caseId);
        send(
                home,
                new OrderWithdrawal(
                        IncidentIds.ofCase(home),
                        CaseIds.aggregate(home),
                        row.area(),
                        row.category(),
                        teams(row, teams),
                        clock.instant()));
        return views.of(row);
    }

    IncidentView callVolunteers(String caseId, IncidentController.CallWish wish) {
        CaseRow row = open(caseId);
        String home = homes.of(caseId);
        String skill = blankToNull(wish.skill());
        if (skill != null) {
            skills.checkSkill(skill);
        }
        Set<String> groups = Set.copyOf(Objects.requireNonNullElse(wish.groups(), List.of()));
        groups.forEach(this::checkGroup);
        String place = placeCode(row.area(), wish.place());
        send(
                home,
                new CallVolunteers(
                        IncidentIds.ofCase(home),
                        CaseIds.aggregate(home),
                        row.area(),
                        ids.next(),
                        skill,
                        groups.stream().sorted().toList(),
                        wanted(row.area(), skill, groups),
                        place == null ? RowIds.code(row.place() == null ? row.zone() : row.place()) : place,
                        clock.instant()));
        return views.of(row);
    }

    /** Sends a command and waits until the row shows what it did. */
    void send(String caseId, Object command) {
        decisions.send(command);
        decisions.await(
                IncidentIds.ofCase(caseId),
                version -> incidents
                        .find(caseId)
                        .filter(row -> row.version() >= version)
                        .isPresent());
    }

    /** Whoever helps, is not suspended or away, and has the skill and lives in the groups that are wanted. */
    private List<String> wanted(String area, @Nullable String skill, Set<String> groups) {
        Instant now = clock.instant();
        return volunteers.helping(area).stream()
                .filter(row -> !row.isSuspended(now))
                .filter(row -> groups.isEmpty() || (row.group() != null && groups.contains(row.group())))
                .filter(row -> responders
                        .responder(row.responderId())
                        .filter(entry -> !entry.away())
                        .filter(entry -> skill == null || entry.skills().contains(skill))
                        .isPresent())
                .map(row -> IncidentIds.volunteer(area, String.valueOf(RowIds.code(row.id()))))
                .toList();
    }

    private List<String> teams(CaseRow row, @Nullable List<String> wanted) {
        return wanted == null || wanted.isEmpty() ? views.teamsOf(row) : wanted;
    }

    /** The first letter that no sector has: A, B, to Z, then A1. */
    private String nextLabel(String caseId) {
        Set<String> taken = new HashSet<>();
        incidents.find(caseId).ifPresent(row -> row.sectors().forEach(sector -> taken.add(sector.label())));
        for (int n = 0; ; n++) {
            String label = (char) ('A' + n % LETTERS) + (n < LETTERS ? "" : String.valueOf(n / LETTERS));
            if (!taken.contains(label)) {
                return label;
            }
        }
    }

    private CaseRow one(String id) {
        Stored<CaseRow> stored = cases.cases().load(List.of(id)).get(id);
        if (stored == null) {
            throw ApiProblem.of(HttpStatus.NOT_FOUND, "case.not-found", "没有此事件单。", "There is no such case.");
        }
        return stored.row();
    }

    /** A case that is worked on, or that was merged into one that is. */
    private CaseRow open(String id) {
        CaseRow row = one(id);
        CaseRow now = homes.goesOnIn(id).orElse(row);
        if (!now.isLive() || now.state() == CaseState.RESOLVED) {
            throw ApiProblem.of(
                    HttpStatus.CONFLICT,
                    "incident.case-not-open",
                    "该事件单已处置或已办结，不能进行现场处置；如需继续请先重办。",
                    "This case is settled, so nothing is done on its spot; take it up again first.");
        }
        return row;
    }

    private @Nullable String placeCode(String area, @Nullable String idOrCode) {
        String wanted = blankToNull(idOrCode);
        if (wanted == null) {
            return null;
        }
        return Optional.ofNullable(RowIds.inArea(area, RowIds.ofPath(wanted)))
                .flatMap(live::place)
                .map(PlaceEntry::code)
                .orElseThrow(() -> ApiProblem.field(
                        "place", "place.unknown", "没有此地点：" + wanted, "There is no such place: " + wanted));
    }

    private void checkGroup(String group) {
        boolean known = live.places().stream()
                .anyMatch(place -> group.equals(place.attributes().get(HouseTree.GROUP)));
        if (!known) {
            throw ApiProblem.field(
                    "group", "incident.unknown-group", "没有此联户：" + group, "There is no such household group: " + group);
        }
    }

    static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
