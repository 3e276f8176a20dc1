package org.scenicwatch.dashboard.alarmrules;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.LocalText;
import org.scenicwatch.core.alarm.AlarmRule;
import org.scenicwatch.core.alarm.Inhibition;
import org.scenicwatch.core.alarm.Rationalisation;
import org.scenicwatch.core.alarm.RuleOverride;
import org.scenicwatch.core.alarm.RuleTuning;
import org.scenicwatch.core.device.Metric;
import org.scenicwatch.dashboard.access.ApiProblem;
import org.scenicwatch.dashboard.access.IfMatch;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** The alarm rules as they are in force, and what would be wrong with others. */
@RestController
@RequestMapping("/api/v1/alarm-rules")
@Tag(name = "alarm rules")
class AlarmRuleController {

    private final RuleVersions versions;
    private final RuleDesk desk;
    private final LiveView live;

    AlarmRuleController(RuleVersions versions, RuleDesk desk, LiveView live) {
        this.versions = versions;
        this.desk = desk;
        this.live = live;
    }

    /**
     * A rule in force.
     *
     * @param version of the rule book
     * @param publishedAt since when that version is in force
     * @param kind the device kind's key; null: every kind
     * @param unit the metric's unit
     * @param tuning delays, windows, hours and the like
     * @param rationalisation why it is an alarm
     * @param overrides what it does otherwise in a zone, for a kind or for a device
     */
    record Rule(
            String id,
            int version,
            Instant publishedAt,
            LocalText title,
            LocalText guidance,
            String source,
            @Nullable String kind,
            @Nullable String metric,
            @Nullable String unit,
            String condition,
            @Nullable String direction,
            double hysteresis,
            List<AlarmRule.Level> levels,
            List<String> states,
            List<String> clearingStates,
            String latching,
            @Nullable String withAttribute,
            @Nullable String withoutAttribute,
            RuleTuning tuning,
            @Nullable Rationalisation rationalisation,
            List<RuleOverride> overrides) {}

    /** What would be put into force. */
    record Draft(List<AlarmRule> rules, List<RuleOverride> overrides, List<Inhibition> inhibitions) {}

    @Operation(summary = "The rule book in force / 现行规则库")
    @GetMapping
    ResponseEntity<RuleBookView> whole() {
        RuleVersions.Book book = desk.book();
        return ResponseEntity.ok().eTag(IfMatch.tag(book.version())).body(RuleBookView.of(book));
    }

    @Operation(summary = "One alarm rule in force / 单条报警规则")
    @GetMapping("/{id}")
    Rule one(@PathVariable String id) {
        RuleVersions.Book book = versions.newest().orElseThrow(() -> notFound(id));
        AlarmRule rule = book.set().find(id).orElseThrow(() -> notFound(id));
        return new Rule(
                rule.id(),
                book.version(),
                book.at(),
                rule.title(),
                rule.guidance(),
                rule.source(),
                rule.kind() == null ? null : rule.kind().key(),
                rule.metric(),
                rule.watchedMetric().map(Metric::unit).orElse(null),
                rule.condition().name(),
                rule.direction() == null ? null : rule.direction().name(),
                rule.hysteresis(),
                rule.levels(),
                rule.states(),
                rule.clearingStates(),
                rule.latching().name(),
                rule.withAttribute(),
                rule.withoutAttribute(),
                rule.tuning(),
                rule.rationalisation(),
                book.set().overrides().stream()
                        .filter(each -> each.rule().equals(id))
                        .toList());
    }

    @Operation(
            summary = "The rules that judge one device / 设备适用的规则",
            description = "Each as it holds there, with what a zone, a kind or the device changed.")
    @GetMapping("/effective")
    EffectiveRules effective(@Parameter(description = "the device's id, its / written ~") @RequestParam String device) {
        DeviceEntry entry = live.registered(RowIds.ofPath(device))
                .orElseThrow(() ->
                        ApiProblem.of(HttpStatus.NOT_FOUND, "device.not-found", "没有此设备。", "There is no such device."));
        return EffectiveRules.of(desk.book().set(), entry);
    }

    @Operation(
            summary = "What is wrong with rules, and what they would change / 检查规则",
            description = "Nothing is stored. Lists that are left out are those in force.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(schema = @Schema(implementation = Draft.class))))
    @PostMapping("/check")
    DraftCheck.Checked check(@RequestBody JsonNode body) {
        return DraftCheck.of(body, desk.book().set());
    }

    private static ApiProblem notFound(String id) {
        return ApiProblem.of(
                HttpStatus.NOT_FOUND, "rule.not-found", "现行规则中没有：" + id, "There is no such rule in force: " + id);
    }
}
