package org.scenicwatch.dashboard.whatif;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.alarm.AlarmRule;
import org.scenicwatch.core.alarm.RuleOverride;
import org.scenicwatch.core.alarm.detection.RuleTrial;
import org.scenicwatch.core.calendar.SiteCalendar;

/**
 * What is to be found out.
 *
 * @param today the rule in force with the changed one's id; absent: there is none yet
 * @param todayOverrides what it does otherwise
 * @param then the changed rule
 * @param thenOverrides what it would do otherwise
 * @param calendar the site's working days
 * @param from start of the period
 * @param to its end, not included
 */
record WhatIfQuestion(
        @Nullable AlarmRule today,
        List<RuleOverride> todayOverrides,
        AlarmRule then,
        List<RuleOverride> thenOverrides,
        SiteCalendar calendar,
        Instant from,
        Instant to) {

    /** What reports its values seldom has to have spoken before the period begins. */
    private static final Duration SHORTEST_WARM_UP = Duration.ofHours(1);

    /** States are told when they change, and again with a sign of life, at least once a day. */
    private static final Duration WARM_UP_OF_STATES = Duration.ofHours(24);

    /** The book of today's rule; empty without one. */
    Optional<RuleTrial.Book> todayBook() {
        return today == null ? Optional.empty() : Optional.of(new RuleTrial.Book(today, todayOverrides, calendar));
    }

    RuleTrial.Book thenBook() {
        return new RuleTrial.Book(then, thenOverrides, calendar);
    }

    /** What both rules together look at. */
    RuleInputs inputs() {
        RuleInputs inputs = RuleInputs.of(then);
        return today == null ? inputs : inputs.and(RuleInputs.of(today));
    }

    /**
     * From when on messages are judged, so that what stands at the start of the period is known to stand: as long before it
     * as the rules look back and wait, and an hour, with states a day.
     */
    Instant judgedFrom() {
        long seconds = Math.max(lookBack(then, thenOverrides), today == null ? 0 : lookBack(today, todayOverrides));
        Duration least = inputs().states() == RuleInputs.States.NONE ? SHORTEST_WARM_UP : WARM_UP_OF_STATES;
        return from.minus(least).minusSeconds(seconds);
    }

    private static long lookBack(AlarmRule rule, List<RuleOverride> overrides) {
        return Stream.concat(Stream.of(rule), overrides.stream().map(each -> each.applyTo(rule)))
                .map(AlarmRule::tuning)
                .mapToLong(each -> (long) each.windowSeconds() + each.onDelaySeconds() + each.offDelaySeconds())
                .max()
                .orElse(0);
    }
}
