package org.scenicwatch.dashboard.casesandalarms;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.identity.AppUser;
import org.scenicwatch.core.identity.Users;
import org.scenicwatch.core.vault.Vault;
import org.scenicwatch.core.vault.VaultKind;
import org.scenicwatch.core.vault.VaultRef;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Puts a case, its complaints and its trail together for those who work on it. */
@Component
class CaseDetails {

    private static final String USER = "user:";

    private final CasesAndAlarmsTables tables;
    private final TrailTexts texts;
    private final ObjectProvider<Filings> filings;
    private final Users users;
    private final Vault vault;

    CaseDetails(
            CasesAndAlarmsTables tables, TrailTexts texts, ObjectProvider<Filings> filings, Users users, Vault vault) {
        this.tables = tables;
        this.texts = texts;
        this.filings = filings;
        this.users = users;
        this.vault = vault;
    }

    CaseDetail of(CaseRow row) {
        List<TrailRow> trail = tables.trailOf(row.id());
        return new CaseDetail(row, filings(trail), steps(trail));
    }

    List<CaseDetail.Step> steps(List<TrailRow> trail) {
        Map<String, Optional<String>> names = new HashMap<>();
        List<CaseDetail.Step> steps = new ArrayList<>();
        for (TrailRow step : trail) {
            Optional<String> name = names.computeIfAbsent(step.actor(), this::nameOf);
            steps.add(new CaseDetail.Step(
                    step.at(), step.event(), step.actor(), name.orElse(null), texts.of(step), noteOf(step)));
        }
        return steps;
    }

    private List<CaseDetail.Filing> filings(List<TrailRow> trail) {
        List<CaseDetail.Filing> found = new ArrayList<>();
        for (TrailRow step : trail) {
            String ref = step.facts().get("complaintRef");
            if (step.event().equals("ComplaintFiled") && ref != null) {
                Filings source = filings.getIfAvailable();
                Filings.Words words = source == null ? null : source.read(ref).orElse(null);
                found.add(new CaseDetail.Filing(
                        ref,
                        step.at(),
                        step.facts().getOrDefault("language", "zh"),
                        words == null ? null : words.statement(),
                        words == null ? null : words.phoneMasked(),
                        words == null ? List.of() : words.photos()));
            }
        }
        return found;
    }

    private Optional<String> nameOf(String actor) {
        return actor.startsWith(USER) ? users.byId(actor).map(AppUser::displayName) : Optional.empty();
    }

    private @Nullable String noteOf(TrailRow step) {
        String ref = step.facts().getOrDefault("noteRef", step.facts().get("replyRef"));
        if (ref == null || !VaultRef.isRef(ref)) {
            return null;
        }
        return vault.fields(VaultKind.NOTE, new VaultRef(ref))
                .map(fields -> fields.get("text"))
                .orElse(null);
    }
}
