package org.scenicwatch.core.complainant.automation;

import java.time.Instant;
import java.util.Map;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.scenicwatch.core.casework.CaseCatalogue;
import org.scenicwatch.core.complainant.HazardStep;
import org.scenicwatch.core.complainant.directory.Complainants;
import org.scenicwatch.core.complainant.directory.TextSwitch;
import org.scenicwatch.core.eventstore.Actors;
import org.scenicwatch.core.eventstore.ProcessingGroups;
import org.scenicwatch.core.hazard.events.HazardDismissed;
import org.scenicwatch.core.hazard.events.HazardOrdered;
import org.scenicwatch.core.hazard.events.HazardRectified;
import org.scenicwatch.core.hazard.events.HazardReported;
import org.scenicwatch.core.hazard.events.HazardStruckOff;
import org.scenicwatch.core.hazard.events.RewardGranted;
import org.scenicwatch.core.notification.write.IntendMessage;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Tells whoever reported a hazard by text message how it goes on with it, if they gave a number and want to be told.
 * Idempotent: a message's id follows from the report and the event.
 */
@Component
@ProcessingGroup(ProcessingGroups.TELLING)
@DisallowReplay
class WhenHazardMovesOnThenIntendMessage {

    private static final String ACTOR = "system:when-hazard-moves-on-then-intend-message";
    private static final String DUTY = "reporter";

    private final Complainants complainants;
    private final TextSwitch texts;
    private final CaseCatalogue catalogue;
    private final CommandGateway commands;
    private final String area;

    WhenHazardMovesOnThenIntendMessage(
            Complainants complainants,
            TextSwitch texts,
            CaseCatalogue catalogue,
            CommandGateway commands,
            @Value("${scenicwatch.area:xijiang}") String area) {
        this.complainants = complainants;
        this.texts = texts;
        this.catalogue = catalogue;
        this.commands = commands;
        this.area = area;
    }

    @EventHandler
    void react(HazardReported event, @SequenceNumber long number) {
        tell(HazardStep.RECEIVED, event.hazardId(), number, Map.of("number", event.number()), event.at());
    }

    @EventHandler
    void react(HazardDismissed event, @SequenceNumber long number) {
        tell(HazardStep.DISMISSED, event.hazardId(), number, Map.of(), event.at());
    }

    @EventHandler
    void react(HazardOrdered event, @SequenceNumber long number) {
        Map<String, String> who = WhenComplaintMovesOnThenIntendMessage.named(catalogue, event.body());
        tell(HazardStep.ORDERED, event.hazardId(), number, who, event.at());
    }

    @EventHandler
    void react(HazardRectified event, @SequenceNumber long number) {
        tell(HazardStep.RECTIFIED, event.hazardId(), number, Map.of(), event.at());
    }

    @EventHandler
    void react(HazardStruckOff event, @SequenceNumber long number) {
        tell(HazardStep.STRUCK_OFF, event.hazardId(), number, Map.of(), event.at());
    }

    @EventHandler
    void react(RewardGranted event, @SequenceNumber long number) {
        Map<String, String> named = Map.of("points", Integer.toString(event.points()));
        tell(HazardStep.REWARDED, event.hazardId(), number, named, event.at());
    }

    private void tell(HazardStep step, String hazardId, long number, Map<String, String> named, Instant at) {
        if (!texts.on()) {
            return;
        }
        complainants
                .reporterOf(hazardId)
                .map(line -> WhenComplaintMovesOnThenIntendMessage.message(
                        new WhenComplaintMovesOnThenIntendMessage.About(
                                "hazard", area, DUTY, hazardId, hazardId + "#" + number),
                        line,
                        step,
                        texts.quiet(),
                        named,
                        at))
                .ifPresent(this::send);
    }

    private void send(IntendMessage command) {
        commands.sendAndWait(new GenericCommandMessage<>(command, Map.of(Actors.METADATA_KEY, ACTOR)));
    }
}
