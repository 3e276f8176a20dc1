package org.scenicwatch.dashboard.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.scenicwatch.core.casework.evidence.EvidenceItem;
import org.scenicwatch.core.document.Addressee;
import org.scenicwatch.core.document.DocumentKind;

class DocumentsInFileTest {

    private static final Instant AT = Instant.parse("2026-05-01T02:00:00Z");

    @Test
    void aPaperStandsWithTheStepThatItIsForAndCountsUntilItIsVoid() {
        DocumentRow letter = document("1", DocumentKind.MEDIATION_LETTER, null);
        EvidenceItem item = DocumentsInFile.item(letter, List.of(letter));
        assertThat(item.id()).isEqualTo("document-1");
        assertThat(item.step()).isEqualTo("mediated");
        assertThat(item.about()).isEqualTo("调解书 一号");
        assertThat(item.sha256()).isEqualTo("00ff");
        assertThat(item.counts()).isTrue();
        EvidenceItem gone =
                DocumentsInFile.item(letter.voided(AT.plusSeconds(9), "user:b", "v-why", 2), List.of(letter));
        assertThat(gone.counts()).isFalse();
        assertThat(gone.withdrawal())
                .isEqualTo(new EvidenceItem.Withdrawal("made-void", false, "v-why", "user:b", AT.plusSeconds(9)));
    }

    @Test
    void onlyTheProofOfServiceOfTheAdmissionProvesThatStep() {
        DocumentRow admission = document("1", DocumentKind.ADMISSION_NOTICE, null);
        DocumentRow letter = document("2", DocumentKind.MEDIATION_LETTER, null);
        DocumentRow proof = document("3", DocumentKind.PROOF_OF_SERVICE, "1");
        DocumentRow other = document("4", DocumentKind.PROOF_OF_SERVICE, "2");
        List<DocumentRow> all = List.of(other, proof, letter, admission);
        assertThat(DocumentsInFile.item(proof, all).step()).isEqualTo("served");
        assertThat(DocumentsInFile.item(other, all).step()).isNull();
        assertThat(DocumentsInFile.item(admission, all).step()).isNull();
    }

    private static DocumentRow document(String id, DocumentKind kind, @Nullable String proves) {
        return new DocumentRow(
                id,
                "c",
                kind,
                "一号",
                Addressee.BOTH,
                proves,
                "00ff",
                4,
                "v-bytes",
                AT,
                "user:a",
                null,
                null,
                null,
                List.of(),
                1);
    }
}
