package org.scenicwatch.dashboard.devicerules;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.alarm.AlarmIds;
import org.scenicwatch.core.alarm.AlarmRule;
import org.scenicwatch.core.alarm.AlarmSource;
import org.scenicwatch.core.alarm.OutOfServiceReason;
import org.scenicwatch.core.alarm.RuleSet;
import org.scenicwatch.core.alarm.rulebook.RulesInForce;
import org.scenicwatch.core.alarm.write.TakeRuleOutOfService;
import org.scenicwatch.dashboard.access.ApiProblem;
import org.scenicwatch.dashboard.casesandalarms.AlarmDecisions;
import org.scenicwatch.dashboard.casesandalarms.AlarmRow;
import org.scenicwatch.dashboard.casesandalarms.CasesAndAlarmsTables;
import org.scenicwatch.dashboard.live.LiveView;
import org.scenicwatch.dashboard.registers.DeviceEntry;
import org.scenicwatch.dashboard.registers.RowIds;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What judges a device, and how each of that stands. */
@RestController
@RequestMapping("/api/v1/devices/{area}/{device}/rules")
@Tag(name = "alarms")
class DeviceRulesController {

    private static final int WORDS = 1000;

    private final LiveView live;
    private final RulesInForce rules;
    private final CasesAndAlarmsTables tables;
    private final AlarmDecisions decisions;
    private final Clock clock;

    DeviceRulesController(
            LiveView live, RulesInForce rules, CasesAndAlarmsTables tables, AlarmDecisions decisions, Clock clock) {
        this.live = live;
        this.rules = rules;
        this.tables = tables;
        this.decisions = decisions;
        this.clock = clock;
    }

    /** Why and until when; the reason is a code. */
    record Absence(
            @NotBlank @Size(max = 64) String reason,
            @NotNull Instant until,
            @Nullable @Size(max = WORDS) String comment) {}

    @Operation(
            summary = "The rules that judge a device, with their alarms / 设备的报警规则",
            description = "A rule without an alarm never alarmed there.")
    @GetMapping
    DeviceRules list(@PathVariable String area, @PathVariable String device) {
        List<DeviceRules.Judging> judging = DeviceRules.judging(set(area), known(area, device));
        Map<String, AlarmRow> alarms =
                tables
                        .alarms()
                        .load(judging.stream()
                                .map(each -> AlarmIds.row(each.alarmId()))
                                .toList())
                        .values()
                        .stream()
                        .collect(Collectors.toMap(stored -> stored.row().id(), stored -> stored.row()));
        return DeviceRules.of(judging, alarms);
    }

    @Operation(
            summary = "Take a device out of service for a rule under which it never alarmed / 停用从未报警的规则",
            description =
                    "At most 30 days. A fire rule: a request to the shift commander or the duty leader, unless one"
                            + " of them asks. When there is an alarm already, its own command is meant, and the answer is 412.")
    @PostMapping("/{rule}/out-of-service")
    ResponseEntity<AlarmRow> outOfService(
            @PathVariable String area,
            @PathVariable String device,
            @PathVariable String rule,
            @Valid @RequestBody Absence body) {
        DeviceEntry entry = known(area, device);
        RulesInForce.Book book = rules.of(area).orElseThrow(() -> noRule(rule));
        DeviceRules.Judging judging = DeviceRules.judging(book.set(), entry).stream()
                .filter(each -> each.rule().id().equals(rule))
                .findFirst()
                .orElseThrow(() -> noRule(rule));
        OutOfServiceReason reason = OutOfServiceReason.of(body.reason()).orElseThrow(DeviceRulesController::noReason);
        AlarmRule.Level worst = judging.worst();
        return decisions.begin(
                judging.alarmId(),
                body.comment(),
                (alarm, words) -> new TakeRuleOutOfService(
                        alarm,
                        area,
                        AlarmSource.DEVICE,
                        entry.id(),
                        entry.kind(),
                        rule,
                        book.version(),
                        worst.name(),
                        worst.priority(),
                        judging.rule().latching(),
                        RowIds.code(entry.zone()),
                        RowIds.code(entry.place()),
                        reason,
                        body.until(),
                        AlarmDecisions.byCommander(),
                        words,
                        clock.instant()));
    }

    private RuleSet set(String area) {
        return rules.of(area).map(RulesInForce.Book::set).orElseGet(() -> RuleSet.of(List.of()));
    }

    private DeviceEntry known(String area, String device) {
        return live.registered(area + "/" + device)
                .orElseThrow(() ->
                        ApiProblem.of(HttpStatus.NOT_FOUND, "device.not-found", "没有此设备。", "There is no such device."));
    }

    private static ApiProblem noRule(String rule) {
        return ApiProblem.of(
                HttpStatus.NOT_FOUND,
                "rule.not-found",
                "此设备不受该规则判断：" + rule,
                "No such rule judges this device: " + rule);
    }

    private static ApiProblem noReason() {
        String codes = Arrays.stream(OutOfServiceReason.values())
                .map(OutOfServiceReason::key)
                .collect(Collectors.joining(", "));
        return ApiProblem.field(
                "reason", "request.invalid-reason", "原因须为以下之一：" + codes, "The reason is one of: " + codes);
    }
}
