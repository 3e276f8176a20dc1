package org.scenicwatch.dashboard.documents;

import java.util.List;
import org.scenicwatch.core.casework.CaseIds;
import org.scenicwatch.core.document.Addressee;
import org.scenicwatch.core.document.DocumentIds;
import org.scenicwatch.core.document.DocumentKind;
import org.scenicwatch.core.document.ServiceManner;
import org.scenicwatch.core.document.events.DocumentIssued;
import org.scenicwatch.core.document.events.DocumentServed;
import org.scenicwatch.core.document.events.DocumentVoided;
import org.scenicwatch.dashboard.projection.EventFacts;
import org.scenicwatch.dashboard.projection.RowSpace;

/** From events to rows of documents. */
final class DocumentFold {

    private final RowSpace<DocumentRow> rows;

    DocumentFold(RowSpace<DocumentRow> rows) {
        this.rows = rows;
    }

    /** Takes in one event; others than those of documents change nothing. */
    void on(Object event, EventFacts facts) {
        if (event instanceof DocumentIssued e) {
            String id = DocumentIds.row(e.documentId());
            String proved = e.provesServiceOf();
            rows.change(
                    id,
                    facts.index(),
                    before -> new DocumentRow(
                            id,
                            CaseIds.row(e.caseId()),
                            DocumentKind.valueOf(e.kind()),
                            e.number(),
                            Addressee.valueOf(e.addressee()),
                            proved == null ? null : DocumentIds.row(proved),
                            e.sha256(),
                            e.size(),
                            e.ref(),
                            e.at(),
                            facts.actor(),
                            null,
                            null,
                            null,
                            List.of(),
                            facts.version()));
        } else if (event instanceof DocumentServed e) {
            DocumentRow.Service service = new DocumentRow.Service(
                    Addressee.valueOf(e.addressee()),
                    ServiceManner.valueOf(e.manner()),
                    e.delivered(),
                    e.servedAt(),
                    e.noteRef(),
                    facts.actor());
            rows.change(
                    DocumentIds.row(e.documentId()),
                    facts.index(),
                    row -> row == null ? null : row.served(service, facts.version()));
        } else if (event instanceof DocumentVoided e) {
            rows.change(
                    DocumentIds.row(e.documentId()),
                    facts.index(),
                    row -> row == null ? null : row.voided(e.at(), facts.actor(), e.reasonRef(), facts.version()));
        }
    }
}
