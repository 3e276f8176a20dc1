package org.scenicwatch.dashboard.casefile;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.identity.Role;

/**
 * Who may do a step of a procedure (ADR 0060), by roles and bodies alone. The shift command may do any. A step of a body is
 * done by its own people, or written down by the desk, to which the body told it.
 *
 * @param roles of the caller
 * @param bodies those that the caller works for, as the register of responders has it; none: the register does not know the
 *     caller, and the role decides alone
 * @param mediates whether the people of a body are mediators
 */
record WhoMayDo(Set<Role> roles, List<String> bodies, Predicate<String> mediates) {

    /** The doer that is whichever body has the case. */
    static final String LEAD = "lead";

    private static final String MEDIATORS = "mediator";

    private static final Set<Role> COMMAND = EnumSet.of(Role.COMMANDER, Role.DUTY_LEADER);

    private static final Set<Role> OF_BODIES = EnumSet.of(Role.HANDLER, Role.MEDIATOR);

    /** Doers that are no body, and whose steps they are beside the command's. */
    private static final Map<String, Set<Role>> BY_ROLE = Map.of(
            "desk",
            Set.of(Role.OPERATOR),
            "commander",
            Set.of(),
            "dutyLeader",
            Set.of(),
            MEDIATORS,
            Set.of(Role.MEDIATOR),
            "reviewer",
            Set.of(Role.REVIEWER),
            "respondent",
            Set.of());

    /** Whether this doer is no body, so that roles say who it is. */
    static boolean isByRole(String doer) {
        return BY_ROLE.containsKey(doer);
    }

    /**
     * Whether one of these doers is the caller.
     *
     * @param doers codes of bodies or of the list of doers
     * @param lead the body that has the case; none yet: nobody is its
     */
    boolean mayDo(List<String> doers, @Nullable String lead) {
        return hasAny(COMMAND) || doers.stream().anyMatch(doer -> is(doer, lead));
    }

    private boolean is(String doer, @Nullable String lead) {
        Set<Role> known = BY_ROLE.get(doer);
        if (known != null) {
            return hasAny(known)
                    || doer.equals(MEDIATORS)
                            && hasAny(OF_BODIES)
                            && bodies.stream().anyMatch(mediates);
        }
        return hasAny(Set.of(Role.OPERATOR)) || isOf(doer.equals(LEAD) ? lead : doer);
    }

    private boolean isOf(@Nullable String body) {
        return body != null && hasAny(OF_BODIES) && (bodies.isEmpty() || bodies.contains(body));
    }

    /** Whether the caller has one of these roles. */
    boolean hasAny(Set<Role> wanted) {
        return roles.stream().anyMatch(wanted::contains);
    }
}
