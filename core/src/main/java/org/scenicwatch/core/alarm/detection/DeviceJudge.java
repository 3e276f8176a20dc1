package org.scenicwatch.core.alarm.detection;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.alarm.AlarmRule;
import org.scenicwatch.core.alarm.detection.Signal.Change;
import org.scenicwatch.core.telemetry.Quality;
import org.scenicwatch.core.telemetry.Sample;
import org.scenicwatch.core.telemetry.events.StatesReported.ReportedState;

/** Judges one message against one device's rules: changes the device's state, hands out signals, knows nothing else. */
final class DeviceJudge {

    private final RuleBooks books;
    private final int rulesVersion;
    private final Consumer<Signal> signals;

    DeviceJudge(RuleBooks books, int rulesVersion, Consumer<Signal> signals) {
        this.books = books;
        this.rulesVersion = rulesVersion;
        this.signals = signals;
    }

    /** Whether a newer value of one of its metrics is known. A sample under its arrival time is never late. */
    static boolean isLate(DeviceState device, Sample sample) {
        if (!sample.timed() || sample.claimedAt() != Sample.NO_CLAIM) {
            return false;
        }
        return sample.metrics().stream().anyMatch(metric -> sample.at() < device.lastAt(metric));
    }

    /** Whether a newer state is known. A report under its arrival time is never late. */
    static boolean isLate(DeviceState device, ReportedState report) {
        return report.timed() && report.claimedAt() == null && report.at() < device.stateAt;
    }

    void judge(DeviceState device, Sample sample) {
        List<AlarmRule> rules = device.rules(books, rulesVersion);
        for (int i = 0; i < sample.values().length; i++) {
            String metric = sample.metrics().get(i);
            double value = sample.values()[i];
            boolean late = sample.at() < device.lastAt(metric);
            if (!late) {
                device.observe(metric, sample.at(), value);
            }
            for (AlarmRule rule : rules) {
                if (rule.condition() == AlarmRule.Condition.LEVEL && metric.equals(rule.metric())) {
                    if (late) {
                        judgeLate(device, rule, sample.at(), value);
                    } else {
                        judge(device, rule, sample.at(), value);
                    }
                }
            }
        }
    }

    private void judge(DeviceState device, AlarmRule rule, long at, double value) {
        String before = device.level(rule);
        AlarmRule.Level level =
                rule.levelAt(value, before, device.registered.attributes()).orElse(null);
        if (level == null) {
            if (before != null) {
                device.leave(rule);
                signals.accept(signal(Change.RETURN_TO_NORMAL, device, rule, null, value, null, null, at, false));
            }
        } else if (!level.name().equals(before)) {
            device.enter(rule, level.name());
            Change change = before == null ? Change.RAISE : Change.CHANGE_LEVEL;
            signals.accept(signal(change, device, rule, level, value, null, null, at, false));
        }
    }

    /** What is over raises nothing any more, except alarms that a person has to look at in any case. */
    private void judgeLate(DeviceState device, AlarmRule rule, long at, double value) {
        if (!rule.latching().holds() || device.level(rule) != null) {
            return;
        }
        Optional<AlarmRule.Level> level = rule.levelAt(value, null, device.registered.attributes());
        if (level.isPresent()) {
            String metric = String.valueOf(rule.metric());
            signals.accept(signal(Change.RAISE, device, rule, level.get(), value, null, null, at, true));
            signals.accept(signal(
                    Change.RETURN_TO_NORMAL,
                    device,
                    rule,
                    null,
                    device.lastValue(metric),
                    null,
                    null,
                    device.lastAt(metric),
                    true));
        }
    }

    void judge(DeviceState device, ReportedState report) {
        boolean late = report.at() < device.stateAt;
        String stateNow = device.state;
        for (AlarmRule rule : device.rules(books, rulesVersion)) {
            if (rule.condition() == AlarmRule.Condition.STATE) {
                if (late) {
                    judgeLate(device, rule, report, stateNow);
                } else {
                    judge(device, rule, report);
                }
            }
        }
        if (!late) {
            device.stateAt = report.at();
            device.state = report.state();
        }
    }

    private void judge(DeviceState device, AlarmRule rule, ReportedState report) {
        String before = device.level(rule);
        AlarmRule.Level level = rule.levelOf(report.state(), report.code()).orElse(null);
        if (level != null) {
            // Raised at every report: a person may have reset the alarm meanwhile, a repeat changes nothing.
            boolean changed = before != null && !before.equals(level.name());
            device.enter(rule, level.name());
            Change change = changed ? Change.CHANGE_LEVEL : Change.RAISE;
            signals.accept(
                    signal(change, device, rule, level, null, report.state(), report.code(), report.at(), false));
        } else if (before != null && rule.isClearedBy(report.state())) {
            device.leave(rule);
            signals.accept(signal(
                    Change.RETURN_TO_NORMAL, device, rule, null, null, report.state(), null, report.at(), false));
        }
    }

    private void judgeLate(DeviceState device, AlarmRule rule, ReportedState report, @Nullable String stateNow) {
        if (!rule.latching().holds() || device.level(rule) != null) {
            return;
        }
        Optional<AlarmRule.Level> level = rule.levelOf(report.state(), report.code());
        if (level.isPresent()) {
            signals.accept(signal(
                    Change.RAISE, device, rule, level.get(), null, report.state(), report.code(), report.at(), true));
            if (stateNow != null && rule.isClearedBy(stateNow)) {
                signals.accept(signal(
                        Change.RETURN_TO_NORMAL, device, rule, null, null, stateNow, null, device.stateAt, true));
            }
        }
    }

    private Signal signal(
            Change change,
            DeviceState device,
            AlarmRule rule,
            AlarmRule.@Nullable Level level,
            @Nullable Double value,
            @Nullable String state,
            @Nullable String code,
            long at,
            boolean late) {
        Double threshold = level == null
                ? null
                : level.thresholdFor(device.registered.attributes()).orElse(null);
        return new Signal(
                change,
                device.registered.device(),
                device.registered.kind(),
                device.registered.zone(),
                device.registered.place(),
                rule,
                rulesVersion,
                level,
                value,
                threshold,
                state,
                code,
                at,
                late);
    }

    /** The quality under which a late sample is stored; another flaw of it weighs more. */
    static Quality whenLate(Quality quality) {
        return quality == Quality.GOOD ? Quality.LATE : quality;
    }
}
