package org.scenicwatch.core.alarm;

import org.jspecify.annotations.Nullable;

/**
 * One field that differs between two rule sets. Values are text as a person would type it, in the codes of the rule's
 * JSON; none means that the field is not there: of an override, that it is inherited.
 *
 * @param rule the rule's id; of an inhibition, the rule whose alarms it hides; a hyphen: the calendar
 * @param scope where, for an override
 * @param field as a path, for example {@code levels.low.threshold}; {@code rule}: the rule itself came or went
 * @param before the value in the one
 * @param after the value in the other
 */
public record RuleChange(
        String rule,
        @Nullable RuleScope scope,
        String field,
        @Nullable String before,
        @Nullable String after) {}
