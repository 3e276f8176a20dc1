package org.scenicwatch.core.alarm.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.eventstore.EventType;

/**
 * A version of the area's rule book came into force, whole.
 *
 * @param ruleBookId the aggregate, {@code rules:{area}}
 * @param area the scenic area
 * @param version counted from 1; alarms name the version that raised them
 * @param rules all rules, in their order
 * @param at when, server time
 * @param overrides what single rules do otherwise in a zone, for a kind or for a device; none told: nothing
 * @param inhibitions which alarms hide which; none told: those that the platform ships with
 * @param calendar the working days that schedules refer to; none told: Monday to Friday, in China's time
 * @param shipped the shipped days that the calendar stands on: what it has otherwise is the site's own; none told: of a
 *     version before revision 3
 * @param note why, in the words of whoever published it; names nobody
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@EventType(value = "alarm.RulesPublished", revision = 3)
public record RulesPublished(
        String ruleBookId,
        String area,
        int version,
        List<Rule> rules,
        Instant at,
        @Nullable List<Override> overrides,
        @Nullable List<Inhibition> inhibitions,
        @Nullable Calendar calendar,
        @Nullable Calendar shipped,
        @Nullable String note) {

    /** A version of rules alone. */
    public RulesPublished(String ruleBookId, String area, int version, List<Rule> rules, Instant at) {
        this(ruleBookId, area, version, rules, at, null, null, null, null, null);
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
            Tuning tuning,

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

    /**
     * How a rule judges beyond its thresholds; read it through {@code RuleTuning}, whose fields these are.
     *
     * @param disabled whether it judges nothing
     * @param onDelaySeconds how long the condition must hold
     * @param offDelaySeconds how long it must be gone
     * @param deadband how much a value must differ to be judged anew, in the metric's unit
     * @param windowSeconds how far back it looks
     * @param reference the device attribute to compare with; none: the mean of the window
     * @param counted the CEL expression that a message must fulfil to be counted
     * @param hours when it judges; none: always
     * @param suppressedModes the area's modes that suppress its alarms by design
     * @param seasonFrom first day of the season that does so, for example {@code --11-15}
     * @param seasonTo last day of that season
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Tuning(
            boolean disabled,
            int onDelaySeconds,
            int offDelaySeconds,
            double deadband,
            int windowSeconds,
            @Nullable String reference,
            @Nullable String counted,
            @Nullable List<Hours> hours,
            @Nullable List<String> suppressedModes,
            @Nullable String seasonFrom,
            @Nullable String seasonTo) {}

    /**
     * Some hours of some days.
     *
     * @param days EVERY_DAY, WORKING_DAYS or DAYS_OFF
     * @param weekdays for example MONDAY; none named: all
     * @param from first moment, for example {@code 22:00}
     * @param to end, not included
     */
    public record Hours(String days, List<String> weekdays, String from, String to) {}

    /**
     * Why a rule is an alarm at all.
     *
     * @param causeZh what usually brings it about, in Chinese
     * @param causeEn what usually brings it about, in English
     * @param consequenceZh what happens when nobody does anything, in Chinese
     * @param consequenceEn what happens when nobody does anything, in English
     * @param respondWithinSeconds how soon somebody must have acted
     */
    public record Rationalisation(
            String causeZh, String causeEn, String consequenceZh, String consequenceEn, int respondWithinSeconds) {}

    /**
     * What a rule does otherwise in one scope; what is absent is inherited.
     *
     * @param rule the rule's id
     * @param zone the zone's code
     * @param kind the device kind's key
     * @param device the device's code
     * @param disabled as of the tuning
     * @param hysteresis as of the rule
     * @param onDelaySeconds as of the tuning
     * @param offDelaySeconds as of the tuning
     * @param deadband as of the tuning
     * @param hours as of the tuning
     * @param suppressedModes as of the tuning
     * @param seasonFrom as of the tuning
     * @param seasonTo as of the tuning
     * @param levels levels that differ there
     * @param note why; names nobody
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Override(
            String rule,
            @Nullable String zone,
            @Nullable String kind,
            @Nullable String device,
            @Nullable Boolean disabled,
            @Nullable Double hysteresis,
            @Nullable Integer onDelaySeconds,
            @Nullable Integer offDelaySeconds,
            @Nullable Double deadband,
            @Nullable List<Hours> hours,
            @Nullable List<String> suppressedModes,
            @Nullable String seasonFrom,
            @Nullable String seasonTo,
            List<OverriddenLevel> levels,
            String note) {}

    /**
     * One level otherwise; what is absent is inherited.
     *
     * @param name the level's name in the rule
     * @param threshold in the metric's unit, or the factor of {@code ofAttribute}
     * @param ofAttribute the device attribute that the threshold is a factor of; the empty text: of none
     * @param priority how urgent it is there
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record OverriddenLevel(
            String name,
            @Nullable Double threshold,
            @Nullable String ofAttribute,
            @Nullable String priority) {}

    /**
     * What hides what.
     *
     * @param id unique
     * @param cause the rule whose alarm explains the others
     * @param level the level that the cause's alarm must have; none: any
     * @param effect the rule whose alarms it explains
     * @param same ZONE, PLACE or LABEL
     * @param label the devices' label that must be equal, for LABEL
     * @param source why this is so
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Inhibition(
            String id,
            String cause,
            @Nullable String level,
            String effect,
            String same,
            @Nullable String label,
            String source) {}

    /**
     * The site's working days.
     *
     * @param zone its time zone, for example {@code Asia/Shanghai}
     * @param holidays days off, for example {@code 2026-10-01}
     * @param makeUpDays days of a weekend that are worked
     */
    public record Calendar(String zone, List<String> holidays, List<String> makeUpDays) {}
}
