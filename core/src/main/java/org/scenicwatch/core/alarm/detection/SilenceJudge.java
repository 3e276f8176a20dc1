package org.scenicwatch.core.alarm.detection;

import static org.scenicwatch.core.alarm.detection.DeviceState.NEVER;

import java.util.List;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.alarm.AlarmRule;
import org.scenicwatch.core.telemetry.events.DevicesApplied.AppliedMode;

/**
 * Judges whether a device is heard of. Nothing but the arrival of its messages counts, so a backlog is a sign of life
 * too; a device that never spoke is not missed.
 *
 * <p>A device is silent three report intervals after the later of its last message, the last regained line and the end of
 * its last test, or shortly after its last will. The alarms of rules on silence follow when it stayed silent for
 * {@link #HOLD_MILLIS}: until then a mass outage can claim it.
 */
final class SilenceJudge {

    /** Without a message for so many report intervals a device is silent. Source: GB/T 45839-2025 5.5.2. */
    static final int INTERVALS = 3;

    /** However seldom it reports, lost contact is told after so long. Source: GB/T 45839-2025 5.5.2. */
    static final long LONGEST_MILLIS = 24 * 3_600_000L;

    /** A device that left may be on its way back: a broken connection is made again within seconds. */
    static final long LEFT_MILLIS = 15_000;

    /** The minute in which a mass outage shows itself, and time for its verdict to come round. */
    static final long HOLD_MILLIS = 75_000;

    private final RuleBooks books;
    private final int rulesVersion;
    private final Consumer<Signal> signals;
    private final Consumer<ContactChange> changes;

    SilenceJudge(RuleBooks books, int rulesVersion, Consumer<Signal> signals, Consumer<ContactChange> changes) {
        this.books = books;
        this.rulesVersion = rulesVersion;
        this.signals = signals;
        this.changes = changes;
    }

    /** A message of the device arrived. */
    void heard(DeviceState device, long arrived) {
        if (arrived <= device.heardAt) {
            return;
        }
        device.heardAt = arrived;
        if (device.isSilent()) {
            changes.accept(new ContactChange(
                    device.registered.device(), ContactChange.Change.HEARD_AGAIN, false, device.quietFrom, arrived));
            endSilence(device, arrived);
        }
    }

    /** The device's last will arrived. */
    void left(DeviceState device, long arrived) {
        device.goneAt = Math.max(device.goneAt, arrived);
    }

    /** The device's registration was renewed: in test or maintenance nobody waits for it. */
    void registered(DeviceState device) {
        AppliedMode mode = device.registered.mode();
        if (mode != null && device.isSilent() && device.silentAt < mode.until()) {
            endSilence(device, mode.since());
        }
    }

    /** Time passed. */
    void settle(DeviceState device, long asOf, long lineAt) {
        if (!device.isSilent()) {
            long silentAt = silentAt(device, lineAt);
            if (silentAt > asOf) {
                return;
            }
            boolean left = isGone(device);
            device.quietFrom = Math.max(left ? device.goneAt : device.heardAt, watchedFrom(device, lineAt));
            device.silentAt = silentAt;
            changes.accept(new ContactChange(
                    device.registered.device(), ContactChange.Change.FELL_SILENT, left, device.quietFrom, silentAt));
        }
        for (AlarmRule rule : device.rules(books, rulesVersion).all()) {
            if (rule.condition() == AlarmRule.Condition.NO_DATA) {
                raise(device, rule, asOf);
            }
        }
    }

    /** When {@link #settle} has something to say next, {@link Long#MAX_VALUE} for never. */
    long dueAt(DeviceState device, long lineAt) {
        if (!device.isSilent()) {
            return silentAt(device, lineAt);
        }
        long due = Long.MAX_VALUE;
        for (AlarmRule rule : device.rules(books, rulesVersion).all()) {
            if (rule.condition() == AlarmRule.Condition.NO_DATA) {
                for (int i = indexOf(rule, device.level(rule.id())) + 1;
                        i < rule.levels().size();
                        i++) {
                    due = Math.min(due, reachedAt(device, rule, i));
                }
            }
        }
        return due;
    }

    private void raise(DeviceState device, AlarmRule rule, long asOf) {
        int before = indexOf(rule, device.level(rule.id()));
        for (int i = rule.levels().size() - 1; i > before; i--) {
            long reachedAt = reachedAt(device, rule, i);
            if (reachedAt <= asOf) {
                AlarmRule.Level level = rule.levels().get(i);
                device.enter(rule.id(), level.name());
                emit(Signal.Change.RAISE, device, rule, level, reachedAt);
                return;
            }
        }
    }

    private void endSilence(DeviceState device, long at) {
        device.silentAt = NEVER;
        device.quietFrom = NEVER;
        for (AlarmRule rule : device.rules(books, rulesVersion).all()) {
            if (rule.condition() == AlarmRule.Condition.NO_DATA && device.level(rule.id()) != null) {
                device.leave(rule.id());
                emit(Signal.Change.RETURN_TO_NORMAL, device, rule, null, at);
            }
        }
    }

    private static long silentAt(DeviceState device, long lineAt) {
        long watchedFrom = watchedFrom(device, lineAt);
        long due = Long.MAX_VALUE;
        if (isGone(device)) {
            due = Math.max(device.goneAt, watchedFrom) + LEFT_MILLIS;
        }
        if (device.heardAt != NEVER && device.registered.intervalSeconds() > 0) {
            long patience = Math.min(LONGEST_MILLIS, INTERVALS * 1_000L * device.registered.intervalSeconds());
            due = Math.min(due, Math.max(device.heardAt, watchedFrom) + patience);
        }
        return due;
    }

    private static long watchedFrom(DeviceState device, long lineAt) {
        AppliedMode mode = device.registered.mode();
        return Math.max(lineAt, mode == null ? NEVER : mode.until());
    }

    private static boolean isGone(DeviceState device) {
        return device.goneAt != NEVER && device.goneAt >= device.heardAt;
    }

    /** A level is reached after its time without a message; the first one also by the last will alone. */
    private static long reachedAt(DeviceState device, AlarmRule rule, int index) {
        long held = device.silentAt + HOLD_MILLIS;
        if (index == 0 && isGone(device)) {
            return held;
        }
        OptionalLong threshold = rule.levels().get(index).silenceMillis(device.registered.intervalSeconds());
        return threshold.isEmpty() ? Long.MAX_VALUE : Math.max(held, device.quietFrom + threshold.getAsLong());
    }

    private static int indexOf(AlarmRule rule, @Nullable String levelName) {
        List<AlarmRule.Level> levels = rule.levels();
        for (int i = 0; i < levels.size(); i++) {
            if (levels.get(i).name().equals(levelName)) {
                return i;
            }
        }
        return -1;
    }

    private void emit(
            Signal.Change change, DeviceState device, AlarmRule rule, AlarmRule.@Nullable Level level, long at) {
        OptionalLong threshold =
                level == null ? OptionalLong.empty() : level.silenceMillis(device.registered.intervalSeconds());
        signals.accept(new Signal(
                change,
                device.registered.device(),
                device.registered.kind(),
                device.registered.zone(),
                device.registered.place(),
                rule,
                rulesVersion,
                level,
                null,
                threshold.isEmpty() ? null : threshold.getAsLong() / 1_000.0,
                null,
                null,
                at,
                false));
    }
}
