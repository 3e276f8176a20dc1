package org.scenicwatch.core.alarm.detection;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.alarm.AlarmRule;
import org.scenicwatch.core.alarm.detection.Signal.Change;
import org.scenicwatch.core.telemetry.Quality;
import org.scenicwatch.core.telemetry.Sample;
import org.scenicwatch.core.telemetry.events.StatesReported.ReportedState;

/**
 * Judges one message against one device's rules: changes the device's state, hands out signals, knows nothing else.
 *
 * <p>What a late or an old message tells of may be over by now. Rules that hold their alarm raise it all the same, marked
 * late; the others raise it only when no newer message says that it is over.
 */
final class DeviceJudge {

    private final RuleBooks books;
    private final int rulesVersion;
    private final Consumer<Signal> signals;

    /** What a rule found in one message. */
    private record Finding(
            long at,
            long arrived,
            @Nullable Double value,
            @Nullable String state,
            @Nullable String code) {

        boolean isBacklog() {
            return Pending.isBacklog(at, arrived);
        }

        Pending pendingSince(long since) {
            return new Pending(since, arrived, value, state, code);
        }
    }

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
        for (String metric : sample.metrics()) {
            if (sample.at() < device.lastAt(metric)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a newer state is known. A report under its arrival time is never late. */
    static boolean isLate(DeviceState device, ReportedState report) {
        return report.timed() && report.claimedAt() == null && report.at() < device.stateAt;
    }

    /** The quality under which a late sample is stored; another flaw of it weighs more. */
    static Quality whenLate(Quality quality) {
        return quality == Quality.GOOD ? Quality.LATE : quality;
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
                    judge(device, rule, new Finding(sample.at(), sample.arrived(), value, null, null), late);
                }
            }
        }
    }

    void judge(DeviceState device, ReportedState report) {
        boolean late = report.at() < device.stateAt;
        Finding finding = new Finding(report.at(), report.arrived(), null, report.state(), report.code());
        for (AlarmRule rule : device.rules(books, rulesVersion)) {
            if (rule.condition() == AlarmRule.Condition.STATE) {
                judge(device, rule, finding, late);
            }
        }
        if (!late) {
            device.stateAt = report.at();
            device.state = report.state();
        }
    }

    /** When {@link #settle} has something to do next, {@link Long#MAX_VALUE} for never. */
    long dueAt(DeviceState device) {
        long due = Long.MAX_VALUE;
        for (Pending pending : device.pendings().values()) {
            due = Math.min(due, pending.heard() + Pending.SETTLED_MILLIS);
        }
        return due;
    }

    /** Raises what old messages told of and nothing newer denied. */
    void settle(DeviceState device, long asOf) {
        List<AlarmRule> rules = device.rules(books, rulesVersion);
        // What a rule waited for that is no longer in force would wait for ever.
        device.pendings()
                .keySet()
                .removeIf(id -> rules.stream().noneMatch(rule -> rule.id().equals(id)));
        for (AlarmRule rule : rules) {
            Pending pending = device.pending(rule);
            if (pending != null && pending.isSettled(asOf)) {
                device.noLongerPending(rule);
                AlarmRule.Level level = levelNamed(rule, device.level(rule));
                if (level != null) {
                    Finding then = new Finding(
                            pending.at(), pending.heard(), pending.value(), pending.state(), pending.code());
                    emit(Change.RAISE, device, rule, level, then, true);
                }
            }
        }
    }

    private void judge(DeviceState device, AlarmRule rule, Finding finding, boolean late) {
        if (late) {
            judgeLate(device, rule, finding);
            return;
        }
        String before = device.level(rule);
        AlarmRule.Level level = levelOf(device, rule, finding, before);
        if (level != null) {
            reach(device, rule, level, finding, before);
        } else if (before != null && isOver(rule, finding)) {
            device.leave(rule);
            if (!device.noLongerPending(rule)) {
                emit(Change.RETURN_TO_NORMAL, device, rule, null, finding, false);
            }
        }
    }

    private void reach(
            DeviceState device, AlarmRule rule, AlarmRule.Level level, Finding finding, @Nullable String before) {
        Pending pending = device.pending(rule);
        boolean same = level.name().equals(before);
        device.enter(rule, level.name());
        if (finding.isBacklog() && !rule.latching().holds() && (before == null || pending != null)) {
            device.pending(rule, finding.pendingSince(pending == null ? finding.at() : pending.at()));
        } else if (before == null || device.noLongerPending(rule)) {
            emit(Change.RAISE, device, rule, level, finding, finding.isBacklog());
        } else if (!same) {
            emit(Change.CHANGE_LEVEL, device, rule, level, finding, false);
        } else if (rule.condition() == AlarmRule.Condition.STATE) {
            // Raised at every report: a person may have reset the alarm meanwhile, a repeat changes nothing.
            emit(Change.RAISE, device, rule, level, finding, finding.isBacklog());
        }
    }

    private void judgeLate(DeviceState device, AlarmRule rule, Finding finding) {
        if (!rule.latching().holds() || device.level(rule) != null) {
            return;
        }
        AlarmRule.Level level = levelOf(device, rule, finding, null);
        if (level == null) {
            return;
        }
        emit(Change.RAISE, device, rule, level, finding, true);
        if (rule.metric() != null) {
            long at = device.lastAt(rule.metric());
            Finding now = new Finding(at, finding.arrived(), device.lastValue(rule.metric()), null, null);
            emit(Change.RETURN_TO_NORMAL, device, rule, null, now, true);
        } else if (device.state != null && rule.isClearedBy(device.state)) {
            Finding now = new Finding(device.stateAt, finding.arrived(), null, device.state, null);
            emit(Change.RETURN_TO_NORMAL, device, rule, null, now, true);
        }
    }

    private static AlarmRule.@Nullable Level levelOf(
            DeviceState device, AlarmRule rule, Finding finding, @Nullable String before) {
        if (finding.value() != null) {
            return rule.levelAt(finding.value(), before, device.registered.attributes())
                    .orElse(null);
        }
        return finding.state() == null
                ? null
                : rule.levelOf(finding.state(), finding.code()).orElse(null);
    }

    private static boolean isOver(AlarmRule rule, Finding finding) {
        return finding.state() == null || rule.isClearedBy(finding.state());
    }

    private static AlarmRule.@Nullable Level levelNamed(AlarmRule rule, @Nullable String name) {
        return rule.levels().stream()
                .filter(level -> level.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    private void emit(
            Change change,
            DeviceState device,
            AlarmRule rule,
            AlarmRule.@Nullable Level level,
            Finding finding,
            boolean late) {
        Double threshold = level == null
                ? null
                : level.thresholdFor(device.registered.attributes()).orElse(null);
        signals.accept(new Signal(
                change,
                device.registered.device(),
                device.registered.kind(),
                device.registered.zone(),
                device.registered.place(),
                rule,
                rulesVersion,
                level,
                finding.value(),
                threshold,
                finding.state(),
                level == null ? null : finding.code(),
                finding.at(),
                late));
    }
}
