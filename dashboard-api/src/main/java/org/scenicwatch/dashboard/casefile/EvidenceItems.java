package org.scenicwatch.dashboard.casefile;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.casework.EvidenceKind;
import org.scenicwatch.core.casework.evidence.EvidenceItem;
import org.scenicwatch.core.casework.evidence.EvidenceReading;
import org.scenicwatch.core.casework.procedure.CaseCourse;
import org.scenicwatch.core.casework.procedure.ProcedureReading;
import org.scenicwatch.core.casework.procedure.StepReading;
import org.scenicwatch.dashboard.casesandalarms.Filings;
import org.springframework.stereotype.Component;

/** Shows pieces of evidence, with their words and pictures where the caller may read them. */
@Component
class EvidenceItems {

    private final CaseFileTexts texts;
    private final Filings filings;
    private final AlarmReadings readings;
    private final List<FiledPapers> papers;

    EvidenceItems(CaseFileTexts texts, Filings filings, AlarmReadings readings, List<FiledPapers> papers) {
        this.texts = texts;
        this.filings = filings;
        this.readings = readings;
        this.papers = papers;
    }

    CaseFileView.EvidenceView of(CaseFileRow row, ProcedureReading procedure, EvidenceReading evidence, boolean open) {
        Drawing drawing = new Drawing(row, open);
        return new CaseFileView.EvidenceView(
                evidence.missing(),
                evidence.steps().stream()
                        .flatMap(of -> procedure.step(of.step()).stream().map(step -> drawing.branch(of, step)))
                        .toList(),
                evidence.loose().stream().map(item -> drawing.item(item, null)).toList());
    }

    private final class Drawing {

        private final CaseFileRow row;
        private final boolean open;
        private final CaseFileTexts.Names names = texts.new Names();

        Drawing(CaseFileRow row, boolean open) {
            this.row = row;
            this.open = open;
        }

        CaseFileView.BranchView branch(EvidenceReading.OfStep of, StepReading step) {
            return new CaseFileView.BranchView(
                    of.step(),
                    step.step().title(),
                    step.state(),
                    of.unproven(),
                    of.wants().stream()
                            .map(want -> new CaseFileView.WantView(
                                    want.asked().kind(),
                                    want.asked().evidenceKind().title(),
                                    want.asked().title(),
                                    want.asked().required(),
                                    want.standing()))
                            .toList(),
                    of.items().stream().map(item -> item(item, of.step())).toList());
        }

        CaseFileView.ItemView item(EvidenceItem item, @Nullable String step) {
            EvidenceKind kind = EvidenceKind.of(item.kind()).orElse(EvidenceKind.DOCUMENT);
            Optional<Filings.Words> words = words(item, kind);
            return new CaseFileView.ItemView(
                    item.id(),
                    kind.key(),
                    kind.title(),
                    step,
                    item.added(),
                    item.at(),
                    item.by().isEmpty() ? null : names.of(item.by()),
                    item.origin(),
                    item.about(),
                    title(item),
                    text(item, kind, words),
                    item.sha256(),
                    item.size(),
                    item.mediaType(),
                    url(item),
                    words.map(EvidenceItems::photos).orElse(List.of()),
                    item.added() ? null : readings(item),
                    withdrawal(item));
        }

        private @Nullable String title(EvidenceItem item) {
            if (isPaper(item)) {
                return item.about();
            }
            return open && item.added() ? texts.title(item.ref()) : null;
        }

        private @Nullable String url(EvidenceItem item) {
            if (!open || item.ref() == null) {
                return null;
            }
            if (isPaper(item)) {
                return papers.stream()
                        .map(source -> source.url(row.id(), item))
                        .findFirst()
                        .orElse(null);
            }
            return item.added() ? "/api/v1/cases/" + row.id() + "/evidence/" + item.id() : null;
        }

        private Optional<Filings.Words> words(EvidenceItem item, EvidenceKind kind) {
            String ref = item.ref();
            return open && !item.added() && kind == EvidenceKind.STATEMENT && ref != null
                    ? filings.read(ref)
                    : Optional.empty();
        }

        private @Nullable String text(EvidenceItem item, EvidenceKind kind, Optional<Filings.Words> words) {
            if (kind == EvidenceKind.NOTE) {
                return open ? texts.note(item.ref()) : null;
            }
            return words.map(Filings.Words::statement).orElse(null);
        }

        private CaseFileView.@Nullable ReadingsView readings(EvidenceItem item) {
            return joined(row, item)
                    .flatMap(readings::around)
                    .map(around -> new CaseFileView.ReadingsView(
                            around.alarm(),
                            around.device(),
                            around.metrics(),
                            around.from(),
                            around.raisedAt(),
                            around.to()))
                    .orElse(null);
        }

        private CaseFileView.@Nullable WithdrawalView withdrawal(EvidenceItem item) {
            EvidenceItem.Withdrawal withdrawal = item.withdrawal();
            return withdrawal == null
                    ? null
                    : new CaseFileView.WithdrawalView(
                            withdrawal.ground(),
                            texts.ground(withdrawal.ground()),
                            withdrawal.erased(),
                            withdrawal.at(),
                            names.of(withdrawal.by()),
                            open ? texts.note(withdrawal.noteRef()) : null);
        }
    }

    private static boolean isPaper(EvidenceItem item) {
        return item.origin().equals(EvidenceItem.OF_A_DOCUMENT);
    }

    /** The alarm that readings are about. */
    static Optional<CaseCourse.Joined> joined(CaseFileRow row, EvidenceItem item) {
        return row.course().alarms().stream()
                .filter(alarm -> item.id().equals("readings-" + alarm.alarmId() + "-" + alarm.occurrence()))
                .findFirst();
    }

    private static List<CaseFileView.PhotoView> photos(Filings.Words words) {
        return words.photos().stream()
                .map(photo -> new CaseFileView.PhotoView(photo.id(), photo.url(), photo.width(), photo.height()))
                .toList();
    }
}
