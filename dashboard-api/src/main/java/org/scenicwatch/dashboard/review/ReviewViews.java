package org.scenicwatch.dashboard.review;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.LocalText;
import org.scenicwatch.core.casework.CaseCatalogue;
import org.scenicwatch.core.identity.AppUser;
import org.scenicwatch.core.identity.Users;
import org.scenicwatch.core.review.FindingCatalogue;
import org.scenicwatch.core.review.ReviewState;
import org.scenicwatch.core.review.SampleBy;
import org.scenicwatch.core.vault.Vault;
import org.scenicwatch.core.vault.VaultKind;
import org.scenicwatch.core.vault.VaultRef;
import org.scenicwatch.dashboard.casesandalarms.CaseRow;
import org.scenicwatch.dashboard.casesandalarms.CaseSight;
import org.springframework.stereotype.Component;

/** Reviews and samples as they are shown: with names instead of codes and ids, and with what people wrote. */
@Component
class ReviewViews {

    private final ReviewTables tables;
    private final FindingCatalogue findings;
    private final CaseCatalogue catalogue;
    private final Users users;
    private final Vault vault;
    private final ReviewSight sight;
    private final List<CaseSight> ofCases;
    private final Clock clock;

    ReviewViews(
            ReviewTables tables,
            FindingCatalogue findings,
            CaseCatalogue catalogue,
            Users users,
            Vault vault,
            ReviewSight sight,
            List<CaseSight> ofCases,
            Clock clock) {
        this.tables = tables;
        this.findings = findings;
        this.catalogue = catalogue;
        this.users = users;
        this.vault = vault;
        this.sight = sight;
        this.ofCases = ofCases;
        this.clock = clock;
    }

    /** A code or id with what people call it. */
    record Named(String id, LocalText name) {}

    /** A sample as it is shown. */
    record SampleView(
            SampleRow sample, LocalText byTitle, @Nullable LocalText onlyTitle, LocalText drawnBy) {}

    /**
     * A review in a list.
     *
     * @param points what the standing findings count together
     */
    record Line(
            String id,
            String sampleId,
            String caseId,
            @Nullable String caseNumber,
            @Nullable LocalText category,
            ReviewState state,
            LocalText stateTitle,
            List<Named> bodies,
            @Nullable Named reviewer,
            int findings,
            int points,
            @Nullable Instant until,
            boolean overdue,
            long version) {}

    /** What was found wrong, as it is shown. */
    record FaultView(
            Named finding,
            int points,
            @Nullable Named body,
            @Nullable Named handler,
            boolean cancelled) {}

    /** One step, as it is shown. */
    record StepView(
            ReviewRow.What what,
            Instant at,
            LocalText by,
            @Nullable String note,
            @Nullable Instant until) {}

    /**
     * A review with all that happened to it.
     *
     * @param acts the steps that the caller can take now
     */
    record Detail(
            Line line,
            List<Named> handlers,
            List<FaultView> faults,
            @Nullable Named body,
            List<StepView> steps,
            List<String> acts) {}

    SampleView sample(SampleRow row) {
        String only = row.only();
        LocalText title = only == null
                ? null
                : row.by() == SampleBy.BODY ? body(only).name() : category(only).orElse(new LocalText(only, only));
        return new SampleView(
                row, row.by().title(), title, person(row.drawnBy()).name());
    }

    List<Line> lines(List<ReviewRow> rows) {
        Map<String, CaseRow> cases =
                tables.cases(rows.stream().map(ReviewRow::caseId).distinct().toList());
        return rows.stream().map(row -> line(row, cases.get(row.caseId()))).toList();
    }

    Detail detail(ReviewRow row) {
        boolean open = ofCases.stream().allMatch(guard -> guard.mayRead(row.caseId(), "review"));
        return new Detail(
                lines(List.of(row)).get(0),
                row.handlers().stream().map(this::person).toList(),
                row.faults().stream().map(this::fault).toList(),
                row.body() == null ? null : body(row.body()),
                row.steps().stream()
                        .map(step -> new StepView(
                                step.what(),
                                step.at(),
                                person(step.by()).name(),
                                open ? words(step.noteRef()) : null,
                                step.until()))
                        .toList(),
                sight.acts(row));
    }

    Named body(String code) {
        return new Named(
                code, catalogue.body(code).map(CaseCatalogue.Entry::title).orElse(new LocalText(code, code)));
    }

    Named finding(String code) {
        return new Named(
                code, findings.find(code).map(FindingCatalogue.Finding::title).orElse(new LocalText(code, code)));
    }

    /** Who stands behind an actor; programs and people who are gone by their id. */
    Named person(String actor) {
        String name = users.byId(actor).map(AppUser::displayName).orElse(actor);
        return new Named(actor, new LocalText(name, name));
    }

    private Line line(ReviewRow row, @Nullable CaseRow of) {
        List<ReviewRow.FaultRow> standing = row.standing();
        String reviewer = row.reviewer();
        return new Line(
                row.id(),
                row.sampleId(),
                row.caseId(),
                of == null ? null : of.number(),
                of == null ? null : category(of.category()).orElse(null),
                row.state(),
                row.state().title(),
                row.bodies().stream().map(this::body).toList(),
                reviewer == null ? null : person(reviewer),
                standing.size(),
                standing.stream().mapToInt(ReviewRow.FaultRow::points).sum(),
                row.until(),
                row.isOverdue(clock.instant()),
                row.version());
    }

    private FaultView fault(ReviewRow.FaultRow fault) {
        return new FaultView(
                finding(fault.finding()),
                fault.points(),
                fault.body() == null ? null : body(fault.body()),
                fault.handler() == null ? null : person(fault.handler()),
                fault.cancelled());
    }

    private Optional<LocalText> category(String code) {
        return catalogue.categories().stream()
                .filter(category -> category.id().equals(code))
                .map(CaseCatalogue.Category::title)
                .findFirst();
    }

    private @Nullable String words(@Nullable String ref) {
        return ref == null
                ? null
                : vault.fields(VaultKind.NOTE, new VaultRef(ref))
                        .map(fields -> fields.get("text"))
                        .orElse(null);
    }
}
