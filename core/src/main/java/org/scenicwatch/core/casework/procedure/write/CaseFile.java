package org.scenicwatch.core.casework.procedure.write;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.casework.CaseFileIds;
import org.scenicwatch.core.casework.CaseFileRefused;
import org.scenicwatch.core.casework.events.EvidenceAdded;
import org.scenicwatch.core.casework.events.EvidenceWithdrawn;
import org.scenicwatch.core.casework.events.StepMarked;
import org.scenicwatch.core.casework.events.StepUnmarked;
import org.scenicwatch.core.casework.evidence.write.AddEvidence;
import org.scenicwatch.core.casework.evidence.write.EvidenceAtHand;
import org.scenicwatch.core.casework.evidence.write.WithdrawEvidence;
import org.scenicwatch.core.casework.procedure.CaseCourse;
import org.scenicwatch.core.casework.procedure.Procedures;

/** The file of one case: which steps of its procedure people did, and its evidence. The case itself is another aggregate. */
@Aggregate
class CaseFile {

    @AggregateIdentifier
    private @Nullable String fileId;

    private StepsAtHand steps = StepsAtHand.NONE;

    private EvidenceAtHand evidence = EvidenceAtHand.NONE;

    protected CaseFile() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(MarkStepDone command, CaseCourses courses, Procedures procedures) {
        CaseCourse course = known(command.caseId(), courses);
        applyAll(steps.decide(command, course, procedures.of(course)));
    }

    @CommandHandler
    void decide(UnmarkStep command, CaseCourses courses, Procedures procedures) {
        CaseCourse course = known(command.caseId(), courses);
        applyAll(steps.decide(command, course, procedures.of(course)));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(AddEvidence command, CaseCourses courses, Procedures procedures) {
        CaseCourse course = known(command.caseId(), courses);
        applyAll(evidence.decide(command, course, procedures.of(course)));
    }

    /** Answers whether the bytes are to be erased. */
    @CommandHandler
    boolean decide(WithdrawEvidence command, Procedures procedures) {
        List<Object> events = evidence.decide(command, procedures);
        applyAll(events);
        return events.stream().anyMatch(event -> event instanceof EvidenceWithdrawn withdrawn && withdrawn.erased());
    }

    @EventSourcingHandler
    void evolve(StepMarked event) {
        fileId = CaseFileIds.ofCase(event.caseId());
        steps = steps.evolve(event);
    }

    @EventSourcingHandler
    void evolve(StepUnmarked event) {
        steps = steps.evolve(event);
    }

    @EventSourcingHandler
    void evolve(EvidenceAdded event) {
        fileId = CaseFileIds.ofCase(event.caseId());
        evidence = evidence.evolve(event);
    }

    @EventSourcingHandler
    void evolve(EvidenceWithdrawn event) {
        evidence = evidence.evolve(event);
    }

    private static CaseCourse known(String caseId, CaseCourses courses) {
        return courses.of(caseId).orElseThrow(CaseFileRefused::noSuchCase);
    }

    private static void applyAll(List<Object> events) {
        events.forEach(event -> apply(event));
    }
}
