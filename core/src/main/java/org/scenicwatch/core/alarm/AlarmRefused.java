package org.scenicwatch.core.alarm;

import org.scenicwatch.core.LocalText;
import org.scenicwatch.core.Refusal;

/** A command on an alarm was refused by the alarm's life cycle. */
public final class AlarmRefused extends Refusal {

    private static final long serialVersionUID = 1L;

    private AlarmRefused(String reason, String zh, String en) {
        super("alarm." + reason, new LocalText(zh, en));
    }

    /** {@code alarm.not-active}: there is nothing to act on. */
    public static AlarmRefused notActive() {
        return new AlarmRefused(
                "not-active", "该报警已结束，无需再操作。", "This alarm is over; there is nothing left to do on it.");
    }

    /** {@code alarm.stale-occurrence}: the person saw an earlier occurrence of the alarm. */
    public static AlarmRefused staleOccurrence(long seen, long now) {
        return new AlarmRefused(
                "stale-occurrence",
                "您看到的是第 " + seen + " 次报警，现在是第 " + now + " 次，请刷新后再操作。",
                "You acted on occurrence " + seen + ", the alarm is now at occurrence " + now
                        + ". Reload and look again.");
    }

    /** {@code alarm.already-acknowledged}: somebody acknowledged it before. */
    public static AlarmRefused alreadyAcknowledged() {
        return new AlarmRefused("already-acknowledged", "该报警已被确认。", "This alarm was already acknowledged.");
    }

    /** {@code alarm.not-acknowledged}: it must be acknowledged first. */
    public static AlarmRefused notAcknowledged() {
        return new AlarmRefused("not-acknowledged", "请先确认该报警，再复位。", "Acknowledge this alarm before you reset it.");
    }

    /** {@code alarm.not-verifiable}: only fire alarms are verified. */
    public static AlarmRefused notVerifiable() {
        return new AlarmRefused("not-verifiable", "只有火警需要核警。", "Only fire alarms are verified.");
    }

    /** {@code alarm.already-verified}: somebody verified it before, with another result. */
    public static AlarmRefused alreadyVerified() {
        return new AlarmRefused("already-verified", "该火警已核警。", "This fire alarm was already verified.");
    }

    /** {@code alarm.not-verified}: a fire alarm must be verified before it is reset. */
    public static AlarmRefused notVerified() {
        return new AlarmRefused("not-verified", "请先核警，再复位。", "Verify this fire alarm before you reset it.");
    }

    /** {@code alarm.unknown-cause}: the cause is not a code. */
    public static AlarmRefused unknownCause(String cause) {
        return new AlarmRefused(
                "unknown-cause",
                "核警原因须从列表中选择，不能自行填写：" + cause,
                "The cause must be chosen from the list of causes, not written: " + cause);
    }

    /** {@code alarm.not-latched}: the alarm goes by itself, there is nothing to reset. */
    public static AlarmRefused notLatched() {
        return new AlarmRefused("not-latched", "该报警会自动恢复，无需复位。", "This alarm leaves by itself; it needs no reset.");
    }

    /** {@code alarm.still-active}: what raised it is still so. */
    public static AlarmRefused stillActive() {
        return new AlarmRefused(
                "still-active", "报警源尚未恢复正常，不能复位。", "What raised this alarm is still so; it cannot be reset yet.");
    }
}
