package org.scenicwatch.dashboard.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scenicwatch.core.casework.CaseState;
import org.scenicwatch.core.document.Addressee;
import org.scenicwatch.core.document.DocumentKind;
import org.scenicwatch.core.document.events.DocumentIssued;
import org.scenicwatch.core.document.events.DocumentServed;
import org.scenicwatch.core.document.events.DocumentVoided;
import org.scenicwatch.dashboard.access.ApiProblem;
import org.scenicwatch.dashboard.projection.EventFacts;
import org.scenicwatch.dashboard.projection.MemorySpace;

class DocumentFoldTest {

    private static final String ID = "document:0190";
    private static final String CASE = "case:0191";
    private static final Instant AT = Instant.parse("2026-05-01T02:00:00Z");

    private final MemorySpace<DocumentRow> rows = new MemorySpace<>(Map.of(), id -> {});
    private final DocumentFold fold = new DocumentFold(rows);

    @Test
    void aRowTellsEachServiceAndKeepsItsNumberWhenVoid() {
        on(0, issued());
        on(1, served(false));
        on(2, served(true));
        on(3, new DocumentVoided(ID, CASE, "v-reason", AT.plusSeconds(9)));
        DocumentRow row = row();
        assertThat(row.caseId()).isEqualTo("0191");
        assertThat(row.number()).isEqualTo("受理〔2026〕1号");
        assertThat(row.addressee()).isEqualTo(Addressee.RESPONDENT);
        assertThat(row.services()).extracting(DocumentRow.Service::delivered).containsExactly(false, true);
        assertThat(row.voidedAt()).isEqualTo(AT.plusSeconds(9));
        assertThat(row.version()).isEqualTo(3);
    }

    @Test
    void theSameEventTwiceIsOneService() {
        on(0, issued());
        on(1, served(true));
        on(1, served(true));
        assertThat(row().services()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "ADMISSION_NOTICE, TRIAGED, false",
        "ADMISSION_NOTICE, ADMITTED, true",
        "ADMISSION_NOTICE, REFUSED, false",
        "REFUSAL_NOTICE, REFUSED, true",
        "REFUSAL_NOTICE, ADMITTED, false",
        "TRANSFER_LETTER, TRANSFERRED_OUT, true",
        "TRANSFER_LETTER, ASSIGNED, false",
        "MEDIATION_LETTER, IN_MEDIATION, true",
        "MEDIATION_AGREEMENT, WITHDRAWN, false",
        "PROOF_OF_SERVICE, CLOSED, true"
    })
    void theStateOfTheCaseAllowsAPaperOrNot(DocumentKind kind, CaseState state, boolean allowed) {
        if (allowed) {
            DocumentDesk.mustBeIssuable(kind, state);
        } else {
            assertThatThrownBy(() -> DocumentDesk.mustBeIssuable(kind, state))
                    .isInstanceOfSatisfying(
                            ApiProblem.class,
                            problem -> assertThat(problem.code()).isEqualTo("document.case-state"));
        }
    }

    private static DocumentIssued issued() {
        return new DocumentIssued(
                ID, CASE, "ADMISSION_NOTICE", "受理〔2026〕1号", "RESPONDENT", null, "00ff", 4, "v-bytes", AT);
    }

    private static DocumentServed served(boolean delivered) {
        return new DocumentServed(
                ID, CASE, "ADMISSION_NOTICE", "RESPONDENT", "DIRECT", delivered, AT.plusSeconds(5), null, AT);
    }

    private void on(long version, Object event) {
        fold.on(event, new EventFacts(100 + version, version, AT, "user:a"));
    }

    private DocumentRow row() {
        return Objects.requireNonNull(rows.find("0190"));
    }
}
