package org.scenicwatch.dashboard.whatif;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.alarm.detection.RuleTrial.Alarm;

/**
 * Which alarms of two rules on one device are one and the same: each is paired with at most one of the other rule that
 * stood at the same time, the earliest first, which gives as many pairs as there can be.
 */
final class AlarmPairs {

    private AlarmPairs() {}

    /** An alarm of today's rule with its counterpart of the changed one; one of them may be absent. */
    record Pair(@Nullable Alarm today, @Nullable Alarm then) {}

    /** Every alarm of both rules, in order, once; both lists are in order of time, and nothing in them overlaps. */
    static List<Pair> of(List<Alarm> today, List<Alarm> then) {
        List<Pair> pairs = new ArrayList<>(Math.max(today.size(), then.size()));
        int i = 0;
        int j = 0;
        while (i < today.size() && j < then.size()) {
            Alarm one = today.get(i);
            Alarm other = then.get(j);
            if (overlap(one, other)) {
                pairs.add(new Pair(one, other));
                i++;
                j++;
            } else if (one.from() < other.from()) {
                pairs.add(new Pair(one, null));
                i++;
            } else {
                pairs.add(new Pair(null, other));
                j++;
            }
        }
        today.subList(i, today.size()).forEach(rest -> pairs.add(new Pair(rest, null)));
        then.subList(j, then.size()).forEach(rest -> pairs.add(new Pair(null, rest)));
        return pairs;
    }

    private static boolean overlap(Alarm one, Alarm other) {
        return one.from() == other.from() || one.from() < end(other) && other.from() < end(one);
    }

    private static long end(Alarm alarm) {
        Long to = alarm.to();
        return to == null ? Long.MAX_VALUE : to;
    }
}
