package org.scenicwatch.core.alarm.fire;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The signs of fire that are remembered, and where things are. */
interface FireSigns {

    /** Where a place is. */
    Optional<Spot> place(String area, String code);

    /** Where a device is. */
    Optional<Spot> device(String area, String device);

    /** The house or shop next to a point, within {@code metres}. */
    Optional<Spot> nearestHouse(String area, double lon, double lat, double metres);

    Optional<SeenSign> find(String source);

    void save(SeenSign sign);

    void remove(String source);

    /** The confirmed fire, not reset, to which the earliest sign of another witness near this one belongs. */
    Optional<String> fireNear(SeenSign sign);

    /** Signs of other witnesses near this one that count, belong to no fire and were seen in this time, earliest first. */
    List<SeenSign> near(SeenSign sign, Instant from, Instant to);

    /** All that belong to a confirmed fire. */
    List<SeenSign> ofFire(String fire);

    /** Forgets what is over and belongs to no fire. */
    void forgetBefore(String area, Instant time);
}
