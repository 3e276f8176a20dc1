package org.scenicwatch.core.alarm;

import org.scenicwatch.core.alarm.AlarmRule.Level;

/** What must be true of rules on the states that devices report. */
final class StateRuleCheck {

    private StateRuleCheck() {}

    static void check(AlarmRule rule, RuleFaults at) {
        if (rule.kind() == null) {
            at.add("no-kind", "kind", "须指明设备类型。", "The kind of device is needed.");
        }
        if (rule.metric() != null || rule.direction() != null) {
            at.add("metric-on-state", "metric", "状态规则不能带测量值。", "A rule on states has no metric.");
        }
        if (rule.states().isEmpty() || rule.clearingStates().isEmpty()) {
            at.add(
                    "no-state",
                    rule.states().isEmpty() ? "states" : "clearingStates",
                    "须列出触发和恢复的状态。",
                    "States that raise and states that clear are needed.");
        }
        for (String state : rule.states()) {
            checkKnown("states", state, at);
            if (rule.clearingStates().contains(state)) {
                at.add("contradiction", "clearingStates", "同一状态不能既触发又恢复。", state + " would raise and clear.");
            }
        }
        rule.clearingStates().forEach(state -> checkKnown("clearingStates", state, at));
        for (Level level : rule.levels()) {
            if (level.threshold() != null || level.ofAttribute() != null) {
                at.add(
                        "threshold-on-state",
                        ThresholdRuleCheck.field(level),
                        "状态规则不能带阈值。",
                        "A level of states has no threshold.");
            }
        }
        long open =
                rule.levels().stream().filter(level -> level.codes().isEmpty()).count();
        if (open != 1) {
            at.add("no-open-level", "levels", "须有且仅有一个不限代码的级别。", "Exactly one level must stand for all other codes.");
        }
    }

    static void checkKnown(String field, String state, RuleFaults at) {
        if (!RuleCheck.DEVICE_STATES.contains(state)) {
            at.add("unknown-state", field, "未知状态：" + state, "No device reports the state " + state + ".");
        }
    }
}
