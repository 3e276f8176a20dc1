package org.scenicwatch.dashboard.casefile;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.scenicwatch.core.casework.clock.ClockReading;
import org.scenicwatch.core.casework.evidence.EvidenceItem;
import org.scenicwatch.core.casework.evidence.EvidenceReading;
import org.scenicwatch.core.casework.evidence.EvidenceTree;
import org.scenicwatch.core.casework.procedure.CaseCourse;
import org.scenicwatch.core.casework.procedure.Procedure;
import org.scenicwatch.core.casework.procedure.ProcedureReading;
import org.scenicwatch.core.casework.procedure.ProcedureTree;
import org.scenicwatch.core.casework.procedure.Procedures;
import org.scenicwatch.core.casework.procedure.StepReading;
import org.scenicwatch.core.casework.procedure.StepState;
import org.scenicwatch.dashboard.access.ApiProblem;
import org.scenicwatch.dashboard.caseclocks.ClocksOfCases;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Reads the file of a case: its procedure and its evidence as they stand at a moment, for the caller. */
@Component
class CaseFiles {

    private final CaseFileTables tables;
    private final Procedures procedures;
    private final ClocksOfCases clocks;
    private final AlarmReadings readings;
    private final CaseFileTexts texts;
    private final EvidenceItems items;
    private final RestrictedSight sight;
    private final List<FiledPapers> papers;
    private final StepDoers doers;

    CaseFiles(
            CaseFileTables tables,
            Procedures procedures,
            ClocksOfCases clocks,
            AlarmReadings readings,
            CaseFileTexts texts,
            EvidenceItems items,
            RestrictedSight sight,
            List<FiledPapers> papers,
            StepDoers doers) {
        this.tables = tables;
        this.procedures = procedures;
        this.clocks = clocks;
        this.readings = readings;
        this.texts = texts;
        this.items = items;
        this.sight = sight;
        this.papers = papers;
        this.doers = doers;
    }

    /**
     * What the file of a case is read from.
     *
     * @throws ApiProblem 404
     */
    CaseFileRow row(String id) {
        return tables.find(id).orElseThrow(CaseFiles::notFound);
    }

    /** Whether the row of a case has come to this version of its file. */
    boolean shows(String id, long version) {
        return tables.find(id).filter(row -> row.version() >= version).isPresent();
    }

    /** The file as the caller may see it. */
    CaseFileView view(String id, Instant now) {
        CaseFileRow row = row(id);
        boolean open = sight.mayRead(row, "file", null);
        ProcedureReading procedure = procedure(row, now);
        EvidenceReading evidence = EvidenceTree.read(procedure, evidenceOf(row));
        return new CaseFileView(
                row.id(),
                row.number(),
                row.version(),
                row.restricted(),
                !open,
                new Drawing(row, procedure, evidence, open).procedure(),
                items.of(row, procedure, evidence, open),
                procedures.grounds().stream()
                        .map(ground -> new CaseFileView.GroundView(ground.id(), ground.title(), ground.erases()))
                        .toList());
    }

    private List<EvidenceItem> evidenceOf(CaseFileRow row) {
        List<EvidenceItem> all = new ArrayList<>(row.evidence());
        papers.forEach(source -> all.addAll(source.of(row.id())));
        return all;
    }

    private ProcedureReading procedure(CaseFileRow row, Instant now) {
        CaseCourse course = readings.withVerification(row.course());
        Map<String, ClockReading> running =
                clocks.at(row.id(), now).stream().collect(Collectors.toMap(ClockReading::clock, Function.identity()));
        return ProcedureTree.read(procedures.of(course), course, row.marks(), running, now);
    }

    /** Draws one file. */
    private final class Drawing {

        private final CaseFileRow row;
        private final ProcedureReading reading;
        private final EvidenceReading evidence;
        private final boolean open;
        private final CaseFileTexts.Names names = texts.new Names();
        private final WhoMayDo caller = doers.caller();

        Drawing(CaseFileRow row, ProcedureReading reading, EvidenceReading evidence, boolean open) {
            this.row = row;
            this.reading = reading;
            this.evidence = evidence;
            this.open = open;
        }

        CaseFileView.ProcedureView procedure() {
            Procedure procedure = reading.procedure();
            return new CaseFileView.ProcedureView(
                    procedure.id(),
                    procedure.title(),
                    reading.stages().stream()
                            .map(stage -> new CaseFileView.StageView(
                                    stage.stage().id(),
                                    stage.stage().title(),
                                    stage.state(),
                                    stage.state().title(),
                                    stage.steps().stream().map(this::step).toList()))
                            .toList(),
                    reading.next());
        }

        private CaseFileView.StepView step(StepReading at) {
            var step = at.step();
            return new CaseFileView.StepView(
                    step.id(),
                    step.title(),
                    at.state(),
                    at.state().title(),
                    texts.doer(step.doer(), row.course().body()),
                    step.isByHand(),
                    step.twoPersons(),
                    step.optional(),
                    isMarkable(at),
                    isUndoable(at),
                    step.isByHand() ? doers.whyNot(step, row.course().body(), caller) : null,
                    texts.steps(reading.procedure(), at.waitsFor()),
                    at.doneAt(),
                    at.doneBy().stream().map(names::of).toList(),
                    at.doneLate(),
                    at.voidBy(),
                    texts.whyVoid(at.voidBy()),
                    texts.clock(step.clock()),
                    at.dueAt(),
                    at.warnAt(),
                    at.held(),
                    step.source(),
                    step.toConfirm(),
                    isUnproven(step.id()),
                    at.marks().stream()
                            .map(mark -> new CaseFileView.MarkView(
                                    names.of(mark.by()), mark.at(), open ? texts.note(mark.noteRef()) : null))
                            .toList());
        }

        private boolean isMarkable(StepReading at) {
            return at.step().isByHand()
                    && at.state() != StepState.DONE
                    && at.state() != StepState.VOID
                    && at.waitsFor().isEmpty();
        }

        private boolean isUndoable(StepReading at) {
            CaseCourse.Ending ending = row.course().ending();
            boolean over = ending != null
                    && !(Objects.equals(ending.ground(), CaseCourse.CLOSED)
                            && at.step().afterEnd());
            return at.step().isByHand() && !at.marks().isEmpty() && !over;
        }

        private boolean isUnproven(String step) {
            return evidence.steps().stream().anyMatch(of -> of.step().equals(step) && of.unproven());
        }
    }

    private static ApiProblem notFound() {
        return ApiProblem.of(HttpStatus.NOT_FOUND, "case.not-found", "没有此事件单。", "There is no such case.");
    }
}
