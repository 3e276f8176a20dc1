package org.scenicwatch.dashboard.documents;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.document.Addressee;
import org.scenicwatch.core.document.DocumentKind;
import org.scenicwatch.core.document.ServiceManner;

/**
 * A document that was issued, without its content.
 *
 * @param id the uuid
 * @param caseId the case's uuid
 * @param kind which paper
 * @param number its printed number
 * @param addressee for whom
 * @param provesServiceOf the uuid of the document whose service it proves
 * @param sha256 of its bytes, in small hexadecimal digits
 * @param size of its bytes
 * @param ref where they lie in the vault
 * @param issuedAt server time
 * @param issuedBy who issued it, an opaque id
 * @param voidedAt when it was made void; absent: it holds
 * @param voidedBy who made it void, an opaque id
 * @param reasonRef where the reason for that lies in the vault
 * @param services how and when it was served, in the order in which that was recorded
 * @param version the aggregate's version, for If-Match
 */
record DocumentRow(
        String id,
        String caseId,
        DocumentKind kind,
        String number,
        Addressee addressee,
        @Nullable String provesServiceOf,
        String sha256,
        long size,
        String ref,
        Instant issuedAt,
        String issuedBy,
        @Nullable Instant voidedAt,
        @Nullable String voidedBy,
        @Nullable String reasonRef,
        List<Service> services,
        long version) {

    /**
     * One time that it was served, or that it was tried.
     *
     * @param by who recorded it, an opaque id
     */
    record Service(
            Addressee addressee,
            ServiceManner manner,
            boolean delivered,
            Instant servedAt,
            @Nullable String noteRef,
            String by) {}

    DocumentRow {
        services = List.copyOf(services);
    }

    DocumentRow served(Service service, long newVersion) {
        List<Service> more = new ArrayList<>(services);
        more.add(service);
        return with(voidedAt, voidedBy, reasonRef, more, newVersion);
    }

    DocumentRow voided(Instant at, String by, String reason, long newVersion) {
        return with(at, by, reason, services, newVersion);
    }

    private DocumentRow with(
            @Nullable Instant newVoidedAt,
            @Nullable String newVoidedBy,
            @Nullable String newReasonRef,
            List<Service> newServices,
            long newVersion) {
        return new DocumentRow(
                id,
                caseId,
                kind,
                number,
                addressee,
                provesServiceOf,
                sha256,
                size,
                ref,
                issuedAt,
                issuedBy,
                newVoidedAt,
                newVoidedBy,
                newReasonRef,
                newServices,
                newVersion);
    }
}
