package org.scenicwatch.dashboard.casefile;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.scenicwatch.core.alarm.AlarmIds;
import org.scenicwatch.core.alarm.Latching;
import org.scenicwatch.core.casework.procedure.CaseCourse;
import org.scenicwatch.core.casework.procedure.CourseFact;
import org.scenicwatch.core.device.DeviceKind;
import org.scenicwatch.core.eventstore.Actors;
import org.scenicwatch.core.telemetry.Quality;
import org.scenicwatch.dashboard.casesandalarms.AlarmRow;
import org.scenicwatch.dashboard.casesandalarms.CasesAndAlarmsTables;
import org.scenicwatch.dashboard.history.HistoryPoint;
import org.scenicwatch.dashboard.history.HistoryStore;
import org.scenicwatch.dashboard.projection.RowJson;
import org.scenicwatch.dashboard.projection.Stored;
import org.springframework.stereotype.Component;

/** What a device measured around an alarm: from 30 minutes before it was raised until 10 minutes after. */
@Component
class AlarmReadings {

    private static final Duration BEFORE = Duration.ofMinutes(30);
    private static final Duration AFTER = Duration.ofMinutes(10);
    private static final int MOST_POINTS = 5_000;
    private static final String DEVICE = "device";

    private final CasesAndAlarmsTables alarms;
    private final HistoryStore history;

    AlarmReadings(CasesAndAlarmsTables alarms, HistoryStore history) {
        this.alarms = alarms;
        this.history = history;
    }

    /** A metric with its unit. */
    record Measured(String metric, String unit) {}

    /**
     * Where to look.
     *
     * @param alarm the alarm's id in rows
     * @param device the device, {@code <area>/<device>}
     * @param from the first moment
     * @param raisedAt when the alarm was raised, device time; when it joined, if it was raised again since
     * @param to the moment after the last
     */
    record Around(String alarm, String device, List<Measured> metrics, Instant from, Instant raisedAt, Instant to) {}

    /** One series of a snapshot; each value is moment, value, quality. */
    record Series(String metric, String unit, List<List<Object>> values) {}

    /** What is kept of the readings, so that it stays when they are dropped. */
    record Snapshot(
            String alarm,
            long occurrence,
            String device,
            Instant from,
            Instant to,
            Instant takenAt,
            List<Series> series) {}

    /** Where the readings of a joined alarm lie; empty when it is not about a device that measures. */
    Optional<Around> around(CaseCourse.Joined joined) {
        String id = AlarmIds.row(joined.alarmId());
        return Optional.ofNullable(alarms.alarms().load(List.of(id)).get(id))
                .map(Stored::row)
                .filter(alarm -> alarm.source().type().equals(DEVICE))
                .flatMap(alarm -> around(joined, alarm));
    }

    /** The readings as they are stored at {@code now}, as a document; empty when there are none. */
    Optional<byte[]> snapshot(CaseCourse.Joined joined, Around around, Instant now) {
        Instant to = now.isBefore(around.to()) ? now : around.to();
        List<Series> series = new ArrayList<>();
        for (Measured measured : around.metrics()) {
            List<HistoryPoint> points = history.raw(around.device(), measured.metric(), around.from(), to, MOST_POINTS);
            if (!points.isEmpty()) {
                series.add(new Series(
                        measured.metric(),
                        measured.unit(),
                        points.stream().map(AlarmReadings::value).toList()));
            }
        }
        if (series.isEmpty()) {
            return Optional.empty();
        }
        Snapshot snapshot =
                new Snapshot(around.alarm(), joined.occurrence(), around.device(), around.from(), to, now, series);
        return Optional.of(RowJson.mapper().writeValueAsString(snapshot).getBytes(StandardCharsets.UTF_8));
    }

    /** The course with what is known of the verification of its alarms: all done, nothing to do, or still open. */
    CaseCourse withVerification(CaseCourse course) {
        List<String> ids = course.alarms().stream()
                .map(joined -> AlarmIds.row(joined.alarmId()))
                .toList();
        List<AlarmRow.Verified> found = new ArrayList<>();
        for (Stored<AlarmRow> stored : alarms.alarms().load(ids).values()) {
            AlarmRow.Verified verification = stored.row().verification();
            if (verification != null) {
                found.add(verification);
            } else if (stored.row().latching() == Latching.UNTIL_VERIFIED) {
                return course;
            }
        }
        Optional<AlarmRow.Verified> last = found.stream().max(Comparator.comparing(AlarmRow.Verified::at));
        if (last.isPresent()) {
            return course.reaching(
                    CourseFact.ALARMS_VERIFIED, last.get().at(), last.get().by());
        }
        return course.alarms().stream()
                .map(CaseCourse.Joined::at)
                .max(Comparator.naturalOrder())
                .map(at -> course.reaching(CourseFact.NOTHING_TO_VERIFY, at, Actors.PLATFORM))
                .orElse(course);
    }

    private static Optional<Around> around(CaseCourse.Joined joined, AlarmRow alarm) {
        List<Measured> metrics = DeviceKind.of(alarm.kind())
                .map(kind -> kind.metrics().stream()
                        .map(metric -> new Measured(metric.key(), metric.unit()))
                        .toList())
                .orElse(List.of());
        if (metrics.isEmpty()) {
            return Optional.empty();
        }
        Instant raised = alarm.occurrence() == joined.occurrence() ? alarm.raisedAt() : joined.at();
        return Optional.of(
                new Around(alarm.id(), alarm.source().id(), metrics, raised.minus(BEFORE), raised, raised.plus(AFTER)));
    }

    private static List<Object> value(HistoryPoint point) {
        return List.of(
                point.at().toString(),
                point.value(),
                Quality.of(point.quality()).code());
    }
}
