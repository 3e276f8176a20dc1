package org.scenicwatch.dashboard.health;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;

/** Where the head of a table of events was at the last looks, so that a distance in events becomes one in time. */
final class HeadTrack {

    private static final int LOOKS = 600;

    private record Look(long head, Instant at) {}

    private final Deque<Look> looks = new ArrayDeque<>();

    void look(long head, Instant at) {
        looks.addLast(new Look(head, at));
        if (looks.size() > LOOKS) {
            looks.removeFirst();
        }
    }

    long newest() {
        return looks.isEmpty() ? 0 : looks.getLast().head();
    }

    /** How old the newest look is whose head was handled already; as old as the oldest look when none was. */
    long lagMillis(long handled, Instant now) {
        Instant since = now;
        for (Iterator<Look> back = looks.descendingIterator(); back.hasNext(); ) {
            Look look = back.next();
            since = look.at();
            if (look.head() <= handled) {
                break;
            }
        }
        return Math.max(0, Duration.between(since, now).toMillis());
    }
}
