package org.scenicwatch.dashboard.alarmhealth;

import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.alarm.AlarmCondition;
import org.scenicwatch.core.alarm.Latch;

/**
 * What is still open of an alarm: which of its annunciations wait for news. They are named by the global index of their
 * event.
 *
 * @param id the alarm's id in rows
 * @param occurrence its newest occurrence
 * @param rule the rule
 * @param source the source's id in rows
 * @param kind the device kind's key
 * @param priority its priority
 * @param condition its condition
 * @param latch its latch
 * @param first the first annunciation of the occurrence
 * @param responded whether a person did something about the occurrence
 * @param last the newest annunciation
 * @param gone whether what raised it is right again
 * @param standing the annunciation since which it stands; null: it does not
 * @param waiting the annunciation since which it waits for an acknowledgement; null: it does not
 */
public record AlarmAttention(
        String id,
        long occurrence,
        String rule,
        String source,
        String kind,
        String priority,
        AlarmCondition condition,
        Latch latch,
        long first,
        boolean responded,
        long last,
        boolean gone,
        @Nullable Long standing,
        @Nullable Long waiting) {

    /** It was annunciated again, in the same occurrence. */
    AlarmAttention annunciated(String nowPriority, AlarmCondition now, Latch nowLatched, long index) {
        return new AlarmAttention(
                id,
                occurrence,
                rule,
                source,
                kind,
                nowPriority,
                now,
                nowLatched,
                first,
                responded,
                index,
                false,
                standing == null ? index : standing,
                waiting == null ? index : waiting);
    }

    AlarmAttention in(AlarmCondition now, Latch nowLatched) {
        return with(now, nowLatched, responded, gone, standing, waiting);
    }

    AlarmAttention nowGone() {
        return with(condition, latch, responded, true, standing, waiting);
    }

    AlarmAttention standsNoMore() {
        return with(condition, latch, responded, gone, null, waiting);
    }

    AlarmAttention waitsNoMore() {
        return with(condition, latch, responded, gone, standing, null);
    }

    AlarmAttention nowResponded() {
        return with(condition, latch, true, gone, standing, waiting);
    }

    AlarmAttention risen(String nowPriority) {
        return with(nowPriority, condition, latch, responded, gone, standing, waiting);
    }

    /** The acknowledgement was taken back. */
    AlarmAttention waitsAgain() {
        return with(priority, condition, latch, responded, gone, standing, last);
    }

    private AlarmAttention with(
            AlarmCondition newCondition,
            Latch newLatch,
            boolean newResponded,
            boolean newGone,
            @Nullable Long newStanding,
            @Nullable Long newWaiting) {
        return with(priority, newCondition, newLatch, newResponded, newGone, newStanding, newWaiting);
    }

    private AlarmAttention with(
            String newPriority,
            AlarmCondition newCondition,
            Latch newLatch,
            boolean newResponded,
            boolean newGone,
            @Nullable Long newStanding,
            @Nullable Long newWaiting) {
        return new AlarmAttention(
                id,
                occurrence,
                rule,
                source,
                kind,
                newPriority,
                newCondition,
                newLatch,
                first,
                newResponded,
                last,
                newGone,
                newStanding,
                newWaiting);
    }
}
