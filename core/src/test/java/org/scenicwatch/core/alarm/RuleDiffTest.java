package org.scenicwatch.core.alarm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.scenicwatch.core.alarm.RuleOverride.LevelOverride;
import org.scenicwatch.core.calendar.SiteCalendar;

class RuleDiffTest {

    private static final RuleScope ZONE = new RuleScope("Z-01", null, null);
    private static final AlarmRule TANK = RuleDraft.rule(draft -> {});

    @Test
    void nothingDiffersFromTheSame() {
        assertThat(RuleDiff.between(DefaultRules.book(), DefaultRules.book())).isEmpty();
    }

    @Test
    void tellsFieldsOfARuleAsTheyAreTyped() {
        AlarmRule changed = RuleDraft.rule(draft -> {
            draft.levels.set(0, RuleDraft.level("low", Priority.CAUTION, 2.25));
            draft.hysteresis = 0;
            draft.onDelay = 30;
            draft.withAttribute = "main";
            draft.schedule = new RuleSchedule(List.of(new RuleSchedule.Hours(
                    RuleSchedule.Days.WORKING_DAYS,
                    List.of(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
                    LocalTime.of(22, 0),
                    LocalTime.of(6, 30))));
            draft.suppressed = new SuppressedWhile(List.of(AreaMode.DRILL), MonthDay.of(11, 15), MonthDay.of(3, 1));
        });
        assertThat(RuleDiff.between(RuleSet.of(List.of(TANK)), RuleSet.of(List.of(changed))))
                .containsExactly(
                        change("levels.low.priority", "WARNING", "CAUTION"),
                        change("levels.low.threshold", "2", "2.25"),
                        change("hysteresis", "0.1", "0"),
                        change("tuning.onDelaySeconds", "0", "30"),
                        change("withAttribute", null, "main"),
                        change("tuning.schedule", null, "WORKING_DAYS MONDAY,FRIDAY 22:00-06:30"),
                        change("tuning.suppressedWhile.modes", null, "DRILL"),
                        change("tuning.suppressedWhile.seasonFrom", null, "--11-15"),
                        change("tuning.suppressedWhile.seasonTo", null, "--03-01"));
    }

    @Test
    void tellsLevelsThatCameAndWent() {
        AlarmRule shorter = RuleDraft.rule(draft -> draft.levels.remove(0));
        assertThat(RuleDiff.between(TANK, shorter))
                .extracting(RuleChange::field, RuleChange::before, RuleChange::after)
                .contains(tuple("levels", "low, low-low", "low-low"), tuple("levels.low.threshold", "2", null));
    }

    @Test
    void tellsRulesThatCameAndWent() {
        AlarmRule fire = RuleDraft.rule(RuleDraft::fire);
        assertThat(RuleDiff.between(RuleSet.of(List.of(TANK)), RuleSet.of(List.of(fire))))
                .containsExactly(
                        new RuleChange("tank-level-low", null, "rule", "水位低 / Level low", null),
                        new RuleChange("smoke-alarm", null, "rule", null, "水位低 / Level low"));
    }

    @Test
    void tellsOverridesWithTheirScope() {
        RuleSet before = set(List.of(override(1.5, null)), List.of(), RuleSet.NO_HOLIDAYS);
        RuleSet after = set(List.of(override(1.6, 20)), List.of(), RuleSet.NO_HOLIDAYS);
        assertThat(RuleDiff.between(before, after))
                .containsExactly(
                        new RuleChange("tank-level-low", ZONE, "levels.low.threshold", "1.5", "1.6"),
                        new RuleChange("tank-level-low", ZONE, "onDelaySeconds", null, "20"));
        assertThat(RuleDiff.between(after, RuleSet.of(List.of(TANK))))
                .contains(new RuleChange("tank-level-low", ZONE, "note", "low bank", null));
    }

    @Test
    void tellsInhibitionsAtTheRuleThatTheyHideAndTheCalendarAtNone() {
        Inhibition before =
                new Inhibition("x", "tank-level-low", null, "tank-other", Inhibition.Same.ZONE, null, "source");
        Inhibition after =
                new Inhibition("x", "tank-level-low", "low", "tank-other", Inhibition.Same.ZONE, null, "source");
        SiteCalendar festival =
                new SiteCalendar(ZoneId.of("Asia/Shanghai"), Set.of(LocalDate.of(2026, 10, 1)), Set.of());
        assertThat(RuleDiff.between(
                        set(List.of(), List.of(before), RuleSet.NO_HOLIDAYS), set(List.of(), List.of(after), festival)))
                .containsExactly(
                        new RuleChange("tank-other", null, "inhibitions.x.level", null, "low"),
                        new RuleChange("-", null, "calendar.holidays", null, "2026-10-01"));
    }

    private static RuleChange change(String field, @Nullable String before, @Nullable String after) {
        return new RuleChange("tank-level-low", null, field, before, after);
    }

    private static RuleSet set(List<RuleOverride> overrides, List<Inhibition> inhibitions, SiteCalendar calendar) {
        return new RuleSet(List.of(TANK), overrides, inhibitions, calendar);
    }

    private static RuleOverride override(double low, @Nullable Integer delay) {
        return new RuleOverride(
                "tank-level-low",
                ZONE,
                null,
                null,
                delay,
                null,
                null,
                null,
                null,
                List.of(new LevelOverride("low", low, null, null)),
                "low bank");
    }
}
