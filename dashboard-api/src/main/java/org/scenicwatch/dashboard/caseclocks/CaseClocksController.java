package org.scenicwatch.dashboard.caseclocks;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.LocalText;
import org.scenicwatch.core.calendar.SiteCalendar;
import org.scenicwatch.core.casework.clock.CaseClocks;
import org.scenicwatch.core.casework.clock.CaseMilestone;
import org.scenicwatch.core.casework.clock.ClockBook;
import org.scenicwatch.core.casework.clock.ClockKind;
import org.scenicwatch.core.casework.clock.ClockLine;
import org.scenicwatch.core.casework.clock.ClockPeriod;
import org.scenicwatch.core.casework.clock.ClockReading;
import org.scenicwatch.core.casework.clock.ClockState;
import org.scenicwatch.core.casework.write.PauseClock;
import org.scenicwatch.core.casework.write.RecordMilestone;
import org.scenicwatch.core.casework.write.ResumeClock;
import org.scenicwatch.dashboard.access.ApiProblem;
import org.scenicwatch.dashboard.access.IfMatch;
import org.scenicwatch.dashboard.casesandalarms.CaseDecisions;
import org.scenicwatch.dashboard.projection.Page;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The clocks of cases: where they stand and why, what presses, and pausing and resuming them. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "cases")
class CaseClocksController {

    private static final int USUAL = 100;
    private static final int WORDS = 4_000;

    private final CaseClockTables tables;
    private final ClockBook book;
    private final ClockTexts texts;
    private final SiteDays days;
    private final CaseDecisions onCase;
    private final Clock clock;

    CaseClocksController(
            CaseClockTables tables,
            ClockBook book,
            ClockTexts texts,
            SiteDays days,
            CaseDecisions onCase,
            Clock clock) {
        this.tables = tables;
        this.book = book;
        this.texts = texts;
        this.days = days;
        this.onCase = onCase;
        this.clock = clock;
    }

    /** One line of the explanation, as text and as code with values. */
    record Line(Instant at, ClockLine.Code code, Map<String, String> values, LocalText text) {}

    /**
     * A clock of a case.
     *
     * @param open whether what it asks for is still to be done
     * @param remainingSeconds for a clock of minutes or hours; 0 when late
     * @param remainingDays for a clock of days: how many days of the period are not over yet; 0 when late
     * @param source the rule that gives the period
     * @param toConfirm whether the period is still to be confirmed on site
     * @param pausable whether it can be paused
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Shown(
            String clock,
            LocalText name,
            ClockState state,
            boolean open,
            Instant startedAt,
            @Nullable Instant dueAt,
            @Nullable Instant warnAt,
            @Nullable Instant endedAt,
            @Nullable Long remainingSeconds,
            @Nullable Long remainingDays,
            LocalText source,
            boolean toConfirm,
            boolean pausable,
            List<Line> lines) {}

    /**
     * A clock that is late, or will be soon.
     *
     * @param id the case's uuid
     * @param number what people call the case by
     * @param secondsLeft until it is due; negative: late by so much
     */
    record Pressing(
            String id,
            String number,
            String category,
            @Nullable String place,
            String clock,
            LocalText name,
            ClockState state,
            Instant startedAt,
            Instant dueAt,
            long secondsLeft) {}

    /** A clock that cases can have, with the rows of its periods. */
    record Kind(String clock, LocalText name, boolean pausable, List<ClockPeriod> periods) {}

    /** A code with its name. */
    record Named(String id, LocalText name) {}

    /** All that can be named in a command on clocks. */
    record Sheet(List<Kind> clocks, List<Named> grounds, List<Named> milestones) {}

    /** On which ground of the list, with words if need be. */
    record Pause(
            @NotBlank @Size(max = 64) String ground,
            @Nullable @Size(max = WORDS) String reason) {}

    /** With words if need be. */
    record Resumption(@Nullable @Size(max = WORDS) String reason) {}

    /** What was done: a milestone's key, with words if need be. */
    record Step(
            @NotBlank @Size(max = 64) String milestone,
            @Nullable @Size(max = WORDS) String note) {}

    @Operation(summary = "Clocks that cases can have, grounds for a pause, steps that are recorded / 时限目录")
    @GetMapping("/case-clocks")
    Sheet sheet() {
        return new Sheet(
                book.clocks().stream()
                        .map(kind -> new Kind(kind.id(), kind.name(), kind.pausable(), kind.periods()))
                        .toList(),
                book.grounds().stream()
                        .map(ground -> new Named(ground.id(), ground.title()))
                        .toList(),
                Arrays.stream(CaseMilestone.values())
                        .filter(CaseMilestone::isRecorded)
                        .map(milestone -> new Named(milestone.key(), milestone.title()))
                        .toList());
    }

    @Operation(summary = "The clocks of a case, each explained line by line / 事件单时限及逐条说明")
    @GetMapping("/cases/{id}/clocks")
    List<Shown> clocks(@PathVariable String id) {
        CaseClockRow row = tables.find(id).orElseThrow(CaseClocksController::notFound);
        SiteCalendar calendar = days.calendar();
        return new CaseClocks(book, calendar)
                .read(row.marks(), clock.instant()).stream()
                        .map(reading -> shown(reading, calendar))
                        .toList();
    }

    @Operation(summary = "Clocks that are late or within their time of warning, the earliest due first / 超期和临期")
    @GetMapping("/cases/overdue")
    Page<Pressing> pressing(
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        Instant now = clock.instant();
        Page<CaseDueRow> found = tables.pressing(now, Page.Cursor.of(cursor), Page.limit(limit, USUAL));
        List<String> ids =
                found.items().stream().map(CaseDueRow::caseId).distinct().toList();
        Map<String, CaseClockRow> rows = tables.cases().load(ids).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().row()));
        return new Page<>(
                found.items().stream()
                        .flatMap(due -> pressing(due, rows, now).stream())
                        .toList(),
                found.next());
    }

    @Operation(summary = "Let a clock stand still / 暂停时限")
    @PostMapping("/cases/{id}/clocks/{clock}/pause")
    ResponseEntity<List<Shown>> pause(
            @PathVariable String id,
            @PathVariable("clock") String which,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String seen,
            @Valid @RequestBody Pause body) {
        long version = IfMatch.required(seen);
        return decide(
                id,
                version,
                body.reason(),
                (it, ref) -> new PauseClock(it, version, which, body.ground(), ref, clock.instant()));
    }

    @Operation(summary = "Let a paused clock run again / 恢复时限")
    @PostMapping("/cases/{id}/clocks/{clock}/resume")
    ResponseEntity<List<Shown>> resume(
            @PathVariable String id,
            @PathVariable("clock") String which,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String seen,
            @Valid @RequestBody Resumption body) {
        long version = IfMatch.required(seen);
        return decide(
                id, version, body.reason(), (it, ref) -> new ResumeClock(it, version, which, ref, clock.instant()));
    }

    /** Like a note it adds to the case, whatever others did meanwhile: that 119 was called must not wait for a look. */
    @Operation(summary = "Record that something was done which no other step says / 登记环节")
    @PostMapping("/cases/{id}/milestones")
    ResponseEntity<List<Shown>> milestone(@PathVariable String id, @Valid @RequestBody Step body) {
        CaseMilestone milestone = CaseMilestone.of(body.milestone()).orElseThrow(() -> unknown(body.milestone()));
        return decide(id, null, body.note(), (it, ref) -> new RecordMilestone(it, milestone, ref, clock.instant()));
    }

    /** The rows of cases and of clocks are written in one transaction: with the case's the clocks are there too. */
    private ResponseEntity<List<Shown>> decide(
            String id, @Nullable Long seen, @Nullable String words, CaseDecisions.CaseCommand command) {
        String tag = onCase.decide(id, seen, words, command).getHeaders().getETag();
        onCase.awaitTables(id);
        return ResponseEntity.ok().eTag(tag).body(clocks(id));
    }

    private Shown shown(ClockReading reading, SiteCalendar calendar) {
        ClockKind kind = book.clock(reading.clock()).orElseThrow();
        boolean ofDays = reading.period().unit().isOfDays();
        return new Shown(
                reading.clock(),
                kind.name(),
                reading.state(),
                reading.isOpen(),
                reading.startedAt(),
                reading.dueAt(),
                reading.warnAt(),
                reading.endedAt(),
                ofDays ? null : reading.left(),
                ofDays ? reading.left() : null,
                reading.period().source(),
                reading.period().toConfirm(),
                kind.pausable(),
                reading.lines().stream()
                        .map(line -> new Line(
                                line.at(), line.code(), line.values(), texts.of(reading, line, calendar.zone())))
                        .toList());
    }

    private Optional<Pressing> pressing(CaseDueRow due, Map<String, CaseClockRow> rows, Instant now) {
        CaseClockRow row = rows.get(due.caseId());
        Instant at = due.dueAt();
        if (row == null || at == null) {
            return Optional.empty();
        }
        return book.clock(due.clock())
                .map(kind -> new Pressing(
                        row.id(),
                        row.number(),
                        row.category(),
                        row.place(),
                        kind.id(),
                        kind.name(),
                        at.isBefore(now) ? ClockState.LATE : due.state(),
                        due.startedAt(),
                        at,
                        Duration.between(now, at).toSeconds()));
    }

    private static ApiProblem notFound() {
        return ApiProblem.of(HttpStatus.NOT_FOUND, "case.not-found", "没有此事件单。", "There is no such case.");
    }

    private static ApiProblem unknown(String milestone) {
        return ApiProblem.field(
                "milestone", "case.unknown-milestone", "没有此环节：" + milestone, "There is no such step: " + milestone);
    }
}
