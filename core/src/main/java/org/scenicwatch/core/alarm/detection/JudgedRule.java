package org.scenicwatch.core.alarm.detection;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.alarm.AlarmRule;
import org.scenicwatch.core.alarm.AlarmRule.Level;
import org.scenicwatch.core.alarm.RuleExpression;
import org.scenicwatch.core.alarm.RuleSchedule;
import org.scenicwatch.core.alarm.RuleTuning;
import org.scenicwatch.core.calendar.SiteCalendar;
import org.scenicwatch.core.telemetry.events.StatesReported.ReportedState;

/** A rule made ready for judging: what can be worked out once is, and its conditions are told of one message each. */
final class JudgedRule {

    final AlarmRule rule;
    final String id;
    final long onDelayMillis;
    final long offDelayMillis;

    private final @Nullable String metric;
    private final AlarmRule.@Nullable Direction direction;
    private final long windowMillis;
    private final double deadband;
    private final @Nullable String reference;
    private final @Nullable RuleSchedule schedule;
    private final SiteCalendar calendar;
    private final int wording;
    // One a level; an entry that cannot be understood finds nothing.
    private final @Nullable RuleExpression[] expressions;
    private final @Nullable RuleExpression counted;
    private final boolean countsByExpression;

    JudgedRule(
            AlarmRule rule,
            SiteCalendar calendar,
            List<@Nullable RuleExpression> expressions,
            @Nullable RuleExpression counted,
            boolean countsByExpression) {
        RuleTuning tuning = rule.tuning();
        this.rule = rule;
        this.id = rule.id();
        this.metric = rule.metric();
        this.direction = rule.direction();
        this.onDelayMillis = tuning.onDelaySeconds() * 1_000L;
        this.offDelayMillis = tuning.offDelaySeconds() * 1_000L;
        this.windowMillis = tuning.windowSeconds() * 1_000L;
        this.deadband = tuning.deadband();
        this.reference = tuning.reference();
        this.schedule = tuning.schedule();
        this.calendar = calendar;
        this.expressions = expressions.toArray(RuleExpression[]::new);
        this.counted = counted;
        this.countsByExpression = countsByExpression;
        this.wording =
                Objects.hash(rule.condition().name(), metric, windowMillis, reference, tuning.counted(), rule.states());
    }

    /** Whether a value of this metric is its business. */
    boolean watches(String key) {
        return key.equals(metric);
    }

    /** Whether it may stand at anything but normal at {@code at}. */
    boolean judgesAt(long at) {
        return schedule == null || schedule.isOn(at, calendar);
    }

    /** What a value of its metric means; none when there is nothing to compare it with. */
    @Nullable
    Finding ofValue(DeviceState device, long at, long arrived, double value) {
        return switch (rule.condition()) {
            case LEVEL -> judged(device, at, arrived, value);
            case RATE -> judged(device, at, arrived, change(device, at, arrived, value));
            case DEVIATION -> {
                double distance = distance(device, at, arrived, value);
                yield Double.isNaN(distance) && judgesAt(at) ? null : judged(device, at, arrived, distance);
            }
            default -> null;
        };
    }

    /** What a reported state means to a rule on states. */
    Finding ofState(ReportedState report) {
        Level level = rule.levelOf(report.state(), report.code()).orElse(null);
        return new Finding(
                report.at(),
                report.arrived(),
                null,
                report.state(),
                report.code(),
                level,
                level == null && rule.isClearedBy(report.state()));
    }

    /**
     * What a message as a whole means to a rule that counts messages or asks an expression; none when its expressions
     * say nothing.
     *
     * @param reported the state in it; none in a sample
     */
    @Nullable
    Finding ofMessage(DeviceState device, long at, long arrived, @Nullable String reported) {
        return rule.condition() == AlarmRule.Condition.COUNT
                ? judged(device, at, arrived, count(device, at, arrived, reported))
                : asked(device, at, arrived);
    }

    private Finding judged(DeviceState device, long at, long arrived, double found) {
        if (!judgesAt(at)) {
            return Finding.of(at, arrived, Double.isNaN(found) ? null : found, null);
        }
        double value = found;
        if (deadband > 0) {
            RuleMemory memory = device.remember(id, wording);
            if (Math.abs(found - memory.judged) < deadband) {
                value = memory.judged;
            } else {
                memory.judged = found;
            }
        }
        Map<String, Double> attributes = device.registered.attributes();
        return Finding.of(
                at,
                arrived,
                value,
                rule.levelAt(value, device.level(id), attributes).orElse(null));
    }

    private double change(DeviceState device, long at, long arrived, double value) {
        RuleMemory memory = device.remember(id, wording);
        RuleWindow window = window(memory);
        window.addToRange(at, value);
        memory.tookIn(window, at, arrived);
        double rise = amount(value - window.lowest());
        double fall = amount(window.highest() - value);
        return direction == AlarmRule.Direction.HIGH
                ? rise
                : direction == AlarmRule.Direction.LOW ? fall : Math.max(rise, fall);
    }

    /** NaN without a reference: the device lacks the attribute, or nothing came before this value. */
    private double distance(DeviceState device, long at, long arrived, double value) {
        double compared;
        if (reference != null) {
            Double attribute = device.registered.attributes().get(reference);
            compared = attribute == null ? Double.NaN : attribute;
        } else {
            RuleMemory memory = device.remember(id, wording);
            RuleWindow window = window(memory);
            window.moveTo(at);
            compared = window.mean();
            window.addToMean(at, value);
            memory.tookIn(window, at, arrived);
        }
        double above = amount(value - compared);
        return direction == AlarmRule.Direction.HIGH
                ? above
                : direction == AlarmRule.Direction.LOW ? -above : Math.abs(above);
    }

    /** 0.3 less 0.2 is the 0.1 of the threshold, and not a little less. */
    private static double amount(double difference) {
        return Math.rint(difference * 1e9) / 1e9;
    }

    private double count(DeviceState device, long at, long arrived, @Nullable String reported) {
        boolean counts = countsByExpression
                ? counted != null && counted.answer(device) == RuleExpression.Answer.TRUE
                : reported != null && rule.states().contains(reported);
        if (!counts && !device.remembers(id, wording)) {
            return 0;
        }
        RuleMemory memory = device.remember(id, wording);
        RuleWindow window = window(memory);
        if (counts) {
            window.count(at);
            memory.tookIn(window, at, arrived);
        } else {
            window.moveTo(at);
        }
        return window.total();
    }

    private @Nullable Finding asked(DeviceState device, long at, long arrived) {
        if (!judgesAt(at)) {
            return Finding.of(at, arrived, null, null);
        }
        boolean silent = expressions.length == 0;
        for (int i = expressions.length - 1; i >= 0; i--) {
            RuleExpression expression = expressions[i];
            RuleExpression.Answer answer =
                    expression == null ? RuleExpression.Answer.NOTHING : expression.answer(device);
            if (answer == RuleExpression.Answer.TRUE) {
                return Finding.of(at, arrived, null, rule.levels().get(i));
            }
            silent |= answer == RuleExpression.Answer.NOTHING;
        }
        return silent ? null : Finding.of(at, arrived, null, null);
    }

    /**
     * What it means that nothing of the window is left: a count is zero, and of a change or a distance nothing is known
     * any more; none when the window is not of this wording.
     */
    @Nullable
    Finding ofEmpty(RuleMemory memory) {
        RuleWindow window = memory.window;
        return window == null || memory.wording != wording
                ? null
                : Finding.of(
                        window.isEmpty() ? memory.emptyAt : window.endsAt(),
                        memory.emptyAt,
                        rule.condition() == AlarmRule.Condition.COUNT ? 0.0 : null,
                        null);
    }

    private RuleWindow window(RuleMemory memory) {
        RuleWindow window = memory.window;
        if (window == null) {
            window = new RuleWindow(windowMillis);
            memory.window = window;
        }
        return window;
    }
}
