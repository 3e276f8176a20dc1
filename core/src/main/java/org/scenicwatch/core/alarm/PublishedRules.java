package org.scenicwatch.core.alarm;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.LocalText;
import org.scenicwatch.core.alarm.events.RulesPublished;
import org.scenicwatch.core.calendar.SiteCalendar;
import org.scenicwatch.core.device.DeviceKind;

/** A rule set as text and numbers of {@link RulesPublished}, and back. */
public final class PublishedRules {

    private PublishedRules() {}

    /** The event that publishes {@code set}, without telling what its calendar stands on. */
    public static RulesPublished write(
            String ruleBookId, String area, int version, RuleSet set, @Nullable String note, Instant at) {
        return write(ruleBookId, area, version, set, null, note, at);
    }

    /** The event that publishes {@code set}, whose calendar stands on these shipped days. */
    public static RulesPublished write(
            String ruleBookId,
            String area,
            int version,
            RuleSet set,
            @Nullable SiteCalendar shipped,
            @Nullable String note,
            Instant at) {
        return new RulesPublished(
                ruleBookId,
                area,
                version,
                set.rules().stream().map(AlarmRule::toPublish).toList(),
                at,
                set.overrides().stream().map(PublishedRules::of).toList(),
                set.inhibitions().stream().map(PublishedRules::of).toList(),
                of(set.calendar()),
                shipped == null ? null : of(shipped),
                note);
    }

    /** The shipped days that the calendar of this version stands on; none: the version does not tell. */
    public static @Nullable SiteCalendar shipped(RulesPublished published) {
        return published.shipped() == null ? null : calendar(published.shipped());
    }

    static RuleSet read(RulesPublished published) {
        return new RuleSet(
                published.rules().stream().map(AlarmRule::of).toList(),
                orEmpty(published.overrides()).stream()
                        .map(PublishedRules::override)
                        .toList(),
                published.inhibitions() == null
                        ? DefaultInhibitions.load()
                        : published.inhibitions().stream()
                                .map(PublishedRules::inhibition)
                                .toList(),
                published.calendar() == null ? RuleSet.NO_HOLIDAYS : calendar(published.calendar()));
    }

    static RulesPublished.@Nullable Tuning of(RuleTuning tuning) {
        if (tuning.equals(RuleTuning.PLAIN)) {
            return null;
        }
        SuppressedWhile suppressed = tuning.suppressedWhile();
        return new RulesPublished.Tuning(
                tuning.disabled(),
                tuning.onDelaySeconds(),
                tuning.offDelaySeconds(),
                tuning.deadband(),
                tuning.windowSeconds(),
                tuning.reference(),
                tuning.counted(),
                hours(tuning.schedule()),
                modes(suppressed),
                suppressed == null ? null : text(suppressed.seasonFrom()),
                suppressed == null ? null : text(suppressed.seasonTo()));
    }

    static RuleTuning tuning(RulesPublished.@Nullable Tuning tuning) {
        return tuning == null
                ? RuleTuning.PLAIN
                : new RuleTuning(
                        tuning.disabled(),
                        tuning.onDelaySeconds(),
                        tuning.offDelaySeconds(),
                        tuning.deadband(),
                        tuning.windowSeconds(),
                        tuning.reference(),
                        tuning.counted(),
                        schedule(tuning.hours()),
                        suppressed(tuning.suppressedModes(), tuning.seasonFrom(), tuning.seasonTo()));
    }

    static RulesPublished.@Nullable Rationalisation of(@Nullable Rationalisation why) {
        return why == null
                ? null
                : new RulesPublished.Rationalisation(
                        why.cause().zh(),
                        why.cause().en(),
                        why.consequence().zh(),
                        why.consequence().en(),
                        why.respondWithinSeconds());
    }

    static @Nullable Rationalisation rationalisation(RulesPublished.@Nullable Rationalisation why) {
        return why == null
                ? null
                : new Rationalisation(
                        new LocalText(why.causeZh(), why.causeEn()),
                        new LocalText(why.consequenceZh(), why.consequenceEn()),
                        why.respondWithinSeconds());
    }

    private static RulesPublished.Override of(RuleOverride override) {
        RuleScope scope = override.scope();
        SuppressedWhile suppressed = override.suppressedWhile();
        return new RulesPublished.Override(
                override.rule(),
                scope.zone(),
                scope.kind() == null ? null : scope.kind().key(),
                scope.device(),
                override.disabled(),
                override.hysteresis(),
                override.onDelaySeconds(),
                override.offDelaySeconds(),
                override.deadband(),
                hours(override.schedule()),
                modes(suppressed),
                suppressed == null ? null : text(suppressed.seasonFrom()),
                suppressed == null ? null : text(suppressed.seasonTo()),
                override.levels().stream()
                        .map(level -> new RulesPublished.OverriddenLevel(
                                level.name(), level.threshold(), level.ofAttribute(), text(level.priority())))
                        .toList(),
                override.note());
    }

    private static RuleOverride override(RulesPublished.Override override) {
        return new RuleOverride(
                override.rule(),
                new RuleScope(override.zone(), kind(override.kind()), override.device()),
                override.disabled(),
                override.hysteresis(),
                override.onDelaySeconds(),
                override.offDelaySeconds(),
                override.deadband(),
                schedule(override.hours()),
                suppressed(override.suppressedModes(), override.seasonFrom(), override.seasonTo()),
                override.levels().stream()
                        .map(level -> new RuleOverride.LevelOverride(
                                level.name(),
                                level.threshold(),
                                level.ofAttribute(),
                                level.priority() == null ? null : Priority.valueOf(level.priority())))
                        .toList(),
                override.note());
    }

    private static RulesPublished.Inhibition of(Inhibition inhibition) {
        return new RulesPublished.Inhibition(
                inhibition.id(),
                inhibition.cause(),
                inhibition.level(),
                inhibition.effect(),
                inhibition.same().name(),
                inhibition.label(),
                inhibition.source());
    }

    private static Inhibition inhibition(RulesPublished.Inhibition inhibition) {
        return new Inhibition(
                inhibition.id(),
                inhibition.cause(),
                inhibition.level(),
                inhibition.effect(),
                Inhibition.Same.valueOf(inhibition.same()),
                inhibition.label(),
                inhibition.source());
    }

    private static RulesPublished.Calendar of(SiteCalendar calendar) {
        return new RulesPublished.Calendar(
                calendar.zone().getId(), sorted(calendar.holidays()), sorted(calendar.makeUpDays()));
    }

    private static SiteCalendar calendar(RulesPublished.Calendar calendar) {
        return new SiteCalendar(ZoneId.of(calendar.zone()), days(calendar.holidays()), days(calendar.makeUpDays()));
    }

    private static @Nullable List<RulesPublished.Hours> hours(@Nullable RuleSchedule schedule) {
        return schedule == null
                ? null
                : schedule.hours().stream()
                        .map(each -> new RulesPublished.Hours(
                                each.days().name(),
                                each.weekdays().stream().map(DayOfWeek::name).toList(),
                                each.from().toString(),
                                each.to().toString()))
                        .toList();
    }

    private static @Nullable RuleSchedule schedule(@Nullable List<RulesPublished.Hours> hours) {
        return hours == null
                ? null
                : new RuleSchedule(hours.stream()
                        .map(each -> new RuleSchedule.Hours(
                                RuleSchedule.Days.valueOf(each.days()),
                                each.weekdays().stream().map(DayOfWeek::valueOf).toList(),
                                LocalTime.parse(each.from()),
                                LocalTime.parse(each.to())))
                        .toList());
    }

    private static @Nullable List<String> modes(@Nullable SuppressedWhile suppressed) {
        return suppressed == null
                ? null
                : suppressed.modes().stream().map(AreaMode::name).toList();
    }

    private static @Nullable SuppressedWhile suppressed(
            @Nullable List<String> modes, @Nullable String seasonFrom, @Nullable String seasonTo) {
        return modes == null
                ? null
                : new SuppressedWhile(
                        modes.stream().map(AreaMode::valueOf).toList(), monthDay(seasonFrom), monthDay(seasonTo));
    }

    private static @Nullable MonthDay monthDay(@Nullable String text) {
        return text == null ? null : MonthDay.parse(text);
    }

    private static @Nullable DeviceKind kind(@Nullable String key) {
        return key == null ? null : DeviceKind.of(key).orElseThrow(() -> new IllegalArgumentException("kind " + key));
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    private static List<String> sorted(Set<LocalDate> days) {
        return days.stream().sorted().map(LocalDate::toString).toList();
    }

    private static Set<LocalDate> days(List<String> days) {
        return days.stream().map(LocalDate::parse).collect(Collectors.toUnmodifiableSet());
    }

    private static <T> List<T> orEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }
}
