package org.scenicwatch.core.alarm;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.alarm.AlarmRule.Condition;
import org.scenicwatch.core.alarm.AlarmRule.Direction;
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

    private RuleCheck() {}

    /**
     * Checks a whole rule book with its inhibitions.
     *
     * @throws RulesRefused for the first fault found
     */
    public static void check(RuleSet set) {
        check(set.rules());
        InhibitionCheck.check(
                set.inhibitions(), set.rules().stream().map(AlarmRule::id).collect(Collectors.toSet()));
    }

    /**
     * Checks rules.
     *
     * @throws RulesRefused for the first fault found
     */
    public static void check(List<AlarmRule> rules) {
        if (rules.isEmpty()) {
            throw new RulesRefused("empty", "-", "rules", "规则库不能为空。", "A rule book needs at least one rule.");
        }
        Set<String> ids = new HashSet<>();
        for (AlarmRule rule : rules) {
            if (!ids.add(rule.id())) {
                throw refused(rule, "duplicate", "id", "编号重复。", "This id is used twice.");
            }
            check(rule);
        }
    }

    private static void check(AlarmRule rule) {
        if (!ID.matcher(rule.id()).matches()) {
            throw refused(
                    rule,
                    "bad-id",
                    "id",
                    "编号只能用小写字母、数字和连字符。",
                    "An id is made of lower-case letters, digits and hyphens.");
        }
        if (rule.levels().isEmpty()) {
            throw refused(rule, "no-level", "levels", "至少要有一个级别。", "At least one level is needed.");
        }
        Set<String> names = new HashSet<>();
        for (Level level : rule.levels()) {
            if (!names.add(level.name())) {
                throw refused(rule, "duplicate-level", "levels", "级别名称重复。", "Two levels have one name.");
            }
        }
        if (rule.withAttribute() != null && rule.withAttribute().equals(rule.withoutAttribute())) {
            throw refused(rule, "never-applies", "withoutAttribute", "不能既要求又排除同一属性。", "The rule would never apply.");
        }
        if (rule.title().zh().isBlank() || rule.title().en().isBlank()) {
            throw refused(rule, "no-title", "title", "中英文标题都要填写。", "A title in both languages is needed.");
        }
        if (rule.kind() == null && (rule.condition() == Condition.LEVEL || rule.condition() == Condition.STATE)) {
            throw refused(rule, "no-kind", "kind", "须指明设备类型。", "The kind of device is needed.");
        }
        switch (rule.condition()) {
            case LEVEL -> checkLevels(rule);
            case STATE -> checkStates(rule);
            case NO_DATA, MASS_OUTAGE -> SilenceRuleCheck.check(rule);
            case COMPOSITE -> CompositeRuleCheck.check(rule);
            case PLATFORM -> PlatformRuleCheck.check(rule);
        }
    }

    private static void checkLevels(AlarmRule rule) {
        if (rule.watchedMetric().isEmpty()) {
            throw refused(
                    rule,
                    "unknown-metric",
                    "metric",
                    "该类设备没有此测量值：" + rule.metric(),
                    "A " + Objects.requireNonNull(rule.kind()).key() + " does not report " + rule.metric() + ".");
        }
        if (rule.direction() == null) {
            throw refused(rule, "no-direction", "direction", "须指明上限或下限。", "LOW or HIGH is needed.");
        }
        if (!rule.states().isEmpty() || !rule.clearingStates().isEmpty()) {
            throw refused(rule, "states-on-level", "states", "阈值规则不能带状态。", "A rule on levels has no states.");
        }
        checkHysteresis(rule);
        Level before = null;
        for (Level level : rule.levels()) {
            checkThreshold(rule, level);
            if (before != null) {
                checkOrder(rule, before, level);
            }
            before = level;
        }
    }

    static void checkHysteresis(AlarmRule rule) {
        if (!(rule.hysteresis() >= 0) || Double.isInfinite(rule.hysteresis())) {
            throw refused(rule, "bad-hysteresis", "hysteresis", "回差不能为负。", "Hysteresis is zero or more.");
        }
    }

    private static void checkThreshold(AlarmRule rule, Level level) {
        Double threshold = level.threshold();
        if (threshold == null || !Double.isFinite(threshold)) {
            throw refused(rule, "no-threshold", "levels." + level.name(), "缺少阈值。", "A threshold is needed.");
        }
        boolean absolute = level.ofAttribute() == null;
        if (absolute && !rule.watchedMetric().orElseThrow().isPlausible(threshold)) {
            throw refused(
                    rule,
                    "implausible-threshold",
                    "levels." + level.name(),
                    "阈值超出该测量值的合理范围。",
                    "The threshold lies outside of what this metric can be.");
        }
        if (!absolute && threshold < 0) {
            throw refused(rule, "negative-factor", "levels." + level.name(), "系数不能为负。", "A factor is zero or more.");
        }
        if (!level.codes().isEmpty()) {
            throw refused(rule, "codes-on-level", "levels." + level.name(), "阈值规则不能带代码。", "Codes belong to states.");
        }
    }

    static void checkOrder(AlarmRule rule, Level before, Level level) {
        if (level.priority().ordinal() > before.priority().ordinal()) {
            throw refused(
                    rule,
                    "levels-out-of-order",
                    "levels." + level.name(),
                    "级别须从轻到重排列。",
                    "Levels go from the least to the most urgent.");
        }
        boolean comparable = Objects.equals(before.ofAttribute(), level.ofAttribute());
        double step = value(level.threshold()) - value(before.threshold());
        boolean beyond = rule.direction() == Direction.LOW ? step < 0 : step > 0;
        if (comparable && !beyond) {
            throw refused(
                    rule,
                    "overlapping-thresholds",
                    "levels." + level.name(),
                    "阈值与前一级别重叠。",
                    "The threshold overlaps that of the level before.");
        }
    }

    private static void checkStates(AlarmRule rule) {
        if (rule.metric() != null || rule.direction() != null) {
            throw refused(rule, "metric-on-state", "metric", "状态规则不能带测量值。", "A rule on states has no metric.");
        }
        if (rule.states().isEmpty() || rule.clearingStates().isEmpty()) {
            throw refused(
                    rule,
                    "no-state",
                    rule.states().isEmpty() ? "states" : "clearingStates",
                    "须列出触发和恢复的状态。",
                    "States that raise and states that clear are needed.");
        }
        for (String state : rule.states()) {
            checkKnown(rule, "states", state);
            if (rule.clearingStates().contains(state)) {
                throw refused(
                        rule, "contradiction", "clearingStates", "同一状态不能既触发又恢复。", state + " would raise and clear.");
            }
        }
        rule.clearingStates().forEach(state -> checkKnown(rule, "clearingStates", state));
        long open =
                rule.levels().stream().filter(level -> level.codes().isEmpty()).count();
        if (open != 1) {
            throw refused(
                    rule,
                    "no-open-level",
                    "levels",
                    "须有且仅有一个不限代码的级别。",
                    "Exactly one level must stand for all other codes.");
        }
    }

    private static void checkKnown(AlarmRule rule, String field, String state) {
        if (!DEVICE_STATES.contains(state)) {
            throw refused(rule, "unknown-state", field, "未知状态：" + state, "No device reports the state " + state + ".");
        }
    }

    private static double value(@Nullable Double threshold) {
        return threshold == null ? Double.NaN : threshold;
    }

    static RulesRefused refused(AlarmRule rule, String reason, String field, String zh, String en) {
        return new RulesRefused(reason, rule.id(), field, zh, en);
    }
}
