package org.scenicwatch.core.mediation.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.scenicwatch.core.mediation.write.Mediations.AT;
import static org.scenicwatch.core.mediation.write.Mediations.ID;
import static org.scenicwatch.core.mediation.write.Mediations.decide;
import static org.scenicwatch.core.mediation.write.Mediations.play;

import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.scenicwatch.core.mediation.MediationRefused;
import org.scenicwatch.core.mediation.MediationState;
import org.scenicwatch.core.mediation.events.AgreedItem;
import org.scenicwatch.core.mediation.events.AgreementReached;
import org.scenicwatch.core.mediation.events.MediationConcluded;
import org.scenicwatch.core.mediation.events.MediationOpened;
import org.scenicwatch.core.mediation.events.OfferRemarked;
import org.scenicwatch.core.mediation.events.ReceiptKept;

/** What the state alone does not decide. */
class MediationTest {

    private static final HoldSession HELD = new HoldSession(ID, "first", List.of("guest", "shop"), null, AT);

    @Test
    void theCaseOpensAMediationOnce() {
        new AggregateTestFixture<>(Mediation.class)
                .registerInjectableResource(Mediations.BOOK)
                .given(new MediationOpened(ID, "case:1", "peoples-mediation", AT))
                .when(new OpenMediation(ID, "case:1", "peoples-mediation", AT))
                .expectNoEvents();
    }

    @Test
    void noSessionIsHeldWhileAnObjectionWaits() {
        MediationLife objected = Mediations.objectedTo();
        refused(objected, HELD, "mediation.mediator-objected-to");
        assertThat(decide(play(objected, new DismissObjection(ID, "one", null, AT)), HELD))
                .hasSize(1);
        assertThat(decide(play(objected, new StandMediatorDown(ID, "one", "objection-upheld", null, AT)), HELD))
                .hasSize(1);
        refused(Mediations.open(), new DismissObjection(ID, "one", null, AT), "mediation.not-objected-to");
    }

    @Test
    void thePoliceMediateByTwo() {
        MediationLife one = play(
                Mediations.opened("public-security"),
                new ScheduleSession(ID, "first", "in-person", AT, null, AT),
                new StandMediatorDown(ID, "two", "recusal", null, AT));
        refused(one, HELD, "mediation.mediators-missing");
        refused(one, Mediations.agreement("a"), "mediation.mediators-missing");
        refused(one, new StandMediatorDown(ID, "two", "recusal", null, AT), "mediation.mediator-gone");
    }

    @Test
    void aSessionHasOneResultAndNotBeforeItsTime() {
        MediationLife life =
                play(Mediations.open(), new ScheduleSession(ID, "later", "online", AT.plusSeconds(60), "vault-9", AT));
        refused(life, new HoldSession(ID, "later", List.of("guest"), null, AT), "mediation.session-not-begun");
        refused(play(life, HELD), HELD, "mediation.session-over");
        refused(life, new HoldSession(ID, "first", List.of(), null, AT), "mediation.nobody-there");
        refused(life, new HoldSession(ID, "first", List.of("nobody"), null, AT), "mediation.unknown-party");
        refused(life, new FailSession(ID, "first", "other", List.of(), null, AT), "mediation.words-required");
    }

    @Test
    void anOfferIsAnsweredOnceByTheOtherSideInTime() {
        MediationLife open = Mediations.open();
        refused(open, new AcceptOffer(ID, "offer", "shop", AT), "mediation.own-offer");
        refused(open, new AcceptOffer(ID, "offer", "guest", AT.plusSeconds(61)), "mediation.offer-lapsed");
        assertThat(decide(open, new RefuseOffer(ID, "offer", "guest", AT.plusSeconds(61))))
                .hasSize(1);
        refused(
                play(open, new AcceptOffer(ID, "offer", "guest", AT)),
                new WithdrawOffer(ID, "offer", AT),
                "mediation.offer-over");
        refused(open, new MakeOffer(ID, "x", "shop", null, null, null, null, null, AT), "mediation.empty-offer");
        refused(open, new MakeOffer(ID, "x", "shop", 0L, "CNY", null, null, null, AT), "mediation.bad-amount");
        refused(open, new MakeOffer(ID, "x", "shop", 5L, "yuan", null, null, null, AT), "mediation.bad-amount");
        refused(open, new MakeOffer(ID, "x", "shop", 5L, "CNY", null, null, AT, AT), "mediation.past-validity");
    }

    @Test
    void anOfferOutsideOfWhatTheLawAwardsIsTakenWithARemark() {
        MediationLife stated = play(
                Mediations.open(),
                new StateClaim(
                        ID,
                        "overcharging",
                        "2026-04-30",
                        "2026-05-01",
                        20_000L,
                        5_000L,
                        null,
                        null,
                        List.of("consumer-fraud"),
                        AT));
        MakeOffer low = new MakeOffer(ID, "low", "shop", 30_000L, "CNY", null, null, null, AT);
        refused(stated, low, "mediation.remark-required");
        assertThat(decide(stated, new MakeOffer(ID, "low", "shop", 30_000L, "CNY", null, "vault-why", null, AT)))
                .element(1)
                .isEqualTo(new OfferRemarked(ID, "low", 65_000, 65_000, "vault-why", AT));
        assertThat(decide(stated, new MakeOffer(ID, "full", "shop", 65_000L, "CNY", null, null, null, AT)))
                .hasSize(1);
        assertThat(decide(stated, new MakeOffer(ID, "usd", "shop", 30_000L, "USD", null, null, null, AT)))
                .hasSize(1);
        assertThat(decide(Mediations.open(), low)).hasSize(1);
    }

    @Test
    void theFiguresOfAComplaintAreChecked() {
        refused(Mediations.open(), claim("2026-05-02", 1L, List.of()), "mediation.bad-incurred-day");
        refused(Mediations.open(), claim("yesterday", 1L, List.of()), "mediation.bad-incurred-day");
        refused(Mediations.open(), claim("2026-05-01", 0L, List.of()), "mediation.bad-amount");
        refused(Mediations.open(), claim("2026-05-01", 1L, List.of("unsafe-food")), "mediation.unknown-standards");
        assertThat(decide(Mediations.open(), claim("2026-05-01", null, List.of())))
                .hasSize(1);
    }

    @Test
    void aReceiptIsKeptForWhatWasAgreedAlsoWhenItIsDone() {
        MediationLife done = play(Mediations.followedUp(), new RecordPerformance(ID, "pay", null, AT));
        assertThat(decide(done, new KeepReceipt(ID, "pay", "photo", AT)))
                .containsExactly(new ReceiptKept(ID, "pay", "photo", AT));
        refused(done, new KeepReceipt(ID, "nothing", "photo", AT), "mediation.unknown-item");
    }

    private static StateClaim claim(String day, @Nullable Long price, List<String> standards) {
        return new StateClaim(ID, "overcharging", day, "2026-05-01", price, null, null, null, standards, AT);
    }

    @Test
    void anAgreementSumsWhatIsPaidAndIsRecordedOnce() {
        AgreementReached reached = (AgreementReached)
                decide(Mediations.open(), Mediations.agreement("a")).get(0);
        assertThat(reached.total()).isEqualTo(80_000);
        assertThat(reached.currency()).isEqualTo("CNY");
        assertThat(reached.caseId()).isEqualTo("case:1");
        assertThat(decide(Mediations.agreed(), Mediations.agreement("a"))).isEmpty();
        refused(
                Mediations.open(),
                new RecordAgreement(ID, "a", null, null, List.of(), AT),
                "mediation.empty-agreement");
        refused(
                Mediations.open(),
                new RecordAgreement(ID, "a", "CNY", null, List.of(new AgreedItem("i", "shop", 1L, null, "soon")), AT),
                "mediation.bad-due-day");
        MediationLife alone = play(
                MediationLife.NEVER,
                new OpenMediation(ID, "case:1", "peoples-mediation", AT),
                new NameParty(ID, "shop", "respondent", "zh", false, "vault", AT),
                new NameMediator(ID, "one", "vault", AT));
        refused(alone, Mediations.agreement("a"), "mediation.party-missing");
    }

    @Test
    void anAgreementFallsWhenTheCaseEndsItsMediationOtherwise() {
        assertThat(decide(Mediations.agreed(), new ConcludeMediation(ID, "no-agreement", AT)))
                .containsExactly(new MediationConcluded(ID, "case:1", "no-agreement", null, AT));
        assertThat(decide(Mediations.agreed(), new ConcludeMediation(ID, "agreed", AT)))
                .containsExactly(new MediationConcluded(ID, "case:1", "agreed", "a", AT));
        assertThat(play(Mediations.open(), new ConcludeMediation(ID, "agreed", AT))
                        .state())
                .isEqualTo(MediationState.ENDED);
    }

    @Test
    void nobodyIsInDefaultBeforeTheLastDayIsOverAndWhatIsDoneLateIsDone() {
        MediationLife life = Mediations.followedUp();
        refused(life, new RecordDefault(ID, "pay", null, "2026-05-03", AT), "mediation.not-due-yet");
        MediationLife late = play(life, new RecordDefault(ID, "pay", null, "2026-05-04", AT));
        refused(late, new RecordDefault(ID, "pay", null, "2026-05-05", AT), "mediation.default-noted");
        MediationLife done = play(late, new RecordPerformance(ID, "pay", null, AT));
        refused(done, new RemindOfPerformance(ID, "pay", null, AT), "mediation.item-done");
        refused(done, new RecordPerformance(ID, "pay", null, AT), "mediation.item-done");
        refused(life, new RecordPerformance(ID, "nothing", null, AT), "mediation.unknown-item");
    }

    @Test
    void theCourtConfirmsAgreementsOfPeoplesMediationOnly() {
        MediationLife police = play(
                Mediations.opened("public-security"),
                Mediations.agreement("a"),
                new ConcludeMediation(ID, "agreed", AT));
        refused(police, new ApplyForConfirmation(ID, null, AT), "mediation.no-confirmation");
        MediationLife life = Mediations.followedUp();
        refused(life, new RecordCourtDecision(ID, true, null, AT), "mediation.not-applied");
        MediationLife applied = play(life, new ApplyForConfirmation(ID, null, AT));
        refused(applied, new ApplyForConfirmation(ID, null, AT), "mediation.applied-already");
        MediationLife rejected = play(applied, new RecordCourtDecision(ID, false, null, AT));
        assertThat(decide(rejected, new ApplyForConfirmation(ID, null, AT))).hasSize(1);
        refused(
                play(applied, new RecordCourtDecision(ID, true, null, AT)),
                new ApplyForConfirmation(ID, null, AT),
                "mediation.applied-already");
    }

    private static void refused(MediationLife life, Object command, String code) {
        assertThatThrownBy(() -> decide(life, command))
                .isInstanceOfSatisfying(
                        MediationRefused.class,
                        refused -> assertThat(refused.code()).isEqualTo(code));
    }
}
