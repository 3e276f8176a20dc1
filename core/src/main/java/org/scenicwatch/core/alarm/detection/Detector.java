package org.scenicwatch.core.alarm.detection;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.alarm.AlarmRule;
import org.scenicwatch.core.device.DeviceKind;

/** Detection as a function of a shard's stream. */
public final class Detector {

    private Detector() {}

    /** Folds one stored event into {@code state} and gives the signals that it caused when it was judged live. */
    public static List<Signal> replay(DetectorState state, Object event, RuleBooks books) {
        Detection detection = new Detection(state, books);
        detection.apply(event);
        detection.promote();
        return detection.signals();
    }

    /**
     * The alarms of a state report from a device that nobody registered: a fire is a fire, whoever tells of it. They are
     * judged by the rules of the kind that the device claims and raised under the device's name without zone or place.
     */
    public static List<Signal> ofUnknownDevice(
            RuleBooks books,
            int rulesVersion,
            String device,
            String kind,
            String state,
            @Nullable String code,
            long at) {
        return DeviceKind.of(kind)
                .map(known -> books.rulesFor(rulesVersion, known, java.util.Map.of()).stream()
                        .filter(rule -> rule.condition() == AlarmRule.Condition.STATE
                                && rule.latching().holds())
                        .flatMap(rule -> rule.levelOf(state, code).stream()
                                .map(level -> new Signal(
                                        Signal.Change.RAISE,
                                        device,
                                        kind,
                                        null,
                                        null,
                                        rule,
                                        rulesVersion,
                                        level,
                                        null,
                                        null,
                                        state,
                                        code,
                                        at,
                                        false)))
                        .toList())
                .orElse(List.of());
    }
}
