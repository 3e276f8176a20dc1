package org.scenicwatch.core.alarm.sounders;

import java.util.List;
import java.util.Optional;

/** The rule's own memory: the groups' fire alarms that are not reset, and which sounders it made sound for them. */
interface GroupFires {

    /** The alarm's fire. */
    Optional<GroupFire> find(String alarmId);

    /** All fires of a group. */
    List<GroupFire> of(String area, String group);

    /** Notes how a fire stands now. */
    void save(GroupFire fire);

    /** Forgets a fire that is over. */
    void remove(String alarmId);

    /** The fires of an area that may burn and called nobody. */
    List<EarlierFire> earlier(String area);

    /** One that may burn and called nobody is another matter from now on; whether there was one that knew less than this event. */
    boolean forgetEarlier(String alarmId, long number);

    /** Notes that these sounders were asked to sound for the group. */
    void sounding(String area, String group, List<String> devices);

    /** Forgets which sounders sound for the group and says which they were, in order. */
    List<String> endSounding(String area, String group);
}
