package org.scenicwatch.core.alarm;

import org.scenicwatch.core.eventstore.Lift;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** Revision 1 of {@code alarm.AlarmAcknowledged} left it to the metadata who it was: nobody takes such a one back. */
@Component
class AcknowledgementsToldNoActor implements Lift {

    @Override
    public String alias() {
        return "alarm.AlarmAcknowledged";
    }

    @Override
    public int from() {
        return 1;
    }

    @Override
    public void lift(ObjectNode event) {
        // An absent field reads as nobody.
    }
}
