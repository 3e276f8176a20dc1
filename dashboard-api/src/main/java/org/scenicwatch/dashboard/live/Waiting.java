package org.scenicwatch.dashboard.live;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The rows that changed since they were last sent, each once, the most urgent and then the oldest first. */
final class Waiting {

    /** How soon a change must reach the screen. */
    enum Urgency {
        ALARM,
        STATE,
        VALUE
    }

    /** One row. */
    record Key(LiveFrame.Kind kind, String id) {}

    private final Map<Urgency, Set<Key>> keys = new EnumMap<>(Urgency.class);
    private long merged;

    Waiting() {
        for (Urgency urgency : Urgency.values()) {
            keys.put(urgency, new LinkedHashSet<>());
        }
    }

    /** The row changed; a change that still waits is merged with it and keeps its place, or moves up. */
    void add(Key key, Urgency urgency) {
        // A new value of a row that waits for its newest value: by far the most frequent case, told by one look.
        if (of(urgency).contains(key)) {
            merged++;
            return;
        }
        for (Urgency at : Urgency.values()) {
            if (of(at).contains(key)) {
                merged++;
                if (urgency.compareTo(at) < 0) {
                    of(at).remove(key);
                    of(urgency).add(key);
                }
                return;
            }
        }
        of(urgency).add(key);
    }

    /** Takes up to {@code limit} rows, of which up to {@code values} changed by a new value alone. */
    List<Key> take(int limit, int values) {
        List<Key> taken = new ArrayList<>();
        for (Urgency urgency : Urgency.values()) {
            Iterator<Key> next = of(urgency).iterator();
            int most = urgency == Urgency.VALUE ? Math.min(limit - taken.size(), values) : limit - taken.size();
            for (int i = 0; i < most && next.hasNext(); i++) {
                taken.add(next.next());
                next.remove();
            }
        }
        return taken;
    }

    /** How many changes were merged into waiting ones since this was last asked. */
    long takeMerged() {
        long count = merged;
        merged = 0;
        return count;
    }

    boolean holdsAlarm() {
        return !of(Urgency.ALARM).isEmpty();
    }

    boolean isEmpty() {
        return keys.values().stream().allMatch(Set::isEmpty);
    }

    private Set<Key> of(Urgency urgency) {
        return java.util.Objects.requireNonNull(keys.get(urgency));
    }
}
