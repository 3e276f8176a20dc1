package org.scenicwatch.core.mediation.write;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Write down who takes part, or correct what is known of a party.
 *
 * @param mediationId the aggregate
 * @param partyId names the party
 * @param role the role's code
 * @param language the code of the language that the party speaks
 * @param interpreter whether somebody interprets for the party
 * @param partyRef where names, phone and the interpreter's name lie in the vault
 * @param at server time
 */
public record NameParty(
        @TargetAggregateIdentifier String mediationId,
        String partyId,
        String role,
        String language,
        boolean interpreter,
        String partyRef,
        Instant at) {}
