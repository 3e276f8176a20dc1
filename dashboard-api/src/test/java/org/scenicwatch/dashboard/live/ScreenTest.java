package org.scenicwatch.dashboard.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.scenicwatch.dashboard.Events.ALARM;
import static org.scenicwatch.dashboard.Events.AREA;
import static org.scenicwatch.dashboard.Events.HYDRANT;
import static org.scenicwatch.dashboard.Events.NOON;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.scenicwatch.core.alarm.AlarmCondition;
import org.scenicwatch.core.alarm.Priority;
import org.scenicwatch.core.alarm.events.AlarmRaised;
import org.scenicwatch.core.device.events.DeviceFellSilent;
import org.scenicwatch.core.device.events.DeviceHeardAgain;
import org.scenicwatch.core.device.events.DeviceReturnedToService;
import org.scenicwatch.core.device.events.DeviceTakenIntoMaintenance;
import org.scenicwatch.core.device.events.DeviceTakenIntoTest;
import org.scenicwatch.core.telemetry.Quality;
import org.scenicwatch.core.telemetry.events.ReadingsRecorded;
import org.scenicwatch.core.telemetry.events.StatesReported;
import org.scenicwatch.core.telemetry.events.StatesReported.ReportedState;
import org.scenicwatch.dashboard.Events;
import org.scenicwatch.dashboard.SetClock;
import org.scenicwatch.dashboard.SiteSettings;
import org.scenicwatch.dashboard.casesandalarms.AlarmRow;
import org.scenicwatch.dashboard.casesandalarms.CaseRow;
import org.scenicwatch.dashboard.history.GateCounts;
import org.scenicwatch.dashboard.live.LiveFrame.Change;
import org.scenicwatch.dashboard.live.LiveFrame.Kind;
import org.scenicwatch.dashboard.projection.EventFacts;
import org.scenicwatch.dashboard.projection.RowJson;

class ScreenTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final SiteSettings SITE = new SiteSettings(AREA, "西江", "Xijiang", ZONE, null, true);

    private final SetClock clock = new SetClock(NOON);
    private final Screen screen = new Screen(
            LiveState.empty(new GateCounts(ZONE)), SITE, (row, place) -> row.named(null, place, null), clock);
    private long index;

    private void domain(Object... events) {
        for (Object event : events) {
            screen.onDomain(event, new EventFacts(++index, index, clock.instant(), "user:1"));
        }
    }

    private void telemetry(Object... events) {
        for (Object event : events) {
            screen.onTelemetry(event, new EventFacts(++index, index, clock.instant(), "system:ingest"));
        }
    }

    /** The rows of the next batch by id, once it is due. */
    private Map<String, Object> batch() {
        clock.pass(Duration.ofMillis(200));
        Map<String, Object> rows = new LinkedHashMap<>();
        screen.next()
                .orElseThrow()
                .changes()
                .forEach(change -> rows.put(change.kind().word() + " " + change.id(), change.row()));
        return rows;
    }

    @Test
    void showsAReadingOfARegisteredDevice() {
        domain(Events.hydrant());
        batch();
        telemetry(Events.reading("H-001", "pressure", NOON, 0.09));

        var row = (DeviceRow) batch().get("device " + HYDRANT);

        assertThat(row.status()).isEqualTo(DeviceRow.Status.online);
        assertThat(row.values()).containsEntry("pressure", new DeviceRow.Value(0.09, NOON, "good"));
        assertThat(row.zone()).isEqualTo("xijiang/Z-01");
        assertThat(row.lastAt()).isEqualTo(NOON);
    }

    @Test
    void catchesUpForASnapshotThatNobodyWaitedFor() {
        domain(Events.hydrant());
        batch();
        telemetry(Events.reading("H-001", "pressure", NOON, 0.09));
        long before = screen.snapshot().seq();

        screen.catchUp();
        screen.catchUp();

        var row = (DeviceRow) screen.shown(Kind.device, HYDRANT);
        assertThat(row.values()).containsEntry("pressure", new DeviceRow.Value(0.09, NOON, "good"));
        assertThat(screen.snapshot().seq())
                .as("one step, so that a listener sees the gap")
                .isEqualTo(before + 1);
        telemetry(Events.reading("H-001", "pressure", NOON.plusSeconds(1), 0.2));
        assertThat(batch()).containsKey("device " + HYDRANT);
    }

    @Test
    void neverLetsABacklogOverwriteNewerValues() {
        domain(Events.hydrant());
        telemetry(
                Events.reading("H-001", "pressure", NOON, 0.3),
                Events.reading("H-001", "pressure", NOON.minusSeconds(600), NOON.plusSeconds(1), 0.1));

        assertThat(((DeviceRow) batch().get("device " + HYDRANT))
                        .values()
                        .get("pressure")
                        .v())
                .isEqualTo(0.3);
    }

    @Test
    void putsAnAlarmFirstAndMarksItsDevice() {
        domain(Events.rules(), Events.hydrant(), Events.raised());

        Map<String, Object> rows = batch();

        assertThat(rows.keySet()).first().isEqualTo("alarm " + ALARM);
        var alarm = (AlarmRow) rows.get("alarm " + ALARM);
        assertThat(alarm.title().en()).isEqualTo("Hydrant pressure low");
        assertThat(alarm.zone()).isEqualTo("xijiang/Z-01");
        var device = (DeviceRow) rows.get("device " + HYDRANT);
        assertThat(device.alarm()).isEqualTo(Priority.CRITICAL);
        assertThat(device.condition()).isEqualTo(DeviceRow.Condition.alarm);
    }

    @Test
    void takesAnAlarmOffTheScreenWhenItIsNormal() {
        domain(Events.hydrant(), Events.raised(), Events.acknowledged());
        assertThat(((AlarmRow) batch().get("alarm " + ALARM)).acknowledgedBy()).isEqualTo("user:1");

        domain(Events.returned());
        Map<String, Object> rows = batch();

        assertThat(rows).containsEntry("alarm " + ALARM, null);
        assertThat(((DeviceRow) rows.get("device " + HYDRANT)).alarm()).isNull();
        assertThat(screen.snapshot().alarms()).isEmpty();
    }

    @Test
    void skipsEventsThatARowAlreadyHolds() {
        domain(Events.raised());
        index = 0;
        domain(Events.acknowledged());

        assertThat(((AlarmRow) batch().get("alarm " + ALARM)).condition()).isEqualTo(AlarmCondition.UNACKNOWLEDGED);
    }

    @Test
    void namesThePlaceOfACase() {
        domain(Events.zone(), Events.opened());

        var row = (CaseRow) batch().get("case " + Events.CASE);

        assertThat(row.placeName()).isNotNull();
        assertThat(row.placeName().en()).isEqualTo("East hillside");
    }

    @Test
    void countsACarParkByItsBaysUntilTheLotItselfTells() {
        domain(
                Events.device("bay", "B-1-001", 0, Map.of("lot", "P-1")),
                Events.device("bay", "B-1-002", 0, Map.of("lot", "P-1")),
                Events.device("lot", "P-1", 60, Map.of()));
        telemetry(Events.reading("B-1-001", "occupied", NOON, 1), Events.reading("B-1-002", "occupied", NOON, 0));
        var byBays = (LotRow) batch().get("lot xijiang/P-1");
        assertThat(byBays.occupied()).isEqualTo(1);
        assertThat(byBays.capacity()).isEqualTo(2);
        assertThat(byBays.source()).isEqualTo(LotRow.Source.bays);

        telemetry(Events.reading("P-1", "capacity", NOON, 50), Events.reading("P-1", "occupied", NOON, 45));
        var byLot = (LotRow) batch().get("lot xijiang/P-1");
        assertThat(byLot.source()).isEqualTo(LotRow.Source.lot);
        assertThat(byLot.state()).isEqualTo(LotRow.State.nearlyFull);
    }

    @Test
    void countsVehiclesInsideByTheGatesOfTheCoreArea() {
        domain(
                Events.device("gate", "G-01", 60, Map.of("site_class", "core")),
                Events.device("gate", "G-02", 60, Map.of("site_class", "junction")));
        telemetry(
                Events.passages("G-01", NOON.minus(Duration.ofDays(1)), "in"),
                Events.passages("G-01", NOON, "in", "in", "out"),
                Events.passages("G-02", NOON, "in", "in", "in"));

        var area = (ZoneRow) batch().get("zone " + AREA);

        assertThat(area.vehicles()).isEqualTo(new ZoneRow.Vehicles(2, 2, 1, NOON));
    }

    @Test
    void addsUpPeopleByZoneAndForTheArea() {
        domain(
                Events.zone(),
                Events.device("counter", "C-01", 60, Map.of()),
                Events.device("counter", "C-02", 60, Map.of()));
        telemetry(Events.reading("C-01", "present", NOON, 30), Events.reading("C-02", "present", NOON, 12));

        Map<String, Object> rows = batch();

        assertThat(((ZoneRow) rows.get("zone xijiang/Z-01")).visitors().present())
                .isEqualTo(42);
        assertThat(((ZoneRow) rows.get("zone xijiang")).visitors().present()).isEqualTo(42);
    }

    @Test
    void turnsLateAsTimePassesAndIsSilentWhenDetectionSaysSo() {
        domain(Events.hydrant());
        telemetry(Events.reading("H-001", "pressure", NOON, 0.3));
        batch();

        assertThat(statusAfter(Duration.ofSeconds(100))).isEqualTo(DeviceRow.Status.late);
        domain(new DeviceFellSilent(
                "device:" + HYDRANT, AREA, "H-001", "hydrant", "Z-01", null, "no-message", NOON, clock.instant()));
        assertThat(statusAfter(Duration.ofSeconds(90))).isEqualTo(DeviceRow.Status.silent);
        domain(new DeviceHeardAgain("device:" + HYDRANT, AREA, "H-001", clock.instant()));
        telemetry(Events.reading("H-001", "pressure", clock.instant(), 0.3));
        assertThat(statusAfter(Duration.ZERO)).isEqualTo(DeviceRow.Status.online);
        telemetry(Events.status("H-001", false, clock.instant()));
        assertThat(statusAfter(Duration.ZERO)).isEqualTo(DeviceRow.Status.late);
    }

    @Test
    void showsTestAndMaintenanceUntilTheyEndByThemselves() {
        domain(Events.hydrant());
        telemetry(Events.reading("H-001", "pressure", NOON, 0.3));
        batch();
        Instant end = clock.instant().plusSeconds(50);

        domain(new DeviceTakenIntoTest(
                "device:" + HYDRANT, AREA, "H-001", "Z-01", "routine-test", end, clock.instant()));
        assertThat(statusAfter(Duration.ZERO)).isEqualTo(DeviceRow.Status.test);
        telemetry(Events.reading("H-001", "pressure", clock.instant(), 0.3));
        batch();
        assertThat(statusAfter(Duration.ofSeconds(51))).isEqualTo(DeviceRow.Status.online);
        domain(new DeviceTakenIntoMaintenance(
                "device:" + HYDRANT,
                AREA,
                "H-001",
                "Z-01",
                "repair",
                clock.instant().plusSeconds(3_600),
                clock.instant()));
        assertThat(statusAfter(Duration.ZERO)).isEqualTo(DeviceRow.Status.maintenance);
        domain(new DeviceReturnedToService("device:" + HYDRANT, AREA, "H-001", clock.instant()));
        assertThat(statusAfter(Duration.ZERO)).isEqualTo(DeviceRow.Status.online);
    }

    @Test
    void whatIsSentInTestMovesNothingOnTheScreen() {
        domain(Events.hydrant());
        telemetry(Events.reading("H-001", "pressure", NOON, 0.3));
        batch();
        telemetry(new ReadingsRecorded(
                AREA,
                0,
                NOON.toEpochMilli() + 1_000,
                List.of("H-001"),
                List.of(List.of("pressure")),
                new int[0],
                new long[] {0},
                new long[] {0},
                new long[0],
                new int[] {Quality.TEST.number()},
                new int[0],
                new double[] {0.01},
                new long[0]));
        telemetry(new StatesReported(
                AREA,
                0,
                List.of(new ReportedState(
                        "H-001",
                        NOON.toEpochMilli(),
                        NOON.toEpochMilli(),
                        -1,
                        "test",
                        true,
                        null,
                        "fault",
                        null,
                        null))));
        screen.lookAtTheClock();
        clock.pass(Duration.ofSeconds(1));
        screen.next();
        var row = (DeviceRow) screen.shown(Kind.device, HYDRANT);
        assertThat(row.values().get("pressure").v()).isEqualTo(0.3);
        assertThat(row.state()).isNull();
        assertThat(row.condition()).isEqualTo(DeviceRow.Condition.normal);
    }

    private DeviceRow.Status statusAfter(Duration time) {
        clock.pass(time);
        screen.lookAtTheClock();
        return ((DeviceRow) batch().get("device " + HYDRANT)).status();
    }

    @Test
    void addsUpToTheSnapshotWhateverTheBatches() {
        domain(Events.rules(), Events.zone());
        IntStream.range(0, 2_500).forEach(i -> domain(Events.device("hydrant", "X-" + i, 60, Map.of())));
        domain(Events.hydrant(), Events.raised());
        Map<String, Object> followed = new HashMap<>();
        LiveSnapshot start = screen.snapshot();
        long last = start.seq();
        int largest = 0;
        while (true) {
            clock.pass(Duration.ofMillis(200));
            var frame = screen.next();
            if (frame.isEmpty()) {
                break;
            }
            assertThat(frame.get().from()).isEqualTo(last);
            last = frame.get().seq();
            assertThat(frame.get().epoch()).isEqualTo(start.epoch());
            largest = Math.max(largest, frame.get().changes().size());
            for (Change change : frame.get().changes()) {
                followed.put(change.kind() + change.id(), change.row());
            }
        }

        assertThat(largest).isEqualTo(Screen.MOST_ROWS);
        LiveSnapshot end = screen.snapshot();
        assertThat(end.seq()).isEqualTo(last);
        assertThat(followed.keySet().stream()
                        .filter(key -> key.startsWith(Kind.device.name()))
                        .collect(Collectors.toSet()))
                .hasSize(end.devices().size())
                .hasSize(2_501);
        assertThat(List.copyOf(followed.values())).containsAll(end.devices());
    }

    @Test
    void writesNothingThatBelongsToAPerson() {
        domain(Events.device("gate", "G-01", 60, Map.of("site_class", "core")), Events.opened());
        telemetry(Events.passages("G-01", NOON, "in"));
        clock.pass(Duration.ofSeconds(1));

        String frame = RowJson.mapper().writeValueAsString(screen.next().orElseThrow());
        String snapshot = RowJson.mapper().writeValueAsString(screen.snapshot());

        assertThat(frame + snapshot)
                .doesNotContain("v-abc", "vehicleRef", "plate", "complaintRef", "phone", "statement");
        assertThat(frame).contains("\"kind\":\"case\"", "\"state\":\"OPENED\"").doesNotContain("\"live\"");
    }

    @Test
    void tellsOfAFloodFromElevenAlarmsInTenMinutesUntilFewerThanFive() {
        for (int i = 0; i < 10; i++) {
            domain(raisedAt("D-" + i, clock.instant()));
        }
        assertThat(batch().get("zone " + AREA)).isNull();
        clock.pass(Duration.ofMinutes(5));
        Instant eleventh = clock.instant();
        domain(raisedAt("D-10", eleventh));

        var flooded = (ZoneRow) batch().get("zone " + AREA);
        assertThat(flooded.flood()).isEqualTo(new ZoneRow.Flood(eleventh.plusMillis(80), 11));

        clock.pass(Duration.ofMinutes(6));
        screen.lookAtTheClock();
        var calm = (ZoneRow) batch().get("zone " + AREA);
        assertThat(calm.flood()).isNull();
    }

    @Test
    void countsNoAlarmThatIsKeptFromTheDesk() {
        for (int i = 0; i < 30; i++) {
            domain(Events.raised("D-" + i, clock.instant(), "SUPPRESSED_BY_DESIGN"));
        }
        domain(raisedAt("D-30", clock.instant()));
        assertThat(batch().get("zone " + AREA)).isNull();
    }

    private static AlarmRaised raisedAt(String device, Instant at) {
        return Events.raised(device, at, "NONE");
    }
}
