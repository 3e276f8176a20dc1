package org.scenicwatch.core.alarm;

import org.scenicwatch.core.eventstore.Lift;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** Revision 1 of {@code alarm.RulesPublished} had rules alone: no overrides, and the inhibitions that were shipped. */
@Component
class RulesPublishedAlone implements Lift {

    @Override
    public String alias() {
        return "alarm.RulesPublished";
    }

    @Override
    public int from() {
        return 1;
    }

    @Override
    public void lift(ObjectNode event) {
        // Absent fields read as just that.
    }
}
