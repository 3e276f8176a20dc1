package org.scenicwatch.core.alarm;

import org.scenicwatch.core.eventstore.Lift;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** Revision 1 of {@code alarm.AlarmLevelChanged} knew no suppression: nothing was kept from the operator then. */
@Component
class LevelChangesToldNoSuppression implements Lift {

    @Override
    public String alias() {
        return "alarm.AlarmLevelChanged";
    }

    @Override
    public int from() {
        return 1;
    }

    @Override
    public void lift(ObjectNode event) {
        event.put("suppression", Suppression.NONE.name());
    }
}
