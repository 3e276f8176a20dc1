package org.scenicwatch.core.alarm.platform;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * The largest of some figures of late, so that what lasts a moment can be told when the moment is over. Not thread-safe.
 */
final class Peak {

    private record Figure(double value, long nanos) {}

    private final Deque<Figure> falling = new ArrayDeque<>();
    private final long recentNanos;

    Peak(Duration recent) {
        this.recentNanos = recent.toNanos();
    }

    /** Takes a figure at a moment of a clock that never jumps, and gives the largest since {@code recent} before it. */
    double with(double value, long nanos) {
        while (!falling.isEmpty() && falling.getLast().value() <= value) {
            falling.removeLast();
        }
        falling.addLast(new Figure(value, nanos));
        while (nanos - falling.getFirst().nanos() > recentNanos) {
            falling.removeFirst();
        }
        return falling.getFirst().value();
    }
}
