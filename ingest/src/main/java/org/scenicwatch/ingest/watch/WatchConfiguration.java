package org.scenicwatch.ingest.watch;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import org.axonframework.common.transaction.TransactionManager;
import org.scenicwatch.core.alarm.platform.IntakePresence;
import org.scenicwatch.ingest.lane.IngestHealth;
import org.scenicwatch.ingest.link.MqttSettings;
import org.scenicwatch.ingest.link.SystemTopicLine;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

/** The queue watch and its meters, and what the platform's watch asks of ingest. */
@Configuration(proxyBeanMethods = false)
class WatchConfiguration {

    @Bean
    BrokerWatch brokerWatch(
            ObjectProvider<BrokerFigures> embedded,
            MqttSettings mqtt,
            JdbcTemplate jdbc,
            @Value("${scenicwatch.time-zone:Asia/Shanghai}") ZoneId days,
            @Value("${scenicwatch.mqtt.watch-period:5s}") Duration period,
            TransactionManager transactions,
            IngestHealth health,
            ObjectProvider<MeterRegistry> meters,
            Clock clock) {
        BrokerWatch watch = new BrokerWatch(
                embedded.getIfAvailable(() -> new SystemTopicLine(mqtt)),
                new BrokerWatchTable(jdbc, days),
                transactions,
                () -> health.now().ready(),
                period,
                clock);
        meters.ifAvailable(registry -> {
            FunctionCounter.builder("scenicwatch.broker.dropped", watch, BrokerWatch::dropped)
                    .description("Messages that the broker threw away since its start")
                    .register(registry);
            Gauge.builder("scenicwatch.broker.held", watch, BrokerWatch::held)
                    .description("Messages that the broker holds for its clients")
                    .register(registry);
        });
        return watch;
    }

    @Bean
    IntakeProbe intakeProbe(IngestHealth health, IntakePresence presence) {
        return new IntakeProbe(health, presence);
    }
}
