package org.scenicwatch.dashboard.casefigures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.scenicwatch.dashboard.casefigures.CaseFigureSample.FROM;
import static org.scenicwatch.dashboard.casefigures.CaseFigureSample.TO;
import static org.scenicwatch.dashboard.casefigures.CaseFigureSample.at;
import static org.scenicwatch.dashboard.casefigures.CaseFigureSample.id;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.scenicwatch.dashboard.caseclocks.ClocksDue;
import org.scenicwatch.dashboard.casefigures.CaseFigures.Period;
import org.scenicwatch.dashboard.projection.EventFacts;
import org.scenicwatch.dashboard.projection.MemorySpace;

/** The figures of the sample, as they were worked by hand: {@code case-figures/sample.md}. */
class CaseCountTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final List<ClocksDue.Due> DUES = List.of(
            new ClocksDue.Due(id(2), "first-answer", at("02 09:10"), false),
            new ClocksDue.Due(id(3), "first-answer", at("02 10:10"), true),
            new ClocksDue.Due(id(5), "first-answer", at("02 15:10"), true),
            new ClocksDue.Due(id(8), "first-answer", at("03 12:10"), true),
            new ClocksDue.Due(id(2), "on-the-spot", at("02 09:30"), false),
            new ClocksDue.Due(id(1), "first-answer", at("01 20:10"), true));

    private static List<CaseFigureRow> rows() {
        MemorySpace<CaseFigureRow> cases = new MemorySpace<>(Map.of(), id -> {});
        CaseFigureFold fold = new CaseFigureFold(cases);
        long index = 0;
        for (CaseFigureSample.Stored stored : CaseFigureSample.all()) {
            fold.on(stored.event(), new EventFacts(++index, 0, stored.at(), "user:1"));
        }
        return cases.rows().stream()
                .sorted((a, b) -> a.openedAt().compareTo(b.openedAt()))
                .toList();
    }

    private static CaseCount count(Instant from, Instant to) {
        return new CaseCount(rows(), DUES, new Period(from, to), ZONE);
    }

    private final CaseFigures figures = count(FROM, TO).figures(CaseCount.By.day);

    @Test
    void countsWhatCameWentAndStayed() {
        assertThat(figures.opened()).isEqualTo(7);
        assertThat(figures.resumed()).isEqualTo(2);
        assertThat(figures.ended()).isEqualTo(7);
        assertThat(figures.openAtEnd()).isEqualTo(4);
        int before = count(FROM.minus(Duration.ofDays(30)), FROM)
                .figures(CaseCount.By.day)
                .openAtEnd();
        assertThat(before + figures.opened() + figures.resumed() - figures.ended())
                .isEqualTo(figures.openAtEnd());
    }

    @Test
    void aCaseIsJudgedWhenItsDayIsOver() {
        assertThat(figures.closing().of()).isEqualTo(6);
        assertThat(figures.closing().count()).isEqualTo(4);
        assertThat(figures.closing().percent()).isEqualTo(66.667, within(0.001));
        assertThat(ids("closing-24h-missed", null)).containsExactly(id(7), id(3));
    }

    @Test
    void takesTimesByNearestRank() {
        assertThat(figures.firstAnswer()).isEqualTo(new CaseFigures.Times(3, 1_200.0, 3_600.0, 3_600.0));
        assertThat(figures.settle()).isEqualTo(new CaseFigures.Times(4, 2_400.0, 93_600.0, 93_600.0));
        assertThat(figures.onTheSpot()).isEqualTo(new CaseFigures.Times(1, 1_500.0, 1_500.0, 1_500.0));
    }

    @Test
    void countsOverdueClocksByKindAndByBody() {
        assertThat(figures.clocks()).isEqualTo(new CaseFigures.Share(5, 3, 60.0));
        assertThat(figures.byClock())
                .containsExactly(
                        new CaseFigures.OfClock("first-answer", new CaseFigures.Share(4, 3, 75.0)),
                        new CaseFigures.OfClock("on-the-spot", new CaseFigures.Share(1, 0, 0.0)));
        assertThat(body("tourism-police").clocks()).isEqualTo(new CaseFigures.Share(1, 1, 100.0));
        assertThat(ids("overdue", "first-answer")).containsExactly(id(3), id(5), id(8));
    }

    @Test
    void countsSatisfactionAndReopenedCases() {
        assertThat(figures.satisfaction().count()).isEqualTo(3);
        assertThat(figures.satisfaction().satisfied()).isEqualTo(2);
        assertThat(figures.satisfaction().mean()).isEqualTo(11 / 3.0, within(1e-9));
        assertThat(figures.satisfaction().unsolved()).isEqualTo(1);
        assertThat(figures.reopened()).isEqualTo(new CaseFigures.Reopened(4, 1, 25.0));
        assertThat(ids("unsatisfied", null)).containsExactly(id(3));
    }

    @Test
    void splitsByOriginCategoryAndOutcome() {
        assertThat(counts(figures.origins())).isEqualTo(Map.of("COMPLAINT", 5, "ALARM", 1, "OPERATOR", 1));
        assertThat(figures.categories().get(0).item()).isEqualTo("bad-service");
        assertThat(figures.categories().get(0).count()).isEqualTo(2);
        assertThat(counts(figures.outcomes()))
                .isEqualTo(Map.of("agreement-reached", 2, "settled-on-the-spot", 1, "fixed", 1));
    }

    @Test
    void givesEachBodyItsOwn() {
        assertThat(figures.bodies().stream().map(CaseFigures.OfBody::body))
                .containsExactly(
                        "fire-brigade",
                        "maintenance-crew",
                        "mediation-centre",
                        "patrol",
                        "rapid-complaint-desk",
                        "tourism-police",
                        null);
        CaseFigures.OfBody desk = body("rapid-complaint-desk");
        assertThat(desk.closed()).isEqualTo(2);
        assertThat(desk.closing()).isEqualTo(new CaseFigures.Share(2, 2, 100.0));
        assertThat(desk.firstAnswer()).isEqualTo(new CaseFigures.Times(1, 480.0, 480.0, 480.0));
        assertThat(desk.settle()).isEqualTo(new CaseFigures.Times(2, 1_500.0, 46_800.0, 46_800.0));
        assertThat(body(null).openAtEnd()).isEqualTo(1);
    }

    @Test
    void drawsTheFlowByTheSitesDays() {
        assertThat(figures.flow()).hasSize(2);
        CaseFigures.Span second = figures.flow().get(0);
        assertThat(second.day()).isEqualTo("2026-05-02");
        assertThat(List.of(second.opened(), second.resumed(), second.ended())).containsExactly(4, 0, 5);
        assertThat(second.closing()).isEqualTo(CaseFigures.Share.of(3, 2));
        assertThat(second.satisfaction().percent()).isEqualTo(100);
        CaseFigures.Span third = figures.flow().get(1);
        assertThat(List.of(third.opened(), third.resumed(), third.ended())).containsExactly(3, 2, 2);
        assertThat(third.closing()).isEqualTo(CaseFigures.Share.of(3, 2));
        assertThat(third.satisfaction().percent()).isEqualTo(0);
    }

    @Test
    void weeksAndMonthsBeginWhereTheyBegin() {
        assertThat(count(FROM, TO).figures(CaseCount.By.week).flow())
                .singleElement()
                .satisfies(span -> {
                    assertThat(span.day()).isEqualTo("2026-04-27");
                    assertThat(span.from()).isEqualTo(FROM);
                    assertThat(span.opened()).isEqualTo(7);
                });
        assertThat(count(FROM, TO).figures(CaseCount.By.month).flow())
                .singleElement()
                .satisfies(span -> assertThat(span.day()).isEqualTo("2026-05-01"));
    }

    @Test
    void aPastPeriodKeepsItsFiguresWhateverComesLater() {
        List<CaseFigureRow> later = rows().stream()
                .map(row -> row.stepped(CaseFigureRow.What.WITHDRAWN, at("09 00:00"))
                        .rated(new CaseFigureRow.Rating(at("09 01:00"), 1, false)))
                .toList();
        CaseFigures then = new CaseCount(later, DUES, new Period(FROM, TO), ZONE).figures(CaseCount.By.day);
        assertThat(then).isEqualTo(figures);
    }

    @Test
    void theCasesBehindAFigureAreAsManyAsItCounts() {
        assertThat(ids("opened", null)).hasSize(figures.opened());
        assertThat(ids("open", null)).hasSize(figures.openAtEnd());
        assertThat(ids("closing-24h", null)).hasSize(figures.closing().of());
        assertThat(ids("first-answer", null)).hasSize(figures.firstAnswer().count());
        assertThat(ids("satisfaction", null)).hasSize(figures.satisfaction().count());
        for (CaseFigures.Slice slice : figures.categories()) {
            assertThat(ids("category", slice.item())).as(slice.item()).hasSize(slice.count());
        }
    }

    @Test
    void nothingIsNoShareAndNoTime() {
        CaseFigures none = count(FROM.minus(Duration.ofDays(40)), FROM.minus(Duration.ofDays(30)))
                .figures(CaseCount.By.week);
        assertThat(none.closing().percent()).isNull();
        assertThat(none.settle().medianSeconds()).isNull();
        assertThat(none.bodies()).isEmpty();
        assertThat(CaseFigure.assess(none)).allMatch(assessment -> assessment.verdict() == CaseFigure.Verdict.NONE);
    }

    private CaseFigures.OfBody body(String code) {
        return figures.bodies().stream()
                .filter(body -> java.util.Objects.equals(body.body(), code))
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, Integer> counts(List<CaseFigures.Slice> slices) {
        return slices.stream().collect(Collectors.toMap(CaseFigures.Slice::item, CaseFigures.Slice::count));
    }

    private static List<String> ids(String figure, String item) {
        return count(FROM, TO).behind(figure, item).stream()
                .map(CaseFigureRow::id)
                .toList();
    }
}
