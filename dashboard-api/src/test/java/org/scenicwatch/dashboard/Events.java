package org.scenicwatch.dashboard;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.scenicwatch.core.alarm.events.AlarmAcknowledged;
import org.scenicwatch.core.alarm.events.AlarmRaised;
import org.scenicwatch.core.alarm.events.AlarmReturnedToNormal;
import org.scenicwatch.core.alarm.events.RulesPublished;
import org.scenicwatch.core.casework.events.CaseOpened;
import org.scenicwatch.core.device.events.DeviceRegistered;
import org.scenicwatch.core.place.events.PlaceRegistered;
import org.scenicwatch.core.telemetry.Quality;
import org.scenicwatch.core.telemetry.events.PassagesRecorded;
import org.scenicwatch.core.telemetry.events.PassagesRecorded.RecordedPassage;
import org.scenicwatch.core.telemetry.events.ReadingsRecorded;
import org.scenicwatch.core.telemetry.events.StatusReported;
import org.scenicwatch.core.telemetry.events.StatusReported.ReportedStatus;

/** Events as the write sides make them, for tests of the read side. */
public final class Events {

    /** The moment around which tests play. */
    public static final Instant NOON = Instant.parse("2026-05-01T04:00:00Z");

    public static final String AREA = "xijiang";
    public static final String HYDRANT = "xijiang/H-001";
    public static final String ALARM = "xijiang/H-001/hydrant-pressure-low";
    public static final String CASE = "01964a51-0000-7000-8000-000000000001";

    private Events() {}

    public static DeviceRegistered device(String kind, String device, int intervalSeconds, Map<String, String> labels) {
        return new DeviceRegistered(
                "device:xijiang/" + device,
                AREA,
                device,
                kind,
                "设备" + device,
                "Device " + device,
                "Z-01",
                null,
                108.18,
                26.49,
                830.0,
                intervalSeconds,
                Map.of(),
                labels,
                NOON);
    }

    public static DeviceRegistered hydrant() {
        return device("hydrant", "H-001", 60, Map.of());
    }

    public static PlaceRegistered zone() {
        return new PlaceRegistered(
                "place:xijiang/Z-01",
                AREA,
                "Z-01",
                "zone",
                null,
                "东引寨",
                "East hillside",
                "{\"type\":\"Point\",\"coordinates\":[108.18,26.49]}",
                null,
                Map.of(),
                NOON);
    }

    /** One reading of one device, arriving when it was measured. */
    public static ReadingsRecorded reading(String device, String metric, Instant at, double value) {
        return reading(device, metric, at, at, value);
    }

    public static ReadingsRecorded reading(String device, String metric, Instant at, Instant arrived, double value) {
        return new ReadingsRecorded(
                AREA,
                0,
                arrived.toEpochMilli(),
                List.of(device),
                List.of(List.of(metric)),
                new int[0],
                new long[] {0},
                new long[] {arrived.toEpochMilli() - at.toEpochMilli()},
                new long[0],
                new int[0],
                new int[0],
                new double[] {value},
                new long[0]);
    }

    public static PassagesRecorded passages(String gate, Instant at, String... directions) {
        return new PassagesRecorded(
                AREA,
                0,
                java.util.Arrays.stream(directions)
                        .map(direction -> new RecordedPassage(
                                gate,
                                at.toEpochMilli(),
                                at.toEpochMilli(),
                                -1,
                                Quality.GOOD.code(),
                                true,
                                null,
                                "v-abc",
                                "blue",
                                direction,
                                null,
                                null,
                                0.9,
                                null))
                        .toList());
    }

    public static StatusReported status(String device, boolean online, Instant arrived) {
        return new StatusReported(AREA, 0, List.of(new ReportedStatus(device, online, arrived.toEpochMilli())));
    }

    public static RulesPublished rules() {
        return new RulesPublished(
                "rules:xijiang",
                AREA,
                1,
                List.of(new RulesPublished.Rule(
                        "hydrant-pressure-low",
                        "hydrant",
                        "pressure",
                        "LEVEL",
                        "LOW",
                        List.of(),
                        0.01,
                        List.of(),
                        List.of(),
                        "NONE",
                        null,
                        null,
                        "消火栓水压低",
                        "Hydrant pressure low",
                        "派维修队检查主管。",
                        "Send the crew to the main.",
                        "GB 55036-2022")),
                NOON);
    }

    public static AlarmRaised raised() {
        return raised("H-001", NOON, "NONE");
    }

    /** The hydrant's pressure is low; {@code suppression} says whether that is kept from the operator. */
    public static AlarmRaised raised(String device, Instant at, String suppression) {
        return new AlarmRaised(
                "alarm:xijiang/" + device + "/hydrant-pressure-low",
                1,
                AREA,
                "device",
                "xijiang/" + device,
                "hydrant",
                "hydrant-pressure-low",
                1,
                "low-low",
                "CRITICAL",
                "pressure",
                0.09,
                0.10,
                "MPa",
                "LOW",
                null,
                null,
                "NONE",
                "Z-01",
                null,
                at,
                at.plusMillis(80),
                false,
                "UNACKNOWLEDGED",
                "NONE",
                suppression);
    }

    public static AlarmAcknowledged acknowledged() {
        return new AlarmAcknowledged("alarm:" + ALARM, 1, null, NOON.plusSeconds(20), "ACKNOWLEDGED", "NONE", "user:7");
    }

    public static AlarmReturnedToNormal returned() {
        return new AlarmReturnedToNormal(
                "alarm:" + ALARM, 1, 0.3, NOON.plusSeconds(60), NOON.plusSeconds(61), "NORMAL", "NONE");
    }

    public static CaseOpened opened() {
        return new CaseOpened(
                "case:" + CASE,
                "SJ-20260501-0001",
                AREA,
                "COMPLAINT",
                "overcharging",
                "overcharging",
                "rural-tourism",
                "CAUTION",
                "Z-01",
                "Z-01",
                null,
                null,
                NOON);
    }
}
