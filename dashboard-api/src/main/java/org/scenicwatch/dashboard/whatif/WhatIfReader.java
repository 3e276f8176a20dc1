package org.scenicwatch.dashboard.whatif;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.alarm.AlarmRule;
import org.scenicwatch.core.alarm.AlarmRule.Condition;
import org.scenicwatch.core.alarm.RuleCheck;
import org.scenicwatch.core.alarm.RuleOverride;
import org.scenicwatch.core.alarm.RuleSet;
import org.scenicwatch.core.alarm.RulesRefused;
import org.scenicwatch.core.alarm.rulebook.RulesInForce;
import org.scenicwatch.dashboard.SiteSettings;
import org.scenicwatch.dashboard.access.ApiProblem;
import org.scenicwatch.dashboard.history.HistoryStore;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Makes a question of what was asked, or says which field is wrong and why. */
@Component
class WhatIfReader {

    /** What a run can be told for: a quarter of a year. */
    static final Duration LONGEST = Duration.ofDays(92);

    /** Rules on what several devices or the platform do together, and on silence, which leaves no reading behind. */
    private static final Set<Condition> NOT_FROM_READINGS =
            EnumSet.of(Condition.COMPOSITE, Condition.MASS_OUTAGE, Condition.PLATFORM, Condition.NO_DATA);

    /** Reads a rule as the shipped ones are read: an unknown field is a mistake, a number that is left out is 0. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private final RulesInForce rules;
    private final HistoryStore history;
    private final SiteSettings site;
    private final Clock clock;

    WhatIfReader(RulesInForce rules, HistoryStore history, SiteSettings site, Clock clock) {
        this.rules = rules;
        this.history = history;
        this.site = site;
        this.clock = clock;
    }

    /**
     * The question.
     *
     * @param rule the changed rule
     * @param overrides what it would do otherwise; absent: what the rule in force does
     * @param from start, RFC 3339
     * @param to end, RFC 3339; in the future means now
     * @throws ApiProblem 422 with the field
     */
    WhatIfQuestion read(
            @Nullable JsonNode rule, @Nullable List<JsonNode> overrides, @Nullable String from, @Nullable String to) {
        AlarmRule then = rule(rule);
        RuleSet inForce = rules.of(site.area()).map(RulesInForce.Book::set).orElse(RuleSet.of(List.of()));
        List<RuleOverride> todayOverrides = inForce.overrides().stream()
                .filter(each -> each.rule().equals(then.id()))
                .toList();
        List<RuleOverride> thenOverrides = overrides == null ? todayOverrides : overrides(overrides, then.id());
        refuseWhatReadingsDoNotTell("rule.condition", then);
        check(then, thenOverrides, inForce);
        if (then.kind() == null) {
            throw ApiProblem.field("rule.kind", "what-if.no-kind", "须指明设备类型。", "The kind of device is needed.");
        }
        Optional<AlarmRule> today = inForce.find(then.id());
        today.ifPresent(rulesOfToday -> refuseWhatReadingsDoNotTell("rule.id", rulesOfToday));
        Instant start = instant("from", from);
        Instant asked = instant("to", to);
        Instant end = asked.isAfter(clock.instant()) ? clock.instant() : asked;
        checkPeriod(start, end, then);
        return new WhatIfQuestion(
                today.orElse(null), todayOverrides, then, thenOverrides, inForce.calendar(), start, end);
    }

    private static AlarmRule rule(@Nullable JsonNode node) {
        if (node == null || node.isNull()) {
            throw ApiProblem.field("rule", "what-if.rule-required", "须给出规则。", "The rule is needed.");
        }
        AlarmRule rule = as(AlarmRule.class, node, "rule");
        requirePart(rule.id(), "rule.id");
        requirePart(rule.condition(), "rule.condition");
        requirePart(rule.latching(), "rule.latching");
        requirePart(rule.title(), "rule.title");
        requirePart(rule.guidance(), "rule.guidance");
        requirePart(rule.source(), "rule.source");
        for (int i = 0; i < rule.levels().size(); i++) {
            requirePart(rule.levels().get(i).name(), "rule.levels[" + i + "].name");
            requirePart(rule.levels().get(i).priority(), "rule.levels[" + i + "].priority");
        }
        return rule;
    }

    /** Records read from JSON hold what was left out as null, whatever their types say. */
    private static void requirePart(@Nullable Object part, String field) {
        if (part == null) {
            throw ApiProblem.field(field, "what-if.field-required", "缺少此字段。", "This field is needed.");
        }
    }

    private static List<RuleOverride> overrides(List<JsonNode> nodes, String rule) {
        for (int i = 0; i < nodes.size(); i++) {
            String field = "overrides[" + i + "]";
            RuleOverride override = as(RuleOverride.class, nodes.get(i), field);
            requirePart(override.scope(), field + ".scope");
            requirePart(override.note(), field + ".note");
            if (!rule.equals(override.rule())) {
                throw ApiProblem.field(
                        field + ".rule",
                        "what-if.other-rule",
                        "此处只能给出规则 " + rule + " 的例外。",
                        "Only overrides of the rule " + rule + " belong here.");
            }
        }
        return nodes.stream()
                .map(node -> as(RuleOverride.class, node, "overrides"))
                .toList();
    }

    private static <T> T as(Class<T> type, JsonNode node, String field) {
        try {
            return JSON.treeToValue(node, type);
        } catch (JacksonException e) {
            String path = e.getPath().stream()
                    .map(part ->
                            part.getPropertyName() == null ? "[" + part.getIndex() + "]" : "." + part.getPropertyName())
                    .collect(Collectors.joining());
            throw ApiProblem.field(
                    field + path,
                    "what-if.unreadable",
                    "无法读取此字段：名称或内容不正确。",
                    "This field cannot be read: there is none of this name, or its content is of another type.");
        }
    }

    private static void refuseWhatReadingsDoNotTell(String field, AlarmRule rule) {
        if (NOT_FROM_READINGS.contains(rule.condition())) {
            throw ApiProblem.field(
                    field,
                    "what-if.not-from-readings",
                    "条件 " + rule.condition() + " 不是由单台设备的读数判断的，无法用历史读数试算。",
                    "The condition " + rule.condition()
                            + " is not judged from what one device told, so stored readings cannot show it.");
        }
    }

    private static void check(AlarmRule rule, List<RuleOverride> overrides, RuleSet inForce) {
        try {
            RuleCheck.check(new RuleSet(List.of(rule), overrides, List.of(), inForce.calendar()));
        } catch (RulesRefused e) {
            String prefix = rule.id() + ".";
            String field = e.field();
            throw ApiProblem.field(
                    "rule." + (field.startsWith(prefix) ? field.substring(prefix.length()) : field),
                    e.code(),
                    e.text().zh(),
                    e.text().en());
        }
    }

    private void checkPeriod(Instant from, Instant to, AlarmRule rule) {
        if (!from.isBefore(to)) {
            throw ApiProblem.field(
                    "from", "what-if.period", "from 须早于 to，且不在将来。", "from must be before to, and not in the future.");
        }
        if (Duration.between(from, to).compareTo(LONGEST) > 0) {
            throw ApiProblem.field(
                    "from",
                    "what-if.too-long",
                    "时段最长 " + LONGEST.toDays() + " 天。",
                    "The period is at most " + LONGEST.toDays() + " days.");
        }
        Instant kept = history.keptFrom();
        if (!RuleInputs.of(rule).metrics().isEmpty() && from.isBefore(kept)) {
            throw ApiProblem.field(
                    "from",
                    "what-if.not-kept",
                    "单个读数只保存到 " + kept + "，请选择其后的时段。",
                    "Single readings are kept since " + kept + "; choose a period after that.");
        }
    }

    private static Instant instant(String field, @Nullable String text) {
        try {
            if (text != null) {
                return OffsetDateTime.parse(text).toInstant();
            }
        } catch (DateTimeException e) {
            // Told below, like a time that is missing.
        }
        throw ApiProblem.field(
                field,
                "what-if.time",
                field + " 须为带时区的时间，例如 2026-05-01T08:00:00Z。",
                field + " has to be a time with an offset, for example 2026-05-01T08:00:00Z.");
    }
}
