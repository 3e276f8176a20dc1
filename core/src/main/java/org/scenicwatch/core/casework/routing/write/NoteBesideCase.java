package org.scenicwatch.core.casework.routing.write;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.scenicwatch.core.casework.events.JointPartReported;
import org.scenicwatch.core.casework.events.QuestionsAnswered;
import org.scenicwatch.core.casework.events.ReturnReviewed;
import org.scenicwatch.core.casework.events.TeamNamed;

/** What {@link RoutingDesk} found to be so, for the aggregate beside the case; the same again changes nothing. */
sealed interface NoteBesideCase {

    /** A return was reviewed. */
    record Review(@TargetAggregateIdentifier String caseRoutingId, ReturnReviewed event) implements NoteBesideCase {}

    /** A part is done. */
    record Part(@TargetAggregateIdentifier String caseRoutingId, JointPartReported event) implements NoteBesideCase {}

    /** A team was named. */
    record Team(@TargetAggregateIdentifier String caseRoutingId, TeamNamed event) implements NoteBesideCase {}

    /** Questions were answered. */
    record Answers(@TargetAggregateIdentifier String caseRoutingId, QuestionsAnswered event)
            implements NoteBesideCase {}
}
