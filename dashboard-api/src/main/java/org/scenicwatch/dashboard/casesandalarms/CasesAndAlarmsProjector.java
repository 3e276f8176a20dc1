package org.scenicwatch.dashboard.casesandalarms;

import java.util.ArrayList;
import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.TrackingToken;
import org.scenicwatch.core.eventstore.ProcessingGroups;
import org.scenicwatch.dashboard.projection.BatchOfRows;
import org.scenicwatch.dashboard.projection.EventFacts;
import org.scenicwatch.dashboard.projection.TableSpace;
import org.springframework.stereotype.Component;

/** Keeps the tables of alarms and cases. */
@Component
@ProcessingGroup(ProcessingGroups.CASES_AND_ALARMS)
public class CasesAndAlarmsProjector {

    private final CasesAndAlarmsTables tables;

    public CasesAndAlarmsProjector(CasesAndAlarmsTables tables) {
        this.tables = tables;
    }

    private static final class Batch {
        final CasesAndAlarmsTables tables;
        final TableSpace<AlarmRow> alarms;
        final TableSpace<RuleRow> rules;
        final TableSpace<CaseRow> cases;
        final List<TrailRow> caseTrail = new ArrayList<>();
        final List<TrailRow> alarmTrail = new ArrayList<>();
        final AlarmTrail alarmSteps = new AlarmTrail(alarmTrail::add);
        final RoutingTrail routingSteps = new RoutingTrail(caseTrail::add);
        final AlarmFold alarmFold;
        final CaseFold caseFold;

        Batch(CasesAndAlarmsTables tables) {
            this.tables = tables;
            alarms = new TableSpace<>(tables.alarms());
            rules = new TableSpace<>(tables.rules());
            cases = new TableSpace<>(tables.cases());
            alarmFold = new AlarmFold(alarms, rules);
            caseFold = new CaseFold(cases, caseTrail::add);
        }

        void flush() {
            rules.flush();
            alarms.flush();
            cases.flush();
            if (!caseTrail.isEmpty()) {
                tables.caseTrails().add(caseTrail);
            }
            if (!alarmTrail.isEmpty()) {
                tables.alarmTrails().add(alarmTrail);
            }
        }
    }

    @EventHandler
    void on(EventMessage<?> message, TrackingToken token) {
        Batch batch = BatchOfRows.of("cases-and-alarms", () -> new Batch(tables), Batch::flush);
        EventFacts facts = EventFacts.of(message, token);
        batch.alarmFold.on(message.getPayload(), facts);
        batch.caseFold.on(message.getPayload(), facts);
        batch.alarmSteps.on(message.getPayload(), facts);
        batch.routingSteps.on(message.getPayload(), facts);
    }

    @ResetHandler
    void reset() {
        tables.clear();
    }
}
