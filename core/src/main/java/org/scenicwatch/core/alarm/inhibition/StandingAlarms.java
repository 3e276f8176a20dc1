package org.scenicwatch.core.alarm.inhibition;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The alarms that stand as far as inhibition knows them, and which cause hides which effect. */
interface StandingAlarms {

    /** A device's labels that inhibitions ask for. */
    Map<String, String> labelsOf(String area, String device);

    Optional<StandingAlarm> find(String alarmId);

    void save(StandingAlarm alarm);

    void remove(String alarmId);

    /** The alarms of a rule that stand in an area. */
    List<StandingAlarm> ofRule(String area, String rule);

    /** Notes that the cause hides the effect; false when that is known. */
    boolean hide(String effect, String cause);

    /** Forgets what the cause hides, and tells it. */
    List<String> release(String cause);
}
