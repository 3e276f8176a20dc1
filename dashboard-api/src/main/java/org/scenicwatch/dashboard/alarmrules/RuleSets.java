package org.scenicwatch.dashboard.alarmrules;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.scenicwatch.core.alarm.AlarmRule;
import org.scenicwatch.core.alarm.Inhibition;
import org.scenicwatch.core.alarm.RuleOverride;
import org.scenicwatch.core.alarm.RuleSet;
import org.scenicwatch.core.calendar.SiteCalendar;

/** Rule sets with one thing changed; whatever is there keeps its place. */
final class RuleSets {

    private RuleSets() {}

    static RuleSet with(RuleSet set, AlarmRule rule) {
        return new RuleSet(
                put(set.rules(), rule, each -> each.id().equals(rule.id())),
                set.overrides(),
                set.inhibitions(),
                set.calendar());
    }

    /** Without the rule and what it does otherwise; inhibitions that name it stay, and are a fault. */
    static RuleSet without(RuleSet set, String rule) {
        return new RuleSet(
                set.rules().stream().filter(each -> !each.id().equals(rule)).toList(),
                set.overrides().stream()
                        .filter(each -> !each.rule().equals(rule))
                        .toList(),
                set.inhibitions(),
                set.calendar());
    }

    static RuleSet with(RuleSet set, RuleOverride override) {
        return new RuleSet(
                set.rules(),
                put(
                        set.overrides(),
                        override,
                        each -> each.rule().equals(override.rule())
                                && each.scope().equals(override.scope())),
                set.inhibitions(),
                set.calendar());
    }

    static RuleSet withOverrides(RuleSet set, String rule, List<RuleOverride> overrides) {
        List<RuleOverride> all = new ArrayList<>(set.overrides().stream()
                .filter(each -> !each.rule().equals(rule))
                .toList());
        all.addAll(overrides);
        return new RuleSet(set.rules(), all, set.inhibitions(), set.calendar());
    }

    static RuleSet with(RuleSet set, Inhibition inhibition) {
        return withInhibitions(
                set, put(set.inhibitions(), inhibition, each -> each.id().equals(inhibition.id())));
    }

    static RuleSet withInhibitions(RuleSet set, List<Inhibition> inhibitions) {
        return new RuleSet(set.rules(), set.overrides(), inhibitions, set.calendar());
    }

    static RuleSet with(RuleSet set, SiteCalendar calendar) {
        return new RuleSet(set.rules(), set.overrides(), set.inhibitions(), calendar);
    }

    private static <T> List<T> put(List<T> all, T value, Predicate<T> same) {
        List<T> changed = new ArrayList<>(all);
        for (int i = 0; i < changed.size(); i++) {
            if (same.test(changed.get(i))) {
                changed.set(i, value);
                return changed;
            }
        }
        changed.add(value);
        return changed;
    }
}
