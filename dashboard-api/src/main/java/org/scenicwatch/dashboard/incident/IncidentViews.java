package org.scenicwatch.dashboard.incident;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.LocalText;
import org.scenicwatch.core.casework.CaseCatalogue;
import org.scenicwatch.core.dispatch.DispatchBook;
import org.scenicwatch.core.identity.AppUser;
import org.scenicwatch.core.identity.Users;
import org.scenicwatch.core.incident.IncidentBook;
import org.scenicwatch.core.incident.RollReason;
import org.scenicwatch.core.incident.VolunteerAnswer;
import org.scenicwatch.dashboard.casesandalarms.CaseRow;
import org.scenicwatch.dashboard.dispatch.TaskNames;
import org.scenicwatch.dashboard.dispatch.TaskTable;
import org.scenicwatch.dashboard.live.LiveView;
import org.scenicwatch.dashboard.registers.PlaceEntry;
import org.scenicwatch.dashboard.registers.RowIds;
import org.springframework.stereotype.Component;

/** Puts an incident together for those who work there: rows, registers, and who is who. */
@Component
class IncidentViews {

    private static final String USER = "user:";

    private final IncidentTable incidents;
    private final VolunteerTable volunteers;
    private final IncidentHomes homes;
    private final TaskTable tasks;
    private final TaskNames names;
    private final CaseCatalogue catalogue;
    private final DispatchBook skills;
    private final IncidentBook book;
    private final Users users;
    private final LiveView live;

    IncidentViews(
            IncidentTable incidents,
            VolunteerTable volunteers,
            IncidentHomes homes,
            TaskTable tasks,
            TaskNames names,
            CaseCatalogue catalogue,
            DispatchBook skills,
            IncidentBook book,
            Users users,
            LiveView live) {
        this.incidents = incidents;
        this.volunteers = volunteers;
        this.homes = homes;
        this.tasks = tasks;
        this.names = names;
        this.catalogue = catalogue;
        this.skills = skills;
        this.book = book;
        this.users = users;
        this.live = live;
    }

    IncidentView of(CaseRow row) {
        String home = homes.of(row.id());
        Optional<IncidentRow> found = incidents.find(home);
        List<IncidentRow.Roll> rolls =
                new ArrayList<>(found.map(IncidentRow::rolls).orElse(List.of()));
        Collections.reverse(rolls);
        List<IncidentRow.Call> calls =
                new ArrayList<>(found.map(IncidentRow::calls).orElse(List.of()));
        Collections.reverse(calls);
        Map<String, String> known = new HashMap<>();
        List<IncidentRow.Count> missing = found.map(IncidentRow::missing).orElse(List.of());
        List<IncidentView.Roll> shown =
                rolls.stream().map(roll -> roll(roll, known)).toList();
        return new IncidentView(
                row.id(),
                found.filter(IncidentRow::running).isPresent(),
                sectors(row.area(), found.map(IncidentRow::sectors).orElse(List.of()), known),
                teamsOf(row).stream().map(this::team).toList(),
                book.pace(row.category()),
                shown.isEmpty() ? null : shown.get(0),
                shown.stream().skip(1).toList(),
                missing.stream().mapToInt(IncidentRow.Count::missing).sum(),
                missing.stream().map(count -> team(count.team())).toList(),
                found.map(IncidentRow::withdrawals)
                        .filter(all -> !all.isEmpty())
                        .map(all -> all.get(all.size() - 1).at())
                        .orElse(null),
                calls(row.area(), calls, known),
                home.equals(row.id()) ? null : numberOf(home),
                homes.carried(row.id()).stream()
                        .filter(other -> !other.id().equals(home))
                        .map(this::carried)
                        .toList(),
                Heads.of(calls.stream()
                        .filter(call -> call.releasedAt() == null)
                        .flatMap(call -> call.volunteers().stream())
                        .toList()));
    }

    /** The bodies that are there, for the case or for those merged into it: those who took a task, and those who have a part of the ground. */
    List<String> teamsOf(CaseRow row) {
        Set<String> teams = new LinkedHashSet<>();
        List<String> cases = homes.casesOf(row.id());
        cases.stream()
                .flatMap(each -> tasks.ofCase(each).stream())
                .filter(task -> !task.over() && task.takers() > 0)
                .forEach(task -> teams.add(task.body()));
        cases.stream()
                .flatMap(each -> incidents.find(each).stream())
                .flatMap(incident -> incident.sectors().stream())
                .filter(sector -> sector.done() == null)
                .forEach(sector -> teams.add(sector.team()));
        return List.copyOf(teams);
    }

    private IncidentView.Carried carried(IncidentRow row) {
        return new IncidentView.Carried(
                row.id(),
                numberOf(row.id()),
                (int) row.sectors().stream()
                        .filter(sector -> sector.done() == null)
                        .count(),
                row.missing().stream().mapToInt(IncidentRow.Count::missing).sum());
    }

    private @Nullable String numberOf(String caseId) {
        return names.ownNumber(caseId);
    }

    private List<IncidentView.Sector> sectors(
            String area, List<IncidentRow.Sector> sectors, Map<String, String> known) {
        return sectors.stream()
                .map(sector -> {
                    PlaceEntry place = place(area, sector.place());
                    return new IncidentView.Sector(
                            sector.id(),
                            sector.label(),
                            sector.place() == null ? null : RowIds.inArea(area, sector.place()),
                            place == null ? null : place.name(),
                            sector.group(),
                            place == null ? null : place.geometry(),
                            sector.group() == null ? List.of() : housesOf(sector.group()),
                            team(sector.team()),
                            deed(sector.given(), known),
                            sector.done() == null ? null : deed(sector.done(), known));
                })
                .toList();
    }

    private List<String> housesOf(String group) {
        return live.places().stream()
                .filter(place -> group.equals(place.attributes().get(HouseTree.GROUP)))
                .map(PlaceEntry::id)
                .sorted()
                .toList();
    }

    private IncidentView.Roll roll(IncidentRow.Roll roll, Map<String, String> known) {
        List<IncidentView.Count> counts = roll.teams().stream()
                .map(team -> {
                    IncidentRow.Count count = roll.countOf(team).orElse(null);
                    return new IncidentView.Count(
                            team(team),
                            count == null ? null : count.present(),
                            count == null ? null : count.missing(),
                            count == null && roll.late().contains(team),
                            count == null ? null : deed(count.said(), known));
                })
                .toList();
        return new IncidentView.Roll(
                roll.number(),
                roll.reason(),
                RollReason.of(roll.reason()).title(),
                deed(roll.called(), known),
                roll.answerBy(),
                roll.nextAt(),
                roll.nextDue(),
                counts,
                roll.counts().stream().mapToInt(IncidentRow.Count::present).sum(),
                roll.counts().stream().mapToInt(IncidentRow.Count::missing).sum(),
                roll.teams().size() - roll.counts().size());
    }

    private List<IncidentView.Call> calls(String area, List<IncidentRow.Call> calls, Map<String, String> known) {
        if (calls.isEmpty()) {
            return List.of();
        }
        Map<String, String> people = names.people(area);
        Map<String, String> groups = volunteers.helping(area).stream()
                .filter(row -> row.group() != null)
                .collect(Collectors.toMap(
                        row -> String.valueOf(RowIds.code(row.id())), row -> Objects.requireNonNull(row.group())));
        return calls.stream()
                .map(call -> new IncidentView.Call(
                        call.id(),
                        skill(call.skill()),
                        call.groups(),
                        nameOf(area, call.place()),
                        deed(call.called(), known),
                        call.releasedAt(),
                        Heads.of(call.volunteers()),
                        call.volunteers().stream()
                                .map(each -> new IncidentView.Called(
                                        each.volunteer(),
                                        people.getOrDefault(each.volunteer(), each.volunteer()),
                                        groups.get(each.volunteer()),
                                        each.answer(),
                                        answer(each.answer()),
                                        each.at()))
                                .toList()))
                .toList();
    }

    @Nullable
    LocalText skill(@Nullable String id) {
        return id == null
                ? null
                : skills.skills().stream()
                        .filter(entry -> entry.id().equals(id))
                        .map(DispatchBook.Entry::title)
                        .findFirst()
                        .orElse(new LocalText(id, id));
    }

    @Nullable
    LocalText nameOf(String area, @Nullable String code) {
        PlaceEntry place = place(area, code);
        return place != null ? place.name() : code == null ? null : new LocalText(code, code);
    }

    IncidentView.Team team(String id) {
        return new IncidentView.Team(
                id, catalogue.body(id).map(CaseCatalogue.Entry::title).orElse(new LocalText(id, id)));
    }

    private static @Nullable LocalText answer(@Nullable String key) {
        return Optional.ofNullable(key)
                .flatMap(VolunteerAnswer::of)
                .map(VolunteerAnswer::title)
                .orElse(null);
    }

    private @Nullable PlaceEntry place(String area, @Nullable String code) {
        return Optional.ofNullable(RowIds.inArea(area, code))
                .flatMap(live::place)
                .orElse(null);
    }

    private IncidentView.Deed deed(IncidentRow.Deed deed, Map<String, String> known) {
        String name = known.computeIfAbsent(
                deed.by(),
                id -> id.startsWith(USER)
                        ? users.byId(id).map(AppUser::displayName).orElse("")
                        : "");
        return new IncidentView.Deed(deed.at(), name.isEmpty() ? null : name);
    }
}
