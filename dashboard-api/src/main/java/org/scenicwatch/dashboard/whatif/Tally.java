package org.scenicwatch.dashboard.whatif;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.alarm.detection.RuleTrial.Alarm;
import org.scenicwatch.dashboard.whatif.WhatIfResult.Bucket;
import org.scenicwatch.dashboard.whatif.WhatIfResult.OfDevice;
import org.scenicwatch.dashboard.whatif.WhatIfResult.Raised;

/** Adds up the alarms of device after device; the result does not depend on their order. Safe for any number of threads. */
final class Tally {

    static final int MOST_BUCKETS = 200;
    static final int MOST_ALARMS = 500;
    static final int MOST_DEVICES = 20;

    private static final Comparator<Raised> BY_TIME =
            Comparator.comparing(Raised::from).thenComparing(Raised::device);

    private static final Comparator<OfDevice> BY_DIFFERENCE = Comparator.comparingLong(
                    (OfDevice of) -> -Math.abs(of.then() - of.today()))
            .thenComparing(of -> -Math.max(of.then(), of.today()))
            .thenComparing(OfDevice::device);

    /** Widths that a person reads easily, in minutes; the widest covers 200 days. */
    private static final List<Duration> WIDTHS = Stream.of(1, 5, 10, 15, 30, 60, 120, 180, 360, 720, 1440)
            .map(Duration::ofMinutes)
            .toList();

    private final long from;
    private final long width;
    private final long[] todayIn;
    private final long[] thenIn;
    private final First gainedAlarms = new First();
    private final First lostAlarms = new First();
    private final PriorityQueue<OfDevice> devices = new PriorityQueue<>(BY_DIFFERENCE.reversed());
    private long today;
    private long then;
    private long gained;
    private long lost;
    private long same;

    Tally(Instant from, Instant to) {
        this.from = from.toEpochMilli();
        Duration span = Duration.between(from, to);
        this.width = WIDTHS.stream()
                .filter(each -> each.multipliedBy(MOST_BUCKETS).compareTo(span) >= 0)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("too long a period: " + span))
                .toMillis();
        int buckets = (int) ((span.toMillis() + width - 1) / width);
        this.todayIn = new long[buckets];
        this.thenIn = new long[buckets];
    }

    /** The earliest alarms of all that were added. */
    private static final class First {
        private final PriorityQueue<Raised> kept = new PriorityQueue<>(BY_TIME.reversed());

        void add(Raised alarm) {
            kept.add(alarm);
            if (kept.size() > MOST_ALARMS) {
                kept.remove();
            }
        }

        List<Raised> inOrder() {
            return kept.stream().sorted(BY_TIME).toList();
        }
    }

    /** Adds what both rules found at one device; each list in order of time. */
    synchronized void add(String device, @Nullable String place, List<Alarm> ofToday, List<Alarm> ofThen) {
        long todayHere = 0;
        long thenHere = 0;
        for (AlarmPairs.Pair pair : AlarmPairs.of(ofToday, ofThen)) {
            Alarm one = pair.today();
            Alarm other = pair.then();
            if (one != null && one.from() < from || other != null && other.from() < from) {
                continue;
            }
            if (one != null) {
                todayHere++;
                todayIn[bucketOf(one)]++;
            }
            if (other != null) {
                thenHere++;
                thenIn[bucketOf(other)]++;
            }
            if (one == null && other != null) {
                gained++;
                gainedAlarms.add(raised(device, place, other));
            } else if (one != null && other == null) {
                lost++;
                lostAlarms.add(raised(device, place, one));
            } else {
                same++;
            }
        }
        today += todayHere;
        then += thenHere;
        if (todayHere + thenHere > 0) {
            devices.add(new OfDevice(device, todayHere, thenHere));
            if (devices.size() > MOST_DEVICES) {
                devices.remove();
            }
        }
    }

    synchronized WhatIfResult result() {
        List<Bucket> buckets = new ArrayList<>(todayIn.length);
        for (int i = 0; i < todayIn.length; i++) {
            buckets.add(new Bucket(Instant.ofEpochMilli(from + i * width), todayIn[i], thenIn[i]));
        }
        return new WhatIfResult(
                today,
                then,
                gained,
                lost,
                same,
                buckets,
                gainedAlarms.inOrder(),
                lostAlarms.inOrder(),
                devices.stream().sorted(BY_DIFFERENCE).toList());
    }

    /** A delay may run out at the very end of the period. */
    private int bucketOf(Alarm alarm) {
        return (int) Math.min(todayIn.length - 1, (alarm.from() - from) / width);
    }

    private static Raised raised(String device, @Nullable String place, Alarm alarm) {
        Long to = alarm.to();
        return new Raised(
                device,
                place,
                alarm.worst().level().name(),
                alarm.worst().level().priority(),
                alarm.worst().value(),
                Instant.ofEpochMilli(alarm.from()),
                to == null ? null : Instant.ofEpochMilli(to));
    }
}
