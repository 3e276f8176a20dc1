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
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.alarm.AlarmIds;
import org.scenicwatch.core.alarm.Verification;
import org.scenicwatch.core.alarm.write.AcknowledgeAlarm;
import org.scenicwatch.core.alarm.write.ResetAlarm;
import org.scenicwatch.core.alarm.write.VerifyAlarm;
import org.scenicwatch.dashboard.access.ApiProblem;
import org.scenicwatch.dashboard.access.IfMatch;
import org.scenicwatch.dashboard.projection.Page;
import org.scenicwatch.dashboard.projection.Stored;
import org.scenicwatch.dashboard.registers.RowIds;
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

/** Alarms, and what the operator says to them. In a path, the {@code /} of an id is written {@code ~}. */
@RestController
@RequestMapping("/api/v1/alarms")
@Tag(name = "alarms")
class AlarmsController {

    private static final int USUAL = 100;

    private final CasesAndAlarmsTables tables;
    private final Decisions decisions;
    private final Clock clock;

    AlarmsController(CasesAndAlarmsTables tables, Decisions decisions, Clock clock) {
        this.tables = tables;
        this.decisions = decisions;
        this.clock = clock;
    }

    /** Which alarms a list holds. */
    @SuppressWarnings("MemberName") // the words of the outside contract
    enum State {
        active("(condition <> 'NORMAL' or latch <> 'NONE')"),
        unacknowledged("condition in ('UNACKNOWLEDGED', 'RETURNED_UNACKNOWLEDGED')"),
        shelved("suppression = 'SHELVED'"),
        all("true");

        private final String condition;

        State(String condition) {
            this.condition = condition;
        }
    }

    /** Somebody has seen the alarm. */
    record Acknowledgement(
            @NotNull Long occurrence,
            @Nullable @Size(max = 1000) String comment) {}

    /** Somebody found out whether it was real; the cause is a code, never a sentence. */
    record Finding(
            @NotNull Long occurrence,
            @NotNull Verification result,
            @NotBlank @Size(max = 64) String cause) {}

    /** Somebody releases a held alarm. */
    record Release(@NotNull Long occurrence) {}

    @Operation(summary = "Alarms, newest first / 报警列表")
    @GetMapping
    Page<AlarmRow> list(
            @RequestParam(defaultValue = "active") State state,
            @Parameter(description = "id of the device") @RequestParam(required = false) @Nullable String device,
            @Parameter(description = "id of the place") @RequestParam(required = false) @Nullable String place,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        int size = Page.limit(limit, USUAL);
        Page.Cursor start = Page.Cursor.of(cursor);
        List<Object> arguments = new ArrayList<>(List.of(start.sort(), start.sort(), start.id()));
        StringBuilder where =
                new StringBuilder("where (sort < ? or (sort = ? and id > ?)) and ").append(state.condition);
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
        return answer(row(RowIds.ofPath(id)));
    }

    @Operation(summary = "I have seen it / 确认")
    @PostMapping("/{id}/acknowledge")
    ResponseEntity<AlarmRow> acknowledge(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String seen,
            @Valid @RequestBody Acknowledgement body) {
        long version = IfMatch.required(seen);
        return decide(
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
        return decide(
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
        return decide(
                id,
                version,
                null,
                (alarm, words) -> new ResetAlarm(alarm, version, body.occurrence(), clock.instant()));
    }

    /** A command on an alarm, with the person's words if there are any. */
    private interface AlarmCommand {
        Object on(String alarmId, @Nullable String wordsRef);
    }

    private ResponseEntity<AlarmRow> decide(String id, long seen, @Nullable String words, AlarmCommand command) {
        String rowId = RowIds.ofPath(id);
        String aggregate = AlarmIds.ofRow(rowId);
        try {
            decisions.check(aggregate, seen);
            decisions.sendWithWords(words, ref -> command.on(aggregate, ref));
        } catch (Decisions.Overtaken e) {
            throw changed(row(rowId));
        }
        decisions.await(aggregate, version -> row(rowId).version() >= version);
        return answer(row(rowId));
    }

    private static ApiProblem changed(AlarmRow now) {
        String zh =
                switch (now.condition()) {
                    case NORMAL -> "已恢复正常";
                    case UNACKNOWLEDGED -> "未确认";
                    case ACKNOWLEDGED -> "已确认";
                    case RETURNED_UNACKNOWLEDGED -> "已恢复、未确认";
                };
        String en =
                switch (now.condition()) {
                    case NORMAL -> "back to normal";
                    case UNACKNOWLEDGED -> "unacknowledged";
                    case ACKNOWLEDGED -> "acknowledged";
                    case RETURNED_UNACKNOWLEDGED -> "back to normal, not yet acknowledged";
                };
        return IfMatch.changed(
                "该报警已有变化：现为“" + zh + "”，级别 " + now.level() + "，请查看后再操作。",
                "This alarm has changed: it is now " + en + ", level " + now.level() + ". Look again, then decide.");
    }

    private AlarmRow row(String id) {
        Stored<AlarmRow> stored = tables.alarms().load(List.of(id)).get(id);
        if (stored == null) {
            throw ApiProblem.of(
                    HttpStatus.NOT_FOUND, "alarm.not-found", "没有此报警：" + id, "There is no such alarm: " + id);
        }
        return stored.row();
    }

    private static ResponseEntity<AlarmRow> answer(AlarmRow row) {
        return ResponseEntity.ok().eTag(IfMatch.tag(row.version())).body(row);
    }
}
