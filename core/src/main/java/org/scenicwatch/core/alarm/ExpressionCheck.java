package org.scenicwatch.core.alarm;

import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.alarm.AlarmRule.Condition;
import org.scenicwatch.core.alarm.AlarmRule.Level;
import org.scenicwatch.core.device.DeviceKind;

/** What must be true of a rule's CEL expressions: they stand where they are looked at, and they compile. */
final class ExpressionCheck {

    private ExpressionCheck() {}

    /** A rule whose levels are expressions. */
    static void levels(AlarmRule rule, RuleFaults at) {
        if (rule.kind() == null) {
            at.add("no-kind", "kind", "须指明设备类型。", "The kind of device is needed.");
        }
        if (rule.metric() != null
                || rule.direction() != null
                || !rule.states().isEmpty()
                || !rule.clearingStates().isEmpty()) {
            at.add(
                    "metric-on-expression",
                    "metric",
                    "表达式规则不带测量值、方向或状态。",
                    "A rule on expressions has no metric, no direction and no states.");
        }
        Level before = null;
        for (Level level : rule.levels()) {
            if (level.threshold() != null || level.ofAttribute() != null) {
                at.add(
                        "threshold-on-expression",
                        ThresholdRuleCheck.field(level),
                        "表达式级别不带阈值。",
                        "A level that is an expression has no threshold.");
            }
            if (!level.codes().isEmpty()) {
                at.add("codes-on-level", "levels." + level.name() + ".codes", "表达式级别不带代码。", "Codes belong to states.");
            }
            if (before != null && ThresholdRuleCheck.isLessUrgent(level, before)) {
                ThresholdRuleCheck.outOfOrder(level, at);
            }
            before = level;
        }
    }

    /** Compiles them all. */
    static void check(AlarmRule rule, RuleFaults at) {
        for (Level level : rule.levels()) {
            String field = "levels." + level.name() + ".expression";
            String expression = level.expression();
            if (rule.condition() == Condition.EXPRESSION) {
                compile(expression == null ? "" : expression, rule.kind(), field, at);
            } else if (expression != null) {
                at.add("expression-not-here", field, "只有表达式规则才有此项。", "Only a rule on expressions has this.");
            }
        }
        String counted = rule.tuning().counted();
        if (rule.condition() == Condition.COUNT && counted != null) {
            compile(counted, rule.kind(), "tuning.counted", at);
        }
    }

    private static void compile(String text, @Nullable DeviceKind kind, String field, RuleFaults at) {
        if (text.isBlank()) {
            at.add("no-expression", field, "须填写表达式。", "An expression is needed.");
        } else if (kind != null) {
            try {
                RuleExpression.compile(text, kind);
            } catch (ExpressionRefused e) {
                at.add(ExpressionRefused.REASON, field, e.text().zh(), e.text().en());
            }
        }
    }
}
