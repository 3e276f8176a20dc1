package org.scenicwatch.core.alarm;

import java.util.HashSet;
import java.util.List;
import org.scenicwatch.core.alarm.AlarmRule.Condition;
import org.scenicwatch.core.alarm.AlarmRule.Level;

/** What must be true of delays, windows, hours and suppression. */
final class TuningCheck {

    private static final int DAY_SECONDS = 86_400;

    private TuningCheck() {}

    static void check(AlarmRule rule, RuleFaults at) {
        RuleTuning tuning = rule.tuning();
        checkDelay(tuning.onDelaySeconds(), "onDelaySeconds", at);
        checkDelay(tuning.offDelaySeconds(), "offDelaySeconds", at);
        checkDeadband(rule, at);
        checkWindow(rule, at);
        if (tuning.counted() != null && rule.condition() != Condition.COUNT) {
            at.add("counted-not-here", "counted", "只有计数规则才有此表达式。", "Only a rule that counts has this expression.");
        }
        RuleSchedule schedule = tuning.schedule();
        if (schedule != null) {
            checkHours(schedule, at);
        }
        SuppressedWhile suppressed = tuning.suppressedWhile();
        if (suppressed != null) {
            checkSuppressed(suppressed, at.under("suppressedWhile"));
        }
        if (rule.latching() == Latching.UNTIL_VERIFIED) {
            checkFire(tuning, at);
        } else if (rule.condition() == Condition.PLATFORM || rule.condition() == Condition.MASS_OUTAGE) {
            checkByArea(tuning, at);
        }
    }

    private static void checkDelay(int seconds, String field, RuleFaults at) {
        if (seconds < 0 || seconds > DAY_SECONDS) {
            at.add("bad-delay", field, "延时须在 0 到 86400 秒之间。", "A delay is 0 to 86,400 seconds.");
        }
    }

    private static void checkDeadband(AlarmRule rule, RuleFaults at) {
        double deadband = rule.tuning().deadband();
        if (!(deadband >= 0) || Double.isInfinite(deadband)) {
            at.add("bad-deadband", "deadband", "死区不能为负。", "A deadband is zero or more.");
            return;
        }
        if (deadband == 0) {
            return;
        }
        switch (rule.condition()) {
            case LEVEL, RATE, DEVIATION -> {
                if (deadband >= leastDistance(rule.levels())) {
                    at.add(
                            "deadband-too-wide",
                            "deadband",
                            "死区须小于相邻阈值之差。",
                            "A deadband is less than the distance between two thresholds.");
                }
            }
            default -> at.add("deadband-not-here", "deadband", "此类规则没有死区。", "Such a rule has no deadband.");
        }
    }

    /** The least distance between thresholds in the metric's unit; without two of them, any deadband will do. */
    private static double leastDistance(List<Level> levels) {
        double least = Double.POSITIVE_INFINITY;
        for (int i = 1; i < levels.size(); i++) {
            Level before = levels.get(i - 1);
            Level level = levels.get(i);
            double distance = Math.abs(ThresholdRuleCheck.figure(level) - ThresholdRuleCheck.figure(before));
            if (before.ofAttribute() == null && level.ofAttribute() == null && distance < least) {
                least = distance;
            }
        }
        return least;
    }

    private static void checkWindow(AlarmRule rule, RuleFaults at) {
        RuleTuning tuning = rule.tuning();
        Condition condition = rule.condition();
        String reference = tuning.reference();
        if (reference != null && (condition != Condition.DEVIATION || reference.isBlank())) {
            at.add(
                    "reference-not-here",
                    "reference",
                    "只有偏差规则才有参考属性，且不能为空白。",
                    "Only a rule on deviation has a reference, and a blank one is none.");
        }
        boolean needed = condition == Condition.RATE
                || condition == Condition.COUNT
                || (condition == Condition.DEVIATION && reference == null);
        int seconds = tuning.windowSeconds();
        if (needed && (seconds < 1 || seconds > DAY_SECONDS)) {
            at.add(
                    "no-window",
                    "windowSeconds",
                    condition == Condition.DEVIATION ? "须填写参考属性，或 1 到 86400 秒的时间窗。" : "时间窗须在 1 到 86400 秒之间。",
                    condition == Condition.DEVIATION
                            ? "A reference is needed, or a window of 1 to 86,400 seconds."
                            : "A window of 1 to 86,400 seconds is needed.");
        } else if (!needed && seconds != 0) {
            at.add("window-not-here", "windowSeconds", "此规则没有时间窗。", "Such a rule has no window.");
        }
    }

    private static void checkHours(RuleSchedule schedule, RuleFaults at) {
        List<RuleSchedule.Hours> hours = schedule.hours();
        if (hours.isEmpty()) {
            at.add("no-hours", "schedule", "至少要有一个时段。", "At least one span of hours is needed.");
        }
        for (int i = 0; i < hours.size(); i++) {
            RuleSchedule.Hours each = hours.get(i);
            if (each.days() == null || each.from() == null || each.to() == null) {
                at.add("half-hours", "schedule.hours." + i, "须填写日期类型、开始和结束时间。", "Days, begin and end are needed.");
            } else if (hours.indexOf(each) < i
                    || new HashSet<>(each.weekdays()).size() < each.weekdays().size()) {
                at.add("twice", "schedule.hours." + i, "时段或星期重复。", "Hours or days of the week are named twice.");
            }
        }
    }

    private static void checkSuppressed(SuppressedWhile suppressed, RuleFaults at) {
        boolean from = suppressed.seasonFrom() != null;
        boolean to = suppressed.seasonTo() != null;
        if (from != to) {
            at.add("half-season", from ? "seasonTo" : "seasonFrom", "季节的起止日期须一并填写。", "A season has both ends.");
        } else if (!from && suppressed.modes().isEmpty()) {
            at.add("never-suppresses", "modes", "须填写状态或季节。", "Modes or a season are needed.");
        }
        if (new HashSet<>(suppressed.modes()).size() < suppressed.modes().size()) {
            at.add("twice", "modes", "状态重复。", "A mode is named twice.");
        }
    }

    private static void checkFire(RuleTuning tuning, RuleFaults at) {
        refuse(tuning.disabled(), "disabled", "火警规则不能停用。", "A fire rule is never disabled.", "fire-rule", at);
        refuse(
                tuning.onDelaySeconds() != 0,
                "onDelaySeconds",
                "火警不能延时。",
                "A fire alarm waits for nothing.",
                "fire-rule",
                at);
        refuse(
                tuning.offDelaySeconds() != 0,
                "offDelaySeconds",
                "火警不能延时。",
                "A fire alarm waits for nothing.",
                "fire-rule",
                at);
        refuse(tuning.schedule() != null, "schedule", "火警规则始终有效。", "A fire rule judges at all times.", "fire-rule", at);
        refuse(
                tuning.suppressedWhile() != null,
                "suppressedWhile",
                "火警不能按设计抑制。",
                "A fire alarm is never suppressed by design.",
                "fire-rule",
                at);
    }

    /** Whoever judges zones and the platform looks at thresholds alone. */
    private static void checkByArea(RuleTuning tuning, RuleFaults at) {
        String zh = "片区规则和平台规则没有此项。";
        String en = "A rule on zones or on the platform has none of this.";
        refuse(tuning.disabled(), "disabled", zh, en, "not-by-area", at);
        refuse(tuning.onDelaySeconds() != 0, "onDelaySeconds", zh, en, "not-by-area", at);
        refuse(tuning.offDelaySeconds() != 0, "offDelaySeconds", zh, en, "not-by-area", at);
        refuse(tuning.schedule() != null, "schedule", zh, en, "not-by-area", at);
    }

    private static void refuse(boolean wrong, String field, String zh, String en, String reason, RuleFaults at) {
        if (wrong) {
            at.add(reason, field, zh, en);
        }
    }
}
