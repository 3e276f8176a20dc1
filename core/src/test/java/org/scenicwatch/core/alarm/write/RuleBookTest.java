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
    private static final SiteCalendar SHIPPED = DefaultRules.book().calendar();
    private static final LocalDate OWN = LocalDate.of(2027, 11, 18);
    private static final LocalDate TAKEN_OUT = LocalDate.of(2026, 10, 1);
    private static final LocalDate NATIONAL_DAY = LocalDate.of(2027, 10, 1);

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
                .expectEvents(introduced(1, setOf(shipped), SHIPPED));
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
                .expectEvents(introduced(5, after, SHIPPED));
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
    void aReleaseBringsAYearOfWhichTheSiteHasADayOfItsOwn() {
        RuleSet own = RuleSet.of(shipped.subList(0, 3)).with(plus(minus(SHIPPED, TAKEN_OUT), OWN));
        SiteCalendar release = plus(SHIPPED, NATIONAL_DAY);
        RuleSet after = own.with(plus(own.calendar(), NATIONAL_DAY));
        IntroduceRules next =
                new IntroduceRules(ID, "xijiang", DefaultRules.book().with(release), AT);
        fixture.given(introduced(4, own, SHIPPED)).when(next).expectEvents(introduced(5, after, release));
        fixture.given(PublishedRules.write(ID, "xijiang", 4, own, "before it was told", AT))
                .when(next)
                .expectEvents(introduced(5, after, release));
        fixture.given(introduced(4, own, SHIPPED), introduced(5, after, release))
                .when(next)
                .expectNoEvents();
    }

    @Test
    void whoeverChangesTheBookLeavesItOnTheDaysThatItStandsOn() {
        RuleSet before = setOf(shipped).with(SHIPPED);
        RuleSet after = before.with(plus(SHIPPED, OWN));
        fixture.given(introduced(4, before, SHIPPED))
                .when(new PublishRules(ID, "xijiang", 4, after, "苗年", AT))
                .expectEvents(PublishedRules.write(ID, "xijiang", 5, after, SHIPPED, "苗年", AT));
    }

    @Test
    void aCalendarIsInTheTimeZoneOfThePlatform() {
        List<AlarmRule> own = shipped.subList(0, 3);
        RuleSet before =
                new RuleSet(own, List.of(), List.of(), DefaultRules.book().calendar());
        RuleSet urumqi = DefaultRules.book(ZoneId.of("Asia/Urumqi"));
        fixture.given(PublishedRules.write(ID, "xijiang", 4, before, "ours", AT))
                .when(new IntroduceRules(ID, "xijiang", urumqi, AT))
                .expectEvents(introduced(5, before.with(urumqi.calendar()), urumqi.calendar()));
    }

    @Test
    void anAreaThatNeverChangedTheShippedRulesGetsTheNewOnes() throws IOException {
        List<AlarmRule> former;
        try (InputStream in = Objects.requireNonNull(getClass().getResourceAsStream("/rules/shipped-1.json"))) {
            former = List.of(JsonMapper.builder().build().readValue(in, AlarmRule[].class));
        }
        fixture.given(published(1, former))
                .when(new IntroduceRules(ID, "xijiang", DefaultRules.book(), AT))
                .expectEvents(introduced(2, setOf(shipped), SHIPPED));
        fixture.given(published(1, former), introduced(2, setOf(shipped), SHIPPED))
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

    private static RulesPublished introduced(int version, RuleSet set, SiteCalendar on) {
        return PublishedRules.write(ID, "xijiang", version, set, on, null, AT);
    }

    private static SiteCalendar plus(SiteCalendar calendar, LocalDate holiday) {
        Set<LocalDate> holidays = new HashSet<>(calendar.holidays());
        holidays.add(holiday);
        return new SiteCalendar(calendar.zone(), holidays, calendar.makeUpDays());
    }

    private static SiteCalendar minus(SiteCalendar calendar, LocalDate holiday) {
        Set<LocalDate> holidays = new HashSet<>(calendar.holidays());
        holidays.remove(holiday);
        return new SiteCalendar(calendar.zone(), holidays, calendar.makeUpDays());
    }
}
