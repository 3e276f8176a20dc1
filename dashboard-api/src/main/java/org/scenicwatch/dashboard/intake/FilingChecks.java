package org.scenicwatch.dashboard.intake;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.LocalText;
import org.scenicwatch.core.casework.CaseCatalogue;
import org.springframework.stereotype.Component;

/** Looks at what a person sent, all of it at once, and says in plain words what cannot be taken. */
@Component
class FilingChecks {

    private final CaseCatalogue catalogue;
    private final KnownPlaces places;
    private final PublicFields fields;
    private final SimilarCases similar;
    private final RepeatKeys repeats;

    FilingChecks(
            CaseCatalogue catalogue,
            KnownPlaces places,
            PublicFields fields,
            SimilarCases similar,
            RepeatKeys repeats) {
        this.catalogue = catalogue;
        this.places = places;
        this.fields = fields;
        this.similar = similar;
        this.repeats = repeats;
    }

    CheckedFiling check(Filing filing) throws FilingRefused {
        Map<String, LocalText> wrong = new LinkedHashMap<>();
        Optional<CaseCatalogue.Category> category = offered(filing.category());
        if (category.isEmpty()) {
            wrong.put("category", new LocalText("请选择类别。", "Please choose what it is about."));
        }
        KnownPlace place = places.find(filing.place()).orElse(null);
        @Nullable
        String same = place == null || category.isEmpty()
                ? null
                : similar.caseOf(place.code(), category.get().id(), filing.same())
                        .orElse(null);
        PublicFields.Looked looked = fields.look(
                statement(filing, same != null),
                new LocalText("请写明发生了什么。", "Please say what happened."),
                filing.phone(),
                filing.photos(),
                wrong);
        if (!wrong.isEmpty() || category.isEmpty()) {
            throw new FilingRefused(wrong);
        }
        return new CheckedFiling(
                place,
                category.get().id(),
                looked.statement(),
                looked.phone(),
                filing.language(),
                looked.photos(),
                once(filing, looked),
                same,
                filing.origin());
    }

    /** Who only says that it is the same matter need not write it again. */
    private static String statement(Filing filing, boolean same) {
        String typed = filing.statement() == null ? "" : filing.statement().strip();
        if (!typed.isEmpty() || !same) {
            return typed;
        }
        return filing.language().equals("en") ? "The same as was reported before." : "与此前的反映情况相同。";
    }

    private Optional<CaseCatalogue.Category> offered(@Nullable String id) {
        return catalogue.categories().stream()
                .filter(category -> category.byPublic() && category.id().equals(id))
                .findFirst();
    }

    private RepeatKeys.@Nullable Once once(Filing filing, PublicFields.Looked looked) {
        List<String> texts = List.of(
                String.valueOf(filing.place()),
                String.valueOf(filing.category()),
                String.valueOf(filing.same()),
                looked.statement(),
                String.valueOf(looked.phone()));
        return repeats.of(RepeatKeys.Kind.COMPLAINT, filing.onceKey(), texts, looked.photos());
    }
}
