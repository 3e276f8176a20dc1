package org.scenicwatch.dashboard.casesandalarms;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.scenicwatch.core.LocalText;
import org.scenicwatch.core.alarm.Priority;
import org.scenicwatch.core.casework.CaseCatalogue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What cases can be about, whose they are and how they end. */
@RestController
@Tag(name = "cases")
class CaseCatalogueController {

    private final CaseCatalogue catalogue;

    CaseCatalogueController(CaseCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** A code with its name. */
    record Named(String id, LocalText name) {
        static List<Named> of(List<CaseCatalogue.Entry> entries) {
            return entries.stream()
                    .map(entry -> new Named(entry.id(), entry.title()))
                    .toList();
        }
    }

    /** A category with what it proposes. */
    record Category(
            String id, LocalText name, String cause, String remit, Priority priority, String body, boolean byPublic) {}

    /** All codes that a case may carry. */
    record Sheet(List<Category> categories, List<Named> remits, List<Named> bodies, List<Named> outcomes) {}

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
                                category.byPublic()))
                        .toList(),
                Named.of(catalogue.remits()),
                Named.of(catalogue.bodies()),
                Named.of(catalogue.outcomes()));
    }
}
