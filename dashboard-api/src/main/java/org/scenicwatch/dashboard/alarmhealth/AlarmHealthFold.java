package org.scenicwatch.dashboard.alarmhealth;

import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.alarm.AlarmCondition;
import org.scenicwatch.core.alarm.AlarmIds;
import org.scenicwatch.core.alarm.Latch;
import org.scenicwatch.core.alarm.Priority;
import org.scenicwatch.core.alarm.Suppression;
import org.scenicwatch.core.alarm.Verification;
import org.scenicwatch.core.alarm.events.AcknowledgementUndone;
import org.scenicwatch.core.alarm.events.AlarmAcknowledged;
import org.scenicwatch.core.alarm.events.AlarmCommented;
import org.scenicwatch.core.alarm.events.AlarmLevelChanged;
import org.scenicwatch.core.alarm.events.AlarmRaised;
import org.scenicwatch.core.alarm.events.AlarmReset;
import org.scenicwatch.core.alarm.events.AlarmReturnedToNormal;
import org.scenicwatch.core.alarm.events.AlarmReturnedToService;
import org.scenicwatch.core.alarm.events.AlarmShelved;
import org.scenicwatch.core.alarm.events.AlarmSuppressedByDesign;
import org.scenicwatch.core.alarm.events.AlarmSuppressionEnded;
import org.scenicwatch.core.alarm.events.AlarmTakenOutOfService;
import org.scenicwatch.core.alarm.events.AlarmUnshelved;
import org.scenicwatch.core.alarm.events.AlarmVerified;
import org.scenicwatch.core.casework.CaseIds;
import org.scenicwatch.core.casework.events.AlarmJoined;
import org.scenicwatch.core.casework.events.ArrivalReported;
import org.scenicwatch.core.casework.events.CaseAssigned;
import org.scenicwatch.core.casework.events.CaseClosed;
import org.scenicwatch.core.casework.events.CaseNoted;
import org.scenicwatch.core.casework.events.CaseResolved;
import org.scenicwatch.core.casework.events.CaseTaken;
import org.scenicwatch.core.casework.events.CaseTriaged;
import org.scenicwatch.dashboard.projection.EventFacts;
import org.scenicwatch.dashboard.projection.RowSpace;

/**
 * From events to annunciations and what became of them. Times are when the platform knew, not device times: what counts
 * is when the desk saw it.
 *
 * <p>A response is the first act of a person after the alarm was raised, other than its acknowledgement, which only says
 * that it was seen and has a figure of its own: verifying, resetting, shelving or commenting on the alarm, taking it out of
 * service; joining it to a case; triaging,
 * assigning, resolving, closing or noting on its case. Acts of the platform's own automations are none.
 */
public final class AlarmHealthFold {

    /** Where the facts go. */
    public interface Facts {

        void annunciated(Annunciation annunciation);

        /** Something became known of the annunciation with this index. */
        void changed(long index, Annunciation.Change change);

        void verified(VerifiedFire fire);
    }

    private static final String PERSON = "user:";

    private final RowSpace<AlarmAttention> alarms;
    private final RowSpace<CaseAttention> cases;
    private final Facts out;

    public AlarmHealthFold(RowSpace<AlarmAttention> alarms, RowSpace<CaseAttention> cases, Facts out) {
        this.alarms = alarms;
        this.cases = cases;
        this.out = out;
    }

    /** Takes in one event; others than those of alarms and cases change nothing. */
    public void on(Object event, EventFacts facts) {
        if (event instanceof AlarmRaised e) {
            alarms.change(AlarmIds.row(e.alarmId()), facts.index(), before -> raised(before, e, facts));
        } else if (event instanceof AlarmLevelChanged e) {
            change(e.alarmId(), facts, alarm -> levelChanged(alarm, e, facts));
        } else if (event instanceof AlarmReturnedToNormal e) {
            change(e.alarmId(), facts, alarm -> returned(alarm, e));
        } else if (event instanceof AlarmAcknowledged e) {
            change(e.alarmId(), facts, alarm -> acknowledged(alarm, e, facts));
        } else if (event instanceof AlarmVerified e) {
            change(e.alarmId(), facts, alarm -> verified(alarm, e, facts));
        } else if (event instanceof AlarmReset e) {
            change(e.alarmId(), facts, alarm -> reset(alarm, e, facts));
        } else if (event instanceof AcknowledgementUndone e) {
            change(
                    e.alarmId(),
                    facts,
                    alarm -> alarm.in(AlarmCondition.valueOf(e.condition()), Latch.valueOf(e.latch()))
                            .waitsAgain());
        } else if (event instanceof AlarmCommented e) {
            change(e.alarmId(), facts, alarm -> respond(alarm, e.at(), facts));
        } else if (event instanceof AlarmShelved e) {
            change(e.alarmId(), facts, alarm -> aside(alarm, e.suppression(), true, e.at(), facts));
        } else if (event instanceof AlarmTakenOutOfService e) {
            change(e.alarmId(), facts, alarm -> aside(alarm, e.suppression(), true, e.at(), facts));
        } else if (event instanceof AlarmSuppressedByDesign e) {
            change(e.alarmId(), facts, alarm -> aside(alarm, e.suppression(), false, e.at(), facts));
        } else if (event instanceof AlarmUnshelved e) {
            change(e.alarmId(), facts, alarm -> shown(alarm, e.suppression(), e.condition(), e.at(), facts));
        } else if (event instanceof AlarmReturnedToService e) {
            change(e.alarmId(), facts, alarm -> shown(alarm, e.suppression(), e.condition(), e.at(), facts));
        } else if (event instanceof AlarmSuppressionEnded e) {
            change(e.alarmId(), facts, alarm -> shown(alarm, e.suppression(), e.condition(), e.at(), facts));
        } else if (event instanceof AlarmJoined e) {
            joined(e, facts);
        } else if (event instanceof CaseTriaged e) {
            worked(e.caseId(), e.at(), facts);
        } else if (event instanceof CaseAssigned e) {
            worked(e.caseId(), e.at(), facts);
        } else if (event instanceof CaseTaken e) {
            worked(e.caseId(), e.at(), facts);
        } else if (event instanceof ArrivalReported e) {
            worked(e.caseId(), e.at(), facts);
        } else if (event instanceof CaseResolved e) {
            worked(e.caseId(), e.at(), facts);
        } else if (event instanceof CaseClosed e) {
            worked(e.caseId(), e.at(), facts);
        } else if (event instanceof CaseNoted e) {
            worked(e.caseId(), e.at(), facts);
        }
    }

    private void change(String alarmId, EventFacts facts, UnaryOperator<AlarmAttention> step) {
        alarms.change(AlarmIds.row(alarmId), facts.index(), alarm -> alarm == null ? null : step.apply(alarm));
    }

    private AlarmAttention raised(@Nullable AlarmAttention before, AlarmRaised e, EventFacts facts) {
        AlarmCondition condition = AlarmCondition.valueOf(e.condition());
        Latch latch = Latch.valueOf(e.latch());
        // One that chatters and was acknowledged comes as acknowledged: nobody is told of it again.
        boolean told = isShown(e.suppression()) && condition == AlarmCondition.UNACKNOWLEDGED;
        if (before != null && before.occurrence() == e.occurrence()) {
            return told
                    ? annunciate(before, false, condition, latch, e.priority(), e.decidedAt(), facts)
                    : before.risen(e.priority()).in(condition, latch);
        }
        AlarmAttention fresh = new AlarmAttention(
                AlarmIds.row(e.alarmId()),
                e.occurrence(),
                e.ruleId(),
                e.sourceId(),
                e.kind(),
                e.priority(),
                condition,
                latch,
                facts.index(),
                false,
                facts.index(),
                false,
                null,
                null);
        return told ? annunciate(fresh, true, condition, latch, e.priority(), e.decidedAt(), facts) : fresh;
    }

    private AlarmAttention levelChanged(AlarmAttention alarm, AlarmLevelChanged e, EventFacts facts) {
        AlarmCondition condition = AlarmCondition.valueOf(e.condition());
        if (isShown(e.suppression())
                && alarm.condition() == AlarmCondition.ACKNOWLEDGED
                && condition == AlarmCondition.UNACKNOWLEDGED) {
            return annunciate(alarm, false, condition, alarm.latch(), e.priority(), e.decidedAt(), facts);
        }
        return alarm.risen(e.priority()).in(condition, alarm.latch());
    }

    /** It was put aside: the desk sees it stand no more, and a person who did that has seen it. */
    private AlarmAttention aside(
            AlarmAttention alarm, String suppression, boolean byPerson, Instant at, EventFacts facts) {
        if (isShown(suppression)) {
            return alarm;
        }
        AlarmAttention seen = alarm;
        if (byPerson) {
            if (alarm.waiting() != null) {
                out.changed(alarm.waiting(), Annunciation.Change.acknowledged(at.toEpochMilli()));
            }
            seen = respond(alarm, at, facts).waitsNoMore();
        }
        if (seen.standing() != null) {
            out.changed(seen.standing(), Annunciation.Change.stood(at.toEpochMilli()));
        }
        return seen.standsNoMore();
    }

    /** It is shown again: news for the desk if it waits for an acknowledgement. */
    private AlarmAttention shown(
            AlarmAttention alarm, String suppression, String condition, Instant at, EventFacts facts) {
        AlarmCondition now = AlarmCondition.valueOf(condition);
        boolean asks = now == AlarmCondition.UNACKNOWLEDGED || now == AlarmCondition.RETURNED_UNACKNOWLEDGED;
        return isShown(suppression) && asks
                ? annunciate(alarm, false, now, alarm.latch(), alarm.priority(), at, facts)
                : alarm;
    }

    private static boolean isShown(String suppression) {
        return suppression.equals(Suppression.NONE.name());
    }

    /**
     * The one place where an alarm comes before the desk. What is kept from the desk does not, and what is shown again
     * unacknowledged does.
     */
    private AlarmAttention annunciate(
            AlarmAttention alarm,
            boolean first,
            AlarmCondition condition,
            Latch latch,
            String priority,
            Instant at,
            EventFacts facts) {
        out.annunciated(new Annunciation(
                facts.index(),
                at.toEpochMilli(),
                alarm.id(),
                alarm.occurrence(),
                alarm.rule(),
                alarm.source(),
                alarm.kind(),
                Priority.valueOf(priority),
                first,
                alarm.standing() == null,
                alarm.waiting() == null,
                null,
                false,
                null,
                null,
                null));
        return alarm.annunciated(priority, condition, latch, facts.index());
    }

    private AlarmAttention returned(AlarmAttention alarm, AlarmReturnedToNormal e) {
        if (!alarm.gone()) {
            out.changed(alarm.last(), Annunciation.Change.gone(e.decidedAt().toEpochMilli()));
        }
        return endStanding(
                alarm.in(AlarmCondition.valueOf(e.condition()), Latch.valueOf(e.latch()))
                        .nowGone(),
                e.decidedAt());
    }

    private AlarmAttention acknowledged(AlarmAttention alarm, AlarmAcknowledged e, EventFacts facts) {
        if (alarm.waiting() != null) {
            out.changed(alarm.waiting(), Annunciation.Change.acknowledged(e.at().toEpochMilli()));
        }
        if (isPerson(facts)) {
            touch(alarm);
        }
        return alarm.in(AlarmCondition.valueOf(e.condition()), Latch.valueOf(e.latch()))
                .waitsNoMore();
    }

    private AlarmAttention verified(AlarmAttention alarm, AlarmVerified e, EventFacts facts) {
        out.verified(new VerifiedFire(
                facts.index(),
                e.at().toEpochMilli(),
                alarm.id(),
                alarm.rule(),
                e.sourceId(),
                e.kind(),
                Verification.valueOf(e.result()),
                e.cause()));
        return respond(alarm.in(AlarmCondition.valueOf(e.condition()), Latch.valueOf(e.latch())), e.at(), facts);
    }

    private AlarmAttention reset(AlarmAttention alarm, AlarmReset e, EventFacts facts) {
        AlarmAttention over = alarm.in(AlarmCondition.valueOf(e.condition()), Latch.valueOf(e.latch()));
        return endStanding(respond(over, e.at(), facts), e.at());
    }

    private AlarmAttention endStanding(AlarmAttention alarm, Instant at) {
        if (alarm.standing() == null || alarm.condition().isActive() || alarm.latch() != Latch.NONE) {
            return alarm;
        }
        out.changed(alarm.standing(), Annunciation.Change.stood(at.toEpochMilli()));
        return alarm.standsNoMore();
    }

    private void joined(AlarmJoined e, EventFacts facts) {
        String caseRow = CaseIds.row(e.caseId());
        CaseAttention.Member member = new CaseAttention.Member(AlarmIds.row(e.alarmId()), e.occurrence());
        cases.change(
                caseRow,
                facts.index(),
                before -> (before == null ? new CaseAttention(caseRow, List.of()) : before).with(member));
        alarms.change(
                member.alarm(),
                facts.index(),
                alarm -> alarm == null || alarm.occurrence() != member.occurrence()
                        ? null
                        : respond(alarm, e.at(), facts));
    }

    private void worked(String caseId, Instant at, EventFacts facts) {
        CaseAttention matter = cases.find(CaseIds.row(caseId));
        if (matter == null) {
            return;
        }
        for (CaseAttention.Member member : matter.alarms()) {
            alarms.change(
                    member.alarm(),
                    facts.index(),
                    alarm -> alarm == null || alarm.occurrence() != member.occurrence()
                            ? null
                            : respond(alarm, at, facts));
        }
    }

    private AlarmAttention respond(AlarmAttention alarm, Instant at, EventFacts facts) {
        if (!isPerson(facts)) {
            return alarm;
        }
        touch(alarm);
        if (alarm.responded()) {
            return alarm;
        }
        out.changed(alarm.first(), Annunciation.Change.responded(at.toEpochMilli()));
        return alarm.nowResponded();
    }

    private void touch(AlarmAttention alarm) {
        if (!alarm.gone()) {
            out.changed(alarm.last(), Annunciation.Change.touch());
        }
    }

    private static boolean isPerson(EventFacts facts) {
        return facts.actor().startsWith(PERSON);
    }
}
