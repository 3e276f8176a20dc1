package org.scenicwatch.core.alarm.detection;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.alarm.AlarmRule;
import org.scenicwatch.core.device.DeviceKind;
import org.scenicwatch.core.device.UtdPart;
import org.scenicwatch.core.telemetry.events.DevicesApplied.AppliedDevice;
import org.scenicwatch.core.telemetry.events.StatesReported.ReportedState;

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
        return ofUnregistered(books, rulesVersion, device, kind, null, null, state, code, at, false);
    }

    /**
     * The alarms of a part that nobody registered behind a transmission device that is known: judged by the rules of the
     * kind that its type stands for and raised at the transmission device's place.
     */
    static List<Signal> ofUnregisteredPart(
            RuleBooks books, int rulesVersion, UtdPart part, AppliedDevice utd, ReportedState report) {
        return ofUnregistered(
                books,
                rulesVersion,
                report.device(),
                part.kind().key(),
                utd.zone(),
                utd.place(),
                report.state(),
                report.code(),
                report.at(),
                Pending.isBacklog(report.at(), report.arrived()));
    }

    private static List<Signal> ofUnregistered(
            RuleBooks books,
            int rulesVersion,
            String device,
            String kind,
            @Nullable String zone,
            @Nullable String place,
            String state,
            @Nullable String code,
            long at,
            boolean late) {
        return DeviceKind.of(kind)
                .map(known -> books.rulesFor(rulesVersion, known, zone, device, java.util.Map.of()).stream()
                        .filter(rule -> rule.condition() == AlarmRule.Condition.STATE
                                && rule.latching().holds())
                        .flatMap(rule -> rule.levelOf(state, code).stream()
                                .map(level -> new Signal(
                                        Signal.Change.RAISE,
                                        device,
                                        kind,
                                        zone,
                                        place,
                                        rule,
                                        rulesVersion,
                                        level,
                                        null,
                                        null,
                                        state,
                                        code,
                                        at,
                                        late)))
                        .toList())
                .orElse(List.of());
    }
}
