package org.scenicwatch.core.alarm.detection;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.alarm.AlarmRule;
import org.scenicwatch.core.alarm.AlarmRule.Condition;
import org.scenicwatch.core.alarm.AlarmRule.Level;
import org.scenicwatch.core.alarm.detection.Signal.Change;

/**
 * From what a rule finds to what its alarm does: delays, the backlog, levels, the end. A level is entered as soon as it is
 * found, so that hysteresis counts from there; until the alarm is raised it is {@link Pending}, and so is the end of one
 * that is left with a delay.
 */
final class AlarmCourse {

    private final RuleBooks books;
    private final int rulesVersion;
    private final Consumer<Signal> signals;

    AlarmCourse(RuleBooks books, int rulesVersion, Consumer<Signal> signals) {
        this.books = books;
        this.rulesVersion = rulesVersion;
        this.signals = signals;
    }

    /** A message that is not late says this. */
    void follow(DeviceState device, JudgedRule judged, Finding finding) {
        if (finding.level() != null) {
            reach(device, judged, finding.level(), finding);
        } else if (finding.over() && !device.isCalm()) {
            leave(device, judged, finding);
        }
    }

    /**
     * A late message told of an alarm that is held: it is raised for good, and shown as over when {@code now} says so.
     *
     * @param now what the newest message says; none when it says neither
     */
    void raiseLate(DeviceState device, JudgedRule judged, Finding then, @Nullable Finding now) {
        if (then.level() != null) {
            emit(Change.RAISE, device, judged.rule, then, true);
            if (now != null) {
                emit(Change.RETURN_TO_NORMAL, device, judged.rule, now, true);
            }
        }
    }

    /** When {@link #settle} has something to do next, {@link Long#MAX_VALUE} for never. */
    long dueAt(DeviceState device) {
        long due = Long.MAX_VALUE;
        for (Pending pending : device.pendings().values()) {
            due = Math.min(due, pending.dueAt());
        }
        return due;
    }

    /** Does what waited for time alone. */
    void settle(DeviceState device, DeviceRules rules, long asOf) {
        if (device.pendings().isEmpty()) {
            return;
        }
        settle(device, rules.ofValues, asOf);
        settle(device, rules.ofStates, asOf);
        settle(device, rules.ofMessages, asOf);
    }

    /** Ends what rules left behind that no longer judge the device. */
    void abandon(DeviceState device, DeviceRules rules, long asOf) {
        for (String id : device.standing()) {
            if (!rules.contain(id)) {
                Pending pending = device.pending(id);
                boolean raised = pending == null || pending.isLeaving();
                device.leave(id);
                device.noLongerPending(id);
                AlarmRule rule = raised ? books.lastKnown(id, rulesVersion) : null;
                if (rule != null) {
                    emit(Change.RETURN_TO_NORMAL, device, rule, Finding.of(asOf, asOf, null, null), false);
                }
            }
        }
    }

    private void settle(DeviceState device, JudgedRule[] rules, long asOf) {
        for (JudgedRule judged : rules) {
            Pending pending = device.pending(judged.id);
            if (pending != null && pending.isDue(asOf)) {
                device.noLongerPending(judged.id);
                if (pending.isLeaving()) {
                    long at = pending.since() + judged.offDelayMillis;
                    emit(Change.RETURN_TO_NORMAL, device, judged.rule, pending.at(at, null), false);
                } else {
                    raise(device, judged, pending);
                }
            }
        }
    }

    private void raise(DeviceState device, JudgedRule judged, Pending pending) {
        long at = pending.since() + judged.onDelayMillis;
        Level level = levelNamed(judged.rule, device.level(judged.id));
        if (level == null || !judged.judgesAt(at)) {
            device.leave(judged.id);
        } else {
            emit(Change.RAISE, device, judged.rule, pending.at(at, level), pending.old());
        }
    }

    private void reach(DeviceState device, JudgedRule judged, Level level, Finding finding) {
        AlarmRule rule = judged.rule;
        Pending pending = device.pending(judged.id);
        String before = device.level(judged.id);
        if (pending != null && pending.isLeaving()) {
            // It came back before its end was told: the alarm went on standing.
            device.noLongerPending(judged.id);
            before = pending.leaving();
            pending = null;
        }
        device.enter(judged.id, level.name());
        if (before == null || pending != null) {
            long since = pending == null ? finding.at() : pending.since();
            boolean held = Pending.heldFor(since, finding) >= judged.onDelayMillis;
            if (!held || (finding.isBacklog() && !rule.latching().holds())) {
                device.pending(judged.id, Pending.raise(since, finding, judged.onDelayMillis));
            } else {
                device.noLongerPending(judged.id);
                emit(Change.RAISE, device, rule, finding, finding.isBacklog());
            }
        } else if (!level.name().equals(before)) {
            emit(Change.CHANGE_LEVEL, device, rule, finding, false);
        } else if (rule.condition() == Condition.STATE) {
            // Raised at every report: a person may have reset the alarm meanwhile, a repeat changes nothing.
            emit(Change.RAISE, device, rule, finding, finding.isBacklog());
        }
    }

    private void leave(DeviceState device, JudgedRule judged, Finding finding) {
        Pending pending = device.pending(judged.id);
        String before = device.level(judged.id);
        if (pending == null && before == null) {
            return;
        }
        device.leave(judged.id);
        if (pending != null && !pending.isLeaving()) {
            device.noLongerPending(judged.id);
            return;
        }
        long since = pending == null ? finding.at() : pending.since();
        String standing = pending == null ? before : pending.leaving();
        if (standing != null && Pending.heldFor(since, finding) < judged.offDelayMillis) {
            device.pending(judged.id, Pending.leave(since, finding, judged.offDelayMillis, standing));
        } else {
            device.noLongerPending(judged.id);
            emit(Change.RETURN_TO_NORMAL, device, judged.rule, finding, false);
        }
    }

    private static @Nullable Level levelNamed(AlarmRule rule, @Nullable String name) {
        for (Level level : rule.levels()) {
            if (level.name().equals(name)) {
                return level;
            }
        }
        return null;
    }

    private void emit(Change change, DeviceState device, AlarmRule rule, Finding finding, boolean late) {
        Level level = finding.level();
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
