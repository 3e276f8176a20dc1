package org.scenicwatch.core.alarm.write;

import java.time.Clock;
import java.time.ZoneId;
import java.util.Map;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.modelling.command.ConcurrencyException;
import org.scenicwatch.core.alarm.AlarmIds;
import org.scenicwatch.core.alarm.DefaultRules;
import org.scenicwatch.core.eventstore.Actors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Puts the shipped rules into force when an area starts for the first time, or after an update of unchanged rules. */
@Component
class FirstRules {

    private static final Logger LOG = LoggerFactory.getLogger(FirstRules.class);

    private final CommandGateway commands;
    private final Clock clock;
    private final String area;
    private final ZoneId zone;

    FirstRules(
            CommandGateway commands,
            Clock clock,
            @Value("${scenicwatch.area:xijiang}") String area,
            @Value("${scenicwatch.time-zone:Asia/Shanghai}") ZoneId zone) {
        this.commands = commands;
        this.clock = clock;
        this.area = area;
        this.zone = zone;
    }

    @EventListener(ApplicationReadyEvent.class)
    void introduce() {
        var introduce = new IntroduceRules(AlarmIds.ruleBook(area), area, DefaultRules.book(zone), clock.instant());
        try {
            commands.sendAndWait(
                    new GenericCommandMessage<>(introduce, Map.of(Actors.METADATA_KEY, "system:first-start")));
        } catch (ConcurrencyException e) {
            // Another node of the same area was first; its rules are the same.
            LOG.info("event=rules-introduced-elsewhere area={}", area);
        }
    }
}
