package org.scenicwatch.ingest.lane;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.scenicwatch.core.alarm.AlarmRule;
import org.scenicwatch.core.alarm.detection.Signal;

/** Which alarms of silent devices are left to the mass outage of their zone. */
final class MassSilence {

    private MassSilence() {}

    /** The devices for whose silence an alarm is to be raised. */
    static Set<String> raisedFor(List<Signal> signals) {
        return signals.stream()
                .filter(signal -> isOfSilence(signal) && signal.change() == Signal.Change.RAISE)
                .map(Signal::device)
                .collect(Collectors.toSet());
    }

    /** Whether the signal's alarm is not raised because a mass outage covers its device. */
    static boolean isCovered(Signal signal, Set<String> covered) {
        return isOfSilence(signal) && signal.change() == Signal.Change.RAISE && covered.contains(signal.device());
    }

    /** Whether a return to normal found no alarm because a mass outage had covered its device. */
    static boolean neverRaised(Signal signal, Throwable cause) {
        return isOfSilence(signal)
                && signal.change() == Signal.Change.RETURN_TO_NORMAL
                && cause instanceof AggregateNotFoundException;
    }

    private static boolean isOfSilence(Signal signal) {
        return signal.rule().condition() == AlarmRule.Condition.NO_DATA;
    }
}
