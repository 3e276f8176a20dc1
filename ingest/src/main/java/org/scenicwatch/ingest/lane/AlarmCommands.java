package org.scenicwatch.ingest.lane;

import java.time.Instant;
import java.util.Objects;
import org.scenicwatch.core.alarm.AlarmIds;
import org.scenicwatch.core.alarm.AlarmRule;
import org.scenicwatch.core.alarm.AlarmSource;
import org.scenicwatch.core.alarm.detection.Signal;
import org.scenicwatch.core.alarm.write.ChangeAlarmLevel;
import org.scenicwatch.core.alarm.write.RaiseAlarm;
import org.scenicwatch.core.alarm.write.ReturnAlarmToNormal;
import org.scenicwatch.core.device.Metric;

/** Turns signals of detection into commands to alarm aggregates. */
final class AlarmCommands {

    private AlarmCommands() {}

    static Object of(Signal signal, String area, Instant decidedAt) {
        AlarmRule rule = signal.rule();
        String alarmId = AlarmIds.aggregate(area, signal.device(), rule.id());
        Instant at = Instant.ofEpochMilli(signal.at());
        if (signal.change() == Signal.Change.RETURN_TO_NORMAL) {
            return new ReturnAlarmToNormal(alarmId, signal.value(), at, decidedAt);
        }
        AlarmRule.Level level = Objects.requireNonNull(signal.level());
        if (signal.change() == Signal.Change.CHANGE_LEVEL) {
            return new ChangeAlarmLevel(
                    alarmId,
                    level.name(),
                    level.priority(),
                    signal.value(),
                    signal.threshold(),
                    signal.state(),
                    signal.code(),
                    at,
                    decidedAt);
        }
        return new RaiseAlarm(
                alarmId,
                area,
                AlarmSource.DEVICE,
                area + "/" + signal.device(),
                signal.kind(),
                rule.id(),
                signal.ruleVersion(),
                level.name(),
                level.priority(),
                rule.metric(),
                signal.value(),
                signal.threshold(),
                rule.condition() == AlarmRule.Condition.NO_DATA
                        ? "s"
                        : rule.watchedMetric().map(Metric::unit).orElse(null),
                rule.direction(),
                signal.state(),
                signal.code(),
                rule.latching(),
                signal.zone(),
                signal.place(),
                at,
                decidedAt,
                signal.late());
    }
}
