package org.scenicwatch.core.alarm.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.alarm.Inhibition;
import org.scenicwatch.core.alarm.Rationalisation;
import org.scenicwatch.core.alarm.RuleOverride;
import org.scenicwatch.core.alarm.RuleTuning;
import org.scenicwatch.core.alarm.SiteCalendar;
import org.scenicwatch.core.eventstore.EventType;

/**
 * A version of the area's rule book came into force, whole.
 *
 * @param ruleBookId the aggregate, {@code rules:{area}}
 * @param area the scenic area
 * @param version counted from 1; alarms name the version that raised them
 * @param rules all rules, in their order
 * @param at when, server time
 * @param overrides what single rules do otherwise in a zone, for a kind or for a device
 * @param inhibitions which alarms hide which; none told: those that the platform ships with
 * @param calendar the working days that schedules refer to; none told: Monday to Friday, in China's time
 * @param note why, in the words of whoever published it; names nobody
 */
@EventType(value = "alarm.RulesPublished", revision = 2)
public record RulesPublished(
        String ruleBookId,
        String area,
        int version,
        List<Rule> rules,
        Instant at,
        List<RuleOverride> overrides,
        @Nullable List<Inhibition> inhibitions,
        @Nullable SiteCalendar calendar,
        @Nullable String note) {

    public RulesPublished {
        overrides = overrides == null ? List.of() : overrides;
    }

    /** A version of rules alone. */
    public RulesPublished(String ruleBookId, String area, int version, List<Rule> rules, Instant at) {
        this(ruleBookId, area, version, rules, at, List.of(), null, null, null);
    }

    /**
     * One rule as it was published; read it through {@code AlarmRule.of}, whose fields these are.
     *
     * @param id unique in the book, for example {@code hydrant-pressure-low}
     * @param kind the device kind's key, or {@code any}
     * @param metric the metric's key, for LEVEL; what is watched, for PLATFORM
     * @param condition a {@code Condition} of {@code AlarmRule}
     * @param direction LOW or HIGH, for all that has thresholds; EITHER for RATE and DEVIATION
     * @param levels from the least to the most urgent
     * @param hysteresis how far back a value must come to leave a level, in the metric's unit
     * @param states the device states that raise it, for STATE
     * @param clearingStates the device states that end it, for STATE
     * @param latching NONE, UNTIL_RESET or UNTIL_VERIFIED
     * @param withAttribute only for devices that have this attribute
     * @param withoutAttribute only for devices that lack this attribute
     * @param titleZh what the operator reads, in Chinese
     * @param titleEn what the operator reads, in English
     * @param guidanceZh what to do, in Chinese
     * @param guidanceEn what to do, in English
     * @param source where the figures come from; a question mark means to be confirmed on site
     * @param tuning delays, windows, hours and the like; none: it judges plainly
     * @param rationalisation why it is an alarm
     */
    public record Rule(
            String id,
            String kind,
            @Nullable String metric,
            String condition,
            @Nullable String direction,
            List<Level> levels,
            double hysteresis,
            List<String> states,
            List<String> clearingStates,
            String latching,
            @Nullable String withAttribute,
            @Nullable String withoutAttribute,
            String titleZh,
            String titleEn,
            String guidanceZh,
            String guidanceEn,
            String source,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            RuleTuning tuning,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Rationalisation rationalisation) {

        /** A rule that judges plainly and says nothing of why it is there. */
        public Rule(
                String id,
                String kind,
                @Nullable String metric,
                String condition,
                @Nullable String direction,
                List<Level> levels,
                double hysteresis,
                List<String> states,
                List<String> clearingStates,
                String latching,
                @Nullable String withAttribute,
                @Nullable String withoutAttribute,
                String titleZh,
                String titleEn,
                String guidanceZh,
                String guidanceEn,
                String source) {
            this(
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
                    titleZh,
                    titleEn,
                    guidanceZh,
                    guidanceEn,
                    source,
                    null,
                    null);
        }
    }

    /**
     * One level of a rule.
     *
     * @param name for example {@code low-low}
     * @param priority CRITICAL, WARNING or CAUTION
     * @param threshold in the metric's unit, or the factor of {@code ofAttribute}; for NO_DATA in seconds or report
     *     intervals, for MASS_OUTAGE in percent of a zone's devices, for COMPOSITE in signs
     * @param ofAttribute the device attribute that the threshold is a factor of
     * @param inclusive whether the threshold itself belongs to the level
     * @param codes for STATE: the device codes that mean this level; none means any other code
     * @param expression for EXPRESSION: the CEL expression that is true at this level
     * @param consequence how bad it is when nobody acts; with {@code urgency} the priority follows from it
     * @param urgency how much time there is
     */
    public record Level(
            String name,
            String priority,
            @Nullable Double threshold,
            @Nullable String ofAttribute,
            boolean inclusive,
            List<String> codes,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String expression,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String consequence,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String urgency) {

        /** A level without expression and without the grades that its priority follows from. */
        public Level(
                String name,
                String priority,
                @Nullable Double threshold,
                @Nullable String ofAttribute,
                boolean inclusive,
                List<String> codes) {
            this(name, priority, threshold, ofAttribute, inclusive, codes, null, null, null);
        }
    }
}
