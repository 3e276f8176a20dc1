package org.scenicwatch.dashboard.areamodes;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.alarm.inhibition.WeighDesign;
import org.scenicwatch.core.alarm.rulebook.RulesInForce;
import org.scenicwatch.core.eventstore.Actors;
import org.scenicwatch.dashboard.SiteSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Has found out, when a day begins at the site, which alarms their season hides from now on, and which no longer. Several
 * processes may say so; the second changes nothing.
 */
@Component
class SeasonTick {

    private static final Logger LOG = LoggerFactory.getLogger(SeasonTick.class);
    private static final String ACTOR = "system:season-tick";

    private final CommandGateway commands;
    private final RulesInForce rules;
    private final SiteSettings site;
    private final Clock clock;
    private @Nullable LocalDate told;

    SeasonTick(CommandGateway commands, RulesInForce rules, SiteSettings site, Clock clock) {
        this.commands = commands;
        this.rules = rules;
        this.site = site;
        this.clock = clock;
    }

    /** Looks whether another day has begun. What fails is tried again with the next look. */
    @Scheduled(initialDelay = 20, fixedDelay = 30, timeUnit = TimeUnit.SECONDS)
    synchronized void look() {
        Instant now = clock.instant();
        ZoneId zone =
                rules.of(site.area()).map(book -> book.set().calendar().zone()).orElse(site.timeZone());
        LocalDate day = LocalDate.ofInstant(now, zone);
        if (day.equals(told)) {
            return;
        }
        commands.sendAndWait(
                new GenericCommandMessage<>(new WeighDesign(site.area(), now), Map.of(Actors.METADATA_KEY, ACTOR)));
        told = day;
        LOG.info("season_tick day={}", day);
    }
}
