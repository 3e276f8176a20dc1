package org.scenicwatch.core.casework.routing;

import org.scenicwatch.core.casework.CaseIds;

/** How what concerns routing is named: {@code routingPlan:{area}}, {@code caseRouting:{uuid of the case}}. */
public final class RoutingIds {

    private RoutingIds() {}

    /** The aggregate of the bodies and rules of an area. */
    public static String plan(String area) {
        return "routingPlan:" + area;
    }

    /** The aggregate beside the case with this id, as an aggregate or in rows. */
    public static String ofCase(String caseId) {
        return "caseRouting:" + CaseIds.row(caseId);
    }
}
