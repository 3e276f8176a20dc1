package org.scenicwatch.dashboard.casesandalarms;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.alarm.OutOfServiceReason;
import org.scenicwatch.core.alarm.ShelvingReason;
import org.scenicwatch.core.alarm.write.DecideOutOfService;
import org.scenicwatch.core.alarm.write.ReturnAlarmToService;
import org.scenicwatch.core.alarm.write.ShelveAlarm;
import org.scenicwatch.core.alarm.write.TakeAlarmOutOfService;
import org.scenicwatch.core.alarm.write.UnshelveAlarm;
import org.scenicwatch.dashboard.access.ApiProblem;
import org.scenicwatch.dashboard.access.IfMatch;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Keeping an alarm from the operator, and bringing it back. In a path, the {@code /} of an id is written {@code ~}. */
@RestController
@RequestMapping("/api/v1/alarms/{id}")
@Tag(name = "alarms")
class AlarmAsideController {

    private static final int LONGEST_SHELF_MINUTES = 480;
    private static final int WORDS = 1000;

    private final AlarmDecisions decisions;
    private final Clock clock;

    AlarmAsideController(AlarmDecisions decisions, Clock clock) {
        this.decisions = decisions;
        this.clock = clock;
    }

    /** Why and for how many minutes; the reason is a code. */
    record Shelving(
            @NotNull Long occurrence,
            @NotBlank @Size(max = 64) String reason,
            @NotNull @Min(1) @Max(LONGEST_SHELF_MINUTES) Integer minutes,
            @Nullable @Size(max = WORDS) String comment) {}

    /** Why and until when; the reason is a code. */
    record Absence(
            @NotBlank @Size(max = 64) String reason,
            @NotNull Instant until,
            @Nullable @Size(max = WORDS) String comment) {}

    /** Nothing more than a person's words, if any. */
    record Words(@Nullable @Size(max = WORDS) String comment) {}

    @Operation(
            summary = "Put aside for a limited time / 搁置",
            description = "It comes back by itself. The highest priority: the shift commander or the duty leader only.")
    @PostMapping("/shelve")
    ResponseEntity<AlarmRow> shelve(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String seen,
            @Valid @RequestBody Shelving body) {
        long version = IfMatch.required(seen);
        ShelvingReason reason = ShelvingReason.of(body.reason())
                .orElseThrow(() ->
                        unknownReason(Arrays.stream(ShelvingReason.values()).map(ShelvingReason::key)));
        Instant now = clock.instant();
        return decisions.decide(
                id,
                version,
                body.comment(),
                (alarm, words) -> new ShelveAlarm(
                        alarm,
                        version,
                        body.occurrence(),
                        reason,
                        now.plus(Duration.ofMinutes(body.minutes())),
                        AlarmDecisions.byCommander(),
                        words,
                        now));
    }

    @Operation(summary = "Bring back from the shelf / 取消搁置")
    @PostMapping("/unshelve")
    ResponseEntity<AlarmRow> unshelve(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String seen,
            @Valid @RequestBody Words body) {
        long version = IfMatch.required(seen);
        return decisions.decide(
                id,
                version,
                body.comment(),
                (alarm, words) -> new UnshelveAlarm(alarm, version, words, clock.instant()));
    }

    @Operation(
            summary = "Take out of service, at most 30 days / 停用（屏蔽）",
            description = "A fire alarm: a request to the shift commander or the duty leader, unless one of them asks.")
    @PostMapping("/out-of-service")
    ResponseEntity<AlarmRow> outOfService(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String seen,
            @Valid @RequestBody Absence body) {
        long version = IfMatch.required(seen);
        OutOfServiceReason reason = OutOfServiceReason.of(body.reason())
                .orElseThrow(() ->
                        unknownReason(Arrays.stream(OutOfServiceReason.values()).map(OutOfServiceReason::key)));
        return decisions.decide(
                id,
                version,
                body.comment(),
                (alarm, words) -> new TakeAlarmOutOfService(
                        alarm, version, reason, body.until(), AlarmDecisions.byCommander(), words, clock.instant()));
    }

    @Operation(summary = "Allow that it is taken out of service / 批准停用")
    @PostMapping("/out-of-service/approve")
    ResponseEntity<AlarmRow> approve(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String seen,
            @Valid @RequestBody Words body) {
        return answer(id, seen, body, true);
    }

    @Operation(summary = "Do not allow that it is taken out of service / 不批准停用")
    @PostMapping("/out-of-service/decline")
    ResponseEntity<AlarmRow> decline(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String seen,
            @Valid @RequestBody Words body) {
        return answer(id, seen, body, false);
    }

    @Operation(summary = "Back into service / 恢复使用")
    @PostMapping("/return-to-service")
    ResponseEntity<AlarmRow> returnToService(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String seen,
            @Valid @RequestBody Words body) {
        long version = IfMatch.required(seen);
        return decisions.decide(
                id,
                version,
                body.comment(),
                (alarm, words) -> new ReturnAlarmToService(alarm, version, words, clock.instant()));
    }

    private ResponseEntity<AlarmRow> answer(String id, @Nullable String seen, Words body, boolean allowed) {
        long version = IfMatch.required(seen);
        return decisions.decide(
                id,
                version,
                body.comment(),
                (alarm, words) -> new DecideOutOfService(alarm, version, allowed, words, clock.instant()));
    }

    private static ApiProblem unknownReason(Stream<String> known) {
        String codes = known.collect(Collectors.joining(", "));
        return ApiProblem.field(
                "reason", "request.invalid-reason", "原因须为以下之一：" + codes, "The reason is one of: " + codes);
    }
}
