package org.scenicwatch.core.archsamples.alarm.automation;

import org.axonframework.config.ProcessingGroup;
import org.scenicwatch.core.archsamples.notification.write.IntendMessage;
import org.scenicwatch.core.eventstore.ProcessingGroups;

/** Wrong: tells somebody among those that decide. */
@ProcessingGroup(ProcessingGroups.AUTOMATIONS)
public class WhenPaintedThenTell {

    IntendMessage message() {
        return new IntendMessage("wet");
    }
}
