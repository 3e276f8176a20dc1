package org.scenicwatch.dashboard.casesandalarms;

import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.LocalText;
import org.scenicwatch.core.alarm.AlarmCondition;
import org.scenicwatch.core.alarm.AlarmIds;
import org.scenicwatch.core.alarm.Latch;
import org.scenicwatch.core.alarm.Latching;
import org.scenicwatch.core.alarm.Priority;
import org.scenicwatch.core.alarm.Suppression;
import org.scenicwatch.core.alarm.Verification;
import org.scenicwatch.core.alarm.events.AcknowledgementUndone;
import org.scenicwatch.core.alarm.events.AlarmAcknowledged;
import org.scenicwatch.core.alarm.events.AlarmCommented;
import org.scenicwatch.core.alarm.events.AlarmIntroduced;
import org.scenicwatch.core.alarm.events.AlarmLevelChanged;
import org.scenicwatch.core.alarm.events.AlarmRaised;
import org.scenicwatch.core.alarm.events.AlarmReset;
import org.scenicwatch.core.alarm.events.AlarmReturnedToNormal;
import org.scenicwatch.core.alarm.events.AlarmReturnedToService;
import org.scenicwatch.core.alarm.events.AlarmShelved;
import org.scenicwatch.core.alarm.events.AlarmStartedChattering;
import org.scenicwatch.core.alarm.events.AlarmStoppedChattering;
import org.scenicwatch.core.alarm.events.AlarmSuppressedByDesign;
import org.scenicwatch.core.alarm.events.AlarmSuppressionEnded;
import org.scenicwatch.core.alarm.events.AlarmTakenOutOfService;
import org.scenicwatch.core.alarm.events.AlarmUnshelved;
import org.scenicwatch.core.alarm.events.AlarmVerified;
import org.scenicwatch.core.alarm.events.FireSignJoined;
import org.scenicwatch.core.alarm.events.OutOfServiceDeclined;
import org.scenicwatch.core.alarm.events.OutOfServiceRequested;
import org.scenicwatch.core.alarm.events.RulesPublished;
import org.scenicwatch.core.casework.CaseIds;
import org.scenicwatch.core.casework.events.AlarmJoined;
import org.scenicwatch.core.notification.events.HouseAnswered;
import org.scenicwatch.dashboard.projection.EventFacts;
import org.scenicwatch.dashboard.projection.RowSpace;
import org.scenicwatch.dashboard.registers.RowIds;

/** From events to alarm rows, for the table and for the live view alike. */
public final class AlarmFold {

    private final RowSpace<AlarmRow> alarms;
    private final RowSpace<RuleRow> rules;

    public AlarmFold(RowSpace<AlarmRow> alarms, RowSpace<RuleRow> rules) {
        this.alarms = alarms;
        this.rules = rules;
    }

    /** Takes in one event; others than those of alarms change nothing. */
    public void on(Object event, EventFacts facts) {
        if (event instanceof AlarmRaised raised) {
            alarms.change(AlarmIds.row(raised.alarmId()), facts.index(), row -> raised(row, raised, facts));
        } else if (event instanceof AlarmIntroduced e) {
            alarms.change(AlarmIds.row(e.alarmId()), facts.index(), before -> introduced(e, facts));
        } else if (event instanceof AlarmLevelChanged e) {
            change(e.alarmId(), facts, row -> row.condition(e.condition()).level(e));
        } else if (event instanceof AlarmReturnedToNormal e) {
            change(
                    e.alarmId(),
                    facts,
                    row -> row.condition(e.condition()).latch(e.latch()).returned(e));
        } else if (event instanceof AlarmAcknowledged e) {
            change(
                    e.alarmId(),
                    facts,
                    row -> row.condition(e.condition()).latch(e.latch()).acknowledged(e.at(), facts.actor()));
        } else if (event instanceof AlarmVerified e) {
            change(
                    e.alarmId(),
                    facts,
                    row -> row.condition(e.condition())
                            .latch(e.latch())
                            .verified(new AlarmRow.Verified(
                                    Verification.valueOf(e.result()), e.cause(), e.at(), facts.actor())));
        } else if (event instanceof AcknowledgementUndone e) {
            change(
                    e.alarmId(),
                    facts,
                    row -> row.condition(e.condition()).latch(e.latch()).unacknowledged());
        } else if (event instanceof AlarmShelved e) {
            AlarmRow.Aside hold = new AlarmRow.Aside(e.reason(), null, e.at(), e.until(), facts.actor());
            change(e.alarmId(), facts, row -> row.shelf(hold, e.suppression()));
        } else if (event instanceof AlarmUnshelved e) {
            change(e.alarmId(), facts, row -> row.shelf(null, e.suppression()));
        } else if (event instanceof AlarmSuppressedByDesign e) {
            AlarmRow.Aside hold = new AlarmRow.Aside(null, AlarmIds.row(e.cause()), e.at(), null, facts.actor());
            change(e.alarmId(), facts, row -> row.hidden(hold, e.suppression()));
        } else if (event instanceof AlarmSuppressionEnded e) {
            change(e.alarmId(), facts, row -> row.explained(AlarmIds.row(e.cause()), e.suppression()));
        } else if (event instanceof OutOfServiceRequested e) {
            AlarmRow.Request asked = new AlarmRow.Request(e.reason(), e.at(), e.until(), facts.actor());
            change(e.alarmId(), facts, row -> row.requested(asked));
        } else if (event instanceof OutOfServiceDeclined e) {
            change(e.alarmId(), facts, row -> row.requested(null));
        } else if (event instanceof AlarmTakenOutOfService e) {
            AlarmRow.Aside hold = new AlarmRow.Aside(e.reason(), null, e.at(), e.until(), facts.actor());
            change(e.alarmId(), facts, row -> row.requested(null).service(hold, e.suppression()));
        } else if (event instanceof AlarmReturnedToService e) {
            change(e.alarmId(), facts, row -> row.service(null, e.suppression()));
        } else if (event instanceof AlarmStartedChattering e) {
            change(e.alarmId(), facts, row -> row.chattering(e.at()));
        } else if (event instanceof AlarmStoppedChattering e) {
            change(
                    e.alarmId(),
                    facts,
                    row -> row.condition(e.condition()).latch(e.latch()).chattering(null));
        } else if (event instanceof FireSignJoined e) {
            change(e.alarmId(), facts, row -> row);
        } else if (event instanceof AlarmCommented e) {
            change(e.alarmId(), facts, row -> row);
        } else if (event instanceof AlarmReset e) {
            change(e.alarmId(), facts, row -> row.condition(e.condition()).latch(e.latch()));
        } else if (event instanceof AlarmJoined e) {
            alarms.change(
                    AlarmIds.row(e.alarmId()),
                    facts.index(),
                    row -> row == null
                            ? null
                            : new AlarmChange(row)
                                    .inCase(CaseIds.row(e.caseId()))
                                    .done());
        } else if (event instanceof HouseAnswered e) {
            // Of an aggregate of its own: the alarm's version stays.
            alarms.change(
                    AlarmIds.row(e.alarmId()),
                    facts.index(),
                    row -> row == null || row.occurrence() != e.occurrence()
                            ? null
                            : new AlarmChange(row).told(e).done());
        } else if (event instanceof RulesPublished e) {
            e.rules().forEach(rule -> publish(e, rule, facts));
        }
    }

    /** One step from a row to the next. */
    private interface Step {
        AlarmChange from(AlarmChange row);
    }

    private void change(String alarmId, EventFacts facts, Step step) {
        alarms.change(
                AlarmIds.row(alarmId),
                facts.index(),
                row -> row == null
                        ? null
                        : step.from(new AlarmChange(row))
                                .version(facts.version())
                                .done());
    }

    private AlarmRow raised(@Nullable AlarmRow before, AlarmRaised e, EventFacts facts) {
        RuleRow rule = rules.find(RuleRow.id(e.area(), e.ruleVersion(), e.ruleId()));
        AlarmRow same = before != null && before.occurrence() == e.occurrence() ? before : null;
        // Raised as acknowledged: an alarm that chatters, and was acknowledged since it does.
        AlarmRow told = e.condition().equals(AlarmCondition.ACKNOWLEDGED.name()) ? same : null;
        return new AlarmRow(
                AlarmIds.row(e.alarmId()),
                e.occurrence(),
                new AlarmRow.Source(e.sourceType(), e.sourceId()),
                e.kind(),
                e.ruleId(),
                e.ruleVersion(),
                rule == null ? new LocalText(e.ruleId(), e.ruleId()) : rule.title(),
                rule == null ? null : rule.guidance(),
                Priority.valueOf(e.priority()),
                e.level(),
                AlarmCondition.valueOf(e.condition()),
                Suppression.valueOf(e.suppression()),
                before == null ? null : before.holds(),
                before == null ? null : before.outOfServiceRequest(),
                before == null ? null : before.chatteringSince(),
                Latch.valueOf(e.latch()),
                Latching.valueOf(e.latching()),
                same == null ? null : same.verification(),
                same == null ? e.at() : same.raisedAt(),
                e.at(),
                told == null ? null : told.acknowledgedAt(),
                told == null ? null : told.acknowledgedBy(),
                null,
                e.metric(),
                e.value(),
                e.threshold(),
                e.unit(),
                e.direction(),
                e.state(),
                e.code(),
                e.late(),
                RowIds.inArea(e.area(), e.place()),
                RowIds.inArea(e.area(), e.zone()),
                same == null ? null : same.caseId(),
                same == null ? null : same.houses(),
                facts.version());
    }

    /** It was never raised: what an occurrence would tell is empty. */
    private AlarmRow introduced(AlarmIntroduced e, EventFacts facts) {
        RuleRow rule = rules.find(RuleRow.id(e.area(), e.ruleVersion(), e.ruleId()));
        return new AlarmRow(
                AlarmIds.row(e.alarmId()),
                0,
                new AlarmRow.Source(e.sourceType(), e.sourceId()),
                e.kind(),
                e.ruleId(),
                e.ruleVersion(),
                rule == null ? new LocalText(e.ruleId(), e.ruleId()) : rule.title(),
                rule == null ? null : rule.guidance(),
                Priority.valueOf(e.priority()),
                e.level(),
                AlarmCondition.NORMAL,
                Suppression.NONE,
                null,
                null,
                null,
                Latch.NONE,
                Latching.valueOf(e.latching()),
                null,
                e.at(),
                e.at(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                false,
                RowIds.inArea(e.area(), e.place()),
                RowIds.inArea(e.area(), e.zone()),
                null,
                null,
                facts.version());
    }

    private void publish(RulesPublished book, RulesPublished.Rule rule, EventFacts facts) {
        String id = RuleRow.id(book.area(), book.version(), rule.id());
        rules.change(
                id,
                facts.index(),
                before -> new RuleRow(
                        id,
                        new LocalText(rule.titleZh(), rule.titleEn()),
                        new LocalText(rule.guidanceZh(), rule.guidanceEn()),
                        rule.source()));
    }
}
