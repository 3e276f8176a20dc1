package org.scenicwatch.core.alarm;

import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.alarm.events.RulesPublished;
import org.scenicwatch.core.calendar.SiteCalendar;
import org.scenicwatch.core.device.DeviceKind;

/**
 * All that judges in one area: its rules, what they do otherwise in a zone, for a kind or for a device, what hides what,
 * and the calendar that schedules refer to.
 *
 * @param rules in their order, unique by id
 * @param overrides what single rules do otherwise, unique by rule and scope
 * @param inhibitions which alarms hide which
 * @param calendar the site's working days
 */
public record RuleSet(
        List<AlarmRule> rules, List<RuleOverride> overrides, List<Inhibition> inhibitions, SiteCalendar calendar) {

    /** A calendar without holidays in China's time. */
    public static final SiteCalendar NO_HOLIDAYS = new SiteCalendar(ZoneId.of("Asia/Shanghai"), Set.of(), Set.of());

    public RuleSet {
        rules = List.copyOf(rules);
        overrides = List.copyOf(overrides);
        inhibitions = List.copyOf(inhibitions);
    }

    /** Rules alone. */
    public static RuleSet of(List<AlarmRule> rules) {
        return new RuleSet(rules, List.of(), List.of(), NO_HOLIDAYS);
    }

    /** What was published. */
    public static RuleSet of(RulesPublished published) {
        return PublishedRules.read(published);
    }

    /** The rule with this id, as it is for the area. */
    public Optional<AlarmRule> find(String id) {
        return rules.stream().filter(rule -> rule.id().equals(id)).findFirst();
    }

    /** The same in the zone and with the holidays of this calendar. */
    public RuleSet with(SiteCalendar other) {
        return new RuleSet(rules, overrides, inhibitions, other);
    }

    /**
     * What {@code rule} does otherwise for such a device, the farthest scope first; without kind and device, for a zone as
     * a whole.
     */
    public List<RuleOverride> overridesOf(
            String rule, @Nullable DeviceKind kind, @Nullable String zone, @Nullable String device) {
        return overrides.stream()
                .filter(each -> each.rule().equals(rule) && each.scope().covers(kind, zone, device))
                .sorted(Comparator.comparingInt(each -> each.scope().nearness()))
                .toList();
    }

    /** {@code rule} as it judges such a device, or a zone as a whole. */
    public AlarmRule effective(
            AlarmRule rule, @Nullable DeviceKind kind, @Nullable String zone, @Nullable String device) {
        if (overrides.isEmpty()) {
            return rule;
        }
        AlarmRule effective = rule;
        for (RuleOverride override : overridesOf(rule.id(), kind, zone, device)) {
            effective = override.applyTo(effective);
        }
        return effective;
    }
}
