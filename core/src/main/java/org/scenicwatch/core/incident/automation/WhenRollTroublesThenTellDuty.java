package org.scenicwatch.core.incident.automation;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.scenicwatch.core.casework.CaseIds;
import org.scenicwatch.core.casework.events.CaseOpened;
import org.scenicwatch.core.casework.write.MergedCases;
import org.scenicwatch.core.eventstore.Actors;
import org.scenicwatch.core.eventstore.ProcessingGroups;
import org.scenicwatch.core.incident.IncidentIds;
import org.scenicwatch.core.incident.events.RollOverdue;
import org.scenicwatch.core.incident.events.TeamCounted;
import org.scenicwatch.core.incident.events.WithdrawalOrdered;
import org.scenicwatch.core.notification.MessageTexts;
import org.scenicwatch.core.notification.write.TellDuty;
import org.springframework.stereotype.Component;

/**
 * Tells everybody on duty at once that people are missing, that teams do not answer a roll-call, or that all have to leave.
 * Idempotent: incident, text and roll-call name the occasion.
 */
@Component
@ProcessingGroup(ProcessingGroups.TELLING)
@DisallowReplay
class WhenRollTroublesThenTellDuty {

    private static final String ACTOR = "system:when-roll-troubles-then-tell-duty";

    private final CommandGateway commands;
    private final EventStore events;
    private final MergedCases merged;

    WhenRollTroublesThenTellDuty(CommandGateway commands, EventStore events, MergedCases merged) {
        this.commands = commands;
        this.events = events;
        this.merged = merged;
    }

    @EventHandler
    void react(TeamCounted event) {
        if (event.missing() > 0) {
            tell(event.incidentId(), "missing/" + event.team(), event.number(), MessageTexts.CREW_MISSING, event.at());
        }
    }

    @EventHandler
    void react(RollOverdue event) {
        tell(event.incidentId(), "overdue", event.number(), MessageTexts.CREW_SILENT, event.at());
    }

    @EventHandler
    void react(WithdrawalOrdered event) {
        tell(event.incidentId(), "withdrawal", event.number(), MessageTexts.WITHDRAWAL, event.at());
    }

    private void tell(String incidentId, String what, int number, String template, Instant at) {
        String caseId = merged.survivorOf(CaseIds.aggregate(IncidentIds.caseRow(incidentId)));
        opened(caseId).ifPresent(opened -> {
            TellDuty command = new TellDuty(
                    incidentId + "/" + what,
                    caseId,
                    number,
                    opened.area(),
                    template,
                    opened.place(),
                    Map.of("number", opened.number()),
                    at);
            commands.sendAndWait(new GenericCommandMessage<>(command, Map.of(Actors.METADATA_KEY, ACTOR)));
        });
    }

    private Optional<CaseOpened> opened(String caseId) {
        return events.readEvents(caseId)
                .asStream()
                .map(EventMessage::getPayload)
                .filter(CaseOpened.class::isInstance)
                .map(CaseOpened.class::cast)
                .findFirst();
    }
}
