package org.scenicwatch.core.document.write;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.modelling.command.TargetAggregateVersion;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.document.Addressee;
import org.scenicwatch.core.document.ServiceManner;

/**
 * Record that a document was served, or that it was tried in vain.
 *
 * @param documentId the aggregate
 * @param expectedVersion the version that the person saw; another one is a conflict
 * @param addressee to whom
 * @param manner how
 * @param consent whether the addressee agreed to be served electronically
 * @param delivered whether it counts as served
 * @param servedAt when
 * @param noteRef where words on it lie in the vault
 * @param at server time
 */
public record ServeDocument(
        @TargetAggregateIdentifier String documentId,
        @TargetAggregateVersion @Nullable Long expectedVersion,
        Addressee addressee,
        ServiceManner manner,
        boolean consent,
        boolean delivered,
        Instant servedAt,
        @Nullable String noteRef,
        Instant at) {}
