package org.scenicwatch.core.merchant.write;

import static org.scenicwatch.core.merchant.write.Merchants.ANY;
import static org.scenicwatch.core.merchant.write.Merchants.AT;
import static org.scenicwatch.core.merchant.write.Merchants.CASE;
import static org.scenicwatch.core.merchant.write.Merchants.ID;
import static org.scenicwatch.core.merchant.write.Merchants.LATER;
import static org.scenicwatch.core.merchant.write.Merchants.REF;
import static org.scenicwatch.core.merchant.write.Merchants.TODAY;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.scenicwatch.core.Refused;
import org.scenicwatch.core.merchant.BanKind;
import org.scenicwatch.core.merchant.LeadResult;
import org.scenicwatch.core.merchant.LetterKind;
import org.scenicwatch.core.merchant.events.BanImposed;
import org.scenicwatch.core.merchant.events.BanLifted;
import org.scenicwatch.core.merchant.events.LeadAnswered;
import org.scenicwatch.core.merchant.events.LeadChased;
import org.scenicwatch.core.merchant.events.LeadOverdue;
import org.scenicwatch.core.merchant.events.LeadSent;
import org.scenicwatch.core.merchant.events.LetterAnswered;
import org.scenicwatch.core.merchant.events.LetterClosed;
import org.scenicwatch.core.merchant.events.LetterIssued;
import org.scenicwatch.core.merchant.events.LetterRechecked;
import org.scenicwatch.core.merchant.events.LicenceAdded;
import org.scenicwatch.core.merchant.events.LicenceRenewed;
import org.scenicwatch.core.merchant.events.LicenceRevoked;
import org.scenicwatch.core.merchant.events.MerchantCorrected;
import org.scenicwatch.core.merchant.events.MerchantRegistered;

class MerchantTest {

    private static final MerchantRegistered REGISTERED =
            new MerchantRegistered(ID, "xijiang", "shop-1", "阿幼银饰店", "silver", "91350100M000100Y43", null, REF, AT);
    private static final LicenceAdded LICENSED = new LicenceAdded(ID, "licence", "business", "L-1", "2026-06-11", AT);
    private static final LetterIssued ORDERED =
            new LetterIssued(ID, "letter", "ZG-1", "RECTIFY", "fire-safety", CASE, LATER, REF, AT);
    private static final LeadSent SENT =
            new LeadSent(ID, "lead", "XS-1", "market-supervision", "fake-goods", CASE, REF, LATER, AT);

    private FixtureConfiguration<Merchant> fixture;

    @BeforeEach
    void setUp() {
        fixture = new AggregateTestFixture<>(Merchant.class)
                .registerInjectableResource(Merchants.BOOK)
                .registerInjectableResource(Merchants.GROUNDS);
    }

    @Test
    void aMerchantIsRegisteredOnceWithACodeThatChecks() {
        fixture.givenNoPriorActivity().when(Merchants.REGISTER).expectEvents(REGISTERED);
        setUp();
        fixture.given(REGISTERED).when(Merchants.REGISTER).expectNoEvents();
        setUp();
        fixture.givenNoPriorActivity()
                .when(register("阿幼", "silver", "91350100M000100Y44", null))
                .expectException(Refused.with("merchant.bad-credit-code"));
        setUp();
        fixture.givenNoPriorActivity()
                .when(register(" ", "silver", null, null))
                .expectException(Refused.with("merchant.invalid-name"));
        setUp();
        fixture.givenNoPriorActivity()
                .when(register("阿幼", "ghosts", null, null))
                .expectException(Refused.with("merchant.unknown-category"));
        setUp();
        fixture.givenNoPriorActivity()
                .when(register("阿幼", "silver", null, TODAY.plusDays(1)))
                .expectException(Refused.with("merchant.since-in-future"));
        setUp();
        fixture.givenNoPriorActivity()
                .when(register(" 阿幼 ", "silver", " 91350100m000100y43", TODAY))
                .expectEvents(new MerchantRegistered(
                        ID, "xijiang", "shop-1", "阿幼", "silver", "91350100M000100Y43", "2026-06-01", null, AT));
    }

    @Test
    void onlyWhatDiffersIsCorrected() {
        fixture.given(REGISTERED)
                .when(new CorrectMerchant(ID, ANY, "shop-1", "阿幼银饰店", "silver", "91350100M000100Y43", null, TODAY, AT))
                .expectNoEvents();
        setUp();
        fixture.given(REGISTERED)
                .when(new CorrectMerchant(ID, ANY, "shop-2", "阿幼银饰店", "crafts", null, TODAY, TODAY, AT))
                .expectEvents(new MerchantCorrected(ID, "shop-2", "阿幼银饰店", "crafts", null, "2026-06-01", AT));
    }

    @Test
    void aLicenceIsOnRecordOnceUntilItIsGone() {
        fixture.given(REGISTERED, LICENSED)
                .when(new AddLicence(ID, ANY, "again", "business", " L-1 ", null, AT))
                .expectException(Refused.with("merchant.same-licence"));
        setUp();
        fixture.given(REGISTERED, LICENSED)
                .when(new RenewLicence(ID, ANY, "licence", "L-1", LocalDate.parse("2026-06-11"), AT))
                .expectNoEvents();
        setUp();
        fixture.given(REGISTERED, LICENSED)
                .when(new RenewLicence(ID, ANY, "licence", "L-1", null, AT))
                .expectEvents(new LicenceRenewed(ID, "licence", "L-1", null, AT));
        setUp();
        LicenceRevoked revoked = new LicenceRevoked(ID, "licence", "revoked", null, AT);
        fixture.given(REGISTERED, LICENSED)
                .when(new RevokeLicence(ID, ANY, "licence", "revoked", null, AT))
                .expectEvents(revoked);
        setUp();
        fixture.given(REGISTERED, LICENSED, revoked)
                .when(new RenewLicence(ID, ANY, "licence", "L-1", null, AT))
                .expectException(Refused.with("merchant.licence-gone"));
        setUp();
        fixture.given(REGISTERED, LICENSED, revoked)
                .when(new AddLicence(ID, ANY, "again", "business", "L-1", null, AT))
                .expectEvents(new LicenceAdded(ID, "again", "business", "L-1", null, AT));
        setUp();
        fixture.given(REGISTERED)
                .when(new AddLicence(ID, ANY, "x", "driving", "L-1", null, AT))
                .expectException(Refused.with("merchant.unknown-licence-kind"));
    }

    @Test
    void anOrderHasADayAndIsDoneOnlyAfterSomebodyLooked() {
        fixture.given(REGISTERED)
                .when(letter(LetterKind.RECTIFY, null))
                .expectException(Refused.with("merchant.due-required"));
        setUp();
        fixture.given(REGISTERED)
                .when(letter(LetterKind.RECTIFY, AT))
                .expectException(Refused.with("merchant.invalid-due"));
        setUp();
        fixture.given(REGISTERED).when(letter(LetterKind.RECTIFY, LATER)).expectEvents(ORDERED);
        setUp();
        LetterAnswered answered = new LetterAnswered(ID, "letter", null, AT);
        fixture.given(REGISTERED, ORDERED, answered)
                .when(close("done"))
                .expectException(Refused.with("merchant.not-rechecked"));
        setUp();
        fixture.given(REGISTERED, ORDERED, answered)
                .when(new RecheckLetter(ID, ANY, "letter", false, null, null, AT))
                .expectException(Refused.with("merchant.invalid-due"));
        setUp();
        LetterRechecked failed = new LetterRechecked(ID, "letter", false, LATER, null, AT);
        fixture.given(REGISTERED, ORDERED, answered)
                .when(new RecheckLetter(ID, ANY, "letter", false, LATER, null, AT))
                .expectEvents(failed);
        setUp();
        fixture.given(REGISTERED, ORDERED, answered, failed)
                .when(new AnswerLetter(ID, ANY, "letter", null, AT))
                .expectEvents(answered);
        setUp();
        fixture.given(REGISTERED, ORDERED, answered, new LetterRechecked(ID, "letter", true, null, null, AT))
                .when(close("done"))
                .expectEvents(new LetterClosed(ID, "letter", "done", null, AT));
    }

    @Test
    void aTalkIsNeverRecheckedAndIsDoneWhenItWasHeld() {
        LetterIssued talk = new LetterIssued(ID, "letter", "YT-1", "TALK", "overcharging", null, null, null, AT);
        LetterAnswered answered = new LetterAnswered(ID, "letter", REF, AT);
        fixture.given(REGISTERED, talk, answered)
                .when(new RecheckLetter(ID, ANY, "letter", true, null, null, AT))
                .expectException(Refused.with("merchant.nothing-to-recheck"));
        setUp();
        fixture.given(REGISTERED, talk, answered)
                .when(close("done"))
                .expectEvents(new LetterClosed(ID, "letter", "done", null, AT));
    }

    @Test
    void oneBanOfAKindStandsAtATimeAndIsLiftedWithAReason() {
        BanImposed ban = new BanImposed(ID, "ban", "TY-1", "SUSPENSION", "fire-safety", null, AT, LATER, REF, AT);
        fixture.given(REGISTERED).when(ban("ban", AT, LATER, AT)).expectEvents(ban);
        setUp();
        fixture.given(REGISTERED)
                .when(ban("ban", LATER, LATER, AT))
                .expectException(Refused.with("merchant.bad-ban-period"));
        setUp();
        fixture.given(REGISTERED, ban)
                .when(ban("second", AT, null, LATER.minusMillis(1)))
                .expectException(Refused.with("merchant.banned-already"));
        setUp();
        fixture.given(REGISTERED, ban)
                .when(ban("second", LATER, null, LATER))
                .expectEvents(new BanImposed(
                        ID, "second", "TY-1", "SUSPENSION", "fire-safety", null, LATER, null, REF, LATER));
        setUp();
        fixture.given(REGISTERED, ban)
                .when(new LiftBan(ID, ANY, "ban", null, AT))
                .expectException(Refused.with("merchant.words-required"));
        setUp();
        fixture.given(REGISTERED, ban)
                .when(new LiftBan(ID, ANY, "ban", REF, LATER))
                .expectException(Refused.with("merchant.ban-over"));
        setUp();
        BanLifted lifted = new BanLifted(ID, "ban", REF, AT);
        fixture.given(REGISTERED, ban)
                .when(new LiftBan(ID, ANY, "ban", REF, AT))
                .expectEvents(lifted);
        setUp();
        fixture.given(REGISTERED, ban, lifted)
                .when(new LiftBan(ID, ANY, "ban", REF, AT))
                .expectException(Refused.with("merchant.ban-lifted"));
    }

    @Test
    void aLeadGoesToAKnownAuthorityWithWhatWasFoundAndADay() {
        fixture.givenCurrentTime(AT)
                .andGiven(REGISTERED)
                .when(Merchants.SEND)
                .expectEvents(SENT)
                .expectScheduledDeadlineWithName(Duration.between(AT, LATER), Merchant.LEAD_DUE);
        setUp();
        fixture.given(REGISTERED)
                .when(lead("navy", REF, LATER))
                .expectException(Refused.with("merchant.unknown-authority"));
        setUp();
        fixture.given(REGISTERED)
                .when(lead("taxation", null, LATER))
                .expectException(Refused.with("merchant.words-required"));
        setUp();
        fixture.given(REGISTERED).when(lead("taxation", REF, AT)).expectException(Refused.with("merchant.invalid-due"));
    }

    @Test
    void aLeadIsOverdueOnceForEachDayThatWasSetAndNotAfterItsAnswer() {
        LeadOverdue late = new LeadOverdue(ID, "xijiang", "lead", "XS-1", "market-supervision", LATER, LATER);
        fixture.givenCurrentTime(AT)
                .andGiven(REGISTERED)
                .andGivenCommands(Merchants.SEND)
                .whenTimeAdvancesTo(LATER)
                .expectEvents(late);
        setUp();
        Instant next = LATER.plusSeconds(60);
        fixture.givenCurrentTime(AT)
                .andGiven(REGISTERED)
                .andGivenCommands(Merchants.SEND, new ChaseLead(ID, ANY, "lead", next, REF, AT))
                .whenTimeAdvancesTo(LATER)
                .expectNoEvents();
        setUp();
        fixture.given(REGISTERED, SENT, late)
                .when(new ChaseLead(ID, ANY, "lead", next, REF, AT))
                .expectEvents(new LeadChased(ID, "lead", next, REF, AT));
        setUp();
        fixture.givenCurrentTime(AT)
                .andGiven(REGISTERED)
                .andGivenCommands(Merchants.SEND, result(LeadResult.FILED, TODAY))
                .whenTimeAdvancesTo(LATER)
                .expectNoEvents();
    }

    @Test
    void anAuthorityThatTookItUpTellsLaterHowItEnded() {
        LeadAnswered filed = new LeadAnswered(ID, "lead", "FILED", "W-7", REF, "2026-06-01", AT);
        fixture.given(REGISTERED, SENT).when(result(LeadResult.FILED, TODAY)).expectEvents(filed);
        setUp();
        fixture.given(REGISTERED, SENT, filed)
                .when(result(LeadResult.FILED, TODAY))
                .expectException(Refused.with("merchant.filed-already"));
        setUp();
        fixture.given(REGISTERED, SENT, filed)
                .when(result(LeadResult.PENALISED, TODAY))
                .expectEvents(new LeadAnswered(ID, "lead", "PENALISED", "W-7", REF, "2026-06-01", AT));
        setUp();
        fixture.given(REGISTERED, SENT)
                .when(result(LeadResult.SENT_BACK, TODAY.plusDays(1)))
                .expectException(Refused.with("merchant.answered-in-future"));
    }

    private static RegisterMerchant register(
            String name, String category, @Nullable String code, @Nullable LocalDate since) {
        return new RegisterMerchant(ID, "xijiang", "shop-1", name, category, code, since, TODAY, null, AT);
    }

    private static IssueLetter letter(LetterKind kind, @Nullable Instant due) {
        return new IssueLetter(ID, ANY, "letter", "ZG-1", kind, "fire-safety", CASE, due, REF, AT);
    }

    private static CloseLetter close(String result) {
        return new CloseLetter(ID, ANY, "letter", result, null, AT);
    }

    private static ImposeBan ban(String id, Instant begins, @Nullable Instant ends, Instant at) {
        return new ImposeBan(ID, ANY, id, "TY-1", BanKind.SUSPENSION, "fire-safety", null, begins, ends, REF, at);
    }

    private static SendLead lead(String authority, @Nullable String found, Instant due) {
        return new SendLead(ID, ANY, "lead", "XS-1", authority, "fake-goods", CASE, found, due, AT);
    }

    private static RecordLeadResult result(LeadResult result, LocalDate on) {
        return new RecordLeadResult(ID, ANY, "lead", result, "W-7", REF, on, TODAY, AT);
    }
}
