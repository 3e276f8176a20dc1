package org.scenicwatch.core.alarm.detection;

import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.alarm.AlarmRule;
import org.scenicwatch.core.telemetry.Quality;
import org.scenicwatch.core.telemetry.Sample;
import org.scenicwatch.core.telemetry.events.StatesReported.ReportedState;

/**
 * Judges one message against one device's rules: changes the device's state, hands out signals, knows nothing else.
 *
 * <p>What a late or an old message tells of may be over by now. Rules on levels and states that hold their alarm raise it
 * all the same, marked late, unless it has to hold for a while; the others raise it only when no newer message says that
 * it is over. What looks at several messages (RATE, DEVIATION, COUNT, EXPRESSION) does not look at late ones at all, held
 * or not: the window has moved on and the values that stood beside a late one are gone.
 */
final class DeviceJudge {

    private final RuleBooks books;
    private final int rulesVersion;
    private final AlarmCourse course;

    DeviceJudge(RuleBooks books, int rulesVersion, Consumer<Signal> signals) {
        this.books = books;
        this.rulesVersion = rulesVersion;
        this.course = new AlarmCourse(books, rulesVersion, signals);
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
        DeviceRules rules = device.rules(books, rulesVersion);
        device.forgetAllBut(rules);
        boolean anyLate = false;
        List<String> metrics = sample.metrics();
        for (int i = 0; i < sample.values().length; i++) {
            String metric = metrics.get(i);
            double value = sample.values()[i];
            boolean late = sample.at() < device.lastAt(metric);
            if (late) {
                anyLate = true;
            } else {
                device.observe(metric, sample.at(), value);
            }
            for (JudgedRule judged : rules.ofValues) {
                if (judged.watches(metric)) {
                    if (late) {
                        judgeLate(device, judged, sample, value);
                    } else {
                        follow(device, judged, judged.ofValue(device, sample.at(), sample.arrived(), value));
                    }
                }
            }
        }
        if (!anyLate) {
            judgeWhole(device, rules, sample.at(), sample.arrived(), null);
        }
    }

    void judge(DeviceState device, ReportedState report) {
        DeviceRules rules = device.rules(books, rulesVersion);
        device.forgetAllBut(rules);
        boolean late = report.at() < device.stateAt;
        if (!late) {
            device.stateAt = report.at();
            device.state = report.state();
        }
        for (JudgedRule judged : rules.ofStates) {
            Finding finding = judged.ofState(report);
            if (late) {
                judgeLate(device, judged, finding);
            } else {
                course.follow(device, judged, judged.judgesAt(report.at()) ? finding : finding.asNormal());
            }
        }
        if (!late) {
            judgeWhole(device, rules, report.at(), report.arrived(), report.state());
        }
    }

    /** When {@link #settle} has something to do next, {@link Long#MAX_VALUE} for never. */
    long dueAt(DeviceState device) {
        if (device.isCalm()) {
            return Long.MAX_VALUE;
        }
        return device.isAbandoned(device.rules(books, rulesVersion))
                ? DeviceState.NEVER
                : Math.min(course.dueAt(device), device.windowEmptyAt());
    }

    /**
     * Raises what old messages told of and nothing newer denied, and what held for its delay; ends what is over, and what
     * stands by a window of which nothing is left.
     */
    void settle(DeviceState device, long asOf) {
        if (device.isCalm()) {
            return;
        }
        DeviceRules rules = device.rules(books, rulesVersion);
        if (device.isAbandoned(rules)) {
            course.abandon(device, rules, asOf);
        }
        List<String> empty = device.emptyBy(asOf);
        for (String id : empty) {
            // The window ran empty before the delay was over: then it is not raised at all.
            Pending pending = device.pending(id);
            RuleMemory memory = device.memory(id);
            if (pending != null && !pending.isLeaving() && memory != null && memory.emptyAt < pending.dueAt()) {
                end(device, rules, id);
            }
        }
        course.settle(device, rules, asOf);
        if (!empty.isEmpty()) {
            empty.forEach(id -> end(device, rules, id));
            // What ends with a delay may have waited for it long enough.
            course.settle(device, rules, asOf);
        }
    }

    /** Nothing is left of what the rule looked at; what it remembers begins anew. */
    private void end(DeviceState device, DeviceRules rules, String id) {
        RuleMemory memory = device.memory(id);
        if (memory != null) {
            device.forget(id);
            JudgedRule judged = rules.remembering(id);
            follow(device, judged, judged == null ? null : judged.ofEmpty(memory));
        }
    }

    private void judgeWhole(DeviceState device, DeviceRules rules, long at, long arrived, @Nullable String reported) {
        for (JudgedRule judged : rules.ofMessages) {
            follow(device, judged, judged.ofMessage(device, at, arrived, reported));
        }
    }

    private void follow(DeviceState device, @Nullable JudgedRule judged, @Nullable Finding finding) {
        if (judged != null && finding != null) {
            course.follow(device, judged, finding);
        }
    }

    private void judgeLate(DeviceState device, JudgedRule judged, Sample sample, double value) {
        AlarmRule rule = judged.rule;
        if (rule.condition() != AlarmRule.Condition.LEVEL || !isRaisedLate(device, judged, sample.at())) {
            return;
        }
        String metric = Objects.requireNonNull(rule.metric());
        AlarmRule.Level level =
                rule.levelAt(value, null, device.registered.attributes()).orElse(null);
        course.raiseLate(
                device,
                judged,
                Finding.of(sample.at(), sample.arrived(), value, level),
                Finding.of(device.lastAt(metric), sample.arrived(), device.lastValue(metric), null));
    }

    private void judgeLate(DeviceState device, JudgedRule judged, Finding finding) {
        if (!isRaisedLate(device, judged, finding.at())) {
            return;
        }
        boolean over = device.state != null && judged.rule.isClearedBy(device.state);
        Finding now = new Finding(device.stateAt, finding.arrived(), null, device.state, null, null, true);
        course.raiseLate(device, judged, finding, over ? now : null);
    }

    /** Whether what a late message tells of is to be known: the alarm would be held, and does not stand already. */
    private static boolean isRaisedLate(DeviceState device, JudgedRule judged, long at) {
        return judged.rule.latching().holds()
                && judged.onDelayMillis == 0
                && device.level(judged.id) == null
                && device.pending(judged.id) == null
                && judged.judgesAt(at);
    }
}
