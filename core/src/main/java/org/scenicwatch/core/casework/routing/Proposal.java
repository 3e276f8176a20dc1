package org.scenicwatch.core.casework.routing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.LocalText;

/**
 * Who should take a case.
 *
 * @param lead the body that leads
 * @param team the team of it
 * @param joint the bodies that work on it beside the lead
 * @param rule the rule that decided; none: the category's own body, or the last resort
 * @param auto whether that rule may give a case away without a person
 * @param reasons why, in the order in which it was found out
 */
public record Proposal(
        String lead,
        @Nullable String team,
        List<String> joint,
        @Nullable String rule,
        boolean auto,
        List<Reason> reasons) {

    public Proposal {
        joint = List.copyOf(joint);
        reasons = List.copyOf(reasons);
    }

    /**
     * One step of finding out.
     *
     * @param code what was found, stable
     * @param rule the rule that it is about
     * @param body the body that it is about
     * @param text the same for people
     */
    public record Reason(
            String code, @Nullable String rule, @Nullable String body, LocalText text) {}
}
