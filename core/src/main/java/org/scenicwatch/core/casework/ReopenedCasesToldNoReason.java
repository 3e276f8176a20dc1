package org.scenicwatch.core.casework;

import org.scenicwatch.core.eventstore.Lift;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** Revision 1 of {@code casework.CaseReopened} came only of what joined a case, so nobody gave a reason. */
@Component
class ReopenedCasesToldNoReason implements Lift {

    @Override
    public String alias() {
        return "casework.CaseReopened";
    }

    @Override
    public int from() {
        return 1;
    }

    @Override
    public void lift(ObjectNode event) {
        // An absent field reads as no reason.
    }
}
