package org.scenicwatch.dashboard.casesandalarms;

import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.LocalText;
import org.scenicwatch.core.casework.CaseCatalogue;
import org.springframework.stereotype.Component;

/** Names from the catalogue that is shipped; a code it does not hold any more stays without a name. */
@Component
class CatalogueNames implements CaseNames {

    private final CaseCatalogue catalogue;

    CatalogueNames(CaseCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public CaseRow named(CaseRow row, @Nullable LocalText placeName) {
        LocalText title = catalogue.categories().stream()
                .filter(category -> category.id().equals(row.category()))
                .map(CaseCatalogue.Category::title)
                .findFirst()
                .orElse(null);
        LocalText body =
                catalogue.body(row.assignee()).map(CaseCatalogue.Entry::title).orElse(null);
        return row.named(title, placeName, body);
    }
}
