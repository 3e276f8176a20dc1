package org.scenicwatch.core.alarm.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scenicwatch.core.PostgresForTests;
import org.scenicwatch.core.alarm.Latching;
import org.scenicwatch.core.alarm.OutOfServiceReason;
import org.scenicwatch.core.alarm.Priority;
import org.scenicwatch.core.alarm.ShelvingReason;
import org.scenicwatch.core.alarm.events.AlarmReturnedToService;
import org.scenicwatch.core.alarm.events.AlarmUnshelved;
import org.scenicwatch.core.eventstore.CoreApplicationForTests;
import org.springframework.context.ConfigurableApplicationContext;

/** What comes back by itself comes back although the platform was away meanwhile. */
class AlarmShelvingIT {

    private static final String ID = AlarmTest.ID;

    @Test
    void comesBackFromTheShelfAndIntoServiceAfterARestart(@TempDir Path home) {
        Map<String, Object> settings = Map.of("scenicwatch.home", home);
        PostgresForTests.Database database = PostgresForTests.migratedDatabase();
        Instant until;
        try (ConfigurableApplicationContext first = CoreApplicationForTests.start(database, settings)) {
            CommandGateway commands = first.getBean(CommandGateway.class);
            Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
            until = now.plusSeconds(2);
            commands.sendAndWait(AlarmTest.raise("low", Priority.WARNING, Latching.NONE, now, false));
            commands.sendAndWait(new ShelveAlarm(ID, null, 1, ShelvingReason.WORK_ON_SITE, until, false, null, now));
            commands.sendAndWait(
                    new TakeAlarmOutOfService(ID, null, OutOfServiceReason.DEFECT, until, false, null, now));
        }
        try (ConfigurableApplicationContext second = CoreApplicationForTests.start(database, settings)) {
            EventStore events = second.getBean(EventStore.class);
            await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
                List<Object> stored = events.readEvents(ID)
                        .asStream()
                        .<Object>map(EventMessage::getPayload)
                        .toList();
                assertThat(stored)
                        .filteredOn(AlarmUnshelved.class::isInstance)
                        .extracting(event -> ((AlarmUnshelved) event).cause())
                        .containsExactly("time");
                assertThat(stored)
                        .filteredOn(AlarmReturnedToService.class::isInstance)
                        .extracting(event -> ((AlarmReturnedToService) event).at())
                        .containsExactly(until);
                assertThat(stored).hasSize(5);
            });
        }
    }
}
