package org.scenicwatch.core.casework.events;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.eventstore.EventType;

/**
 * What the site says of a body took the place of what it said before, whole.
 *
 * @param routingPlanId the aggregate, {@code routingPlan:{area}}
 * @param area the scenic area
 * @param version the version of bodies and rules together, 1 for the first change
 * @param body the body as it is from now on
 * @param at server time
 */
@EventType(value = "casework.BodyRevised", revision = 1)
public record BodyRevised(String routingPlanId, String area, int version, RevisedBody body, Instant at) {

    /**
     * A body.
     *
     * @param id its code
     * @param purposeZh what it is there for, in Chinese
     * @param purposeEn the same in English
     * @param remits codes of remits
     * @param hours when it is open; none: always
     * @param duties keys of duties that stand for it
     * @param teams who works in it
     * @param capacity how many open cases it can carry; none: not known
     * @param languages codes of ISO 639
     * @param mayLead whether a case may be its own
     * @param standIn the body that acts for it while it is closed
     * @param contactsRef where its telephone numbers lie in the vault
     */
    public record RevisedBody(
            String id,
            String purposeZh,
            String purposeEn,
            List<String> remits,
            List<Hours> hours,
            List<String> duties,
            List<Team> teams,
            @Nullable Integer capacity,
            List<String> languages,
            boolean mayLead,
            @Nullable String standIn,
            @Nullable String contactsRef) {}

    /**
     * Hours of certain days, in the site's time.
     *
     * @param days {@code every-day}, {@code working-days}, {@code days-off} or a day of the week
     * @param from {@code HH:mm}, inclusive
     * @param until {@code HH:mm}, exclusive; before {@code from}: on the next day
     */
    public record Hours(String days, String from, String until) {}

    /** A team with the codes of the places that it covers. */
    public record Team(String id, String titleZh, String titleEn, List<String> places) {}
}
