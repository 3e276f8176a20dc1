package org.scenicwatch.dashboard.alarmrules;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.LocalText;
import org.scenicwatch.core.alarm.AlarmRule;
import org.scenicwatch.core.alarm.Priority;
import org.scenicwatch.core.alarm.rulebook.RulesInForce;
import org.scenicwatch.core.device.Metric;
import org.scenicwatch.dashboard.SiteSettings;
import org.scenicwatch.dashboard.access.ApiProblem;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** One alarm rule as it is in force. */
@RestController
@Tag(name = "alarms")
class AlarmRuleController {

    private final RulesInForce rules;
    private final SiteSettings site;

    AlarmRuleController(RulesInForce rules, SiteSettings site) {
        this.rules = rules;
        this.site = site;
    }

    /**
     * A level of a rule, from the least to the most urgent.
     *
     * @param threshold in the rule's unit, or the factor of {@code ofAttribute}
     * @param ofAttribute the device attribute, or the report interval, that the threshold is a factor of
     * @param inclusive whether the threshold itself belongs to the level
     * @param codes for rules on states: the device codes that mean this level
     */
    record Level(
            String name,
            Priority priority,
            @Nullable Double threshold,
            @Nullable String ofAttribute,
            boolean inclusive,
            List<String> codes) {}

    /**
     * A rule in force.
     *
     * @param version of the rule book
     * @param publishedAt since when that version is in force
     * @param kind the device kind's key; null: every kind
     * @param unit the metric's unit
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
            List<Level> levels,
            List<String> states,
            List<String> clearingStates,
            String latching) {}

    @Operation(summary = "One alarm rule in force / 单条报警规则")
    @GetMapping("/api/v1/alarm-rules/{id}")
    Rule one(@PathVariable String id) {
        RulesInForce.Book book = rules.of(site.area()).orElseThrow(() -> notFound(id));
        AlarmRule rule = book.rules().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(() -> notFound(id));
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
                rule.levels().stream()
                        .map(level -> new Level(
                                level.name(),
                                level.priority(),
                                level.threshold(),
                                level.ofAttribute(),
                                level.inclusive(),
                                level.codes()))
                        .toList(),
                rule.states(),
                rule.clearingStates(),
                rule.latching().name());
    }

    private static ApiProblem notFound(String id) {
        return ApiProblem.of(
                HttpStatus.NOT_FOUND, "rule.not-found", "现行规则中没有：" + id, "There is no such rule in force: " + id);
    }
}
