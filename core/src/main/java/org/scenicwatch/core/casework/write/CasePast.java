package org.scenicwatch.core.casework.write;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What happened to a case that a later decision is judged by, beside its state.
 *
 * @param reopened how often a person took it up again
 * @param closedAt when it was closed last
 * @param urged when each complainant urged last, by complaint
 * @param rated the complaints whose complainants rated it, since it was taken up last
 * @param orders the outside orders, {@code agency number}
 * @param linked the cases that it refers to
 * @param deadlines the deadlines that were extended, by clock
 * @param joint whether its complaints are a joint complaint
 * @param mediation the mediation that was started last
 */
record CasePast(
        int reopened,
        @Nullable Instant closedAt,
        Map<String, Instant> urged,
        Set<String> rated,
        Set<String> orders,
        Set<String> linked,
        Map<String, Instant> deadlines,
        boolean joint,
        Mediation mediation) {

    static final CasePast NONE =
            new CasePast(0, null, Map.of(), Set.of(), Set.of(), Set.of(), Map.of(), false, Mediation.NONE);

    /** Which mediation it is, and under which law it is held; empty when there was none. */
    record Mediation(String id, String regime) {
        static final Mediation NONE = new Mediation("", "");
    }

    CasePast reopened(boolean byPerson) {
        return new CasePast(
                byPerson ? reopened + 1 : reopened,
                closedAt,
                urged,
                Set.of(),
                orders,
                linked,
                deadlines,
                joint,
                mediation);
    }

    CasePast closed(Instant at) {
        return new CasePast(reopened, at, urged, rated, orders, linked, deadlines, joint, mediation);
    }

    CasePast urged(String complaintRef, Instant at) {
        return new CasePast(
                reopened, closedAt, plus(urged, complaintRef, at), rated, orders, linked, deadlines, joint, mediation);
    }

    CasePast rated(String complaintRef) {
        return new CasePast(
                reopened, closedAt, urged, plus(rated, complaintRef), orders, linked, deadlines, joint, mediation);
    }

    CasePast ordered(String order) {
        return new CasePast(reopened, closedAt, urged, rated, plus(orders, order), linked, deadlines, joint, mediation);
    }

    CasePast linked(String link) {
        return new CasePast(reopened, closedAt, urged, rated, orders, plus(linked, link), deadlines, joint, mediation);
    }

    CasePast extended(String clock, Instant until) {
        return new CasePast(
                reopened, closedAt, urged, rated, orders, linked, plus(deadlines, clock, until), joint, mediation);
    }

    CasePast formedJoint() {
        return new CasePast(reopened, closedAt, urged, rated, orders, linked, deadlines, true, mediation);
    }

    CasePast mediated(Mediation by) {
        return new CasePast(reopened, closedAt, urged, rated, orders, linked, deadlines, joint, by);
    }

    static String order(String agency, String number) {
        return agency + ' ' + number;
    }

    private static Set<String> plus(Set<String> set, String element) {
        Set<String> more = new HashSet<>(set);
        more.add(element);
        return more;
    }

    private static Map<String, Instant> plus(Map<String, Instant> map, String key, Instant at) {
        Map<String, Instant> more = new HashMap<>(map);
        more.put(key, at);
        return more;
    }
}
