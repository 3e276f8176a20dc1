package org.scenicwatch.core.alarm;

import java.time.Duration;
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

    /** {@code alarm.nothing-to-undo}: no acknowledgement stands. */
    public static AlarmRefused nothingToUndo() {
        return new AlarmRefused("nothing-to-undo", "没有可撤销的确认。", "There is no acknowledgement to take back.");
    }

    /** {@code alarm.undo-of-another}: somebody else acknowledged it. */
    public static AlarmRefused undoOfAnother() {
        return new AlarmRefused(
                "undo-of-another",
                "该报警由他人确认，只有本人可以撤销。",
                "Somebody else acknowledged this alarm; only they can take it back.");
    }

    /** {@code alarm.undo-too-late}: the time for taking it back is over. */
    public static AlarmRefused undoTooLate(Duration time) {
        return new AlarmRefused(
                "undo-too-late",
                "确认后 " + time.toSeconds() + " 秒内才可撤销。",
                "An acknowledgement can be taken back within " + time.toSeconds() + " s only.");
    }

    /** {@code alarm.already-shelved}: it lies on the shelf. */
    public static AlarmRefused alreadyShelved() {
        return new AlarmRefused("already-shelved", "该报警已搁置。", "This alarm is shelved already.");
    }

    /** {@code alarm.not-shelved}: it does not lie on the shelf. */
    public static AlarmRefused notShelved() {
        return new AlarmRefused("not-shelved", "该报警未被搁置。", "This alarm is not shelved.");
    }

    /** {@code alarm.never-raised}: there is nothing to put on the shelf. */
    public static AlarmRefused neverRaised() {
        return new AlarmRefused(
                "never-raised",
                "该报警从未发生，不能搁置；如需屏蔽请停用。",
                "This alarm was never raised, so it cannot be shelved; take it out of service instead.");
    }

    /** {@code alarm.known}: it was raised or put out of service before, so its own commands are meant. */
    public static AlarmRefused known() {
        return new AlarmRefused(
                "known",
                "该设备的这条规则已有报警记录，请刷新后在报警上操作。",
                "There is an alarm of this device under this rule by now. Reload and act on the alarm.");
    }

    /** {@code alarm.shelf-too-long}: shelving lasts some hours at most. */
    public static AlarmRefused shelfTooLong(Duration longest) {
        return new AlarmRefused(
                "shelf-too-long",
                "搁置须有时限，最长 " + longest.toHours() + " 小时。",
                "Shelving ends after " + longest.toHours() + " hours at most.");
    }

    /** {@code alarm.commander-only}: only a commander may do this to an alarm of the highest priority. */
    public static AlarmRefused commanderOnly() {
        return new AlarmRefused(
                "commander-only",
                "最高级别的报警只能由值班长或带班领导搁置。",
                "Only the shift commander or the duty leader may shelve an alarm of the highest priority.");
    }

    /** {@code alarm.verify-first}: a fire alarm is verified before it is put aside. */
    public static AlarmRefused notVerifiedBefore() {
        return new AlarmRefused("verify-first", "火警须先核警，才能搁置。", "Verify this fire alarm before you shelve it.");
    }

    /** {@code alarm.fire-over}: what set the fire alarm off is over; on the shelf it would hide the next fire. */
    public static AlarmRefused fireOver() {
        return new AlarmRefused(
                "fire-over",
                "该火警已恢复，不能搁置，否则该探测器再报火警会被隐藏；需要检修请停用。",
                "What set this fire alarm off is over. Shelved, it would hide the next fire at this detector; for work on"
                        + " the detector take it out of service.");
    }

    /** {@code alarm.out-of-service}: its source is out of service. */
    public static AlarmRefused outOfService() {
        return new AlarmRefused("out-of-service", "该报警已停用。", "This alarm is out of service.");
    }

    /** {@code alarm.not-out-of-service}: its source is in service. */
    public static AlarmRefused notOutOfService() {
        return new AlarmRefused("not-out-of-service", "该报警未停用。", "This alarm is not out of service.");
    }

    /** {@code alarm.out-of-service-too-long}: being out of service has an end. */
    public static AlarmRefused outOfServiceTooLong(Duration longest) {
        return new AlarmRefused(
                "out-of-service-too-long",
                "停用须有结束时间，最长 " + longest.toDays() + " 天。",
                "Being out of service ends after " + longest.toDays() + " days at most.");
    }

    /** {@code alarm.already-requested}: somebody asked before, a commander has yet to decide. */
    public static AlarmRefused alreadyRequested() {
        return new AlarmRefused(
                "already-requested", "已有停用申请，等待值班长批准。", "Somebody has asked already; the commander has yet to decide.");
    }

    /** {@code alarm.not-requested}: nobody asks, or the time that was asked for is over. */
    public static AlarmRefused notRequested() {
        return new AlarmRefused(
                "not-requested",
                "没有待批准的停用申请，或申请的时间已过。",
                "Nobody asks for this, or the time that was asked for is over.");
    }
}
