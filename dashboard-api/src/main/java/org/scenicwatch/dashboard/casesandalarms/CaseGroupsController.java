package org.scenicwatch.dashboard.casesandalarms;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.IdSource;
import org.scenicwatch.core.alarm.AlarmIds;
import org.scenicwatch.core.casework.CaseIds;
import org.scenicwatch.core.casework.CaseOrigin;
import org.scenicwatch.core.casework.write.AlarmOccurrence;
import org.scenicwatch.core.casework.write.JoinAlarm;
import org.scenicwatch.core.casework.write.LinkCases;
import org.scenicwatch.core.casework.write.MergeCases;
import org.scenicwatch.core.casework.write.SplitOffCase;
import org.scenicwatch.dashboard.access.ApiProblem;
import org.scenicwatch.dashboard.access.IfMatch;
import org.scenicwatch.dashboard.projection.Stored;
import org.scenicwatch.dashboard.registers.RowIds;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What several cases, or a case and an alarm, have to do with each other. */
@RestController
@RequestMapping("/api/v1/cases/{id}")
@Tag(name = "cases")
class CaseGroupsController {

    private final Cases cases;
    private final CasesAndAlarmsTables tables;
    private final CaseDecisions onCase;
    private final IdSource ids;
    private final Clock clock;

    CaseGroupsController(Cases cases, CasesAndAlarmsTables tables, CaseDecisions onCase, IdSource ids, Clock clock) {
        this.cases = cases;
        this.tables = tables;
        this.onCase = onCase;
        this.ids = ids;
        this.clock = clock;
    }

    /** The other case, by its id. */
    record Other(@NotBlank @Size(max = 64) String other) {}

    /** An alarm, by its id. */
    record Alarm(@NotBlank @Size(max = 260) String alarm) {}

    /** What becomes a case of its own, and what that is about. */
    record Part(
            @NotBlank @Size(max = 64) String category,
            @Nullable @Size(max = 200) List<@NotBlank @Size(max = 260) String> alarms,
            @Nullable @Size(max = 200) List<@NotBlank @Size(max = 64) String> complaints) {}

    @Operation(summary = "Go on in another case / 并案")
    @PostMapping("/merge")
    ResponseEntity<CaseRow> merge(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String seen,
            @Valid @RequestBody Other body) {
        long version = IfMatch.required(seen);
        CaseRow into = other(body);
        return onCase.decide(
                id,
                version,
                null,
                (aggregate, words) -> new MergeCases(
                        aggregate, version, CaseIds.aggregate(into.id()), into.number(), clock.instant()));
    }

    @Operation(summary = "Refer to another case / 关联")
    @PostMapping("/link")
    ResponseEntity<CaseRow> link(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String seen,
            @Valid @RequestBody Other body) {
        long version = IfMatch.required(seen);
        String number = cases.one(id).number();
        CaseRow other = other(body);
        return onCase.decide(
                id,
                version,
                null,
                (aggregate, words) -> new LinkCases(
                        aggregate, version, number, CaseIds.aggregate(other.id()), other.number(), clock.instant()));
    }

    @Operation(summary = "Make a part of it a case of its own / 拆分")
    @PostMapping("/split")
    ResponseEntity<CaseRow> split(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String seen,
            @Valid @RequestBody Part body) {
        long version = IfMatch.required(seen);
        CaseRow whole = cases.one(id);
        List<String> alarms = body.alarms() == null ? List.of() : body.alarms();
        List<String> complaints = body.complaints() == null ? List.of() : body.complaints();
        String newId = CaseIds.aggregate(ids.next());
        return onCase.decide(
                id,
                version,
                null,
                (aggregate, words) -> new SplitOffCase(
                        aggregate,
                        version,
                        newId,
                        whole.area(),
                        complaints.isEmpty() ? CaseOrigin.ALARM : CaseOrigin.COMPLAINT,
                        body.category(),
                        RowIds.code(whole.place()),
                        RowIds.code(whole.zone()),
                        whole.lon(),
                        whole.lat(),
                        alarms.stream().map(CaseGroupsController::alarmId).toList(),
                        complaints,
                        clock.instant()));
    }

    @Operation(summary = "An alarm belongs to it / 并入报警")
    @PostMapping("/join-alarm")
    ResponseEntity<CaseRow> joinAlarm(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String seen,
            @Valid @RequestBody Alarm body) {
        long version = IfMatch.required(seen);
        String alarmId = RowIds.ofPath(body.alarm());
        Stored<AlarmRow> stored = tables.alarms().load(List.of(alarmId)).get(alarmId);
        if (stored == null) {
            throw ApiProblem.field("alarm", "alarm.unknown", "没有此报警。", "There is no such alarm.");
        }
        String holder = stored.row().caseId();
        if (holder != null && !holder.equals(id)) {
            throw ApiProblem.of(
                    HttpStatus.CONFLICT,
                    "case.alarm-elsewhere",
                    "该报警已属于另一事件单，请并案。",
                    "The alarm belongs to another case; merge the cases.");
        }
        var occurrence =
                new AlarmOccurrence(AlarmIds.ofRow(alarmId), stored.row().occurrence());
        return onCase.decide(
                id, version, null, (aggregate, words) -> new JoinAlarm(aggregate, occurrence, clock.instant()));
    }

    private CaseRow other(Other body) {
        List<String> id = List.of(CaseIds.row(body.other()));
        Stored<CaseRow> stored = tables.cases().load(id).get(id.get(0));
        if (stored == null) {
            throw ApiProblem.field("other", "case.unknown", "没有此事件单。", "There is no such case.");
        }
        return stored.row();
    }

    private static String alarmId(String pathOrRow) {
        return AlarmIds.ofRow(RowIds.ofPath(pathOrRow));
    }
}
