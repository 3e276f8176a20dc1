package org.scenicwatch.core.alarm.write;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.scenicwatch.core.Refused;
import org.scenicwatch.core.alarm.AlarmRule;
import org.scenicwatch.core.alarm.DefaultInhibitions;
import org.scenicwatch.core.alarm.DefaultRules;
import org.scenicwatch.core.alarm.PublishedRules;
import org.scenicwatch.core.alarm.RuleSet;
import org.scenicwatch.core.alarm.events.RulesPublished;
import org.scenicwatch.core.calendar.SiteCalendar;
import tools.jackson.databind.json.JsonMapper;

class RuleBookTest {

    private static final String ID = "rules:xijiang";
    private static final Instant AT = Instant.parse("2026-05-01T08:00:00Z");

    private final List<AlarmRule> shipped = DefaultRules.load();
    private FixtureConfiguration<RuleBook> fixture;

    @BeforeEach
    void setUp() {
        fixture = new AggregateTestFixture<>(RuleBook.class);
    }

    @Test
    void publishesTheFirstVersionWhole() {
        fixture.givenNoPriorActivity()
                .when(new IntroduceRules(ID, "xijiang", DefaultRules.book(), AT))
                .expectEvents(published(1, shipped));
    }

    @Test
    void anAreaThatHasRulesKeepsThem() {
        fixture.given(published(1, shipped.subList(0, 3)))
                .when(new IntroduceRules(ID, "xijiang", DefaultRules.book(), AT))
                .expectNoEvents();
    }

    @Test
    void anAreaWithRulesOfItsOwnGetsTheHolidaysThatAreKnownByNow() {
        List<AlarmRule> own = shipped.subList(0, 3);
        RuleSet before = new RuleSet(own, List.of(), List.of(), RuleSet.NO_HOLIDAYS);
        RuleSet after =
                new RuleSet(own, List.of(), List.of(), DefaultRules.book().calendar());
        fixture.given(PublishedRules.write(ID, "xijiang", 4, before, "ours", AT))
                .when(new IntroduceRules(ID, "xijiang", DefaultRules.book(), AT))
                .expectEvents(PublishedRules.write(ID, "xijiang", 5, after, null, AT));
    }

    @Test
    void whatAnAreaHasPutIntoItsCalendarStands() {
        List<AlarmRule> own = shipped.subList(0, 3);
        SiteCalendar known = DefaultRules.book().calendar();
        Set<LocalDate> holidays = new HashSet<>(known.holidays());
        holidays.add(LocalDate.of(2026, 11, 18));
        RuleSet edited =
                new RuleSet(own, List.of(), List.of(), new SiteCalendar(known.zone(), holidays, known.makeUpDays()));
        fixture.given(PublishedRules.write(ID, "xijiang", 4, edited, "ours", AT))
                .when(new IntroduceRules(ID, "xijiang", DefaultRules.book(), AT))
                .expectNoEvents();
    }

    @Test
    void aCalendarIsInTheTimeZoneOfThePlatform() {
        List<AlarmRule> own = shipped.subList(0, 3);
        RuleSet before =
                new RuleSet(own, List.of(), List.of(), DefaultRules.book().calendar());
        RuleSet urumqi = DefaultRules.book(ZoneId.of("Asia/Urumqi"));
        fixture.given(PublishedRules.write(ID, "xijiang", 4, before, "ours", AT))
                .when(new IntroduceRules(ID, "xijiang", urumqi, AT))
                .expectEvents(PublishedRules.write(ID, "xijiang", 5, before.with(urumqi.calendar()), null, AT));
    }

    @Test
    void anAreaThatNeverChangedTheShippedRulesGetsTheNewOnes() throws IOException {
        List<AlarmRule> former;
        try (InputStream in = Objects.requireNonNull(getClass().getResourceAsStream("/rules/shipped-1.json"))) {
            former = List.of(JsonMapper.builder().build().readValue(in, AlarmRule[].class));
        }
        fixture.given(published(1, former))
                .when(new IntroduceRules(ID, "xijiang", DefaultRules.book(), AT))
                .expectEvents(published(2, shipped));
        fixture.given(published(1, former), published(2, shipped))
                .when(new IntroduceRules(ID, "xijiang", DefaultRules.book(), AT))
                .expectNoEvents();
    }

    @Test
    void anAreaThatChangedOnlyWhatHidesWhatKeepsItsBook() throws IOException {
        List<AlarmRule> former;
        try (InputStream in = Objects.requireNonNull(getClass().getResourceAsStream("/rules/shipped-1.json"))) {
            former = List.of(JsonMapper.builder().build().readValue(in, AlarmRule[].class));
        }
        RuleSet edited =
                new RuleSet(former, List.of(), List.of(), DefaultRules.book().calendar());
        fixture.given(PublishedRules.write(ID, "xijiang", 1, edited, null, AT))
                .when(new IntroduceRules(ID, "xijiang", DefaultRules.book(), AT))
                .expectNoEvents();
    }

    @Test
    void publishesTheNextVersionOnlyForOtherRules() {
        fixture.given(published(1, shipped)).when(publish(shipped)).expectNoEvents();
        fixture.given(published(1, shipped))
                .when(publish(shipped.subList(0, 3)))
                .expectEvents(published(2, shipped.subList(0, 3)));
    }

    @Test
    void refusesAWrongRuleBook() {
        fixture.given(published(1, shipped)).when(publish(List.of())).expectException(Refused.with("rules.empty"));
    }

    private static PublishRules publish(List<AlarmRule> rules) {
        return new PublishRules(ID, "xijiang", null, setOf(rules), null, AT);
    }

    private static RuleSet setOf(List<AlarmRule> rules) {
        Set<String> ids = rules.stream().map(AlarmRule::id).collect(Collectors.toSet());
        return new RuleSet(
                rules,
                List.of(),
                DefaultInhibitions.load().stream()
                        .filter(each -> ids.contains(each.cause()) && ids.contains(each.effect()))
                        .toList(),
                DefaultRules.book().calendar());
    }

    private static RulesPublished published(int version, List<AlarmRule> rules) {
        return PublishedRules.write(ID, "xijiang", version, setOf(rules), null, AT);
    }
}
