package org.scenicwatch.core.alarm.outage;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Which devices are silent now, by zone, and the mass outages that cover them. */
public interface SilentDevices {

    /** Notes that a device is silent; a device that is noted for the same silence keeps its marks. */
    void add(SilentDevice device);

    /** Forgets a device whose silence began before {@code at}, and gives what was known of it. */
    Optional<SilentDevice> remove(String area, String device, Instant at);

    /** When devices of the zone became silent, between the two, in order. */
    List<Instant> silentBetween(String area, String zone, Instant from, Instant to);

    /** How many devices the zone has. */
    int devicesIn(String area, String zone);

    /** The mass outage of the zone, if one stands. */
    Optional<MassOutage> outage(String area, String zone);

    /** Notes a mass outage as it is now. */
    void save(MassOutage outage);

    /** Forgets the zone's mass outage and marks its members as alarmed for themselves; gives these members. */
    List<SilentDevice> end(String area, String zone);

    /** Makes all devices that became silent at or after {@code since} members; gives how many were not before. */
    int coverAll(String area, String zone, Instant since);

    /** Makes one device a member; 0 when it was one. */
    int cover(String area, String device);

    /** Those of the devices that a mass outage covers now. */
    Set<String> covered(String area, Collection<String> devices);

    /** The members of the zone's mass outage, by name. */
    List<SilentDevice> members(String area, String zone);
}
