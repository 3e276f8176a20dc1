package org.scenicwatch.dashboard.alarmhealth;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.scenicwatch.core.alarm.events.AlarmAcknowledged;
import org.scenicwatch.core.alarm.events.AlarmLevelChanged;
import org.scenicwatch.core.alarm.events.AlarmRaised;
import org.scenicwatch.core.alarm.events.AlarmReset;
import org.scenicwatch.core.alarm.events.AlarmReturnedToNormal;
import org.scenicwatch.core.alarm.events.AlarmVerified;
import org.scenicwatch.core.casework.events.AlarmJoined;
import org.scenicwatch.core.casework.events.CaseAssigned;
import org.scenicwatch.core.casework.events.CaseNoted;

/** The two hundred events whose figures were worked by hand, see {@code alarm-health/sample-200.md}. */
public final class SampleEvents {

    public static final Instant FROM = Instant.parse("2026-05-01T00:00:00Z");
    public static final Instant TO = Instant.parse("2026-05-02T00:00:00Z");

    private static final Map<String, String> KINDS =
            Map.of("H", "hydrant", "SM", "smoke", "T", "tank", "PW", "power", "CP", "callpoint");

    private SampleEvents() {}

    /** One event as it would be stored. */
    public record Stored(String stream, Object event, String actor) {}

    /** All of them, in order. */
    public static List<Stored> all() {
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder()
                .ofNamedCsvRecord(new InputStreamReader(
                        Objects.requireNonNull(SampleEvents.class.getResourceAsStream("/alarm-health/sample-200.csv")),
                        StandardCharsets.UTF_8))) {
            Map<String, String> levels = new HashMap<>();
            return rows.stream().map(row -> stored(row, levels)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stored stored(NamedCsvRecord row, Map<String, String> levels) {
        String alarm = row.getField("alarm");
        String detail = row.getField("detail");
        Instant at = Instant.parse(row.getField("at"));
        String stream = alarm.isEmpty() || row.getField("event").equals("joined") ? "case:" + detail : "alarm:" + alarm;
        return new Stored(stream, event(row, alarm, detail, at, levels), row.getField("actor"));
    }

    private static Object event(
            NamedCsvRecord row, String alarm, String detail, Instant at, Map<String, String> levels) {
        String id = "alarm:" + alarm;
        String condition = row.getField("condition");
        String latch = row.getField("latch");
        long occurrence = alarm.isEmpty() ? 0 : Long.parseLong(row.getField("occurrence"));
        return switch (row.getField("event")) {
            case "raised" -> raised(row, alarm, at);
            case "level" ->
                new AlarmLevelChanged(
                        id,
                        occurrence,
                        Objects.requireNonNullElse(levels.put(alarm, detail), "high"),
                        detail,
                        row.getField("priority"),
                        95.0,
                        90.0,
                        null,
                        null,
                        at,
                        at,
                        condition,
                        "NONE");
            case "returned" -> new AlarmReturnedToNormal(id, occurrence, null, at, at, condition, latch);
            case "acknowledged" ->
                new AlarmAcknowledged(id, occurrence, null, at, condition, latch, row.getField("actor"));
            case "verified" ->
                new AlarmVerified(
                        id,
                        occurrence,
                        "xijiang",
                        source(alarm),
                        kind(alarm),
                        "Z-01",
                        null,
                        detail.substring(0, detail.indexOf('/')),
                        detail.substring(detail.indexOf('/') + 1),
                        at,
                        condition,
                        latch);
            case "reset" -> new AlarmReset(id, occurrence, at, condition, latch);
            case "joined" -> new AlarmJoined("case:" + detail, id, occurrence, at);
            case "assigned" -> new CaseAssigned("case:" + detail, "fire-brigade", List.of(), at);
            case "noted" -> new CaseNoted("case:" + detail, "v-1", at);
            default -> throw new IllegalArgumentException(row.toString());
        };
    }

    private static AlarmRaised raised(NamedCsvRecord row, String alarm, Instant at) {
        String latch = row.getField("latch");
        return new AlarmRaised(
                "alarm:" + alarm,
                Long.parseLong(row.getField("occurrence")),
                "xijiang",
                "device",
                source(alarm),
                kind(alarm),
                alarm.substring(alarm.lastIndexOf('/') + 1),
                1,
                "low",
                row.getField("priority"),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                latch.equals("NONE") ? "NONE" : alarm.endsWith("-alarm") ? "UNTIL_VERIFIED" : "UNTIL_RESET",
                "Z-01",
                null,
                at.minusMillis(400),
                at,
                false,
                row.getField("condition"),
                latch,
                "NONE");
    }

    private static String source(String alarm) {
        return alarm.substring(0, alarm.lastIndexOf('/'));
    }

    private static String kind(String alarm) {
        String device = alarm.substring(alarm.indexOf('/') + 1);
        return Objects.requireNonNull(KINDS.get(device.substring(0, device.indexOf('-'))));
    }
}
