package org.scenicwatch.dashboard.incident;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.LocalText;
import org.scenicwatch.core.dispatch.DispatchRefused;
import org.scenicwatch.core.dispatch.ResponderIds;
import org.scenicwatch.core.dispatch.roster.ResponderTables;
import org.scenicwatch.core.incident.IncidentIds;
import org.scenicwatch.core.incident.write.EnrolVolunteer;
import org.scenicwatch.core.incident.write.RemoveVolunteer;
import org.scenicwatch.dashboard.SiteSettings;
import org.scenicwatch.dashboard.casesandalarms.Decisions;
import org.scenicwatch.dashboard.dispatch.TaskNames;
import org.scenicwatch.dashboard.registers.RowIds;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Who helps as a volunteer: people who can be sent, with the household group where they live. */
@RestController
@RequestMapping("/api/v1/volunteers")
@Tag(name = "incident")
class VolunteersController {

    private final VolunteerTable table;
    private final ResponderTables responders;
    private final TaskNames names;
    private final IncidentViews views;
    private final Decisions decisions;
    private final SiteSettings site;
    private final Clock clock;

    VolunteersController(
            VolunteerTable table,
            ResponderTables responders,
            TaskNames names,
            IncidentViews views,
            Decisions decisions,
            SiteSettings site,
            Clock clock) {
        this.table = table;
        this.responders = responders;
        this.names = names;
        this.views = views;
        this.decisions = decisions;
        this.site = site;
        this.clock = clock;
    }

    /** Where the person lives. */
    record Wish(@Nullable @Size(max = 64) String group) {}

    /** A volunteer; {@code away}: asks not to be called for the time being. */
    record Volunteer(
            String id,
            String name,
            @Nullable String group,
            List<String> skills,
            List<LocalText> skillNames,
            boolean away) {}

    /** All of them. */
    record All(List<Volunteer> items) {}

    /** The code under which the person is known. */
    record Enrolled(String id) {}

    @Operation(summary = "Who helps as a volunteer / 志愿者名册")
    @GetMapping
    All list() {
        Map<String, String> people = names.people(site.area());
        return new All(table.helping(site.area()).stream()
                .flatMap(row ->
                        responders.responder(row.responderId()).map(entry -> helper(row, entry, people)).stream())
                .toList());
    }

    @Operation(summary = "Have somebody who can be sent help as a volunteer / 登记志愿者")
    @PutMapping("/{id}")
    Enrolled enrol(@PathVariable String id, @Valid @RequestBody Wish wish) {
        String responder = ResponderIds.aggregate(site.area(), id);
        if (responders.responder(responder).isEmpty()) {
            throw DispatchRefused.unknownResponder(id);
        }
        String volunteer = IncidentIds.volunteer(site.area(), id);
        decisions.send(new EnrolVolunteer(
                volunteer, site.area(), responder, IncidentDesk.blankToNull(wish.group()), clock.instant()));
        awaitRow(id, volunteer);
        return new Enrolled(id);
    }

    @Operation(summary = "Have somebody help no more / 删除志愿者")
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable String id) {
        String volunteer = IncidentIds.volunteer(site.area(), id);
        decisions.send(new RemoveVolunteer(volunteer, clock.instant()));
        awaitRow(id, volunteer);
    }

    private void awaitRow(String id, String volunteer) {
        decisions.await(
                volunteer,
                version -> table.find(site.area(), id)
                        .filter(row -> row.version() >= version)
                        .isPresent());
    }

    private Volunteer helper(VolunteerRow row, ResponderTables.Entry entry, Map<String, String> people) {
        String code = String.valueOf(RowIds.code(row.id()));
        return new Volunteer(
                code,
                people.getOrDefault(code, code),
                row.group(),
                entry.skills(),
                entry.skills().stream()
                        .flatMap(skill -> Optional.ofNullable(views.skill(skill)).stream())
                        .toList(),
                entry.away());
    }
}
