package org.scenicwatch.dashboard.alarmhealth;

import java.util.ArrayList;
import java.util.List;

/**
 * The alarms that a case is about: whoever works on the case responds to them.
 *
 * @param id the case's id in rows
 * @param alarms in the order in which they joined
 */
public record CaseAttention(String id, List<Member> alarms) {

    /** One occurrence of an alarm, by its id in rows. */
    public record Member(String alarm, long occurrence) {}

    public CaseAttention {
        alarms = List.copyOf(alarms);
    }

    CaseAttention with(Member member) {
        List<Member> more = new ArrayList<>(alarms);
        more.add(member);
        return new CaseAttention(id, more);
    }
}
