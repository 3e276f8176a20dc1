package org.scenicwatch.core.casework.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.eventstore.EventType;

/**
 * A complaint belongs to the case, as the one that opened it or as a further one. The person's words, phone number and
 * photos lie in the vault.
 *
 * @param caseId the aggregate
 * @param complaintRef where they lie in the vault
 * @param subject the complainant as the vault's opaque subject
 * @param category the category's code in the catalogue, as the complainant chose it
 * @param language the language of the complainant's page, for example {@code zh}
 * @param photoCount how many photos lie with it
 * @param at when, server time
 */
@EventType(value = "casework.ComplaintFiled", revision = 1)
public record ComplaintFiled(
        String caseId,
        String complaintRef,
        @Nullable String subject,
        String category,
        String language,
        int photoCount,
        Instant at) {}
