package org.scenicwatch.core.telemetry;

import org.scenicwatch.core.eventstore.Lift;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Revision 1 of {@code telemetry.DevicesApplied} did not say how often a device reports: 0, its silence says nothing. */
@Component
class AppliedDevicesHadNoInterval implements Lift {

    @Override
    public String alias() {
        return "telemetry.DevicesApplied";
    }

    @Override
    public int from() {
        return 1;
    }

    @Override
    public void lift(ObjectNode event) {
        for (JsonNode device : event.path("devices")) {
            ((ObjectNode) device).put("intervalSeconds", 0);
        }
    }
}
