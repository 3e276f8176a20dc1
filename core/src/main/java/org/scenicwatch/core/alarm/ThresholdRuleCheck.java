package org.scenicwatch.core.alarm;

import java.util.Objects;
import java.util.Optional;
import org.scenicwatch.core.alarm.AlarmRule.Direction;
import org.scenicwatch.core.alarm.AlarmRule.Level;
import org.scenicwatch.core.device.Metric;

/** What must be true of rules that compare a figure with thresholds. */
final class ThresholdRuleCheck {

    private ThresholdRuleCheck() {}

    /** A metric's value: on which side it is wrong decides the order of the thresholds. */
    static void level(AlarmRule rule, RuleFaults at) {
        Optional<Metric> metric = metric(rule, at);
        boolean sided = rule.direction() == Direction.LOW || rule.direction() == Direction.HIGH;
        if (!sided) {
            at.add("no-direction", "direction", "须指明上限或下限。", "LOW or HIGH is needed.");
        }
        checkNoStates(rule, at);
        for (Level level : rule.levels()) {
            checkLevel(level, metric, at);
        }
        if (sided) {
            checkOrder(rule, rule.direction() == Direction.HIGH, at);
        }
    }

    /** An amount by which a metric changed or differs: positive, and the more, the worse. */
    static void amount(AlarmRule rule, RuleFaults at) {
        Optional<Metric> metric = metric(rule, at);
        if (rule.direction() == null) {
            at.add("no-direction", "direction", "须指明方向。", "LOW, HIGH or EITHER is needed.");
        }
        checkNoStates(rule, at);
        for (Level level : rule.levels()) {
            double threshold = figure(level);
            if (Double.isNaN(threshold)) {
                noThreshold(level, at);
            } else if (threshold <= 0) {
                at.add("not-positive", field(level), "阈值须大于零。", "The threshold is an amount above zero.");
            } else if (level.ofAttribute() == null
                    && metric.isPresent()
                    && threshold
                            > metric.get().highestPlausible() - metric.get().lowestPlausible()) {
                implausible(level, at);
            }
            checkNoCodes(level, at);
        }
        checkOrder(rule, true, at);
    }

    /** How often something came: whole numbers, and the more, the worse. */
    static void count(AlarmRule rule, RuleFaults at) {
        if (rule.metric() != null) {
            at.add("metric-on-count", "metric", "计数规则不带测量值。", "A rule that counts messages has no metric.");
        }
        if (rule.direction() != null && rule.direction() != Direction.HIGH) {
            at.add("wrong-direction", "direction", "计数只能越上限。", "A count is wrong on the side HIGH.");
        }
        if (!rule.clearingStates().isEmpty()) {
            at.add("clearing-on-count", "clearingStates", "计数规则不带恢复状态。", "A rule that counts has no clearing states.");
        }
        checkCounted(rule, at);
        for (Level level : rule.levels()) {
            double threshold = figure(level);
            if (!(threshold >= 1) || threshold != Math.rint(threshold)) {
                at.add("not-whole", field(level), "须为不小于 1 的整数。", "A whole number is needed, 1 or more.");
            }
            if (level.ofAttribute() != null) {
                at.add(
                        "attribute-on-count",
                        "levels." + level.name() + ".ofAttribute",
                        "次数不按设备属性。",
                        "A count is no factor of an attribute.");
            }
            checkNoCodes(level, at);
        }
        checkOrder(rule, true, at);
    }

    private static void checkCounted(AlarmRule rule, RuleFaults at) {
        boolean byExpression = rule.tuning().counted() != null;
        if (byExpression == !rule.states().isEmpty()) {
            at.add(
                    "what-to-count",
                    byExpression ? "states" : "tuning.counted",
                    "须填写要计数的状态或表达式，二者取一。",
                    "States or an expression are counted, and not both.");
        }
        if (byExpression && rule.kind() == null) {
            at.add("no-kind", "kind", "须指明设备类型。", "The kind of device is needed.");
        }
        rule.states().forEach(state -> StateRuleCheck.checkKnown("states", state, at));
    }

    private static Optional<Metric> metric(AlarmRule rule, RuleFaults at) {
        if (rule.kind() == null) {
            at.add("no-kind", "kind", "须指明设备类型。", "The kind of device is needed.");
            return Optional.empty();
        }
        Optional<Metric> metric = rule.watchedMetric();
        if (metric.isEmpty()) {
            at.add(
                    "unknown-metric",
                    "metric",
                    "该类设备没有此测量值：" + rule.metric(),
                    "A " + rule.kind().key() + " does not report " + rule.metric() + ".");
        }
        return metric;
    }

    private static void checkNoStates(AlarmRule rule, RuleFaults at) {
        if (!rule.states().isEmpty() || !rule.clearingStates().isEmpty()) {
            at.add("states-on-level", "states", "阈值规则不能带状态。", "A rule on levels has no states.");
        }
    }

    private static void checkLevel(Level level, Optional<Metric> metric, RuleFaults at) {
        double threshold = figure(level);
        if (Double.isNaN(threshold)) {
            noThreshold(level, at);
        } else if (level.ofAttribute() != null) {
            if (threshold < 0) {
                at.add("negative-factor", field(level), "系数不能为负。", "A factor is zero or more.");
            }
        } else if (metric.isPresent() && !metric.get().isPlausible(threshold)) {
            implausible(level, at);
        }
        checkNoCodes(level, at);
    }

    /** Levels from the least to the most urgent, each beyond the one before. */
    static void checkOrder(AlarmRule rule, boolean upwards, RuleFaults at) {
        for (int i = 1; i < rule.levels().size(); i++) {
            Level before = rule.levels().get(i - 1);
            Level level = rule.levels().get(i);
            if (isLessUrgent(level, before)) {
                outOfOrder(level, at);
                continue;
            }
            // NaN when a threshold is missing, which is told already; nothing compares with it.
            double step = figure(level) - figure(before);
            boolean comparable = Objects.equals(before.ofAttribute(), level.ofAttribute());
            if (comparable && (upwards ? step <= 0 : step >= 0)) {
                at.add(
                        "overlapping-thresholds",
                        field(level),
                        "阈值与前一级别重叠。",
                        "The threshold overlaps that of the level before.");
            }
        }
    }

    static boolean isLessUrgent(Level level, Level than) {
        return level.priority().ordinal() > than.priority().ordinal();
    }

    static void outOfOrder(Level level, RuleFaults at) {
        at.add(
                "levels-out-of-order",
                "levels." + level.name() + ".priority",
                "级别须从轻到重排列。",
                "Levels go from the least to the most urgent.");
    }

    private static void checkNoCodes(Level level, RuleFaults at) {
        if (!level.codes().isEmpty()) {
            at.add("codes-on-level", "levels." + level.name() + ".codes", "阈值规则不能带代码。", "Codes belong to states.");
        }
    }

    private static void noThreshold(Level level, RuleFaults at) {
        at.add("no-threshold", field(level), "缺少阈值。", "A threshold is needed.");
    }

    private static void implausible(Level level, RuleFaults at) {
        at.add(
                "implausible-threshold",
                field(level),
                "阈值超出该测量值的合理范围。",
                "The threshold lies outside of what this metric can be.");
    }

    /** The level's threshold; NaN when there is none that one can compare with. */
    static double figure(Level level) {
        Double threshold = level.threshold();
        return threshold == null || Double.isInfinite(threshold) ? Double.NaN : threshold;
    }

    static String field(Level level) {
        return "levels." + level.name() + ".threshold";
    }
}
