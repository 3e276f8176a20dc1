package org.scenicwatch.ingest.lane;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.ZoneId;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.scenicwatch.core.alarm.detection.RuleBooks;
import org.scenicwatch.core.alarm.outage.SilentDevices;
import org.scenicwatch.core.eventstore.EventStreams;
import org.scenicwatch.core.eventstore.TelemetryStore;
import org.scenicwatch.core.identity.CredentialRefusals;
import org.scenicwatch.core.vault.Vault;
import org.scenicwatch.core.vault.VehicleRefs;
import org.scenicwatch.ingest.command.CommandLine;
import org.scenicwatch.ingest.decode.DomainVocabulary;
import org.scenicwatch.ingest.decode.MessageDecoder;
import org.scenicwatch.ingest.link.MqttSettings;
import org.scenicwatch.ingest.link.PahoSubscription;
import org.scenicwatch.ingest.link.Subscription;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The parts of ingest and what they need of the core. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({MqttSettings.class, IngestSettings.class})
class LaneConfiguration {

    @Bean
    @ConditionalOnMissingBean
    Subscription subscription(MqttSettings settings, Clock clock) {
        return new PahoSubscription(settings, clock);
    }

    @Bean
    RuleBooks ruleBooks() {
        return new RuleBooks();
    }

    @Bean
    Lane.Tools laneTools(
            @Value("${scenicwatch.area:xijiang}") String area,
            @Value("${scenicwatch.time-zone:Asia/Shanghai}") ZoneId days,
            IngestSettings settings,
            RuleBooks books,
            JdbcClient jdbc,
            JdbcTemplate template,
            TelemetryStore telemetry,
            EventStore domain,
            TransactionManager transactions,
            @Qualifier("commandBus") CommandBus commands,
            Vault vault,
            VehicleRefs vehicles,
            SilentDevices silence,
            Subscription subscription,
            ObjectProvider<MeterRegistry> meters,
            CredentialRefusals refusals,
            Clock clock) {
        ShardLeases leases = new ShardLeases(jdbc, area, settings.nodeId(), settings.leaseTtl());
        IngestTables tables = new IngestTables(template, vault);
        return new Lane.Tools(
                area,
                settings,
                new MessageDecoder(new DomainVocabulary()),
                books,
                leases,
                new ShardStates(jdbc, area, telemetry, domain, books, clock),
                new BatchStore(
                        area,
                        days,
                        transactions,
                        commands,
                        telemetry,
                        domain,
                        vehicles,
                        tables,
                        leases,
                        silence,
                        clock),
                tables,
                transactions,
                subscription,
                new IngestMeters(meters.getIfAvailable(SimpleMeterRegistry::new)),
                refusals,
                clock);
    }

    @Bean
    Ingest ingest(
            Lane.Tools tools,
            @Qualifier("domainEvents") EventStreams domainEvents,
            MqttSettings mqtt,
            ObjectProvider<MeterRegistry> meters) {
        Ingest ingest = new Ingest(tools, domainEvents, mqtt.receiveMaximum());
        meters.ifAvailable(registry -> {
            Gauge.builder(
                            "scenicwatch.ingest.queued",
                            ingest,
                            each -> each.lanes().stream().mapToInt(Lane::depth).sum())
                    .description("Messages that wait for their batch")
                    .register(registry);
            FunctionCounter.builder("scenicwatch.ingest.received", ingest, Ingest::received)
                    .description("Deliveries of the broker since the start, repeats included")
                    .register(registry);
            Gauge.builder(
                            "scenicwatch.ingest.connected",
                            tools,
                            each -> each.subscription().connected() ? 1 : 0)
                    .description("Whether the line to the broker stands")
                    .register(registry);
        });
        return ingest;
    }

    @Bean
    CommandLine commandLine(
            Lane.Tools tools,
            @Qualifier("domainEvents") EventStreams domainEvents,
            JdbcClient jdbc,
            CommandGateway commands,
            Ingest ingest) {
        return new CommandLine(
                tools.area(),
                domainEvents,
                jdbc,
                tools.transactions(),
                commands,
                tools.subscription(),
                ingest::open,
                tools.clock());
    }

    @Bean
    IngestHealth ingestHealth(Ingest ingest, Lane.Tools tools) {
        return new IngestHealth(ingest, tools);
    }

    @Bean
    IngestLifecycle ingestLifecycle(Ingest ingest) {
        return new IngestLifecycle(ingest);
    }
}
