package org.scenicwatch.dashboard.whatif;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.alarm.AlarmRule;
import org.scenicwatch.core.alarm.AlarmRule.Condition;
import org.scenicwatch.core.alarm.RuleCheck;
import org.scenicwatch.core.alarm.RuleOverride;
import org.scenicwatch.core.alarm.RuleSet;
import org.scenicwatch.core.alarm.rulebook.RulesInForce;
import org.scenicwatch.dashboard.SiteSettings;
import org.scenicwatch.dashboard.access.ApiProblem;
import org.scenicwatch.dashboard.alarmrules.RuleReader;
import org.scenicwatch.dashboard.history.HistoryStore;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Makes a question of what was asked, or says which field is wrong and why. */
@Component
class WhatIfReader {

    /** What a run can be told for: a quarter of a year. */
    static final Duration LONGEST = Duration.ofDays(92);

    /** Rules on what several devices or the platform do together, and on silence, which leaves no reading behind. */
    private static final Set<Condition> NOT_FROM_READINGS =
            EnumSet.of(Condition.COMPOSITE, Condition.MASS_OUTAGE, Condition.PLATFORM, Condition.NO_DATA);

    private static final String RULE = "rule.";

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
            throw ApiProblem.field("rule", "rules.required", "缺少 rule。", "rule is missing.");
        }
        try {
            return RuleReader.rule(node);
        } catch (ApiProblem problem) {
            throw RuleReader.under(RULE, problem);
        }
    }

    private static List<RuleOverride> overrides(List<JsonNode> nodes, String rule) {
        List<RuleOverride> overrides = new ArrayList<>();
        for (JsonNode node : nodes) {
            int index = overrides.size();
            RuleOverride override = RuleReader.override(node, index);
            if (!rule.equals(override.rule())) {
                throw ApiProblem.field(
                        "overrides." + index + ".rule",
                        "what-if.other-rule",
                        "此处只能给出规则 " + rule + " 的例外。",
                        "Only overrides of the rule " + rule + " belong here.");
            }
            overrides.add(override);
        }
        return overrides;
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
        RuleSet alone = new RuleSet(List.of(rule), overrides, List.of(), inForce.calendar());
        RuleCheck.faults(alone).stream().findFirst().ifPresent(fault -> {
            throw ApiProblem.field(
                    fault.field().startsWith("overrides.") ? fault.field() : RULE + fault.field(),
                    fault.code(),
                    fault.message().zh(),
                    fault.message().en());
        });
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
