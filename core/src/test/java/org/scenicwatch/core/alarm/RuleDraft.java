package org.scenicwatch.core.alarm;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.LocalText;
import org.scenicwatch.core.alarm.AlarmRule.Condition;
import org.scenicwatch.core.alarm.AlarmRule.Direction;
import org.scenicwatch.core.alarm.AlarmRule.Level;
import org.scenicwatch.core.device.DeviceKind;

/** A rule that a test changes in one place. */
final class RuleDraft {

    String id = "tank-level-low";

    @Nullable
    DeviceKind kind = DeviceKind.TANK;

    @Nullable
    String metric = "level";

    Condition condition = Condition.LEVEL;

    @Nullable
    Direction direction = Direction.LOW;

    List<Level> levels =
            new ArrayList<>(List.of(level("low", Priority.WARNING, 2.0), level("low-low", Priority.CRITICAL, 1.0)));
    double hysteresis = 0.1;
    List<String> states = List.of();
    List<String> clearingStates = List.of();
    Latching latching = Latching.NONE;

    @Nullable
    String withAttribute;

    @Nullable
    String withoutAttribute;

    LocalText title = new LocalText("水位低", "Level low");
    boolean disabled;
    int onDelay;
    int offDelay;
    double deadband;
    int window;

    @Nullable
    String reference;

    @Nullable
    String counted;

    @Nullable
    RuleSchedule schedule;

    @Nullable
    SuppressedWhile suppressed;

    @Nullable
    Rationalisation rationalisation;

    static AlarmRule rule(Consumer<RuleDraft> change) {
        RuleDraft draft = new RuleDraft();
        change.accept(draft);
        return draft.build();
    }

    static Level level(String name, Priority priority, @Nullable Double threshold) {
        return new Level(name, priority, threshold, null, false, List.of());
    }

    static Level graded(
            String name,
            Priority priority,
            @Nullable Double threshold,
            @Nullable String expression,
            @Nullable Consequence consequence,
            @Nullable Urgency urgency) {
        return new Level(name, priority, threshold, null, false, List.of(), expression, consequence, urgency);
    }

    /** The amount by which the metric moves within ten minutes. */
    RuleDraft rate() {
        condition = Condition.RATE;
        direction = Direction.EITHER;
        window = 600;
        levels = new ArrayList<>(
                List.of(level("fast", Priority.WARNING, 0.5), level("very-fast", Priority.CRITICAL, 1.0)));
        return this;
    }

    /** The difference from a device's attribute. */
    RuleDraft deviation() {
        rate();
        condition = Condition.DEVIATION;
        window = 0;
        reference = "usual_level";
        return this;
    }

    /** Faults within an hour. */
    RuleDraft count() {
        rate();
        condition = Condition.COUNT;
        metric = null;
        direction = null;
        hysteresis = 0;
        states = List.of("fault");
        levels = new ArrayList<>(
                List.of(level("often", Priority.WARNING, 3.0), level("very-often", Priority.CRITICAL, 6.0)));
        return this;
    }

    RuleDraft expression(String text) {
        condition = Condition.EXPRESSION;
        metric = null;
        direction = null;
        hysteresis = 0;
        levels = new ArrayList<>(List.of(graded("frozen", Priority.WARNING, null, text, null, null)));
        return this;
    }

    /** A fire alarm of smoke detectors. */
    RuleDraft fire() {
        id = "smoke-alarm";
        kind = DeviceKind.SMOKE;
        condition = Condition.STATE;
        metric = null;
        direction = null;
        hysteresis = 0;
        states = List.of("alarm");
        clearingStates = List.of("normal");
        latching = Latching.UNTIL_VERIFIED;
        levels = new ArrayList<>(List.of(level("alarm", Priority.CRITICAL, null)));
        return this;
    }

    RuleDraft silence() {
        id = "device-silent";
        kind = null;
        condition = Condition.NO_DATA;
        metric = null;
        direction = null;
        hysteresis = 0;
        levels = new ArrayList<>(
                List.of(level("silent", Priority.WARNING, 600.0), level("lost", Priority.CRITICAL, 86_400.0)));
        return this;
    }

    RuleDraft massOutage() {
        silence();
        id = "mass-outage";
        condition = Condition.MASS_OUTAGE;
        levels = new ArrayList<>(
                List.of(level("outage", Priority.WARNING, 10.0), level("blackout", Priority.CRITICAL, 50.0)));
        return this;
    }

    RuleDraft platform() {
        id = "platform-disk-low";
        kind = null;
        condition = Condition.PLATFORM;
        metric = "disk_free";
        levels = new ArrayList<>(
                List.of(level("low", Priority.WARNING, 10.0), level("very-low", Priority.CRITICAL, 3.0)));
        return this;
    }

    AlarmRule build() {
        return new AlarmRule(
                id,
                kind,
                metric,
                condition,
                direction,
                levels,
                hysteresis,
                states,
                clearingStates,
                latching,
                withAttribute,
                withoutAttribute,
                title,
                new LocalText("查看", "Look"),
                "own rule",
                new RuleTuning(disabled, onDelay, offDelay, deadband, window, reference, counted, schedule, suppressed),
                rationalisation);
    }
}
