package org.scenicwatch.dashboard.live;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.WrappedToken;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.SimpleSerializedType;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.eventstore.ProcessingGroups;
import org.scenicwatch.dashboard.alarmhealth.AlarmHealthSettings;
import org.scenicwatch.dashboard.alarmhealth.AlarmHealthTables;
import org.scenicwatch.dashboard.caseclocks.StoredNextDues;
import org.scenicwatch.dashboard.casesandalarms.CaseRow;
import org.scenicwatch.dashboard.casesandalarms.CasesAndAlarmsTables;
import org.scenicwatch.dashboard.history.TelemetryTables;
import org.scenicwatch.dashboard.projection.Stored;
import org.scenicwatch.dashboard.registers.RegisterTables;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads the tables and the projectors' positions as they stand at one moment. */
@Component
class LiveStart {

    /** A flood that began longer ago than this is seen as one that begins. */
    private static final Duration FLOOD_MEMORY = Duration.ofHours(6);

    /** What the database knows of a projector's position. */
    private record Position(@Nullable TrackingToken token) {}

    private final JdbcTemplate jdbc;
    private final TransactionTemplate atOneMoment;
    private final Serializer serializer;
    private final RegisterTables registers;
    private final CasesAndAlarmsTables casesAndAlarms;
    private final StoredNextDues deadlines;
    private final TelemetryTables telemetry;
    private final LastKnownTables lastKnown;
    private final AlarmHealthTables health;
    private final AlarmHealthSettings settings;
    private final Clock clock;

    LiveStart(
            JdbcTemplate jdbc,
            PlatformTransactionManager transactions,
            Serializer serializer,
            RegisterTables registers,
            CasesAndAlarmsTables casesAndAlarms,
            StoredNextDues deadlines,
            TelemetryTables telemetry,
            LastKnownTables lastKnown,
            AlarmHealthTables health,
            AlarmHealthSettings settings,
            Clock clock) {
        this.jdbc = jdbc;
        this.atOneMoment = new TransactionTemplate(transactions);
        this.atOneMoment.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        this.atOneMoment.setReadOnly(true);
        this.serializer = serializer;
        this.registers = registers;
        this.casesAndAlarms = casesAndAlarms;
        this.deadlines = deadlines;
        this.telemetry = telemetry;
        this.lastKnown = lastKnown;
        this.health = health;
        this.settings = settings;
        this.clock = clock;
    }

    LiveState read() {
        return Objects.requireNonNull(atOneMoment.execute(status -> readNow()));
    }

    private LiveState readNow() {
        Map<String, Stored<CaseRow>> cases = casesAndAlarms
                .cases()
                .query("where state not in ('CLOSED', 'MERGED', 'TRANSFERRED_OUT', 'WITHDRAWN', 'REFUSED')");
        TrackingToken counted = lowerBound(ProcessingGroups.HISTORY);
        TrackingToken known = lastKnown.upTo();
        return new LiveState(
                lowerBound(ProcessingGroups.REGISTERS, ProcessingGroups.CASES_AND_ALARMS),
                counted == null || known == null ? null : known.lowerBound(counted),
                LiveFeed.index(counted),
                registers.devices().all(),
                registers.places().all(),
                casesAndAlarms.alarms().all(),
                casesAndAlarms.rules().all(),
                cases,
                deadlines.following(cases.keySet()),
                lastKnown.values(),
                lastKnown.contacts(),
                telemetry.gateCounts(),
                health.alarms().all(),
                health.cases().all(),
                health.annunciatedSince(clock.millis() - FLOOD_MEMORY.toMillis()),
                settings.desks());
    }

    /** The position up to which all of the groups have come; null: one of them has not begun. */
    private @Nullable TrackingToken lowerBound(String... groups) {
        TrackingToken bound = null;
        for (String group : groups) {
            Position position = position(group);
            if (position.token() == null) {
                return null;
            }
            bound = bound == null ? position.token() : bound.lowerBound(position.token());
        }
        return bound;
    }

    private Position position(String group) {
        List<Position> found = new ArrayList<>();
        jdbc.query(
                "select token, token_type from token_entry where processor_name = ? order by segment",
                row -> {
                    byte[] token = row.getBytes(1);
                    String type = row.getString(2);
                    found.add(new Position(token == null || type == null ? null : token(token, type)));
                },
                group);
        return found.isEmpty() ? new Position(null) : found.get(0);
    }

    private @Nullable TrackingToken token(byte[] bytes, String type) {
        TrackingToken token = serializer.deserialize(
                new SimpleSerializedObject<>(bytes, byte[].class, new SimpleSerializedType(type, null)));
        return token == null ? null : WrappedToken.unwrapLowerBound(token);
    }
}
