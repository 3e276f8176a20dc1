package org.scenicwatch.dashboard.casesandalarms;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.alarm.Verification;
import org.scenicwatch.core.alarm.write.AcknowledgeAlarm;
import org.scenicwatch.core.alarm.write.CommentOnAlarm;
import org.scenicwatch.core.alarm.write.ResetAlarm;
import org.scenicwatch.core.alarm.write.UndoAcknowledgement;
import org.scenicwatch.core.alarm.write.VerifyAlarm;
import org.scenicwatch.dashboard.access.ApiProblem;
import org.scenicwatch.dashboard.access.IfMatch;
import org.scenicwatch.dashboard.projection.Page;
import org.scenicwatch.dashboard.projection.Stored;
import org.scenicwatch.dashboard.registers.RowIds;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Alarms, and what the operator says to them. In a path, the {@code /} of an id is written {@code ~}. */
@RestController
@RequestMapping("/api/v1/alarms")
@Tag(name = "alarms")
class AlarmsController {

    private static final int USUAL = 100;

    private final CasesAndAlarmsTables tables;
    private final AlarmDecisions decisions;
    private final TrailReader trails;
    private final Clock clock;

    AlarmsController(CasesAndAlarmsTables tables, AlarmDecisions decisions, TrailReader trails, Clock clock) {
        this.tables = tables;
        this.decisions = decisions;
        this.trails = trails;
        this.clock = clock;
    }

    /** Which alarms a list holds. */
    @SuppressWarnings("MemberName") // the words of the outside contract
    enum State {
        active("(condition <> 'NORMAL' or latch <> 'NONE') and suppression = 'NONE'"),
        unacknowledged("condition in ('UNACKNOWLEDGED', 'RETURNED_UNACKNOWLEDGED') and suppression = 'NONE'"),
        shelved("suppression = 'SHELVED'"),
        suppressed("(condition <> 'NORMAL' or latch <> 'NONE') and suppression = 'SUPPRESSED_BY_DESIGN'"),
        outOfService("suppression = 'OUT_OF_SERVICE'"),
        all("true");

        private final String condition;

        State(String condition) {
            this.condition = condition;
        }

        /** The state with this word in the query, for example {@code out-of-service}. */
        static State of(String word) {
            for (State each : values()) {
                if (each.word().equals(word)) {
                    return each;
                }
            }
            String words = Arrays.stream(values()).map(State::word).collect(Collectors.joining(", "));
            throw ApiProblem.field(
                    "state", "request.invalid-state", "state 须为以下之一：" + words, "state is one of: " + words);
        }

        private String word() {
            return this == outOfService ? "out-of-service" : name();
        }
    }

    /** Somebody has seen the alarm. */
    record Acknowledgement(
            @NotNull Long occurrence,
            @Nullable @Size(max = 1000) String comment) {}

    /** Somebody has something to add. */
    record Remark(
            @NotNull Long occurrence,
            @NotBlank @Size(max = 1000) String comment) {}

    /** Somebody found out whether it was real; the cause is a code, never a sentence. */
    record Finding(
            @NotNull Long occurrence,
            @NotNull Verification result,
            @NotBlank @Size(max = 64) String cause) {}

    /** Somebody acts on this occurrence, with nothing to add. */
    record Release(@NotNull Long occurrence) {}

    @Operation(summary = "Alarms, newest first / 报警列表")
    @GetMapping
    Page<AlarmRow> list(
            @Parameter(description = "active, unacknowledged, shelved, suppressed, out-of-service or all")
                    @RequestParam(defaultValue = "active")
                    String state,
            @Parameter(description = "id of the device") @RequestParam(required = false) @Nullable String device,
            @Parameter(description = "id of the place") @RequestParam(required = false) @Nullable String place,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        int size = Page.limit(limit, USUAL);
        Page.Cursor start = Page.Cursor.of(cursor);
        List<Object> arguments = new ArrayList<>(List.of(start.sort(), start.sort(), start.id()));
        StringBuilder where =
                new StringBuilder("where (sort < ? or (sort = ? and id > ?)) and ").append(State.of(state).condition);
        if (device != null) {
            where.append(" and source = ?");
            arguments.add(RowIds.ofPath(device));
        }
        if (place != null) {
            where.append(" and place = ?");
            arguments.add(RowIds.ofPath(place));
        }
        arguments.add(size + 1);
        List<AlarmRow> rows =
                tables.alarms().query(where + " order by sort desc, id limit ?", arguments.toArray()).values().stream()
                        .map(Stored::row)
                        .toList();
        return Page.of(rows, size, row -> new Page.Cursor(row.raisedAt().toEpochMilli(), row.id()));
    }

    @Operation(summary = "One alarm / 单个报警")
    @GetMapping("/{id}")
    ResponseEntity<AlarmRow> one(@PathVariable String id) {
        return decisions.one(id);
    }

    @Operation(summary = "I have seen it / 确认")
    @PostMapping("/{id}/acknowledge")
    ResponseEntity<AlarmRow> acknowledge(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String seen,
            @Valid @RequestBody Acknowledgement body) {
        long version = IfMatch.required(seen);
        return decisions.decide(
                id,
                version,
                body.comment(),
                (alarm, words) -> new AcknowledgeAlarm(alarm, version, body.occurrence(), words, clock.instant()));
    }

    @Operation(summary = "Real, false, a test or a fault / 核警")
    @PostMapping("/{id}/verify")
    ResponseEntity<AlarmRow> verify(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String seen,
            @Valid @RequestBody Finding body) {
        long version = IfMatch.required(seen);
        return decisions.decide(
                id,
                version,
                null,
                (alarm, words) -> new VerifyAlarm(
                        alarm, version, body.occurrence(), body.result(), body.cause(), clock.instant()));
    }

    @Operation(summary = "Release a held alarm / 复位")
    @PostMapping("/{id}/reset")
    ResponseEntity<AlarmRow> reset(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String seen,
            @Valid @RequestBody Release body) {
        long version = IfMatch.required(seen);
        return decisions.decide(
                id,
                version,
                null,
                (alarm, words) -> new ResetAlarm(alarm, version, body.occurrence(), clock.instant()));
    }

    @Operation(
            summary = "I take my acknowledgement back / 撤销确认",
            description = "Within 10 seconds and by the same person.")
    @PostMapping("/{id}/unacknowledge")
    ResponseEntity<AlarmRow> unacknowledge(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String seen,
            @Valid @RequestBody Release body) {
        long version = IfMatch.required(seen);
        return decisions.decide(
                id,
                version,
                null,
                (alarm, words) -> new UndoAcknowledgement(alarm, version, body.occurrence(), clock.instant()));
    }

    @Operation(summary = "Something to add / 备注")
    @PostMapping("/{id}/comment")
    ResponseEntity<AlarmRow> comment(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String seen,
            @Valid @RequestBody Remark body) {
        long version = IfMatch.required(seen);
        return decisions.decide(
                id,
                version,
                body.comment(),
                (alarm, words) -> new CommentOnAlarm(
                        alarm, version, body.occurrence(), Objects.requireNonNull(words), clock.instant()));
    }

    @Operation(summary = "What happened to an alarm, newest first / 报警轨迹")
    @GetMapping("/{id}/trail")
    Page<TrailReader.AlarmStep> trail(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        return trails.ofAlarm(decisions.row(id).id(), cursor, Page.limit(limit, USUAL));
    }
}
