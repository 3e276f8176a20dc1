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
import org.scenicwatch.core.alarm.AlarmCondition;
import org.scenicwatch.core.alarm.AlarmRefused;
import org.scenicwatch.core.alarm.Latch;
import org.scenicwatch.core.alarm.Latching;
import org.scenicwatch.core.alarm.Priority;
import org.scenicwatch.core.alarm.Suppression;
import org.scenicwatch.core.alarm.Verification;
import org.scenicwatch.core.alarm.events.AcknowledgementUndone;
import org.scenicwatch.core.alarm.events.AlarmAcknowledged;
import org.scenicwatch.core.alarm.events.AlarmLevelChanged;
import org.scenicwatch.core.alarm.events.AlarmRaised;
import org.scenicwatch.core.alarm.events.AlarmReset;
import org.scenicwatch.core.alarm.events.AlarmReturnedToNormal;
import org.scenicwatch.core.alarm.events.AlarmStartedChattering;
import org.scenicwatch.core.alarm.events.AlarmStoppedChattering;
import org.scenicwatch.core.alarm.events.AlarmVerified;

/** What holds of an alarm after any commands in any order, repeated at will. */
class AlarmLifeTest {

    private static final String ID = "alarm:xijiang/SM-0001/smoke-alarm";
    private static final Instant START = Instant.parse("2026-05-01T08:00:00Z");

    /** Something that happens to an alarm. */
    enum Act {
        RAISE,
        RAISE_LATE,
        MORE_URGENT,
        LESS_URGENT,
        RETURN,
        ACKNOWLEDGE,
        ACKNOWLEDGE_STALE,
        UNDO,
        VERIFY_REAL,
        VERIFY_FALSE,
        RESET,
        CALM
    }

    @Property(tries = 2_000)
    void occurrencesCountUpByOneAndOnlyAfterTheLastIsOver(@ForAll Latching latching, @ForAll("acts") List<Act> acts) {
        Walk walk = new Walk(latching);
        for (Act act : acts) {
            AlarmLife before = walk.life;
            walk.take(act);
            long grown = walk.life.occurrence() - before.occurrence();
            assertThat(grown).isBetween(0L, 1L);
            if (grown == 1) {
                assertThat(before.isOver()).isTrue();
            }
        }
    }

    @Property(tries = 2_000)
    void anAlarmLeavesOnlyAfterSomebodySawIt(@ForAll Latching latching, @ForAll("acts") List<Act> acts) {
        Walk walk = new Walk(latching);
        boolean acknowledged = false;
        for (Act act : acts) {
            AlarmLife before = walk.life;
            List<Object> events = walk.take(act);
            if (events.stream()
                    .anyMatch(event -> event instanceof AlarmRaised raised
                                    && raised.condition().equals(AlarmCondition.UNACKNOWLEDGED.name())
                            || event instanceof AcknowledgementUndone)) {
                acknowledged = false;
            }
            if (events.stream().anyMatch(AlarmAcknowledged.class::isInstance)) {
                acknowledged = true;
            }
            if (!before.isOver() && walk.life.isOver()) {
                assertThat(acknowledged).isTrue();
            }
        }
    }

    @Property(tries = 2_000)
    void aFireAlarmLeavesOnlyVerifiedAndResetByHand(@ForAll("acts") List<Act> acts) {
        Walk walk = new Walk(Latching.UNTIL_VERIFIED);
        boolean verified = false;
        for (Act act : acts) {
            AlarmLife before = walk.life;
            List<Object> events = walk.take(act);
            if (events.stream().anyMatch(AlarmRaised.class::isInstance)) {
                verified = false;
            }
            if (events.stream().anyMatch(AlarmVerified.class::isInstance)) {
                verified = true;
            }
            if (!before.isOver() && walk.life.isOver()) {
                assertThat(act).isEqualTo(Act.RESET);
                assertThat(verified).isTrue();
            }
        }
    }

    @Property(tries = 2_000)
    void aSignalTwiceIsTheSignalOnce(@ForAll Latching latching, @ForAll("acts") List<Act> acts) {
        Walk walk = new Walk(latching);
        for (Act act : acts) {
            walk.take(act);
            if (act == Act.RAISE || act == Act.RETURN || act == Act.RAISE_LATE) {
                AlarmLife once = walk.life;
                walk.again(act);
                assertThat(walk.life).isEqualTo(once);
            }
        }
    }

    @Property(tries = 2_000)
    void theEventsAloneTellTheWholeState(@ForAll Latching latching, @ForAll("acts") List<Act> acts) {
        Walk walk = new Walk(latching);
        acts.forEach(walk::take);
        AlarmLife replayed = AlarmLife.NEVER;
        for (Object event : walk.history) {
            replayed = evolve(replayed, event);
        }
        assertThat(replayed).isEqualTo(walk.life);
    }

    @Property(tries = 2_000)
    void whatIsWrongNowIsNeverHidden(@ForAll Latching latching, @ForAll("acts") List<Act> acts) {
        Walk walk = new Walk(latching);
        boolean wrong = false;
        for (Act act : acts) {
            walk.take(act);
            if (act == Act.RAISE) {
                wrong = true;
            } else if (act == Act.RETURN) {
                wrong = false;
            }
            if (wrong) {
                assertThat(walk.life.condition().isActive()).isTrue();
            }
            if (latching.holds() && walk.life.condition() != AlarmCondition.NORMAL) {
                assertThat(walk.life.latch()).isNotEqualTo(Latch.NONE);
            }
        }
    }

    @Provide
    Arbitrary<List<Act>> acts() {
        return Arbitraries.of(Act.class).list().ofMaxSize(40);
    }

    private static AlarmLife evolve(AlarmLife life, Object event) {
        if (event instanceof AlarmRaised raised) {
            return life.evolve(raised);
        } else if (event instanceof AlarmLevelChanged changed) {
            return life.evolve(changed);
        } else if (event instanceof AlarmReturnedToNormal returned) {
            return life.evolve(returned);
        } else if (event instanceof AlarmAcknowledged acknowledged) {
            return life.evolve(acknowledged);
        } else if (event instanceof AcknowledgementUndone undone) {
            return life.evolve(undone);
        } else if (event instanceof AlarmStartedChattering started) {
            return life.evolve(started);
        } else if (event instanceof AlarmStoppedChattering stopped) {
            return life.evolve(stopped);
        } else if (event instanceof AlarmVerified verified) {
            return life.evolve(verified);
        } else if (event instanceof AlarmReset reset) {
            return life.evolve(reset);
        }
        throw new AssertionError(event);
    }

    /** One alarm under a row of acts; a refused act leaves it as it is. */
    private static final class Walk {

        private final Latching latching;
        private final List<Object> history = new ArrayList<>();
        private AlarmLife life = AlarmLife.NEVER;
        private Instant now = START;

        Walk(Latching latching) {
            this.latching = latching;
        }

        List<Object> take(Act act) {
            now = now.plusSeconds(1);
            return again(act);
        }

        List<Object> again(Act act) {
            List<Object> events;
            try {
                events = decide(act);
            } catch (AlarmRefused refused) {
                events = List.of();
            }
            for (Object event : events) {
                life = evolve(life, event);
            }
            history.addAll(events);
            return events;
        }

        private List<Object> decide(Act act) {
            long seen = life.occurrence();
            return switch (act) {
                case RAISE ->
                    life.decide(AlarmTest.raise("low", Priority.WARNING, latching, now, false), Suppression.NONE);
                case RAISE_LATE ->
                    life.decide(AlarmTest.raise("low", Priority.WARNING, latching, now, true), Suppression.NONE);
                case MORE_URGENT -> life.decide(level("low-low", Priority.CRITICAL), Suppression.NONE);
                case LESS_URGENT -> life.decide(level("low", Priority.WARNING), Suppression.NONE);
                case RETURN -> life.decide(new ReturnAlarmToNormal(ID, null, now, now));
                case ACKNOWLEDGE -> life.decide(new AcknowledgeAlarm(ID, null, seen, null, now), "user:a");
                case ACKNOWLEDGE_STALE -> life.decide(new AcknowledgeAlarm(ID, null, seen - 1, null, now), "user:a");
                case UNDO -> life.decide(new UndoAcknowledgement(ID, null, seen, now), "user:a");
                case VERIFY_REAL ->
                    life.decide(new VerifyAlarm(ID, null, seen, Verification.REAL_FIRE, "open-fire", now));
                case VERIFY_FALSE ->
                    life.decide(new VerifyAlarm(ID, null, seen, Verification.FALSE_ALARM, "cooking", now));
                case RESET -> life.decide(new ResetAlarm(ID, null, seen, now));
                case CALM -> life.calm(ID, life.chatter().calmAt());
            };
        }

        private ChangeAlarmLevel level(String level, Priority priority) {
            return new ChangeAlarmLevel(ID, level, priority, null, null, null, null, now, now);
        }
    }
}
