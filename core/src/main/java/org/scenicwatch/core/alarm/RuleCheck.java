package org.scenicwatch.core.alarm;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.scenicwatch.core.LocalText;
import org.scenicwatch.core.alarm.AlarmRule.Condition;
import org.scenicwatch.core.alarm.AlarmRule.Level;

/** What must be true of a rule book before it may be published. */
public final class RuleCheck {

    /** The states that a device may report. Source: the MQTT contract. */
    public static final Set<String> DEVICE_STATES = Set.of(
            "normal",
            "alarm",
            "fault",
            "tamper",
            "low_battery",
            "muted",
            "disabled",
            "supervisory",
            "activated",
            "feedback",
            "tripped",
            "reset");

    private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+){0,7}");

    /** As the id of a fault that is about the whole book. */
    private static final String WHOLE = "-";

    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_TEXT = 4_000;
    private static final int LONGEST_RESPONSE_SECONDS = 30 * 86_400;

    private RuleCheck() {}

    /**
     * Checks a whole rule book: rules, overrides, inhibitions and calendar.
     *
     * @throws RulesRefused for the first fault found
     */
    public static void check(RuleSet set) {
        refuse(faults(set));
    }

    /**
     * Checks rules alone.
     *
     * @throws RulesRefused for the first fault found
     */
    public static void check(List<AlarmRule> rules) {
        refuse(faults(RuleSet.of(rules)));
    }

    /** Everything that is wrong with a rule book, in the order of its rules; empty when it may be published. */
    public static List<RuleFault> faults(RuleSet set) {
        List<RuleFault> found = new ArrayList<>();
        RuleFaults whole = new RuleFaults(WHOLE, "", found);
        if (set.rules().isEmpty()) {
            whole.add("empty", "rules", "规则库不能为空。", "A rule book needs at least one rule.");
        }
        Set<String> ids = new HashSet<>();
        for (AlarmRule rule : set.rules()) {
            RuleFaults at = new RuleFaults(rule.id(), "", found);
            if (!ids.add(rule.id())) {
                at.add("duplicate", "id", "编号重复。", "This id is used twice.");
                continue;
            }
            check(rule, at);
            ExpressionCheck.check(rule, at);
            OverrideCheck.check(rule, set.overrides(), found);
        }
        OverrideCheck.checkRules(set.overrides(), ids, found);
        InhibitionCheck.collect(set.inhibitions(), set.rules(), found);
        if (set.calendar().holidays().stream().anyMatch(set.calendar().makeUpDays()::contains)) {
            whole.add(
                    "contradiction", "calendar.makeUpDays", "同一天不能既放假又补班。", "A day is a holiday or worked, not both.");
        }
        return List.copyOf(found);
    }

    private static void refuse(List<RuleFault> faults) {
        if (!faults.isEmpty()) {
            throw faults.get(0).refusal();
        }
    }

    /** Checks one rule but for its expressions, which no override changes. */
    static void check(AlarmRule rule, RuleFaults at) {
        if (!ID.matcher(rule.id()).matches()) {
            at.add("bad-id", "id", "编号只能用小写字母、数字和连字符。", "An id is made of lower-case letters, digits and hyphens.");
        }
        if (rule.levels().isEmpty()) {
            at.add("no-level", "levels", "至少要有一个级别。", "At least one level is needed.");
            return;
        }
        checkNames(rule, at);
        if (rule.withAttribute() != null && rule.withAttribute().equals(rule.withoutAttribute())) {
            at.add("never-applies", "withoutAttribute", "不能既要求又排除同一属性。", "The rule would never apply.");
        }
        checkTexts(rule, at);
        checkGrades(rule, at);
        checkHysteresis(rule, at);
        switch (rule.condition()) {
            case LEVEL -> ThresholdRuleCheck.level(rule, at);
            case RATE, DEVIATION -> ThresholdRuleCheck.amount(rule, at);
            case COUNT -> ThresholdRuleCheck.count(rule, at);
            case EXPRESSION -> ExpressionCheck.levels(rule, at);
            case STATE -> StateRuleCheck.check(rule, at);
            case NO_DATA, MASS_OUTAGE -> SilenceRuleCheck.check(rule, at);
            case COMPOSITE -> CompositeRuleCheck.check(rule, at);
            case PLATFORM -> PlatformRuleCheck.check(rule, at);
        }
        TuningCheck.check(rule, at.under("tuning"));
    }

    private static void checkNames(AlarmRule rule, RuleFaults at) {
        Set<String> names = new HashSet<>();
        for (Level level : rule.levels()) {
            if (!ID.matcher(level.name()).matches()) {
                at.add(
                        "bad-level-name",
                        "levels." + level.name() + ".name",
                        "级别名称只能用小写字母、数字和连字符。",
                        "A level's name is made of lower-case letters, digits and hyphens.");
            } else if (!names.add(level.name())) {
                at.add("duplicate-level", "levels", "级别名称重复。", "Two levels have one name.");
            }
        }
    }

    private static void checkTexts(AlarmRule rule, RuleFaults at) {
        if (rule.title().zh().isBlank() || rule.title().en().isBlank()) {
            at.add("no-title", "title", "中英文标题都要填写。", "A title in both languages is needed.");
        }
        checkLength(rule.title(), "title", LONGEST_TITLE, at);
        checkLength(rule.guidance(), "guidance", LONGEST_TEXT, at);
        checkLength(new LocalText(rule.source(), ""), "source", LONGEST_TEXT, at);
        Rationalisation why = rule.rationalisation();
        if (why == null) {
            return;
        }
        checkReason(why.cause(), "rationalisation.cause", at);
        checkReason(why.consequence(), "rationalisation.consequence", at);
        if (why.respondWithinSeconds() < 1 || why.respondWithinSeconds() > LONGEST_RESPONSE_SECONDS) {
            at.add(
                    "bad-response-time",
                    "rationalisation.respondWithinSeconds",
                    "响应时间须在 1 秒到 30 天之间。",
                    "The time to respond is 1 second to 30 days.");
        }
    }

    private static void checkReason(LocalText text, String field, RuleFaults at) {
        if (text.zh().isBlank() || text.en().isBlank()) {
            at.add("no-reason", field, "中英文都要填写。", "It is needed in both languages.");
        }
        checkLength(text, field, LONGEST_TEXT, at);
    }

    private static void checkLength(LocalText text, String field, int longest, RuleFaults at) {
        if (text.zh().length() > longest || text.en().length() > longest) {
            at.add("too-long", field, "最多 " + longest + " 个字。", "At most " + longest + " characters.");
        }
    }

    private static void checkGrades(AlarmRule rule, RuleFaults at) {
        for (Level level : rule.levels()) {
            String field = "levels." + level.name() + ".priority";
            Consequence consequence = level.consequence();
            Urgency urgency = level.urgency();
            if (consequence == null && urgency == null) {
                continue;
            }
            if (consequence == null || urgency == null) {
                at.add(
                        "half-graded",
                        "levels." + level.name() + (consequence == null ? ".consequence" : ".urgency"),
                        "后果与紧迫程度须一并填写。",
                        "Consequence and urgency are given together.");
            } else if (PriorityMatrix.priorityOf(consequence, urgency) != level.priority()) {
                Priority right = PriorityMatrix.priorityOf(consequence, urgency);
                at.add(
                        "priority-off-matrix",
                        field,
                        "按后果与紧迫程度应为 " + right + "。",
                        "By consequence and urgency it is " + right + ".");
            }
        }
    }

    private static void checkHysteresis(AlarmRule rule, RuleFaults at) {
        if (!(rule.hysteresis() >= 0) || Double.isInfinite(rule.hysteresis())) {
            at.add("bad-hysteresis", "hysteresis", "回差不能为负。", "Hysteresis is zero or more.");
        } else if (rule.hysteresis() > 0 && !judgesFigures(rule.condition())) {
            at.add("hysteresis-not-here", "hysteresis", "此类规则没有回差。", "Such a rule has no hysteresis.");
        }
    }

    private static boolean judgesFigures(Condition condition) {
        return switch (condition) {
            case LEVEL, RATE, DEVIATION, COUNT, PLATFORM -> true;
            case EXPRESSION, STATE, NO_DATA, MASS_OUTAGE, COMPOSITE -> false;
        };
    }

    static Set<String> levelNames(AlarmRule rule) {
        return rule.levels().stream().map(Level::name).collect(Collectors.toSet());
    }
}
