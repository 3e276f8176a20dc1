package org.scenicwatch.dashboard.incident;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.scenicwatch.core.dispatch.ResponderIds;
import org.scenicwatch.core.dispatch.roster.ResponderTables;
import org.scenicwatch.core.incident.IncidentIds;
import org.scenicwatch.core.incident.VolunteerAnswer;
import org.scenicwatch.core.incident.write.AnswerCall;
import org.scenicwatch.core.incident.write.CompleteSector;
import org.scenicwatch.core.incident.write.CountTeam;
import org.scenicwatch.dashboard.access.ApiProblem;
import org.scenicwatch.dashboard.field.FieldPerson;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the phone page answers at an incident: whether a volunteer comes, how many of the team are there, what is done. */
@RestController
@RequestMapping("/api/v1/field/incidents")
@Tag(name = "field")
class FieldIncidentsController {

    private final FieldPerson person;
    private final FieldIncidents incidents;
    private final IncidentDesk desk;

    FieldIncidentsController(FieldPerson person, FieldIncidents incidents, IncidentDesk desk) {
        this.person = person;
        this.incidents = incidents;
        this.desk = desk;
    }

    /** What a volunteer says: coming, not, arrived or left. */
    record Answer(@NotBlank @Size(max = 16) String answer) {}

    /** How many of the own team are there, and of how many nobody knows where they are. */
    record Count(@NotNull Integer present, @NotNull Integer missing) {}

    @Operation(summary = "What I am asked at incidents / 我的召集、点名与分区")
    @GetMapping
    ResponseEntity<FieldIncidents.Sheet> mine() {
        return shown(person.caller());
    }

    @Operation(summary = "Say whether I come, or that I am there / 答复召集")
    @PostMapping("/{id}/calls/{call}")
    ResponseEntity<FieldIncidents.Sheet> answer(
            @PathVariable String id, @PathVariable String call, @Valid @RequestBody Answer said) {
        ResponderTables.Entry caller = person.caller();
        VolunteerAnswer answer = IncidentController.answerOf(said.answer());
        String volunteer = IncidentIds.volunteer(caller.area(), ResponderIds.code(caller.responderId()));
        desk.decide(id, (incident, at) -> new AnswerCall(incident, call, volunteer, answer, at));
        return shown(caller);
    }

    @Operation(summary = "How many of my team are there / 报数")
    @PostMapping("/{id}/rolls/{number}")
    ResponseEntity<FieldIncidents.Sheet> count(
            @PathVariable String id, @PathVariable int number, @Valid @RequestBody Count count) {
        ResponderTables.Entry caller = person.caller();
        desk.decide(
                id,
                (incident, at) -> new CountTeam(
                        incident,
                        number,
                        caller.body(),
                        Objects.requireNonNull(count.present()),
                        Objects.requireNonNull(count.missing()),
                        at));
        return shown(caller);
    }

    @Operation(summary = "My team has done its part / 分区完成")
    @PostMapping("/{id}/sectors/{sector}/done")
    ResponseEntity<FieldIncidents.Sheet> done(@PathVariable String id, @PathVariable String sector) {
        ResponderTables.Entry caller = person.caller();
        boolean mine = incidents.of(caller).items().stream()
                .filter(item -> item.caseId().equals(id))
                .flatMap(item -> item.sectors().stream())
                .anyMatch(each -> each.id().equals(sector));
        if (!mine) {
            throw ApiProblem.notFound();
        }
        desk.decide(id, (incident, at) -> new CompleteSector(incident, sector, at));
        return shown(caller);
    }

    private ResponseEntity<FieldIncidents.Sheet> shown(ResponderTables.Entry caller) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(incidents.of(caller));
    }
}
