package org.scenicwatch.dashboard.incident;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.incident.IncidentIds;
import org.scenicwatch.core.incident.VolunteerAnswer;
import org.scenicwatch.core.incident.write.AnswerCall;
import org.scenicwatch.core.incident.write.CompleteSector;
import org.scenicwatch.core.incident.write.CountTeam;
import org.scenicwatch.core.incident.write.GiveUpSector;
import org.scenicwatch.core.incident.write.ReleaseVolunteers;
import org.scenicwatch.dashboard.SiteSettings;
import org.scenicwatch.dashboard.access.ApiProblem;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What is done on the spot of a case: sectors, roll-calls, volunteers. */
@RestController
@RequestMapping("/api/v1/cases/{id}/incident")
@Tag(name = "incident")
class IncidentController {

    private final IncidentDesk desk;
    private final SiteSettings site;

    IncidentController(IncidentDesk desk, SiteSettings site) {
        this.desk = desk;
        this.site = site;
    }

    /**
     * A part of the ground for a team.
     *
     * @param id of a sector that there is, to give it to another team; none: a new one
     * @param label what it is called; none: the next letter
     * @param place id or code of a lane, house, grid or zone
     * @param group a household group
     * @param team code of the body
     */
    record SectorWish(
            @Nullable @Size(max = 64) String id,
            @Nullable @Size(max = 8) String label,
            @Nullable @Size(max = 140) String place,
            @Nullable @Size(max = 64) String group,
            @NotBlank @Size(max = 64) String team) {}

    /** Whose people are counted; none named: of all who are there. */
    record Teams(@Nullable @Size(max = 30) List<@NotBlank @Size(max = 64) String> teams) {}

    /** What a team counts. */
    record Count(
            @NotBlank @Size(max = 64) String team,
            @NotNull Integer present,
            @NotNull Integer missing) {}

    /** Which volunteers are called, and where to. */
    record CallWish(
            @Nullable @Size(max = 64) String skill,
            @Nullable @Size(max = 100) List<@NotBlank @Size(max = 64) String> groups,
            @Nullable @Size(max = 140) String place) {}

    /** What a volunteer said on the phone. */
    record Said(
            @NotBlank @Size(max = 64) String volunteer,
            @NotBlank @Size(max = 16) String answer) {}

    @Operation(summary = "What is done on the spot of a case / 现场处置")
    @GetMapping
    ResponseEntity<IncidentView> one(@PathVariable String id) {
        return answer(desk.shown(id));
    }

    @Operation(summary = "Give a part of the ground to a team / 划分区给队伍")
    @PostMapping("/sectors")
    ResponseEntity<IncidentView> give(@PathVariable String id, @Valid @RequestBody SectorWish wish) {
        return answer(desk.giveSector(id, wish));
    }

    @Operation(summary = "The team has done its part / 分区完成")
    @PostMapping("/sectors/{sector}/done")
    ResponseEntity<IncidentView> done(@PathVariable String id, @PathVariable String sector) {
        return answer(desk.decide(id, (incident, at) -> new CompleteSector(incident, sector, at)));
    }

    @Operation(summary = "Nobody has that part any more / 取消分区")
    @PostMapping("/sectors/{sector}/give-up")
    ResponseEntity<IncidentView> giveUp(@PathVariable String id, @PathVariable String sector) {
        return answer(desk.decide(id, (incident, at) -> new GiveUpSector(incident, sector, at)));
    }

    @Operation(summary = "Ask every team how many it counts / 点名")
    @PostMapping("/rolls")
    ResponseEntity<IncidentView> roll(@PathVariable String id, @Valid @RequestBody Teams teams) {
        return answer(desk.callRoll(id, teams.teams()));
    }

    @Operation(summary = "Everybody leaves at once; a roll-call follows / 下令撤离")
    @PostMapping("/withdraw")
    ResponseEntity<IncidentView> withdraw(@PathVariable String id, @Valid @RequestBody Teams teams) {
        return answer(desk.withdraw(id, teams.teams()));
    }

    @Operation(summary = "How many of a team are there and missing / 报数")
    @PostMapping("/rolls/{number}/counts")
    ResponseEntity<IncidentView> count(
            @PathVariable String id, @PathVariable int number, @Valid @RequestBody Count count) {
        return answer(desk.decide(
                id,
                (incident, at) -> new CountTeam(
                        incident,
                        number,
                        count.team(),
                        Objects.requireNonNull(count.present()),
                        Objects.requireNonNull(count.missing()),
                        at)));
    }

    @Operation(summary = "Call volunteers, all at once / 召集志愿者")
    @PostMapping("/calls")
    ResponseEntity<IncidentView> call(@PathVariable String id, @Valid @RequestBody CallWish wish) {
        return answer(desk.callVolunteers(id, wish));
    }

    @Operation(summary = "What a volunteer said by voice / 代志愿者答复")
    @PostMapping("/calls/{call}/answers")
    ResponseEntity<IncidentView> said(
            @PathVariable String id, @PathVariable String call, @Valid @RequestBody Said said) {
        VolunteerAnswer answer = answerOf(said.answer());
        return answer(desk.decide(
                id,
                (incident, at) -> new AnswerCall(
                        incident, call, IncidentIds.volunteer(site.area(), said.volunteer()), answer, at)));
    }

    @Operation(summary = "The volunteers are not needed any more / 解散志愿者")
    @PostMapping("/calls/{call}/release")
    ResponseEntity<IncidentView> release(@PathVariable String id, @PathVariable String call) {
        return answer(desk.decide(id, (incident, at) -> new ReleaseVolunteers(incident, call, at)));
    }

    /** @throws ApiProblem 422 {@code incident.unknown-answer} */
    static VolunteerAnswer answerOf(String key) {
        return VolunteerAnswer.of(key)
                .orElseThrow(() -> ApiProblem.field(
                        "answer", "incident.unknown-answer", "没有此答复：" + key, "There is no such answer: " + key));
    }

    private static ResponseEntity<IncidentView> answer(IncidentView view) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(view);
    }
}
