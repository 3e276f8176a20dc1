package org.scenicwatch.dashboard.documents;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.casework.EvidenceKind;
import org.scenicwatch.core.casework.evidence.EvidenceItem;
import org.scenicwatch.core.document.DocumentKind;
import org.scenicwatch.dashboard.casefile.FiledPapers;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/** Every document of a case stands in its file by itself, with the hash of the bytes that were sealed. */
@Component
class DocumentsInFile implements FiledPapers {

    private static final String ITEM = "document-";

    /** The steps of the shipped procedures that ask for these papers; a procedure without them shows the paper loose. */
    private static final String MEDIATED = "mediated";

    private static final String SERVED = "served";

    private final DocumentTables tables;

    DocumentsInFile(DocumentTables tables) {
        this.tables = tables;
    }

    @Override
    public List<EvidenceItem> of(String caseId) {
        List<DocumentRow> rows = tables.of(caseId);
        return rows.stream().map(row -> item(row, rows)).toList();
    }

    @Override
    public String url(String caseId, EvidenceItem paper) {
        return "/api/v1/cases/" + caseId + "/documents/" + paper.id().substring(ITEM.length()) + "/file";
    }

    static EvidenceItem item(DocumentRow row, List<DocumentRow> ofCase) {
        return new EvidenceItem(
                ITEM + row.id(),
                EvidenceKind.DOCUMENT.key(),
                step(row, ofCase),
                false,
                row.issuedAt(),
                row.issuedBy(),
                row.sha256(),
                row.size(),
                MediaType.APPLICATION_PDF_VALUE,
                row.ref(),
                EvidenceItem.OF_A_DOCUMENT,
                row.kind().title().zh() + " " + row.number(),
                withdrawal(row));
    }

    private static EvidenceItem.@Nullable Withdrawal withdrawal(DocumentRow row) {
        return row.voidedAt() == null
                ? null
                : new EvidenceItem.Withdrawal(
                        MADE_VOID,
                        false,
                        row.reasonRef(),
                        Objects.requireNonNullElse(row.voidedBy(), ""),
                        row.voidedAt());
    }

    private static @Nullable String step(DocumentRow row, List<DocumentRow> ofCase) {
        return switch (row.kind()) {
            case MEDIATION_LETTER, END_OF_MEDIATION, MEDIATION_AGREEMENT -> MEDIATED;
            case PROOF_OF_SERVICE -> provesAdmission(row, ofCase) ? SERVED : null;
            case ADMISSION_NOTICE, REFUSAL_NOTICE, TRANSFER_LETTER -> null;
        };
    }

    private static boolean provesAdmission(DocumentRow proof, List<DocumentRow> ofCase) {
        return ofCase.stream()
                .anyMatch(
                        row -> row.id().equals(proof.provesServiceOf()) && row.kind() == DocumentKind.ADMISSION_NOTICE);
    }
}
