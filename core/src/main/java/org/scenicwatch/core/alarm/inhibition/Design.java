package org.scenicwatch.core.alarm.inhibition;

import java.time.MonthDay;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.scenicwatch.core.alarm.AlarmRule;
import org.scenicwatch.core.alarm.Inhibition;
import org.scenicwatch.core.alarm.Latching;
import org.scenicwatch.core.alarm.RuleSet;
import org.scenicwatch.core.alarm.SuppressedWhile;
import org.scenicwatch.core.device.DeviceKind;

/**
 * What the rules in force hide at one moment, and why. Causes are the aggregates' ids of alarms, {@code mode:DRILL} and
 * the like, and {@code season}.
 */
record Design(RuleSet rules, List<ModeOn> modes, MonthDay day) {

    static final String SEASON = "season";
    static final String MODE = "mode:";

    Design {
        modes = List.copyOf(modes);
    }

    /**
     * Why this alarm is to be hidden; empty: it is to be seen.
     *
     * @param ofRule the alarms of a rule in the alarm's area
     */
    Set<String> causesOf(StandingAlarm alarm, Function<String, List<StandingAlarm>> ofRule) {
        Set<String> causes = new TreeSet<>();
        AlarmRule rule = rules.find(alarm.rule()).orElse(null);
        if (rule == null || alarm.fire() || rule.latching() == Latching.UNTIL_VERIFIED) {
            return causes;
        }
        suppressedWhile(rule, alarm).ifPresent(times -> {
            modes.stream()
                    .filter(on -> times.modes().contains(on.mode()) && on.covers(alarm.zone()))
                    .forEach(on -> causes.add(MODE + on.mode().name()));
            if (times.isSeason(day)) {
                causes.add(SEASON);
            }
        });
        for (Inhibition each : rules.inhibitions()) {
            if (each.effect().equals(alarm.rule())) {
                ofRule.apply(each.cause()).stream()
                        .filter(cause -> cause.causes(each) && cause.shares(each, alarm))
                        .forEach(cause -> causes.add(cause.alarmId()));
            }
        }
        return causes;
    }

    /** The rules whose alarms those of {@code rule} may hide. */
    Stream<String> effectsOf(String rule) {
        return rules.inhibitions().stream()
                .filter(each -> each.cause().equals(rule))
                .map(Inhibition::effect)
                .distinct();
    }

    private Optional<SuppressedWhile> suppressedWhile(AlarmRule rule, StandingAlarm alarm) {
        DeviceKind kind =
                alarm.kind() == null ? null : DeviceKind.of(alarm.kind()).orElse(null);
        // Of a house, a zone or the platform itself: what holds for kinds and devices is not about it.
        String device = kind == null ? null : alarm.source();
        return Optional.ofNullable(
                rules.effective(rule, kind, alarm.zone(), device).tuning().suppressedWhile());
    }
}
