package org.scenicwatch.core.duty.write;

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
import org.scenicwatch.core.duty.events.PostCheckMissed;
import org.scenicwatch.core.eventstore.CoreApplicationForTests;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Deadlines of post checks lie in the database. */
class PostCheckIT {

    private static final String UNANSWERED = "postCheck:xijiang/unanswered";
    private static final String ANSWERED = "postCheck:xijiang/answered";

    @Test
    void aDeadlineThatPassesWhileThePlatformIsDownIsMetWhenItIsBack(@TempDir Path home) {
        PostgresForTests.Database database = PostgresForTests.migratedDatabase();
        Map<String, Object> settings = Map.of("scenicwatch.home", home.toString());
        Instant due;
        try (ConfigurableApplicationContext first = CoreApplicationForTests.start(database, settings)) {
            Instant at = Instant.now().truncatedTo(ChronoUnit.MILLIS);
            due = at.plusSeconds(8);
            CommandGateway commands = first.getBean(CommandGateway.class);
            for (String id : List.of(UNANSWERED, ANSWERED)) {
                commands.sendAndWait(new CallPost(id, "xijiang", CallPost.Ground.RANDOM, 1, due, at));
            }
            commands.sendAndWait(new AnswerPostCheck(ANSWERED, at.plusMillis(900)));
            assertThat(deadlines(first)).isEqualTo(2);
        }
        assertThat(Instant.now()).as("stopped before it was due").isBefore(due);
        try (ConfigurableApplicationContext second = CoreApplicationForTests.start(database, settings)) {
            await().atMost(Duration.ofSeconds(60)).until(() -> deadlines(second) == 0);
            assertThat(events(second, UNANSWERED))
                    .hasSize(2)
                    .last()
                    .isEqualTo(new PostCheckMissed(UNANSWERED, "xijiang", 2, due));
            assertThat(events(second, ANSWERED)).hasSize(2).doesNotHaveAnyElementsOfTypes(PostCheckMissed.class);
        }
    }

    private static long deadlines(ConfigurableApplicationContext context) {
        return context.getBean(JdbcClient.class)
                .sql("select count(*) from scheduled_tasks")
                .query(Long.class)
                .single();
    }

    private static List<Object> events(ConfigurableApplicationContext context, String aggregate) {
        return context.getBean(EventStore.class)
                .readEvents(aggregate)
                .asStream()
                .<Object>map(EventMessage::getPayload)
                .toList();
    }
}
