package org.scenicwatch.dashboard.live;

/** When the next batch may go: 5 a second, 20 when one holds an alarm, and an empty one every 10 s as a heartbeat. */
final class Cadence {

    static final long ALARM_MILLIS = 50;
    static final long USUAL_MILLIS = 200;
    static final long HEARTBEAT_MILLIS = 10_000;

    private long last;

    Cadence(long nowMillis) {
        this.last = nowMillis;
    }

    /** Whether a batch is due for what waits. */
    boolean isDue(long nowMillis, Waiting waiting) {
        long since = nowMillis - last;
        if (waiting.isEmpty()) {
            return since >= HEARTBEAT_MILLIS;
        }
        return since >= (waiting.holdsAlarm() ? ALARM_MILLIS : USUAL_MILLIS);
    }

    void sent(long nowMillis) {
        last = nowMillis;
    }
}
