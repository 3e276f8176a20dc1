package org.scenicwatch.core.archsamples.alarm.automation;

import org.axonframework.eventhandling.EventHandler;
import org.scenicwatch.core.archsamples.alarm.events.AlarmChanged;
import org.scenicwatch.core.archsamples.place.automation.WhenPaintedThenDry;

/** Wrong: named after nothing, knows another area's automation, and its handler is not called react. */
public class SeesAnotherAreasAutomation {

    @EventHandler
    Object handle(AlarmChanged event) {
        return new WhenPaintedThenDry();
    }
}
