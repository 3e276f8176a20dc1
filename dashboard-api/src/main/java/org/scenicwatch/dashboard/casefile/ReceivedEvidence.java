package org.scenicwatch.dashboard.casefile;

import java.time.Instant;
import org.scenicwatch.core.IdSource;
import org.scenicwatch.core.casework.CaseIds;
import org.scenicwatch.core.casework.EvidenceKind;
import org.scenicwatch.core.casework.evidence.write.TakeEvidence;
import org.scenicwatch.dashboard.access.ApiProblem;
import org.scenicwatch.dashboard.access.SignedIn;
import org.springframework.core.io.InputStreamSource;
import org.springframework.stereotype.Component;

/** Makes evidence of what other parts of the platform receive, with the checks that files of people pass everywhere. */
@Component
public class ReceivedEvidence {

    private final ReceivedFile received;
    private final IdSource ids;

    ReceivedEvidence(ReceivedFile received, IdSource ids) {
        this.received = received;
        this.ids = ids;
    }

    /**
     * The command that seals a photo and puts it into the file of a case; the caller sends it.
     *
     * @param caseId the case's id in rows
     * @param title what people call it
     * @param origin where it comes from, as a code of small letters and hyphens
     * @param about what it is about, by its ids
     * @throws ApiProblem 422 with the reason when it is no photo that can be taken
     */
    public TakeEvidence photo(
            String caseId, InputStreamSource photo, String title, String origin, String about, Instant at) {
        ReceivedFile.Kept kept = received.check(EvidenceKind.PHOTO, photo);
        return new TakeEvidence(
                CaseIds.aggregate(caseId),
                ids.next(),
                EvidenceKind.PHOTO.key(),
                null,
                kept.bytes(),
                kept.mediaType(),
                title,
                origin,
                about,
                SignedIn.current().map(SignedIn::actor).orElseThrow(ApiProblem::notFound),
                at);
    }
}
