package org.scenicwatch.dashboard.mediation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.scenicwatch.core.mediation.MediationState;
import org.scenicwatch.core.mediation.events.AgreedItem;
import org.scenicwatch.core.mediation.events.AgreementReached;
import org.scenicwatch.core.mediation.events.AgreementSetAside;
import org.scenicwatch.core.mediation.events.ClaimStated;
import org.scenicwatch.core.mediation.events.ConfirmationApplied;
import org.scenicwatch.core.mediation.events.ConfirmationDecided;
import org.scenicwatch.core.mediation.events.ItemDefaulted;
import org.scenicwatch.core.mediation.events.ItemPerformed;
import org.scenicwatch.core.mediation.events.MediationConcluded;
import org.scenicwatch.core.mediation.events.MediationOpened;
import org.scenicwatch.core.mediation.events.MediatorNamed;
import org.scenicwatch.core.mediation.events.MediatorObjectedTo;
import org.scenicwatch.core.mediation.events.MediatorStoodDown;
import org.scenicwatch.core.mediation.events.OfferMade;
import org.scenicwatch.core.mediation.events.OfferRefused;
import org.scenicwatch.core.mediation.events.OfferRemarked;
import org.scenicwatch.core.mediation.events.PartyNamed;
import org.scenicwatch.core.mediation.events.PerformanceReminded;
import org.scenicwatch.core.mediation.events.ReceiptKept;
import org.scenicwatch.core.mediation.events.SessionHeld;
import org.scenicwatch.core.mediation.events.SessionScheduled;
import org.scenicwatch.dashboard.casesandalarms.TrailRow;
import org.scenicwatch.dashboard.mediation.MediationRow.Answer;
import org.scenicwatch.dashboard.mediation.MediationRow.Held;
import org.scenicwatch.dashboard.mediation.MediationRow.Progress;
import org.scenicwatch.dashboard.mediation.MediationRow.Seat;
import org.scenicwatch.dashboard.projection.EventFacts;
import org.scenicwatch.dashboard.projection.MemorySpace;

/** Events in, rows out. */
class MediationFoldTest {

    private static final String ID = "mediation:1";
    private static final Instant AT = Instant.parse("2026-05-01T08:00:00Z");
    private static final Instant LATER = AT.plusSeconds(60);
    private static final MediationOpened OPENED = new MediationOpened(ID, "case:1", "peoples-mediation", AT);
    private static final AgreementReached AGREED = new AgreementReached(
            ID,
            "case:1",
            "a",
            50_000,
            "CNY",
            "ref-terms",
            List.of(new AgreedItem("pay", "shop", 50_000L, null, "2026-05-03")),
            AT);

    private final MemorySpace<MediationRow> rows = new MemorySpace<>(Map.of(), id -> {});
    private long index;

    @Test
    void aPartyThatIsCorrectedStaysOneParty() {
        play(
                OPENED,
                new PartyNamed(ID, "guest", "applicant", "en", true, "ref-1", AT),
                new PartyNamed(ID, "shop", "respondent", "zh", false, "ref-2", AT),
                new PartyNamed(ID, "guest", "applicant", "zh", false, "ref-3", AT));
        assertThat(row().parties())
                .containsExactly(
                        new MediationRow.Party("guest", "applicant", "zh", false, "ref-3"),
                        new MediationRow.Party("shop", "respondent", "zh", false, "ref-2"));
        assertThat(row().caseId()).isEqualTo("1");
        assertThat(row().version()).isEqualTo(4);
    }

    @Test
    void keepsWhatBecameOfMediatorsSessionsAndOffers() {
        play(
                OPENED,
                new MediatorNamed(ID, "m", "ref-m", AT),
                new MediatorObjectedTo(ID, "m", "guest", "kin", "ref-why", AT));
        assertThat(row().mediators().get(0).seat()).isEqualTo(Seat.OBJECTED_TO);
        play(
                new MediatorStoodDown(ID, "m", "objection-upheld", null, AT),
                new SessionScheduled(ID, "s", "online", AT, "ref-link", AT),
                new SessionHeld(ID, "s", List.of("guest", "shop"), "ref-minutes", LATER),
                new OfferMade(ID, "o", "shop", 30_000L, "CNY", null, LATER, AT),
                new OfferRefused(ID, "o", "guest", LATER));
        assertThat(row().mediators())
                .containsExactly(new MediationRow.Mediator("m", "ref-m", Seat.GONE, "objection-upheld", "guest", null));
        assertThat(row().sessions())
                .containsExactly(new MediationRow.Session(
                        "s", "online", AT, "ref-link", Held.HELD, null, List.of("guest", "shop"), "ref-minutes"));
        assertThat(row().offers().get(0).answer()).isEqualTo(Answer.REFUSED);
        assertThat(row().offers().get(0).answeredBy()).isEqualTo("guest");
    }

    @Test
    void anAgreementIsFollowedUpToItsConfirmation() {
        play(
                OPENED,
                AGREED,
                new MediationConcluded(ID, "case:1", "agreed", "a", LATER),
                new PerformanceReminded(ID, "pay", null, LATER),
                new ItemDefaulted(ID, "pay", "ref-no", LATER),
                new ItemPerformed(ID, "pay", "ref-receipt", LATER),
                new ConfirmationApplied(ID, "ref-court", AT),
                new ConfirmationDecided(ID, true, null, LATER));
        assertThat(row().state()).isEqualTo(MediationState.FOLLOWED_UP);
        MediationRow.Agreement agreement = row().agreement();
        assertThat(agreement).isNotNull();
        assertThat(agreement.items().get(0).progress()).isEqualTo(Progress.DONE);
        assertThat(agreement.items().get(0).remindedAt()).isEqualTo(LATER);
        assertThat(agreement.items().get(0).evidenceRef()).isEqualTo("ref-receipt");
        assertThat(agreement.confirmation()).isEqualTo(new MediationRow.Confirmation(AT, LATER, true, "ref-court"));
    }

    @Test
    void keepsTheFiguresTheRemarkAndTheReceipts() {
        play(
                OPENED,
                new ClaimStated(
                        ID, "case:1", "overcharging", "2026-04-30", 20_000L, null, 5_000L, null, List.of("a"), AT),
                new OfferMade(ID, "o", "shop", 30_000L, "CNY", null, LATER, AT),
                new OfferRemarked(ID, "o", 5_000, 65_000, "ref-why", AT),
                new OfferRefused(ID, "o", "guest", LATER),
                AGREED,
                new MediationConcluded(ID, "case:1", "agreed", "a", LATER),
                new ReceiptKept(ID, "pay", "photo-1", LATER),
                new ItemPerformed(ID, "pay", null, LATER),
                new ReceiptKept(ID, "pay", "photo-2", LATER));
        assertThat(row().claim())
                .isEqualTo(new MediationRow.Claim(
                        "overcharging", "2026-04-30", 20_000L, null, 5_000L, null, List.of("a")));
        assertThat(row().offers().get(0).remark()).isEqualTo(new MediationRow.Remark(5_000, 65_000, "ref-why"));
        assertThat(row().offers().get(0).answer()).isEqualTo(Answer.REFUSED);
        MediationRow.Agreement agreement = row().agreement();
        assertThat(agreement).isNotNull();
        assertThat(agreement.items().get(0).receipts()).containsExactly("photo-1", "photo-2");
    }

    @Test
    void whatHappensInAMediationStandsInTheTrailOfItsCase() {
        EventFacts facts = new EventFacts(7, 3, AT, "user:1");
        OfferMade offer = new OfferMade(ID, "o", "shop", 30_050L, "CNY", null, LATER, AT);
        assertThat(MediationTrail.of(offer, facts, id -> id.equals("1") ? "c" : null))
                .contains(
                        new TrailRow("c", 7, AT, "OfferMade", "user:1", Map.of("amount", "300.50", "currency", "CNY")));
        assertThat(MediationTrail.of(offer, facts, id -> null)).isEmpty();
        assertThat(MediationTrail.of(OPENED, facts, id -> "c"))
                .as("the case says itself that it began")
                .isEmpty();
    }

    @Test
    void anAgreementThatIsSetAsideOrFallsIsGone() {
        play(OPENED, AGREED, new AgreementSetAside(ID, "case:1", "a", null, AT));
        assertThat(row().state()).isEqualTo(MediationState.OPEN);
        assertThat(row().agreement()).isNull();
        play(AGREED, new MediationConcluded(ID, "case:1", "no-agreement", null, LATER));
        assertThat(row().state()).isEqualTo(MediationState.ENDED);
        assertThat(row().agreement()).isNull();
        assertThat(row().result()).isEqualTo("no-agreement");
    }

    private void play(Object... events) {
        for (Object event : events) {
            index++;
            new MediationFold(rows).on(event, new EventFacts(index, index, AT, "user:1"));
        }
    }

    private MediationRow row() {
        MediationRow row = rows.find("1");
        assertThat(row).isNotNull();
        return row;
    }
}
