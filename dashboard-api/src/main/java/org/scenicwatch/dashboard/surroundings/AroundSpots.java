package org.scenicwatch.dashboard.surroundings;

import java.util.Set;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.Coordinate;
import org.scenicwatch.dashboard.casesandalarms.CasesAndAlarmsTables;
import org.scenicwatch.dashboard.live.LiveView;
import org.springframework.stereotype.Component;

/** What lies around any spot at this moment. */
@Component
public class AroundSpots {

    private final CasesAndAlarmsTables tables;
    private final LiveView live;

    AroundSpots(CasesAndAlarmsTables tables, LiveView live) {
        this.tables = tables;
        this.live = live;
    }

    /** Water, houses and people around a spot in WGS 84 degrees, longitude first. */
    public Surroundings at(Coordinate spot) {
        return Surroundings.of(spot, live.devices(), hydrantsInAlarm(), live.places());
    }

    /** What hides a low pressure from the list because its cause shows there does not put water into the hydrant. */
    private Set<String> hydrantsInAlarm() {
        return tables
                .alarms()
                .query("where condition in ('UNACKNOWLEDGED', 'ACKNOWLEDGED') and body ->> 'kind' = 'hydrant'")
                .values()
                .stream()
                .map(stored -> stored.row().source().id())
                .collect(Collectors.toSet());
    }
}
