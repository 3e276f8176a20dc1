package org.scenicwatch.core.alarm.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.alarm.AlarmRefused;
import org.scenicwatch.core.alarm.Latching;
import org.scenicwatch.core.alarm.OutOfServiceReason;
import org.scenicwatch.core.alarm.Priority;
import org.scenicwatch.core.alarm.ShelvingReason;
import org.scenicwatch.core.alarm.Suppression;
import org.scenicwatch.core.alarm.Verification;
import org.scenicwatch.core.alarm.events.AlarmAcknowledged;
import org.scenicwatch.core.alarm.events.AlarmIntroduced;
import org.scenicwatch.core.alarm.events.AlarmLevelChanged;
import org.scenicwatch.core.alarm.events.AlarmRaised;
import org.scenicwatch.core.alarm.events.AlarmReset;
import org.scenicwatch.core.alarm.events.AlarmReturnedToNormal;
import org.scenicwatch.core.alarm.events.AlarmReturnedToService;
import org.scenicwatch.core.alarm.events.AlarmShelved;
import org.scenicwatch.core.alarm.events.AlarmStartedChattering;
import org.scenicwatch.core.alarm.events.AlarmSuppressedByDesign;
import org.scenicwatch.core.alarm.events.AlarmSuppressionEnded;
import org.scenicwatch.core.alarm.events.AlarmTakenOutOfService;
import org.scenicwatch.core.alarm.events.AlarmUnshelved;
import org.scenicwatch.core.alarm.events.AlarmVerified;
import org.scenicwatch.core.alarm.events.OutOfServiceRequested;

/** What holds of an alarm that is put aside and brought back in any order while its condition goes on. */
class AlarmAsideWalkTest {

    private static final String ID = AlarmTest.ID;
    private static final Instant START = Instant.parse("2026-05-01T08:00:00Z");
    private static final String CAUSE = "alarm:xijiang/PW-001/power-lost";

    /** Something that happens to an alarm. */
    enum Act {
        RAISE,
        MORE_URGENT,
        LESS_URGENT,
        RETURN,
        ACKNOWLEDGE,
        VERIFY,
        RESET,
        SHELVE,
        SHELVE_AS_COMMANDER,
        UNSHELVE,
        SHELF_ENDS,
        AN_EARLIER_SHELF_ENDS,
        SUPPRESS,
        END_SUPPRESSION,
        TAKE_OUT,
        RETURN_TO_SERVICE,
        SERVICE_BEGINS,
        TAKE_OUT_UNRAISED;

        boolean isOfTheShelf() {
            return ordinal() >= SHELVE.ordinal();
        }
    }

    @Property(tries = 3_000)
    void puttingAsideNeverChangesTheCondition(@ForAll("acts") List<Act> acts) {
        Walk walk = new Walk();
        Walk neverAside = new Walk();
        for (Act act : acts) {
            walk.take(act);
            if (act.isOfTheShelf()) {
                neverAside.pass();
            } else {
                neverAside.take(act);
            }
            assertThat(walk.life.condition()).isEqualTo(neverAside.life.condition());
            assertThat(walk.life.occurrence()).isEqualTo(neverAside.life.occurrence());
        }
    }

    @Property(tries = 3_000)
    void anAlarmIsIntroducedOnceAndOnlyBeforeItIsRaised(@ForAll("acts") List<Act> acts) {
        Walk walk = new Walk();
        walk.take(Act.TAKE_OUT_UNRAISED);
        assertThat(walk.aside.suppression()).isEqualTo(Suppression.OUT_OF_SERVICE);
        assertThat(walk.life.occurrence()).isZero();
        assertThat(walk.life.isOver()).isTrue();
        Walk raisedFirst = new Walk();
        raisedFirst.take(Act.RAISE);
        for (Act act : acts) {
            walk.take(act);
            raisedFirst.take(act);
            assertThat(walk.introduced).isOne();
            assertThat(raisedFirst.introduced).isZero();
        }
    }

    @Property(tries = 3_000)
    void whatIsWrongShowsAsSoonAsNothingHoldsItAside(@ForAll("acts") List<Act> acts) {
        Walk walk = new Walk();
        acts.forEach(walk::take);
        walk.take(Act.SHELF_ENDS);
        walk.take(Act.END_SUPPRESSION);
        walk.take(Act.SERVICE_BEGINS);
        assertThat(walk.aside.suppression()).isEqualTo(Suppression.NONE);
    }

    @Property(tries = 3_000)
    void nothingMoreUrgentThanWhatWasShelvedStaysOnTheShelf(@ForAll("acts") List<Act> acts) {
        Walk walk = new Walk();
        for (Act act : acts) {
            walk.take(act);
            AlarmAside.Shelf shelf = walk.aside.shelf();
            if (shelf != null && walk.life.condition().isActive()) {
                assertThat(walk.life.priority().isMoreUrgentThan(shelf.priority()))
                        .isFalse();
            }
        }
    }

    @Property(tries = 3_000)
    void aFireThatNobodyHasVerifiedNeverLiesOnTheShelf(@ForAll("acts") List<Act> acts) {
        Walk walk = new Walk(Latching.UNTIL_VERIFIED);
        for (Act act : acts) {
            walk.take(act);
            if (walk.life.awaitsVerification()) {
                assertThat(walk.aside.shelf()).isNull();
            }
        }
    }

    @Property(tries = 3_000)
    void aFireAlarmIsShelvedOnlyWhileItsConditionStands(@ForAll("acts") List<Act> acts) {
        Walk walk = new Walk(Latching.UNTIL_VERIFIED);
        for (Act act : acts) {
            AlarmAside.Shelf before = walk.aside.shelf();
            walk.take(act);
            if (before == null && walk.aside.shelf() != null) {
                assertThat(walk.life.condition().isActive()).isTrue();
            }
        }
    }

    @Property(tries = 3_000)
    void everyEventTellsTheSuppressionThatHolds(@ForAll("acts") List<Act> acts) {
        Walk walk = new Walk();
        for (Act act : acts) {
            walk.take(act);
            String told = walk.told;
            if (told != null) {
                assertThat(told).isEqualTo(walk.aside.suppression().name());
            }
        }
    }

    @Property(tries = 3_000)
    void theEndOfAnEarlierShelvingEndsNoLaterOne(@ForAll("acts") List<Act> acts) {
        Walk walk = new Walk();
        for (Act act : acts) {
            AlarmAside.Shelf before = walk.aside.shelf();
            walk.take(act);
            if (act == Act.AN_EARLIER_SHELF_ENDS) {
                assertThat(walk.aside.shelf()).isEqualTo(before);
            }
        }
    }

    @Provide
    Arbitrary<List<Act>> acts() {
        return Arbitraries.of(Act.class).list().ofMaxSize(40);
    }

    /** One alarm under a row of acts; a refused act leaves it as it is. */
    private static final class Walk {

        private final Latching latching;
        private AlarmLife life = AlarmLife.NEVER;
        private AlarmAside aside = AlarmAside.SHOWN;
        private Instant now = START;
        private @Nullable Instant shelfUntil;
        private @Nullable Instant outUntil;
        private @Nullable String told;
        private int introduced;

        Walk() {
            this(Latching.NONE);
        }

        Walk(Latching latching) {
            this.latching = latching;
        }

        /** A moment in which nothing happens. */
        void pass() {
            now = now.plusSeconds(1);
        }

        void take(Act act) {
            pass();
            List<Object> events = new ArrayList<>();
            try {
                events.addAll(decide(act));
            } catch (AlarmRefused refused) {
                events.clear();
            }
            events.forEach(this::evolve);
        }

        private List<Object> decide(Act act) {
            long seen = life.occurrence();
            return switch (act) {
                case RAISE -> aside.decide(AlarmTest.raise("low", Priority.WARNING, latching, now, false), life);
                case MORE_URGENT -> aside.decide(level("low-low", Priority.CRITICAL), life);
                case LESS_URGENT -> aside.decide(level("low", Priority.WARNING), life);
                case RETURN -> life.decide(new ReturnAlarmToNormal(ID, null, now, now));
                case ACKNOWLEDGE -> life.decide(new AcknowledgeAlarm(ID, null, seen, null, now), "user:a");
                case VERIFY -> life.decide(new VerifyAlarm(ID, null, seen, Verification.FALSE_ALARM, "cooking", now));
                case RESET -> life.decide(new ResetAlarm(ID, null, seen, now));
                case SHELVE -> aside.decide(shelve(seen, false), life);
                case SHELVE_AS_COMMANDER -> aside.decide(shelve(seen, true), life);
                case UNSHELVE -> aside.decide(new UnshelveAlarm(ID, null, null, now), life);
                case SHELF_ENDS -> shelfUntil == null ? List.of() : aside.shelfEnds(ID, life, shelfUntil);
                case AN_EARLIER_SHELF_ENDS ->
                    shelfUntil == null ? List.of() : aside.shelfEnds(ID, life, shelfUntil.minusSeconds(1));
                case SUPPRESS -> aside.decide(new SuppressAlarmByDesign(ID, CAUSE, now), life);
                case END_SUPPRESSION -> aside.decide(new EndSuppressionByDesign(ID, CAUSE, now), life);
                case TAKE_OUT ->
                    aside.decide(
                            new TakeAlarmOutOfService(
                                    ID, null, OutOfServiceReason.DEFECT, now.plusSeconds(900), false, null, now),
                            life);
                case RETURN_TO_SERVICE -> aside.decide(new ReturnAlarmToService(ID, null, null, now), life);
                case TAKE_OUT_UNRAISED -> NeverRaised.decide(AlarmTest.takeOutUnraised(now), aside, life);
                case SERVICE_BEGINS -> outUntil == null ? List.of() : aside.serviceBegins(ID, life, outUntil);
            };
        }

        private void evolve(Object event) {
            told = null;
            if (event instanceof AlarmIntroduced e) {
                life = NeverRaised.evolve(e);
                introduced++;
            } else if (event instanceof AlarmRaised e) {
                life = life.evolve(e);
                told = e.suppression();
            } else if (event instanceof AlarmLevelChanged e) {
                life = life.evolve(e);
                told = e.suppression();
            } else if (event instanceof AlarmStartedChattering e) {
                life = life.evolve(e);
            } else if (event instanceof AlarmReturnedToNormal e) {
                life = life.evolve(e);
            } else if (event instanceof AlarmAcknowledged e) {
                life = life.evolve(e);
            } else if (event instanceof AlarmVerified e) {
                life = life.evolve(e);
            } else if (event instanceof AlarmReset e) {
                life = life.evolve(e);
            } else if (event instanceof OutOfServiceRequested e) {
                aside = aside.evolve(e);
            } else if (event instanceof AlarmShelved e) {
                aside = aside.evolve(e);
                shelfUntil = e.until();
                told = e.suppression();
            } else if (event instanceof AlarmUnshelved e) {
                aside = aside.evolve(e);
                told = e.suppression();
            } else if (event instanceof AlarmSuppressedByDesign e) {
                aside = aside.evolve(e);
                told = e.suppression();
            } else if (event instanceof AlarmSuppressionEnded e) {
                aside = aside.evolve(e);
                told = e.suppression();
            } else if (event instanceof AlarmTakenOutOfService e) {
                aside = aside.evolve(e);
                outUntil = e.until();
                told = e.suppression();
            } else if (event instanceof AlarmReturnedToService e) {
                aside = aside.evolve(e);
                told = e.suppression();
            } else {
                throw new AssertionError(event);
            }
        }

        private ShelveAlarm shelve(long seen, boolean byCommander) {
            return new ShelveAlarm(
                    ID, null, seen, ShelvingReason.NUISANCE, now.plusSeconds(600), byCommander, null, now);
        }

        private ChangeAlarmLevel level(String level, Priority priority) {
            return new ChangeAlarmLevel(ID, level, priority, null, null, null, null, now, now);
        }
    }
}
