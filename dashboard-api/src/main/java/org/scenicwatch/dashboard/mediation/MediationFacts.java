package org.scenicwatch.dashboard.mediation;

import java.util.Map;
import org.scenicwatch.core.casework.CaseGrounds;
import org.scenicwatch.core.document.DocumentKind;
import org.scenicwatch.core.mediation.MediationBook;
import org.scenicwatch.dashboard.SiteSettings;
import org.scenicwatch.dashboard.documents.DocumentFacts;
import org.springframework.stereotype.Component;

/** Fills the papers of a mediation from the newest mediation of the case, for those who may read it. */
@Component
class MediationFacts implements DocumentFacts {

    private final MediationTable table;
    private final MediationViews views;
    private final MediationBook book;
    private final CaseGrounds grounds;
    private final SiteSettings site;

    MediationFacts(
            MediationTable table, MediationViews views, MediationBook book, CaseGrounds grounds, SiteSettings site) {
        this.table = table;
        this.views = views;
        this.book = book;
        this.grounds = grounds;
        this.site = site;
    }

    @Override
    public Map<String, String> of(String caseId, DocumentKind kind) {
        if (!isOfMediation(kind)) {
            return Map.of();
        }
        return table.of(caseId).stream()
                .findFirst()
                .map(views::of)
                .filter(view -> !view.hidden())
                .map(view -> new MediationPaperWords(view, book.sheet(), site.timeZone())
                        .of(kind, grounds.groundTitle(view.result()).orElse(null)))
                .orElse(Map.of());
    }

    private static boolean isOfMediation(DocumentKind kind) {
        return switch (kind) {
            case MEDIATION_LETTER, END_OF_MEDIATION, MEDIATION_AGREEMENT -> true;
            case ADMISSION_NOTICE, REFUSAL_NOTICE, TRANSFER_LETTER, PROOF_OF_SERVICE -> false;
        };
    }
}
