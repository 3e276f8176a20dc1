package org.scenicwatch.core.alarm.platform;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.function.LongSupplier;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The watch of this process, and the probes that every process has. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(WatchSettings.class)
class PlatformWatchConfiguration {

    private static final LongSupplier NANOS = System::nanoTime;

    @Bean
    PlatformWatch platformWatch(
            WatchSettings settings,
            ObjectProvider<PlatformProbe> probes,
            NodesTable nodes,
            CommandGateway commands,
            Clock clock,
            @Value("${scenicwatch.area:xijiang}") String area,
            @Value("${scenicwatch.ingest.node-id:}") String ingestNode) {
        return new PlatformWatch(
                area,
                name(settings, ingestNode),
                settings,
                () -> probes.orderedStream().toList(),
                nodes,
                commands,
                clock);
    }

    @Bean
    ClockProbe clockProbe(Clock clock, WatchSettings settings) {
        return new ClockProbe(clock, NANOS, settings.recent());
    }

    @Bean
    DatabaseProbe databaseProbe(
            NodesTable nodes,
            WatchSettings settings,
            @Value("${scenicwatch.area:xijiang}") String area,
            @Value("${scenicwatch.ingest.node-id:}") String ingestNode) {
        String node = name(settings, ingestNode);
        return new DatabaseProbe(() -> nodes.seen(area, node), NANOS, settings.recent());
    }

    @Bean
    DiskProbe diskProbe(WatchSettings settings, @Value("${scenicwatch.home:.}") Path home) {
        List<Path> folders = settings.folders();
        return new DiskProbe(folders == null || folders.isEmpty() ? List.of(home) : folders, DiskProbe::freePercent);
    }

    @Bean
    GatewayProbe gatewayProbe(ObjectProvider<Gateway> gateways) {
        return new GatewayProbe(gateways::orderedStream);
    }

    @Bean
    NodesProbe nodesProbe(NodesTable nodes, @Value("${scenicwatch.area:xijiang}") String area) {
        return new NodesProbe(nodes, area);
    }

    @Bean
    DeadLettersProbe deadLettersProbe(JdbcClient jdbc) {
        return new DeadLettersProbe(jdbc);
    }

    @Bean
    DroppedProbe droppedProbe(JdbcClient jdbc, WatchSettings settings) {
        return new DroppedProbe(jdbc, settings.recent());
    }

    @Bean
    IntakePresence intakePresence(JdbcClient jdbc, @Value("${scenicwatch.area:xijiang}") String area) {
        return new IntakePresence(jdbc, area, NANOS);
    }

    private static String name(WatchSettings settings, String ingestNode) {
        if (!settings.node().isEmpty()) {
            return settings.node();
        }
        String host = System.getenv("HOSTNAME");
        String name = ingestNode.isBlank() ? host : ingestNode.strip();
        return PlatformReading.asPart(name == null || name.isBlank() ? "node" : name);
    }
}
