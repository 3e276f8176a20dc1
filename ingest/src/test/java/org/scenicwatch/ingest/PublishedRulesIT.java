package org.scenicwatch.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.junit.jupiter.api.Test;
import org.scenicwatch.core.PostgresForTests;
import org.scenicwatch.core.alarm.AlarmIds;
import org.scenicwatch.core.alarm.AlarmRule;
import org.scenicwatch.core.alarm.AlarmRule.Level;
import org.scenicwatch.core.alarm.RuleSet;
import org.scenicwatch.core.alarm.events.AlarmRaised;
import org.scenicwatch.core.alarm.rulebook.RulesInForce;
import org.scenicwatch.core.alarm.write.PublishRules;
import org.scenicwatch.core.device.DeviceKind;
import org.scenicwatch.core.eventstore.CoreApplicationForTests;
import org.scenicwatch.core.telemetry.Shards;
import org.scenicwatch.core.telemetry.events.RulesApplied;
import org.scenicwatch.ingest.lane.IngestHealth;
import org.springframework.context.ConfigurableApplicationContext;

/** A rule that somebody changed judges the next reading, with a real broker and a real database. */
class PublishedRulesIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String RULE = "hydrant-municipal-pressure-low";

    @Test
    void judgesTheNextReadingByTheVersionThatWasPublished() {
        BrokerForTests broker = new BrokerForTests();
        try (ConfigurableApplicationContext context = CoreApplicationForTests.start(
                PostgresForTests.migratedDatabase(),
                Map.of("scenicwatch.mqtt.url", broker.url()),
                IngestConfiguration.class)) {
            PlatformForTests platform = new PlatformForTests(context);
            await().atMost(PATIENCE)
                    .until(() -> context.getBean(IngestHealth.class).now().connected());
            platform.register("H-1", DeviceKind.HYDRANT);
            platform.awaitRegistered("H-1");

            broker.publish("scenic/xijiang/hydrant/H-1/telemetry", "{\"values\":{\"pressure\":0.2}}");
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(platform.samples("H-1")).hasSize(1));
            assertThat(platform.raised("H-1")).isEmpty();

            int version = publish(context, 0.25);
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(platform.telemetry(RulesApplied.class).stream()
                                    .filter(applied -> applied.version() == version))
                            .hasSize(Shards.COUNT));
            broker.publish("scenic/xijiang/hydrant/H-1/telemetry", "{\"values\":{\"pressure\":0.21}}");
            AlarmRaised raised = await().atMost(PATIENCE)
                    .until(() -> platform.raised("H-1"), alarms -> alarms.size() == 1)
                    .get(0);
            assertThat(raised.ruleId()).isEqualTo(RULE);
            assertThat(raised.threshold()).isEqualTo(0.25);
            assertThat(raised.ruleVersion()).isEqualTo(version);
        } finally {
            broker.close();
        }
    }

    /** Publishes the book with another threshold of the rule's first level; answers its version. */
    private static int publish(ConfigurableApplicationContext context, double threshold) {
        RulesInForce.Book book =
                context.getBean(RulesInForce.class).of("xijiang").orElseThrow();
        List<AlarmRule> rules = book.rules().stream()
                .map(rule -> rule.id().equals(RULE) ? changed(rule, threshold) : rule)
                .toList();
        context.getBean(CommandGateway.class)
                .sendAndWait(new PublishRules(
                        AlarmIds.ruleBook("xijiang"),
                        "xijiang",
                        book.version(),
                        new RuleSet(
                                rules,
                                book.set().overrides(),
                                book.set().inhibitions(),
                                book.set().calendar()),
                        "the mains were renewed",
                        Instant.now()));
        return book.version() + 1;
    }

    private static AlarmRule changed(AlarmRule rule, double threshold) {
        Level first = rule.levels().get(0);
        return new AlarmRule(
                rule.id(),
                rule.kind(),
                rule.metric(),
                rule.condition(),
                rule.direction(),
                List.of(
                        new Level(first.name(), first.priority(), threshold, null, first.inclusive(), first.codes()),
                        rule.levels().get(1)),
                rule.hysteresis(),
                rule.states(),
                rule.clearingStates(),
                rule.latching(),
                rule.withAttribute(),
                rule.withoutAttribute(),
                rule.title(),
                rule.guidance(),
                rule.source());
    }
}
