package org.scenicwatch.core.alarm.platform;

import java.util.List;

/** The alarms of the platform that stand: what the watch has to know after a restart. */
interface Standings {

    /** Those of one process, or with an empty name those of the installation. */
    List<Standing> of(String area, String node);

    /** Notes one as it is now. */
    void save(Standing standing);

    /** Forgets one that ended. */
    void remove(String alarmId);
}
