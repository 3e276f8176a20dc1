package org.scenicwatch.dashboard.dispatch;

import java.util.Optional;
import java.util.Set;
import org.scenicwatch.core.identity.Role;
import org.scenicwatch.dashboard.access.SignedIn;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Those who call people by phone: they see numbers when they ask for them, and that they did is logged. */
public final class Callers {

    private static final Logger log = LoggerFactory.getLogger(Callers.class);

    private static final Set<Role> ROLES =
            Set.of(Role.OPERATOR, Role.COMMANDER, Role.DUTY_LEADER, Role.MANAGER, Role.ADMINISTRATOR);

    private Callers() {}

    /**
     * Whether numbers are shown to the present caller.
     *
     * @param asked whether they were asked for
     * @param what names the list in the log
     */
    public static boolean seeNumbers(boolean asked, String what) {
        Optional<SignedIn> caller =
                SignedIn.current().filter(who -> asked && who.roles().stream().anyMatch(ROLES::contains));
        caller.ifPresent(who -> log.info("{}=shown actor={}", what, who.actor()));
        return caller.isPresent();
    }
}
