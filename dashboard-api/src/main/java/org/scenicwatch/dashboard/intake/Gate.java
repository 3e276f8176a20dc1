package org.scenicwatch.dashboard.intake;

import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.alarm.Priority;
import org.scenicwatch.core.casework.CaseCatalogue;
import org.scenicwatch.dashboard.access.ApiProblem;
import org.springframework.stereotype.Component;

/** What stands before the intake: who is blocked is told so, and who sends too much is asked to wait. */
@Component
public class Gate {

    private final Origins origins;
    private final IntakeLimits limits;
    private final KnownPlaces places;
    private final CaseCatalogue catalogue;

    Gate(Origins origins, IntakeLimits limits, KnownPlaces places, CaseCatalogue catalogue) {
        this.origins = origins;
        this.limits = limits;
        this.places = places;
        this.catalogue = catalogue;
    }

    /**
     * Looks at a filing before anything of it is read.
     *
     * @param address where it came from, as the container says after the trusted proxies
     * @return the keyed hash of where it came from, to be kept with it
     * @throws ApiProblem 403 when its origin is blocked and the matter is not urgent; 429 when there were too many
     */
    public String open(String address, @Nullable String phone, @Nullable String place, @Nullable String category) {
        limits.checkSender(address, phone);
        if (!isUrgent(category)) {
            origins.check(address, phone);
            limits.checkMatter(places.find(place).map(KnownPlace::code).orElse(null));
        }
        return origins.ofAddress(address);
    }

    /**
     * Looks at the report of a hazard before anything of it is read. A hazard is no call for help: nothing of it is let
     * through a block, and from where it came is not kept.
     *
     * @param address where it came from, as the container says after the trusted proxies
     * @throws ApiProblem 403 when its origin is blocked; 429 when there were too many
     */
    public void openForHazard(String address, @Nullable String phone, @Nullable String place) {
        limits.checkSender(address, phone);
        origins.check(address, phone);
        limits.checkMatter(places.find(place).map(KnownPlace::code).orElse(null));
    }

    private boolean isUrgent(@Nullable String category) {
        return catalogue.categories().stream()
                .anyMatch(one -> one.byPublic() && one.id().equals(category) && one.priority() == Priority.CRITICAL);
    }
}
