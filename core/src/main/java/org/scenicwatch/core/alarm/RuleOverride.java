package org.scenicwatch.core.alarm;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.alarm.AlarmRule.Level;

/**
 * What a rule does otherwise in one scope; what is absent is inherited.
 *
 * @param rule the rule's id
 * @param scope where it holds
 * @param disabled whether the rule judges there at all
 * @param hysteresis as of the rule
 * @param onDelaySeconds as of {@link RuleTuning}
 * @param offDelaySeconds as of {@link RuleTuning}
 * @param deadband as of {@link RuleTuning}
 * @param schedule as of {@link RuleTuning}
 * @param suppressedWhile as of {@link RuleTuning}
 * @param levels levels by name that differ there
 * @param note why, for those who come after
 */
public record RuleOverride(
        String rule,
        RuleScope scope,
        @Nullable Boolean disabled,
        @Nullable Double hysteresis,
        @Nullable Integer onDelaySeconds,
        @Nullable Integer offDelaySeconds,
        @Nullable Double deadband,
        @Nullable RuleSchedule schedule,
        @Nullable SuppressedWhile suppressedWhile,
        List<LevelOverride> levels,
        String note) {

    /**
     * One level otherwise; what is absent is inherited.
     *
     * @param name the level's name in the rule
     * @param threshold in the metric's unit, or the factor of {@code ofAttribute}
     * @param ofAttribute the device attribute that the threshold is a factor of; the empty text: of none
     * @param priority how urgent it is there
     */
    public record LevelOverride(
            String name,
            @Nullable Double threshold,
            @Nullable String ofAttribute,
            @Nullable Priority priority) {

        Level applyTo(Level base) {
            return new Level(
                    base.name(),
                    or(priority, base.priority()),
                    threshold == null ? base.threshold() : threshold,
                    ofAttribute == null ? base.ofAttribute() : ofAttribute.isEmpty() ? null : ofAttribute,
                    base.inclusive(),
                    base.codes(),
                    base.expression(),
                    priority == null ? base.consequence() : null,
                    priority == null ? base.urgency() : null);
        }
    }

    public RuleOverride {
        levels = levels == null ? List.of() : List.copyOf(levels);
    }

    /** The rule with what differs here. */
    public AlarmRule applyTo(AlarmRule base) {
        RuleTuning tuning = base.tuning();
        return new AlarmRule(
                base.id(),
                base.kind(),
                base.metric(),
                base.condition(),
                base.direction(),
                base.levels().stream().map(this::otherwise).toList(),
                or(hysteresis, base.hysteresis()),
                base.states(),
                base.clearingStates(),
                base.latching(),
                base.withAttribute(),
                base.withoutAttribute(),
                base.title(),
                base.guidance(),
                base.source(),
                new RuleTuning(
                        or(disabled, tuning.disabled()),
                        or(onDelaySeconds, tuning.onDelaySeconds()),
                        or(offDelaySeconds, tuning.offDelaySeconds()),
                        or(deadband, tuning.deadband()),
                        tuning.windowSeconds(),
                        tuning.reference(),
                        tuning.counted(),
                        schedule == null ? tuning.schedule() : schedule,
                        suppressedWhile == null ? tuning.suppressedWhile() : suppressedWhile),
                base.rationalisation());
    }

    private Level otherwise(Level base) {
        return levels.stream()
                .filter(each -> each.name().equals(base.name()))
                .findFirst()
                .map(each -> each.applyTo(base))
                .orElse(base);
    }

    private static <T> T or(@Nullable T other, T inherited) {
        return other == null ? inherited : other;
    }
}
