package org.scenicwatch.dashboard.signs;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.scenicwatch.core.device.DeviceCommandGround;
import org.scenicwatch.core.device.DeviceCommandRefused;
import org.scenicwatch.core.device.DeviceCommandVerb;
import org.scenicwatch.core.device.write.RequestCommandToDevice;
import org.scenicwatch.core.eventstore.Actors;
import org.scenicwatch.dashboard.SiteSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Tells signs the state of car parks when it has become another, by ordinary commands to devices. Which was told last and
 * what the sign answered are rows of commands, so a restart tells nothing anew. A command's id follows from the sign, the
 * text and the time, so several processes tell it once.
 */
@Component
class SignPublisher {

    private static final Logger LOG = LoggerFactory.getLogger(SignPublisher.class);
    private static final String ACTOR = "system:" + SignPolicy.RULE;

    /** A text that comes later than this is not the state of anything any more. */
    private static final Duration LIFE = Duration.ofMinutes(1);

    private final SignSettings settings;
    private final Boards boards;
    private final SignTables table;
    private final CarParks carParks;
    private final ParkingTexts texts;
    private final SignPolicy policy;
    private final CommandGateway commands;
    private final SiteSettings site;
    private final Clock clock;

    SignPublisher(
            SignSettings settings,
            Boards boards,
            SignTables table,
            CarParks carParks,
            ParkingTexts texts,
            CommandGateway commands,
            SiteSettings site,
            Clock clock) {
        this.settings = settings;
        this.boards = boards;
        this.table = table;
        this.carParks = carParks;
        this.texts = texts;
        this.policy = new SignPolicy(settings.period());
        this.commands = commands;
        this.site = site;
        this.clock = clock;
    }

    /** Looks at all signs once. What fails is tried again with the next look. */
    @Scheduled(initialDelay = 15, fixedDelay = 10, timeUnit = TimeUnit.SECONDS)
    void look() {
        if (!settings.on()) {
            return;
        }
        Instant now = clock.instant();
        List<Board> signs = boards.at(now);
        if (signs.isEmpty()) {
            return;
        }
        Map<String, LotCount> lots = carParks.byCode();
        for (Board board : signs) {
            String text = texts.text(board, lots, now);
            if (policy.tells(text, table.shown(board.id()).orElse(null), table.newest(board.id()), now)) {
                tell(board, text, now);
            }
        }
    }

    /** One sign that is refused must not keep the others from being told. */
    private void tell(Board board, String text, Instant now) {
        try {
            commands.sendAndWait(
                    new GenericCommandMessage<>(request(board, text, now), Map.of(Actors.METADATA_KEY, ACTOR)));
        } catch (DeviceCommandRefused refused) {
            LOG.warn("rule={} sign={} refused={}", SignPolicy.RULE, board.device(), refused.code());
        }
    }

    private RequestCommandToDevice request(Board board, String text, Instant now) {
        long slot = now.toEpochMilli() / settings.period().toMillis();
        String name = String.join("|", SignPolicy.RULE, board.id(), text, String.valueOf(slot));
        return new RequestCommandToDevice(
                board.area(),
                UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString(),
                board.device(),
                DeviceCommandVerb.DISPLAY.key(),
                Map.of("text", text),
                DeviceCommandGround.GUIDANCE.key(),
                null,
                null,
                null,
                null,
                SignPolicy.RULE,
                now.plus(LIFE),
                now);
    }
}
