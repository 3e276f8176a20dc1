package org.scenicwatch.core.mediation.events;

import java.time.Instant;
import org.scenicwatch.core.eventstore.EventType;

/**
 * Who takes part was written down, or what is known of a party was corrected.
 *
 * @param mediationId the aggregate
 * @param partyId names the party
 * @param role the role's code
 * @param language the code of the language that the party speaks
 * @param interpreter whether somebody interprets for the party
 * @param partyRef where names, phone and the interpreter's name lie in the vault
 * @param at when, server time
 */
@EventType(value = "mediation.PartyNamed", revision = 1)
public record PartyNamed(
        String mediationId,
        String partyId,
        String role,
        String language,
        boolean interpreter,
        String partyRef,
        Instant at) {}
