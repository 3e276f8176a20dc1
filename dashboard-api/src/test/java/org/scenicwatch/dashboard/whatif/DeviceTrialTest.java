package org.scenicwatch.dashboard.whatif;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.scenicwatch.core.LocalText;
import org.scenicwatch.core.alarm.AlarmRule;
import org.scenicwatch.core.alarm.AlarmRule.Condition;
import org.scenicwatch.core.alarm.AlarmRule.Level;
import org.scenicwatch.core.alarm.Latching;
import org.scenicwatch.core.alarm.Priority;
import org.scenicwatch.core.alarm.RuleSet;
import org.scenicwatch.core.alarm.RuleTuning;
import org.scenicwatch.core.alarm.detection.RuleTrial;
import org.scenicwatch.core.device.DeviceKind;
import org.scenicwatch.core.telemetry.Quality;
import org.scenicwatch.core.telemetry.events.DevicesApplied.AppliedDevice;
import org.scenicwatch.dashboard.whatif.TrialDevices.TrialDevice;

class DeviceTrialTest {

    private static final Instant FROM = Instant.parse("2026-05-01T00:00:00Z");
    private static final Instant TO = FROM.plus(Duration.ofHours(1));
    private static final int METRICS = DeviceKind.HYDRANT.metrics().size();

    @Test
    void aMessageMayHoldSomeOfTheMetricsThatTheRuleIsAskedAbout() {
        AlarmRule often = new AlarmRule(
                "hydrant-often-low",
                DeviceKind.HYDRANT,
                null,
                Condition.COUNT,
                null,
                List.of(new Level("often", Priority.WARNING, 2.0, null, true, List.of())),
                0,
                List.of(),
                List.of(),
                Latching.NONE,
                null,
                null,
                new LocalText("水压频繁偏低", "Pressure often low"),
                new LocalText("查看主管。", "Look at the main."),
                "test",
                new RuleTuning(false, 0, 0, 0, 600, null, "pressure < 0.2", null, null),
                null);
        TrialDevice hydrant = new TrialDevice(
                "xijiang/H-1", null, new AppliedDevice("H-1", "hydrant", "Z-01", null, Map.of(), 60, null));
        DeviceTrial trial = new DeviceTrial(
                hydrant, Optional.empty(), new RuleTrial.Book(often, List.of(), RuleSet.NO_HOLIDAYS), METRICS);

        message(trial, 60, 0.3);
        message(trial, 120, 0.1);
        message(trial, 180, 0.1);
        message(trial, 240, 0.1);
        Tally tally = new Tally(FROM, TO);
        trial.addTo(tally, TO.toEpochMilli());

        WhatIfResult result = tally.result();
        assertThat(result.gained()).isOne();
        assertThat(result.gainedAlarms().get(0).from()).isEqualTo(FROM.plusSeconds(180));
    }

    /** Two of the hydrant's four metrics. */
    private static void message(DeviceTrial trial, int second, double pressure) {
        long at = FROM.plusSeconds(second).toEpochMilli();
        trial.reading("pressure", at, pressure, Quality.GOOD.number());
        trial.reading("flow", at, 0, Quality.GOOD.number());
    }
}
