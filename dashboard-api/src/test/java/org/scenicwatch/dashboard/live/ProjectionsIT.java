package org.scenicwatch.dashboard.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.scenicwatch.dashboard.Events.ALARM;
import static org.scenicwatch.dashboard.Events.AREA;
import static org.scenicwatch.dashboard.Events.CASE;
import static org.scenicwatch.dashboard.Events.HYDRANT;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.scenicwatch.core.PostgresForTests;
import org.scenicwatch.core.casework.events.AlarmJoined;
import org.scenicwatch.core.casework.events.CaseAssigned;
import org.scenicwatch.core.casework.events.ComplaintFiled;
import org.scenicwatch.core.eventstore.Actors;
import org.scenicwatch.core.eventstore.CoreApplicationForTests;
import org.scenicwatch.core.eventstore.EventStreams;
import org.scenicwatch.core.eventstore.ProcessingGroups;
import org.scenicwatch.core.eventstore.TelemetryStore;
import org.scenicwatch.dashboard.Events;
import org.scenicwatch.dashboard.SiteSettings;
import org.scenicwatch.dashboard.alarmhealth.AlarmHealthSettings;
import org.scenicwatch.dashboard.alarmhealth.AlarmHealthTables;
import org.scenicwatch.dashboard.caseclocks.StoredNextDues;
import org.scenicwatch.dashboard.casesandalarms.CasesAndAlarmsProjector;
import org.scenicwatch.dashboard.casesandalarms.CasesAndAlarmsTables;
import org.scenicwatch.dashboard.history.Contact;
import org.scenicwatch.dashboard.history.GateCounts;
import org.scenicwatch.dashboard.history.HistoryBucket;
import org.scenicwatch.dashboard.history.HistoryOpening;
import org.scenicwatch.dashboard.history.HistoryProjector;
import org.scenicwatch.dashboard.history.HistorySettings;
import org.scenicwatch.dashboard.history.HistoryStore;
import org.scenicwatch.dashboard.history.LatestValue;
import org.scenicwatch.dashboard.history.TelemetryTables;
import org.scenicwatch.dashboard.projection.EventFacts;
import org.scenicwatch.dashboard.registers.RegisterTables;
import org.scenicwatch.dashboard.registers.RegistersProjector;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;

/** Events in, rows out: once, twice, and the same in memory. */
class ProjectionsIT {

    private static final List<String> TABLES = List.of(
            "device_row",
            "place_row",
            "alarm_row",
            "alarm_rule_row",
            "case_row",
            "case_trail",
            "alarm_trail",
            "device_command_row",
            "passage",
            "gate_count",
            "reading");

    private static final Instant NOW = Clock.systemUTC().instant();

    private static ConfigurableApplicationContext process;
    private static JdbcTemplate jdbc;
    private static final Map<String, Long> heads = new HashMap<>();

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties({SiteSettings.class, HistorySettings.class, AlarmHealthSettings.class})
    @ComponentScan(
            basePackageClasses = StoredNextDues.class,
            useDefaultFilters = false,
            includeFilters =
                    @ComponentScan.Filter(
                            type = FilterType.REGEX,
                            pattern = ".*\\.(StoredNextDues|CaseClockTables|SiteDays)"))
    @Import({
        HistoryOpening.class,
        HistoryProjector.class,
        TelemetryTables.class,
        RegisterTables.class,
        RegistersProjector.class,
        CasesAndAlarmsTables.class,
        CasesAndAlarmsProjector.class,
        AlarmHealthTables.class,
        LastKnownTables.class,
        LiveStart.class
    })
    static class ReadSide {}

    @BeforeAll
    static void play() {
        process = CoreApplicationForTests.start(PostgresForTests.migratedDatabase(), Map.of(), ReadSide.class);
        jdbc = process.getBean(JdbcTemplate.class);
        domain("place:xijiang/Z-01", Events.zone());
        domain("device:xijiang/H-001", Events.hydrant());
        domain("device:xijiang/G-01", Events.device("gate", "G-01", 60, Map.of("site_class", "core")));
        telemetry(
                Events.reading("H-001", "pressure", NOW.minusSeconds(30), 0.3),
                Events.reading("H-001", "pressure", NOW, 0.09),
                Events.reading("H-001", "pressure", NOW, 0.5),
                Events.reading("H-001", "pressure", NOW.minus(Duration.ofDays(40)), NOW, 0.2),
                Events.status("H-001", true, NOW),
                Events.passages("G-01", NOW, "in", "in", "out"));
        domain("alarm:" + ALARM, Events.raised(), Events.acknowledged());
        domain(
                "case:" + CASE,
                Events.opened(),
                new ComplaintFiled("case:" + CASE, "v-1", "s-1", "overcharging", "en", 2, Events.NOON),
                new AlarmJoined("case:" + CASE, "alarm:" + ALARM, 1, Events.NOON),
                new CaseAssigned("case:" + CASE, "rapid-complaint-desk", List.of(), Events.NOON));
        awaitRows();
    }

    @AfterAll
    static void stop() {
        process.close();
    }

    private static void domain(String aggregate, Object... events) {
        EventStore store = process.getBean(EventStore.class);
        inUnit(() -> {
            for (Object event : events) {
                long sequence = heads.merge(aggregate, 1L, Long::sum) - 1;
                store.publish(new GenericDomainEventMessage<>(
                        "Test", aggregate, sequence, event, MetaData.with(Actors.METADATA_KEY, "user:7")));
            }
        });
    }

    private static void telemetry(Object... events) {
        TelemetryStore store = process.getBean(TelemetryStore.class);
        inUnit(() -> store.append(AREA, 0, store.head(AREA, 0) + 1, List.of(events)));
    }

    private static void inUnit(Runnable work) {
        var unit = DefaultUnitOfWork.startAndGet(GenericEventMessage.asEventMessage("test"));
        unit.attachTransaction(process.getBean(TransactionManager.class));
        unit.execute(work);
    }

    private static void awaitRows() {
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            assertThat(count("case_trail")).isEqualTo(4);
            assertThat(count("passage")).isEqualTo(3);
            assertThat(count("device_row")).isEqualTo(2);
        });
    }

    private static int count(String table) {
        Integer count = jdbc.queryForObject("select count(*) from " + table, Integer.class);
        return count == null ? 0 : count;
    }

    /** Everything that the projectors wrote, as text. */
    private static Map<String, List<String>> everything() {
        Map<String, List<String>> all = new TreeMap<>();
        for (String table : TABLES) {
            all.put(table, jdbc.queryForList("select t::text from " + table + " t order by 1", String.class));
        }
        all.put("minutes", minutes());
        return all;
    }

    /** The roll-ups, of which the tables hold what is settled and the readings the rest. */
    private static List<String> minutes() {
        return process
                .getBean(HistoryStore.class)
                .buckets(HYDRANT, "pressure", NOW.minusSeconds(3600), NOW.plusSeconds(1), Duration.ofMinutes(1))
                .stream()
                .map(HistoryBucket::toString)
                .toList();
    }

    @Test
    void keepsReadingsOnceInHistoryAndCountsPassages() {
        var history = process.getBean(HistoryStore.class);
        assertThat(history.raw(HYDRANT, "pressure", NOW.minusSeconds(60), NOW.plusSeconds(1), 10))
                .extracting(point -> point.value())
                .containsExactly(0.3, 0.09);
        assertThat(jdbc.queryForObject("select ins * 10 + outs from gate_count", Integer.class))
                .isEqualTo(21);
    }

    @Test
    void keepsAlarmsAndCasesWithWhoDidWhat() {
        var tables = process.getBean(CasesAndAlarmsTables.class);
        var alarm = tables.alarms().all().get(ALARM).row();
        assertThat(alarm.title().zh()).contains("消火栓");
        assertThat(alarm.guidance()).isNotNull();
        assertThat(alarm.acknowledgedBy()).isEqualTo("user:7");
        assertThat(alarm.caseId()).isEqualTo(CASE);
        assertThat(alarm.version()).isEqualTo(1);
        var row = tables.cases().all().get(CASE).row();
        assertThat(row.complaints()).isEqualTo(1);
        assertThat(row.alarms()).containsExactly(ALARM);
        assertThat(row.assignee()).isEqualTo("rapid-complaint-desk");
        assertThat(row.version()).isEqualTo(3);
        assertThat(tables.caseTrails().of(CASE))
                .extracting(step -> step.event())
                .containsExactly("CaseOpened", "ComplaintFiled", "AlarmJoined", "CaseAssigned");
    }

    @Test
    void replaysTwiceToIdenticalRows() {
        Map<String, List<String>> first = everything();
        for (int round = 0; round < 2; round++) {
            replay(ProcessingGroups.HISTORY);
            replay(ProcessingGroups.REGISTERS);
            replay(ProcessingGroups.CASES_AND_ALARMS);
            await().atMost(Duration.ofSeconds(20))
                    .untilAsserted(() -> assertThat(everything()).isEqualTo(first));
        }
    }

    private static void replay(String group) {
        StreamingEventProcessor processor = process.getBean(EventProcessingConfiguration.class)
                .eventProcessor(group, StreamingEventProcessor.class)
                .orElseThrow();
        processor.shutDown();
        processor.resetTokens();
        processor.start();
    }

    @Test
    void knowsTheSameWhetherItReadsAllEventsOrStartsFromTheTables() throws InterruptedException {
        var zone = process.getBean(SiteSettings.class).timeZone();
        LiveModel memory = follow(LiveState.empty(new GateCounts(zone)));

        LiveState first = process.getBean(LiveStart.class).read();
        assertThat(first.domain()).isNotNull();
        assertThat(first.telemetry()).isNull();
        assertThat(first.latest()).isEmpty();
        assertSame(memory, follow(first));

        var tables = process.getBean(LastKnownTables.class);
        List<LastKnown> heard = memory.takeHeard();
        tables.save(heard);
        tables.moveTo(Objects.requireNonNull(telemetryEvents().createHeadToken()));
        tables.save(heard);
        assertThat(memory.takeHeard()).isEmpty();

        LiveState again = process.getBean(LiveStart.class).read();
        assertThat(again.telemetry()).isEqualTo(telemetryEvents().createHeadToken());
        assertThat(again.latest().get(HYDRANT).get("pressure").value()).isEqualTo(0.09);
        assertThat(again.contacts().get(HYDRANT).online()).isTrue();
        assertSame(memory, new LiveModel(AREA, again, new Waiting()));
        assertSame(memory, follow(again));
    }

    @Test
    void keepsTheLaterOfTwoPositionsAndTheNewerOfTwoValues() {
        var tables = process.getBean(LastKnownTables.class);
        String device = AREA + "/N-9";
        tables.save(List.of(
                new LastKnown(device, Contact.heard(2_000, 2_500), Map.of("level", new LatestValue(2_000, 2.0, 0)))));
        tables.save(List.of(
                new LastKnown(device, Contact.heard(1_000, 1_500), Map.of("level", new LatestValue(1_000, 1.0, 0)))));
        assertThat(tables.values().get(device)).isEqualTo(Map.of("level", new LatestValue(2_000, 2.0, 0)));
        assertThat(tables.contacts().get(device)).isEqualTo(Contact.heard(2_000, 2_500));
        jdbc.update("delete from latest_value where device = ?", device);
        jdbc.update("delete from device_contact where device = ?", device);

        var before = tables.upTo();
        tables.moveTo(new GlobalSequenceTrackingToken(1_000_000));
        tables.moveTo(new GlobalSequenceTrackingToken(999_999));
        assertThat(tables.upTo()).isEqualTo(new GlobalSequenceTrackingToken(1_000_000));
        jdbc.update("delete from live_checkpoint");
        if (before != null) {
            tables.moveTo(before);
        }
    }

    private static EventStreams telemetryEvents() {
        return process.getBean("telemetryEvents", EventStreams.class);
    }

    /** The model that starts from {@code state} and has read every event behind it. */
    private static LiveModel follow(LiveState state) throws InterruptedException {
        var model = new LiveModel(AREA, state, new Waiting());
        try (var events = process.getBean(EventStore.class).openStream(state.domain())) {
            while (events.hasNextAvailable()) {
                var message = events.nextAvailable();
                model.onDomain(message.getPayload(), EventFacts.of(message));
            }
        }
        try (var events = telemetryEvents().openStream(state.telemetry())) {
            while (events.hasNextAvailable()) {
                var message = events.nextAvailable();
                model.onTelemetry(message.getPayload(), EventFacts.of(message));
            }
        }
        return model;
    }

    private static void assertSame(LiveModel one, LiveModel other) {
        assertThat(one.devices.rows()).containsExactlyInAnyOrderElementsOf(other.devices.rows());
        assertThat(one.alarms.rows()).containsExactlyInAnyOrderElementsOf(other.alarms.rows());
        assertThat(one.cases.rows()).containsExactlyInAnyOrderElementsOf(other.cases.rows());
        assertThat(one.places.rows()).containsExactlyInAnyOrderElementsOf(other.places.rows());
        assertThat(one.latest).isEqualTo(other.latest);
        assertThat(one.contacts).isEqualTo(other.contacts);
        assertThat(one.gates.all()).isEqualTo(other.gates.all());
    }
}
