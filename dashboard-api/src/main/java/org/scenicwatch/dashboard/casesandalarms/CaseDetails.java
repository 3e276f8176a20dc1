package org.scenicwatch.dashboard.casesandalarms;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.casework.CaseGrounds;
import org.scenicwatch.core.casework.CaseIds;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Puts a case, its complaints and its trail together for those who work on it. */
@Component
class CaseDetails {

    private final CasesAndAlarmsTables tables;
    private final TrailTexts texts;
    private final ObjectProvider<Filings> filings;
    private final TrailReader reader;
    private final CaseGrounds grounds;
    private final CaseSuggestions suggestions;
    private final ObjectProvider<CaseSight> sight;
    private final ObjectProvider<CaseDoers> doers;

    CaseDetails(
            CasesAndAlarmsTables tables,
            TrailTexts texts,
            ObjectProvider<Filings> filings,
            TrailReader reader,
            CaseGrounds grounds,
            CaseSuggestions suggestions,
            ObjectProvider<CaseSight> sight,
            ObjectProvider<CaseDoers> doers) {
        this.tables = tables;
        this.texts = texts;
        this.filings = filings;
        this.reader = reader;
        this.grounds = grounds;
        this.suggestions = suggestions;
        this.sight = sight;
        this.doers = doers;
    }

    CaseDetail of(CaseNow.State now) {
        CaseRow row = now.row();
        List<TrailRow> trail = now.after(tables.caseTrails().of(row.id()));
        CaseFacts facts = CaseFacts.of(trail, grounds);
        boolean hidden = !sight.stream().allMatch(guard -> guard.mayRead(row.id(), "case"));
        return new CaseDetail(
                row,
                filings(trail, hidden),
                steps(trail, hidden),
                facts,
                suggestions.of(row, facts),
                hidden,
                doers.stream()
                        .flatMap(rule -> rule.barred(CaseIds.aggregate(row.id())).stream())
                        .toList());
    }

    /** What happened to a case last, without what a person wrote to it. */
    Optional<CaseDetail.Step> newest(CaseNow.State now) {
        List<TrailRow> ahead = now.ahead();
        List<TrailRow> last = ahead.isEmpty()
                ? tables.caseTrails().newestOf(now.row().id(), Long.MAX_VALUE, 1)
                : ahead.subList(ahead.size() - 1, ahead.size());
        return steps(last, true).stream().findFirst();
    }

    private List<CaseDetail.Step> steps(List<TrailRow> trail, boolean hidden) {
        TrailReader.Names names = reader.new Names();
        List<CaseDetail.Step> steps = new ArrayList<>();
        for (TrailRow step : trail) {
            steps.add(new CaseDetail.Step(
                    step.at(),
                    step.event(),
                    step.actor(),
                    names.of(step.actor()),
                    texts.of(step),
                    hidden ? null : reader.wordsOf(step)));
        }
        return steps;
    }

    private List<CaseDetail.Filing> filings(List<TrailRow> trail, boolean hidden) {
        Map<String, Instant> withdrawn = new HashMap<>();
        Set<String> gone = new HashSet<>();
        for (TrailRow step : trail) {
            String ref = step.facts().get("complaintRef");
            if (step.event().equals("ComplaintWithdrawn") && ref != null) {
                withdrawn.put(ref, step.at());
            } else if (step.event().equals("CaseSplit")) {
                gone.addAll(
                        List.of(step.facts().getOrDefault("complaintRefs", "").split(" ")));
            }
        }
        List<CaseDetail.Filing> found = new ArrayList<>();
        for (TrailRow step : trail) {
            String ref = step.facts().get("complaintRef");
            if (step.event().equals("ComplaintFiled") && ref != null && !gone.contains(ref)) {
                found.add(filing(ref, step, withdrawn.get(ref), hidden));
            }
        }
        return found;
    }

    private CaseDetail.Filing filing(String ref, TrailRow step, @Nullable Instant withdrawnAt, boolean hidden) {
        Filings source = hidden ? null : filings.getIfAvailable();
        Filings.Words words = source == null ? null : source.read(ref).orElse(null);
        return new CaseDetail.Filing(
                ref,
                step.at(),
                step.facts().getOrDefault("language", "zh"),
                words == null ? null : words.statement(),
                words == null ? null : words.phoneMasked(),
                words == null ? List.of() : words.photos(),
                withdrawnAt);
    }
}
