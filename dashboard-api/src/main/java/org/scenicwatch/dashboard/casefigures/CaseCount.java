package org.scenicwatch.dashboard.casefigures;

import static org.scenicwatch.dashboard.casefigures.CaseFigureRow.What.CLOSED;
import static org.scenicwatch.dashboard.casefigures.CaseFigureRow.What.REOPENED;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.dashboard.caseclocks.ClocksDue;
import org.scenicwatch.dashboard.casefigures.CaseFigureRow.Step;
import org.scenicwatch.dashboard.casefigures.CaseFigures.Period;
import org.scenicwatch.dashboard.casefigures.CaseFigures.Share;
import org.scenicwatch.dashboard.casefigures.CaseFigures.Times;

/** From rows of cases and their clocks to the figures of a period: a pure function. */
final class CaseCount {

    private static final String ON_THE_SPOT = "settled-on-the-spot";

    private final List<CaseFigureRow> rows;
    private final Map<String, List<ClocksDue.Due>> dues;
    private final Period period;
    private final ZoneId zone;

    /** Over these rows alone: what a filter leaves out is not among them. */
    CaseCount(List<CaseFigureRow> rows, List<ClocksDue.Due> dues, Period period, ZoneId zone) {
        this.rows = List.copyOf(rows);
        this.dues = dues.stream()
                .filter(due -> period.holds(due.dueAt()))
                .collect(Collectors.groupingBy(ClocksDue.Due::caseId));
        this.period = period;
        this.zone = zone;
    }

    /** How long each part of the flow is. */
    @SuppressWarnings("MemberName") // the words of the outside contract
    enum By {
        day,
        week,
        month;

        LocalDate begin(LocalDate day) {
            return switch (this) {
                case day -> day;
                case week -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
                case month -> day.withDayOfMonth(1);
            };
        }

        LocalDate next(LocalDate begin) {
            return switch (this) {
                case day -> begin.plusDays(1);
                case week -> begin.plusWeeks(1);
                case month -> begin.plusMonths(1);
            };
        }
    }

    CaseFigures figures(By by) {
        List<CaseFigureRow> opened =
                rows.stream().filter(row -> period.holds(row.openedAt())).toList();
        return new CaseFigures(
                opened.size(),
                sum(rows, row -> CasePast.resumptions(row, period)),
                sum(rows, row -> CasePast.ends(row, period)),
                openAtEnd(rows),
                closing(rows, period),
                firstAnswer(rows),
                settle(rows),
                onTheSpot(),
                clocks(rows),
                satisfaction(rows, period),
                reopened(rows),
                bodies(),
                byClock(),
                slices(opened.stream().map(CaseFigureRow::origin)),
                slices(opened.stream().map(CaseFigureRow::category)),
                slices(opened.stream().map(CaseFigureRow::remit)),
                slices(closings(rows).map(step -> Objects.requireNonNullElse(step.outcome(), ""))),
                flow(by));
    }

    private int openAtEnd(List<CaseFigureRow> of) {
        return (int) of.stream()
                .filter(row -> CasePast.isOpenBefore(row, period.to()))
                .count();
    }

    private static Share closing(List<CaseFigureRow> of, Period when) {
        List<CaseFigureRow> judged =
                of.stream().filter(row -> CasePast.isJudged(row, when)).toList();
        return Share.of(judged.size(), (int)
                judged.stream().filter(CasePast::isClosedInTime).count());
    }

    private Times firstAnswer(List<CaseFigureRow> of) {
        List<Double> seconds = new ArrayList<>();
        for (CaseFigureRow row : of) {
            Instant filed = row.filedAt();
            Instant answered = row.answeredAt();
            if (filed != null && answered != null && period.holds(answered)) {
                seconds.add(CasePast.seconds(filed, answered));
            }
        }
        return Times.of(seconds);
    }

    private Times settle(List<CaseFigureRow> of) {
        return Times.of(of.stream()
                .flatMap(row -> CasePast.settleSeconds(row, period).stream())
                .toList());
    }

    /** Of closings of the period that were settled on the spot before any was taken up again. */
    private Times onTheSpot() {
        List<Double> seconds = new ArrayList<>();
        for (CaseFigureRow row : rows) {
            Instant filed = row.filedAt();
            if (filed != null && !row.steps().isEmpty()) {
                Step first = row.steps().get(0);
                Instant resolved = first.resolvedAt();
                if (first.what() == CLOSED
                        && period.holds(first.at())
                        && resolved != null
                        && ON_THE_SPOT.equals(first.outcome())) {
                    seconds.add(CasePast.seconds(filed, resolved));
                }
            }
        }
        return Times.of(seconds);
    }

    private Share clocks(List<CaseFigureRow> of) {
        List<ClocksDue.Due> due = of.stream()
                .flatMap(row -> dues.getOrDefault(row.id(), List.of()).stream())
                .toList();
        return late(due);
    }

    private static Share late(List<ClocksDue.Due> due) {
        return Share.of(
                due.size(), (int) due.stream().filter(ClocksDue.Due::late).count());
    }

    private static CaseFigures.Satisfaction satisfaction(List<CaseFigureRow> of, Period when) {
        return CaseFigures.Satisfaction.of(
                of.stream().flatMap(row -> CasePast.ratings(row, when).stream()).toList());
    }

    private CaseFigures.Reopened reopened(List<CaseFigureRow> of) {
        return CaseFigures.Reopened.of(
                (int) closings(of).count(),
                sum(of, row -> CasePast.steps(row, period, REOPENED).size()));
    }

    private Stream<Step> closings(List<CaseFigureRow> of) {
        return of.stream().flatMap(row -> CasePast.steps(row, period, CLOSED).stream());
    }

    /** A body is listed when the period has anything of it; the desk comes last. */
    private List<CaseFigures.OfBody> bodies() {
        Map<String, List<CaseFigureRow>> led = new TreeMap<>();
        List<CaseFigureRow> desk = new ArrayList<>();
        for (CaseFigureRow row : rows) {
            String body = CasePast.leadAt(row, period.to());
            if (body == null) {
                desk.add(row);
            } else {
                led.computeIfAbsent(body, key -> new ArrayList<>()).add(row);
            }
        }
        List<CaseFigures.OfBody> bodies = new ArrayList<>();
        led.forEach((body, of) -> bodies.add(body(body, of)));
        bodies.add(body(null, desk));
        return bodies.stream().filter(CaseCount::hasAnything).toList();
    }

    private CaseFigures.OfBody body(@Nullable String body, List<CaseFigureRow> of) {
        return new CaseFigures.OfBody(
                body,
                (int) closings(of).count(),
                openAtEnd(of),
                closing(of, period),
                firstAnswer(of),
                settle(of),
                clocks(of),
                satisfaction(of, period),
                reopened(of));
    }

    private static boolean hasAnything(CaseFigures.OfBody body) {
        return body.closed()
                        + body.openAtEnd()
                        + body.closing().of()
                        + body.firstAnswer().count()
                        + body.clocks().of()
                        + body.satisfaction().count()
                        + body.reopened().count()
                > 0;
    }

    private List<CaseFigures.OfClock> byClock() {
        Map<String, List<ClocksDue.Due>> byKind = rows.stream()
                .flatMap(row -> dues.getOrDefault(row.id(), List.of()).stream())
                .collect(Collectors.groupingBy(ClocksDue.Due::clock, TreeMap::new, Collectors.toList()));
        return byKind.entrySet().stream()
                .map(entry -> new CaseFigures.OfClock(entry.getKey(), late(entry.getValue())))
                .sorted(Comparator.comparing(
                                (CaseFigures.OfClock clock) -> -clock.due().count())
                        .thenComparing(CaseFigures.OfClock::clock))
                .toList();
    }

    private static List<CaseFigures.Slice> slices(Stream<String> items) {
        Map<String, Integer> counts = new HashMap<>();
        items.forEach(item -> counts.merge(item, 1, Integer::sum));
        int all = counts.values().stream().mapToInt(Integer::intValue).sum();
        return counts.entrySet().stream()
                .map(entry -> new CaseFigures.Slice(entry.getKey(), entry.getValue(), 100.0 * entry.getValue() / all))
                .sorted(Comparator.comparing((CaseFigures.Slice slice) -> -slice.count())
                        .thenComparing(CaseFigures.Slice::item))
                .toList();
    }

    private List<CaseFigures.Span> flow(By by) {
        List<CaseFigures.Span> spans = new ArrayList<>();
        LocalDate day = by.begin(LocalDate.ofInstant(period.from(), zone));
        while (day.atStartOfDay(zone).toInstant().isBefore(period.to())) {
            LocalDate next = by.next(day);
            Period span = new Period(
                    later(day.atStartOfDay(zone).toInstant(), period.from()),
                    earlier(next.atStartOfDay(zone).toInstant(), period.to()));
            spans.add(new CaseFigures.Span(
                    day,
                    span.from(),
                    (int) rows.stream()
                            .filter(row -> span.holds(row.openedAt()))
                            .count(),
                    sum(rows, row -> CasePast.resumptions(row, span)),
                    sum(rows, row -> CasePast.ends(row, span)),
                    closing(rows, span),
                    satisfaction(rows, span)));
            day = next;
        }
        return spans;
    }

    private static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }

    private static Instant earlier(Instant a, Instant b) {
        return a.isBefore(b) ? a : b;
    }

    private static int sum(List<CaseFigureRow> of, Function<CaseFigureRow, Integer> count) {
        return of.stream().mapToInt(count::apply).sum();
    }

    /**
     * The cases behind a figure, in the order of the rows.
     *
     * @param figure its code
     * @param item which of a split, or which clock; absent: all
     * @return empty list also for a figure that there is not
     */
    List<CaseFigureRow> behind(String figure, @Nullable String item) {
        return rows.stream().filter(row -> isBehind(row, figure, item)).toList();
    }

    private boolean isBehind(CaseFigureRow row, String figure, @Nullable String item) {
        return switch (figure) {
            case "opened" -> period.holds(row.openedAt());
            case "ended" -> CasePast.ends(row, period) > 0;
            case "closed" -> !CasePast.steps(row, period, CLOSED).isEmpty();
            case "resumed" -> CasePast.resumptions(row, period) > 0;
            case "open" -> CasePast.isOpenBefore(row, period.to());
            case "closing-24h" -> CasePast.isJudged(row, period);
            case "closing-24h-missed" -> CasePast.isJudged(row, period) && !CasePast.isClosedInTime(row);
            case "first-answer" -> row.filedAt() != null && period.holds(row.answeredAt());
            case "satisfaction" -> !CasePast.ratings(row, period).isEmpty();
            case "unsatisfied" -> CasePast.ratings(row, period).stream().anyMatch(rating -> rating.score() < 4);
            case "reopened" -> !CasePast.steps(row, period, REOPENED).isEmpty();
            case "overdue" ->
                dues.getOrDefault(row.id(), List.of()).stream()
                        .anyMatch(due ->
                                due.late() && (item == null || due.clock().equals(item)));
            case "origin" -> period.holds(row.openedAt()) && row.origin().equals(item);
            case "category" -> period.holds(row.openedAt()) && row.category().equals(item);
            case "remit" -> period.holds(row.openedAt()) && row.remit().equals(item);
            case "outcome" ->
                CasePast.steps(row, period, CLOSED).stream()
                        .anyMatch(step ->
                                Objects.requireNonNullElse(step.outcome(), "").equals(item));
            default -> false;
        };
    }
}
