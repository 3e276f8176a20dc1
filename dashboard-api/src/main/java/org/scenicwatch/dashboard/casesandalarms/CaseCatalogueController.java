package org.scenicwatch.dashboard.casesandalarms;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.LocalText;
import org.scenicwatch.core.alarm.Priority;
import org.scenicwatch.core.casework.CaseCatalogue;
import org.scenicwatch.core.casework.clock.ClockBook;
import org.scenicwatch.core.casework.clock.ClockUnit;
import org.scenicwatch.dashboard.SiteSettings;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What cases can be about, what is asked then, whose they are, how long they may take and how they end. */
@RestController
@Tag(name = "cases")
class CaseCatalogueController {

    private final CaseCatalogue catalogue;
    private final ClockBook clocks;
    private final SiteSettings site;
    private final Clock clock;

    CaseCatalogueController(CaseCatalogue catalogue, ClockBook clocks, SiteSettings site, Clock clock) {
        this.catalogue = catalogue;
        this.clocks = clocks;
        this.site = site;
        this.clock = clock;
    }

    /** A code with its name. */
    record Named(String id, LocalText name) {
        static List<Named> of(List<CaseCatalogue.Entry> entries) {
            return entries.stream()
                    .map(entry -> new Named(entry.id(), entry.title()))
                    .toList();
        }
    }

    /** Something to ask. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Question(
            String id,
            LocalText name,
            CaseCatalogue.AnswerKind kind,
            List<Named> options,
            @Nullable LocalText unit,
            boolean required) {}

    /** A clock that cases of a category have, by the period that holds today. */
    record Kept(String clock, LocalText name, int amount, ClockUnit unit, LocalText source, boolean toConfirm) {}

    /** A category with what it proposes. */
    record Category(
            String id,
            LocalText name,
            String cause,
            String remit,
            Priority priority,
            String body,
            boolean byPublic,
            List<Question> questions,
            List<Kept> clocks) {}

    /** A category as complainants see it. */
    record PublicCategory(String id, LocalText name, Priority priority, List<Question> questions) {}

    /** All codes that a case may carry. */
    record Sheet(List<Category> categories, List<Named> remits, List<Named> bodies, List<Named> outcomes) {}

    /** The categories that complainants are offered. */
    record PublicSheet(List<PublicCategory> categories) {}

    @Operation(summary = "Categories, remits, bodies and outcomes of cases / 事件目录")
    @GetMapping("/api/v1/case-catalogue")
    Sheet catalogue() {
        return new Sheet(
                catalogue.categories().stream()
                        .map(category -> new Category(
                                category.id(),
                                category.title(),
                                category.cause(),
                                category.remit(),
                                category.priority(),
                                category.body(),
                                category.byPublic(),
                                questions(category, false),
                                clocks(category)))
                        .toList(),
                Named.of(catalogue.remits()),
                Named.of(catalogue.bodies()),
                Named.of(catalogue.outcomes()));
    }

    @Operation(summary = "Categories that complainants choose from, with what they may be asked / 公众可选类别及提问")
    @GetMapping("/api/v1/public/case-catalogue")
    PublicSheet publicCatalogue() {
        return new PublicSheet(catalogue.categories().stream()
                .filter(CaseCatalogue.Category::byPublic)
                .map(category -> new PublicCategory(
                        category.id(), category.title(), category.priority(), questions(category, true)))
                .toList());
    }

    private List<Question> questions(CaseCatalogue.Category category, boolean publicOnly) {
        return category.questions().stream()
                .filter(asked -> asked.byPublic() || !publicOnly)
                .flatMap(asked -> catalogue.question(asked.id()).stream()
                        .map(question -> new Question(
                                question.id(),
                                question.title(),
                                question.kind(),
                                Named.of(question.options()),
                                question.unit(),
                                asked.required())))
                .toList();
    }

    private List<Kept> clocks(CaseCatalogue.Category category) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), site.timeZone());
        return clocks.clocks().stream()
                .filter(kind -> kind.isFor(category.cause(), category.remit()))
                .flatMap(kind -> kind.periodOn(today).stream()
                        .map(period -> new Kept(
                                kind.id(),
                                kind.name(),
                                period.amount(),
                                period.unit(),
                                period.source(),
                                period.toConfirm())))
                .toList();
    }
}
