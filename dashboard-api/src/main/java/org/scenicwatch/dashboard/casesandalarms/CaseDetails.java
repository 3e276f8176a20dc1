package org.scenicwatch.dashboard.casesandalarms;

import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Puts a case, its complaints and its trail together for those who work on it. */
@Component
class CaseDetails {

    private final CasesAndAlarmsTables tables;
    private final TrailTexts texts;
    private final ObjectProvider<Filings> filings;
    private final TrailReader reader;

    CaseDetails(CasesAndAlarmsTables tables, TrailTexts texts, ObjectProvider<Filings> filings, TrailReader reader) {
        this.tables = tables;
        this.texts = texts;
        this.filings = filings;
        this.reader = reader;
    }

    CaseDetail of(CaseRow row) {
        List<TrailRow> trail = tables.caseTrails().of(row.id());
        return new CaseDetail(row, filings(trail), steps(trail));
    }

    List<CaseDetail.Step> steps(List<TrailRow> trail) {
        TrailReader.Names names = reader.new Names();
        List<CaseDetail.Step> steps = new ArrayList<>();
        for (TrailRow step : trail) {
            steps.add(new CaseDetail.Step(
                    step.at(),
                    step.event(),
                    step.actor(),
                    names.of(step.actor()),
                    texts.of(step),
                    reader.wordsOf(step)));
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
}
