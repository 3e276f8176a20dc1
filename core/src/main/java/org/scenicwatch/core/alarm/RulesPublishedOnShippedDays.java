package org.scenicwatch.core.alarm;

import org.scenicwatch.core.eventstore.Lift;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** Revision 2 of {@code alarm.RulesPublished} did not tell which shipped days its calendar stood on. */
@Component
class RulesPublishedOnShippedDays implements Lift {

    @Override
    public String alias() {
        return "alarm.RulesPublished";
    }

    @Override
    public int from() {
        return 2;
    }

    @Override
    public void lift(ObjectNode event) {
        // Absent reads as just that.
    }
}
