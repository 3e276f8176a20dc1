package org.scenicwatch.dashboard.casefigures;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.LocalText;
import org.scenicwatch.core.casework.CaseCatalogue;
import org.scenicwatch.core.casework.CaseOrigin;
import org.scenicwatch.core.casework.clock.ClockBook;
import org.scenicwatch.core.casework.clock.ClockKind;
import org.scenicwatch.dashboard.SiteSettings;
import org.scenicwatch.dashboard.caseclocks.ClocksDue;
import org.scenicwatch.dashboard.casefigures.CaseFigureReport.Selection;
import org.scenicwatch.dashboard.casefigures.CaseFigures.Period;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes reports from the tables as they stand at one moment. */
@Component
class CaseFigureReports {

    private static final Map<CaseOrigin, LocalText> ORIGINS = Map.of(
            CaseOrigin.ALARM, new LocalText("报警", "Alarm"),
            CaseOrigin.COMPLAINT, new LocalText("投诉", "Complaint"),
            CaseOrigin.OPERATOR, new LocalText("值班员", "Operator"),
            CaseOrigin.PATROL, new LocalText("巡查", "Patrol"),
            CaseOrigin.AGENCY, new LocalText("外部转办", "Outside agency"));

    private final CaseFigureTable table;
    private final ClocksDue clocks;
    private final CaseCatalogue catalogue;
    private final ClockBook book;
    private final SiteSettings site;
    private final TransactionTemplate atOneMoment;

    CaseFigureReports(
            CaseFigureTable table,
            ClocksDue clocks,
            CaseCatalogue catalogue,
            ClockBook book,
            SiteSettings site,
            PlatformTransactionManager transactions) {
        this.table = table;
        this.clocks = clocks;
        this.catalogue = catalogue;
        this.book = book;
        this.site = site;
        this.atOneMoment = new TransactionTemplate(transactions);
        this.atOneMoment.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        this.atOneMoment.setReadOnly(true);
    }

    CaseFigureReport of(Period period, CaseCount.By by, Selection selection) {
        CaseFigures figures = count(period, selection).figures(by);
        return new CaseFigureReport(
                period.from(), period.to(), by, selection, figures, CaseFigure.assess(figures), names());
    }

    /** The cases behind a figure, the newest first. */
    List<CaseFigureRow> behind(Period period, Selection selection, String figure, @Nullable String item) {
        List<CaseFigureRow> found = count(period, selection).behind(figure, item);
        return found.stream()
                .sorted((a, b) -> b.openedAt().compareTo(a.openedAt()))
                .toList();
    }

    private CaseCount count(Period period, Selection selection) {
        return Objects.requireNonNull(atOneMoment.execute(status -> {
            List<ClocksDue.Due> dues = clocks.in(period.from(), period.to());
            Instant since = period.from().minus(CasePast.CLOSING);
            List<CaseFigureRow> rows = table
                    .of(
                            since,
                            period.to(),
                            dues.stream().map(ClocksDue.Due::caseId).collect(Collectors.toSet()))
                    .stream()
                    .filter(row -> selection.holds(row, period.to()))
                    .toList();
            return new CaseCount(rows, dues, period, site.timeZone());
        }));
    }

    private Map<String, Map<String, LocalText>> names() {
        Map<String, Map<String, LocalText>> names = new HashMap<>();
        names.put("body", titles(catalogue.bodies().stream()));
        names.put("remit", titles(catalogue.remits().stream()));
        names.put("outcome", titles(catalogue.outcomes().stream()));
        names.put(
                "category",
                catalogue.categories().stream()
                        .collect(Collectors.toMap(CaseCatalogue.Category::id, CaseCatalogue.Category::title)));
        names.put("clock", book.clocks().stream().collect(Collectors.toMap(ClockKind::id, ClockKind::name)));
        names.put(
                "origin",
                ORIGINS.entrySet().stream()
                        .collect(Collectors.toMap(origin -> origin.getKey().name(), Map.Entry::getValue)));
        return names;
    }

    private static Map<String, LocalText> titles(Stream<CaseCatalogue.Entry> entries) {
        return entries.collect(Collectors.toMap(CaseCatalogue.Entry::id, CaseCatalogue.Entry::title));
    }
}
