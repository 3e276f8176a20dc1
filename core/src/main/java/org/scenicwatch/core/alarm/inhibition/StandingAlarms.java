package org.scenicwatch.core.alarm.inhibition;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.alarm.AreaMode;

/** The alarms that stand, what hides which of them, and the modes and the day by which that is decided. */
interface StandingAlarms {

    /**
     * Notes that {@code day} has come at the site and answers the newest day that was noted. Until the transaction ends
     * nobody else decides about this area.
     */
    LocalDate begin(String area, LocalDate day);

    /** A device's labels. */
    Map<String, String> labelsOf(String area, String device);

    Optional<StandingAlarm> find(String alarmId);

    void save(StandingAlarm alarm);

    void remove(String alarmId);

    /** The alarms of an area, those that are over included. */
    List<StandingAlarm> of(String area);

    /** The alarms of a rule in an area, those that are over included. */
    List<StandingAlarm> ofRule(String area, String rule);

    /** What hides each of these alarms; one that nothing hides is left out. */
    Map<String, Set<String>> causesOf(Collection<String> effects);

    void hide(String effect, String cause);

    void show(String effect, String cause);

    /** The modes that are on in an area. */
    List<ModeOn> modesOf(String area);

    void turn(String area, AreaMode mode, @Nullable String zone, boolean on);
}
