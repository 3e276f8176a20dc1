package org.scenicwatch.dashboard.merchant;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.scenicwatch.core.identity.Role;
import org.scenicwatch.dashboard.access.SignedIn;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the caller may see of merchants and do with them; the paths are kept by the rules of HTTP all the same. */
final class MerchantSight {

    private static final Logger log = LoggerFactory.getLogger(MerchantSight.class);

    private static final Set<Role> KEEPERS = Set.of(Role.DUTY_LEADER, Role.MANAGER, Role.ADMINISTRATOR);
    private static final Set<Role> DESK = Set.of(Role.OPERATOR, Role.COMMANDER, Role.DUTY_LEADER);
    private static final Set<Role> COMMAND = Set.of(Role.COMMANDER, Role.DUTY_LEADER);
    private static final Set<Role> WORKING =
            Set.of(Role.OPERATOR, Role.COMMANDER, Role.DUTY_LEADER, Role.HANDLER, Role.MEDIATOR);
    private static final Set<Role> CALLERS =
            Set.of(Role.OPERATOR, Role.COMMANDER, Role.DUTY_LEADER, Role.HANDLER, Role.MANAGER);

    private MerchantSight() {}

    /** Whether the caller may read what people wrote about steps. */
    static boolean readsWords() {
        return SignedIn.current().filter(SignedIn::mayReadStatements).isPresent();
    }

    /** Whether the caller may know whom to ask, with the number masked. */
    static boolean seesContact() {
        return readsWords() || any(CALLERS);
    }

    /** What the caller can do, by the words of the page. */
    static List<String> acts() {
        List<String> acts = new ArrayList<>();
        add(acts, KEEPERS, "keep");
        add(acts, CALLERS, "call");
        add(acts, DESK, "letters");
        add(acts, WORKING, "answers");
        add(acts, COMMAND, "bans");
        add(acts, DESK, "leads");
        add(acts, WORKING, "ties");
        return List.copyOf(acts);
    }

    /** Notes in the log that name and number of whom to ask were shown, and to whom. */
    static void shown(String code) {
        SignedIn.current().ifPresent(who -> log.info("merchant_contact=shown merchant={} actor={}", code, who.actor()));
    }

    private static void add(List<String> acts, Set<Role> wanted, String act) {
        if (any(wanted)) {
            acts.add(act);
        }
    }

    private static boolean any(Set<Role> wanted) {
        return SignedIn.current()
                .filter(caller -> caller.roles().stream().anyMatch(wanted::contains))
                .isPresent();
    }
}
