package org.scenicwatch.core.alarm.detection;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.alarm.AlarmRule;
import org.scenicwatch.core.alarm.AlarmRule.Level;
import org.scenicwatch.core.alarm.PublishedRules;
import org.scenicwatch.core.alarm.RuleOverride;
import org.scenicwatch.core.alarm.RuleSet;
import org.scenicwatch.core.calendar.SiteCalendar;
import org.scenicwatch.core.device.DeviceKind;
import org.scenicwatch.core.telemetry.Quality;
import org.scenicwatch.core.telemetry.Sample;
import org.scenicwatch.core.telemetry.events.DevicesApplied.AppliedDevice;
import org.scenicwatch.core.telemetry.events.StatesReported.ReportedState;

/**
 * One rule tried on what one device told in the past: the judge of live detection, fed in the order of the messages, with
 * the device as it is registered now. Of one thread.
 *
 * <p>Time is that of the messages: a timer that is due before a message arrives has run out before it. A message stored as
 * late is judged after the next newer one, as it was when it came.
 */
public final class RuleTrial {

    private static final int VERSION = 1;

    private final DeviceJudge judge;
    private final DeviceState state;
    private final boolean judges;
    private final List<Alarm> ended = new ArrayList<>();
    private final List<Sample> late = new ArrayList<>();
    private @Nullable Alarm standing;

    /** What tries one rule on any number of devices; safe for any number of threads. */
    public static final class Book {

        private final RuleBooks books = new RuleBooks();

        /**
         * A rule alone.
         *
         * @param overrides what it does otherwise for a zone, a kind or a device
         * @param calendar the working days that its schedule refers to
         */
        public Book(AlarmRule rule, List<RuleOverride> overrides, SiteCalendar calendar) {
            RuleSet set = new RuleSet(List.of(rule), overrides, List.of(), calendar);
            books.add(PublishedRules.write("rules:trial", "trial", VERSION, set, null, Instant.EPOCH));
        }

        /** The trial of the rule on a device of which nothing is known but its registration. */
        public RuleTrial of(AppliedDevice device) {
            return new RuleTrial(books, device);
        }
    }

    /**
     * A level that was reached.
     *
     * @param value the value that was judged, in the metric's unit; absent for rules on states
     * @param state the state that was reported; absent for rules on values
     * @param at device time, epoch milliseconds
     */
    public record Reached(
            Level level, @Nullable Double value, @Nullable String state, long at) {}

    /**
     * A time in alarm.
     *
     * @param raised the level at which it was raised
     * @param worst the most urgent level that it reached, at its first time
     * @param levelChanges how often the level changed while it stood
     * @param to when it returned to normal, device time, epoch milliseconds; absent: it still stands at the end
     */
    public record Alarm(
            Reached raised,
            Reached worst,
            int levelChanges,
            @Nullable Long to) {

        /** When it was raised, device time, epoch milliseconds. */
        public long from() {
            return raised.at();
        }

        private Alarm changedTo(Reached next) {
            boolean worse =
                    next.level().priority().isMoreUrgentThan(worst.level().priority());
            return new Alarm(raised, worse ? next : worst, levelChanges + 1, null);
        }

        private Alarm over(long at) {
            return new Alarm(raised, worst, levelChanges, at);
        }
    }

    private RuleTrial(RuleBooks books, AppliedDevice device) {
        this.judge = new DeviceJudge(books, VERSION, this::take);
        this.state = new DeviceState(device);
        this.judges = DeviceKind.of(device.kind())
                .filter(kind -> !books.rulesFor(VERSION, kind, device.zone(), device.device(), device.attributes())
                        .isEmpty())
                .isPresent();
    }

    /** Whether the rule judges this device at all; if not, nothing it tells is an alarm. */
    public boolean judges() {
        return judges;
    }

    /** Judges the next message in device time. What was sent in test or maintenance is no matter of rules. */
    public void judge(Sample sample) {
        if (!sample.quality().isLive()) {
            return;
        }
        if (sample.quality() == Quality.LATE) {
            late.add(sample);
            return;
        }
        passTo(sample.arrived());
        judge.judge(state, sample);
        if (!late.isEmpty()) {
            judgeLate();
        }
    }

    /** Judges the next report in the order of arrival. */
    public void judge(ReportedState report) {
        if (Quality.of(report.quality()).isLive()) {
            passTo(report.arrived());
            judge.judge(state, report);
        }
    }

    /** How many alarms there were until now. */
    public int count() {
        return ended.size() + (standing == null ? 0 : 1);
    }

    /** The alarms in their order when nothing more comes until {@code at}, epoch milliseconds. */
    public List<Alarm> end(long at) {
        judgeLate();
        passTo(at);
        List<Alarm> all = new ArrayList<>(ended);
        if (standing != null) {
            all.add(standing);
        }
        return all;
    }

    private void judgeLate() {
        late.forEach(sample -> judge.judge(state, sample));
        late.clear();
    }

    /** Lets the timers run out that are due by then. */
    private void passTo(long now) {
        long due = judge.dueAt(state);
        while (due <= now) {
            judge.settle(state, due);
            long next = judge.dueAt(state);
            if (next <= due) {
                return;
            }
            due = next;
        }
    }

    private void take(Signal signal) {
        Alarm alarm = standing;
        if (signal.change() == Signal.Change.RETURN_TO_NORMAL) {
            if (alarm != null) {
                ended.add(alarm.over(signal.at()));
                standing = null;
            }
            return;
        }
        Level level = signal.level();
        if (level == null) {
            return;
        }
        Reached reached = new Reached(level, signal.value(), signal.state(), signal.at());
        if (alarm == null) {
            standing = new Alarm(reached, reached, 0, null);
        } else if (signal.change() == Signal.Change.CHANGE_LEVEL) {
            standing = alarm.changedTo(reached);
        }
    }
}
