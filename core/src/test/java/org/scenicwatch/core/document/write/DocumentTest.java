package org.scenicwatch.core.document.write;

import java.time.Instant;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scenicwatch.core.Refused;
import org.scenicwatch.core.document.Addressee;
import org.scenicwatch.core.document.DocumentKind;
import org.scenicwatch.core.document.ServiceManner;
import org.scenicwatch.core.document.events.DocumentIssued;
import org.scenicwatch.core.document.events.DocumentServed;
import org.scenicwatch.core.document.events.DocumentVoided;

class DocumentTest {

    private static final String ID = "document:0190";
    private static final String CASE = "case:0191";
    private static final String NUMBER = "受理〔2026〕1号";
    private static final String REF = "v-aaaaaaaaaaaaaaaaaaaaaaaaaa";
    private static final String SHA = "00ff";
    private static final Instant AT = Instant.parse("2026-05-01T02:00:00Z");
    private static final Instant LATER = AT.plusSeconds(3_600);

    private FixtureConfiguration<Document> fixture;

    @BeforeEach
    void setUp() {
        fixture = new AggregateTestFixture<>(Document.class);
    }

    @Test
    void aDocumentIsIssuedWithItsNumberAndTheHashOfItsBytes() {
        fixture.givenNoPriorActivity()
                .when(issue(DocumentKind.ADMISSION_NOTICE, Addressee.RESPONDENT))
                .expectEvents(issued(DocumentKind.ADMISSION_NOTICE, Addressee.RESPONDENT));
    }

    @Test
    void whatWasIssuedIsNeverIssuedAnew() {
        fixture.given(issued(DocumentKind.ADMISSION_NOTICE, Addressee.RESPONDENT))
                .when(issue(DocumentKind.ADMISSION_NOTICE, Addressee.RESPONDENT))
                .expectException(Refused.with("document.already-issued"));
    }

    @Test
    void aPaperForBothIsServedOnEachOfThem() {
        fixture.given(issued(DocumentKind.MEDIATION_LETTER, Addressee.BOTH))
                .when(serve(Addressee.RESPONDENT, ServiceManner.DIRECT, false, LATER))
                .expectEvents(new DocumentServed(
                        ID, CASE, "MEDIATION_LETTER", "RESPONDENT", "DIRECT", true, LATER, null, LATER));
    }

    @ParameterizedTest
    @CsvSource({
        "ADMISSION_NOTICE, COMPLAINANT, DIRECT, false, 0, document.not-its-addressee",
        "ADMISSION_NOTICE, RESPONDENT, ELECTRONIC, false, 0, document.consent-required",
        "ADMISSION_NOTICE, RESPONDENT, DIRECT, false, 1, document.served-at",
        "ADMISSION_NOTICE, RESPONDENT, DIRECT, false, -3601, document.served-at",
        "PROOF_OF_SERVICE, RESPONDENT, DIRECT, false, 0, document.not-to-be-served"
    })
    void refusesAServiceThatCannotBe(
            DocumentKind kind, Addressee to, ServiceManner manner, boolean consent, long seconds, String code) {
        fixture.given(issued(kind, Addressee.RESPONDENT))
                .when(serve(to, manner, consent, LATER.plusSeconds(seconds)))
                .expectNoEvents()
                .expectException(Refused.with(code));
    }

    @Test
    void whatIsVoidIsNeitherServedNorMadeVoidAgain() {
        fixture.given(issued(DocumentKind.ADMISSION_NOTICE, Addressee.RESPONDENT))
                .when(new VoidDocument(ID, 0L, REF, LATER))
                .expectEvents(new DocumentVoided(ID, CASE, REF, LATER));
        setUp();
        fixture.given(
                        issued(DocumentKind.ADMISSION_NOTICE, Addressee.RESPONDENT),
                        new DocumentVoided(ID, CASE, REF, LATER))
                .when(serve(Addressee.RESPONDENT, ServiceManner.DIRECT, false, LATER))
                .expectException(Refused.with("document.void"));
        setUp();
        fixture.given(
                        issued(DocumentKind.ADMISSION_NOTICE, Addressee.RESPONDENT),
                        new DocumentVoided(ID, CASE, REF, LATER))
                .when(new VoidDocument(ID, null, REF, LATER))
                .expectException(Refused.with("document.void"));
    }

    private static IssueDocument issue(DocumentKind kind, Addressee addressee) {
        return new IssueDocument(ID, CASE, kind, NUMBER, addressee, null, SHA, 4, REF, AT);
    }

    private static DocumentIssued issued(DocumentKind kind, Addressee addressee) {
        return new DocumentIssued(ID, CASE, kind.name(), NUMBER, addressee.name(), null, SHA, 4, REF, AT);
    }

    private static ServeDocument serve(Addressee to, ServiceManner manner, boolean consent, Instant servedAt) {
        @Nullable Long any = null;
        return new ServeDocument(ID, any, to, manner, consent, true, servedAt, null, LATER);
    }
}
