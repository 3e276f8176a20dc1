package org.scenicwatch.dashboard.casefile;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.LocalText;
import org.scenicwatch.core.casework.clock.CaseMilestone;
import org.scenicwatch.core.casework.procedure.CaseCourse;
import org.scenicwatch.core.casework.procedure.CourseFact;
import org.scenicwatch.core.casework.procedure.ProcedureStep;
import org.scenicwatch.core.casework.procedure.Procedures;
import org.scenicwatch.core.casework.procedure.write.CaseCourses;
import org.scenicwatch.core.casework.write.AdmitComplaint;
import org.scenicwatch.core.casework.write.AssignCase;
import org.scenicwatch.core.casework.write.CloseCase;
import org.scenicwatch.core.casework.write.EndMediation;
import org.scenicwatch.core.casework.write.RecordMilestone;
import org.scenicwatch.core.casework.write.RefuseComplaint;
import org.scenicwatch.core.casework.write.ReplyToComplainant;
import org.scenicwatch.core.casework.write.ReportArrival;
import org.scenicwatch.core.casework.write.ResolveCase;
import org.scenicwatch.core.casework.write.ReturnCase;
import org.scenicwatch.core.casework.write.TakeCase;
import org.scenicwatch.core.casework.write.TriageCase;
import org.scenicwatch.core.dispatch.roster.ResponderTables;
import org.scenicwatch.core.identity.Role;
import org.scenicwatch.core.mediation.write.ApplyForConfirmation;
import org.scenicwatch.dashboard.SiteSettings;
import org.scenicwatch.dashboard.access.ApiProblem;
import org.scenicwatch.dashboard.access.SignedIn;
import org.scenicwatch.dashboard.casesandalarms.CaseDoers;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * Holds people to what the procedure of a case says of who does a step (ADR 0060): steps that are marked by hand, and
 * commands whose fact completes a step. Read from the case's own events, so that nobody acts for the body that had it before.
 * A number at an outside line is written down by whoever has it.
 */
@Component
class StepDoers implements CaseDoers {

    /** A command, the verb of its path, and the fact that it brings about. */
    private record Act(String verb, Class<?> command, String fact) {}

    private static final List<Act> ACTS = List.of(
            new Act("triage", TriageCase.class, CourseFact.TRIAGED),
            new Act("assign", AssignCase.class, CourseFact.ASSIGNED),
            new Act("take", TakeCase.class, CaseMilestone.TEAM_STARTED.key()),
            new Act("return", ReturnCase.class, CaseMilestone.TEAM_STARTED.key()),
            new Act("arrive", ReportArrival.class, CaseMilestone.TEAM_ARRIVED.key()),
            new Act("resolve", ResolveCase.class, CaseMilestone.RESOLVED.key()),
            new Act("close", CloseCase.class, CourseFact.CLOSED),
            new Act("reply", ReplyToComplainant.class, CaseMilestone.COMPLAINANT_ANSWERED.key()),
            new Act("admit", AdmitComplaint.class, CaseMilestone.ADMITTED.key()),
            new Act("refuse", RefuseComplaint.class, CaseMilestone.REFUSED.key()),
            new Act("end-mediation", EndMediation.class, CaseMilestone.MEDIATION_ENDED.key()),
            new Act("confirmation", ApplyForConfirmation.class, CaseMilestone.CONFIRMATION_APPLIED.key()));

    /** Who records what is no step of the procedure. */
    private static final Set<Role> WORKING =
            EnumSet.of(Role.OPERATOR, Role.COMMANDER, Role.DUTY_LEADER, Role.HANDLER, Role.MEDIATOR);

    private final CaseCourses courses;
    private final Procedures procedures;
    private final ResponderTables responders;
    private final CaseFileTexts texts;
    private final SiteSettings site;

    StepDoers(
            CaseCourses courses,
            Procedures procedures,
            ResponderTables responders,
            CaseFileTexts texts,
            SiteSettings site) {
        this.courses = courses;
        this.procedures = procedures;
        this.responders = responders;
        this.texts = texts;
        this.site = site;
    }

    @Override
    public void mustBeAllowed(String caseId, Object command) {
        String fact = factOf(command);
        if (fact == null) {
            return;
        }
        courses.of(caseId).ifPresent(course -> {
            Optional<ProcedureStep> step = barred(course, fact, caller());
            if (step.isPresent()) {
                throw notYours(whyNot(step.get(), course.body()));
            }
            boolean ofNoStep = stepsOf(course, fact).isEmpty();
            if (command instanceof RecordMilestone && ofNoStep && !caller().hasAny(WORKING)) {
                throw notYours(new LocalText(
                        "此节点由值班台或办理单位登记。", "This is recorded by the desk or by the body that has the case."));
            }
        });
    }

    @Override
    public List<Barred> barred(String caseId) {
        CaseCourse course = courses.of(caseId).orElse(null);
        if (course == null) {
            return List.of();
        }
        WhoMayDo caller = caller();
        List<Barred> barred = new ArrayList<>();
        ACTS.forEach(act -> barred(course, act.fact(), caller)
                .ifPresent(step -> barred.add(new Barred(act.verb(), whyNot(step, course.body())))));
        return barred;
    }

    /** Lets a mark on a step pass that is the caller's to make; whether there is such a step is not asked here. */
    void mayMark(String caseId, String step) {
        courses.of(caseId)
                .ifPresent(course -> procedures.of(course).step(step).ifPresent(known -> {
                    LocalText why = whyNot(known, course.body(), caller());
                    if (why != null) {
                        throw notYours(why);
                    }
                }));
    }

    /** Who calls, asked once for a whole tree of steps. */
    WhoMayDo caller() {
        Optional<SignedIn> who = SignedIn.current();
        List<String> bodies = who.map(known -> responders.responders(site.area()).stream()
                        .filter(entry -> known.actor().equals(entry.userId()))
                        .map(ResponderTables.Entry::body)
                        .distinct()
                        .toList())
                .orElse(List.of());
        return new WhoMayDo(who.map(SignedIn::roles).orElse(Set.of()), bodies, procedures::isMediating);
    }

    /** Why the caller may not do a step, saying who may; none: the caller may. */
    @Nullable
    LocalText whyNot(ProcedureStep step, @Nullable String lead, WhoMayDo caller) {
        return caller.mayDo(step.doers(), lead) ? null : whyNot(step, lead);
    }

    private LocalText whyNot(ProcedureStep step, @Nullable String lead) {
        List<LocalText> names = step.doers().stream()
                .map(doer -> texts.doer(doer, lead).name())
                .distinct()
                .toList();
        String zh = names.stream().map(LocalText::zh).collect(Collectors.joining("、"));
        String en = names.stream().map(LocalText::en).collect(Collectors.joining(", "));
        return new LocalText(
                "“" + step.title().zh() + "”由" + zh + "办理，值班长和带班领导可代办。",
                "\"" + step.title().en() + "\" is for " + en
                        + "; the shift commander and the duty leader may do it too.");
    }

    private Optional<ProcedureStep> barred(CaseCourse course, String fact, WhoMayDo caller) {
        List<ProcedureStep> steps = stepsOf(course, fact);
        boolean one = steps.stream().anyMatch(step -> caller.mayDo(step.doers(), course.body()));
        return one ? Optional.empty() : steps.stream().findFirst();
    }

    /** The steps that are done by this fact: those that name it first. Others only need nothing more once it is there. */
    private List<ProcedureStep> stepsOf(CaseCourse course, String fact) {
        return procedures
                .of(course)
                .steps()
                .filter(step -> step.isFor(course))
                .filter(step -> !step.isByHand() && step.facts().get(0).equals(fact))
                .toList();
    }

    private static @Nullable String factOf(Object command) {
        if (command instanceof RecordMilestone milestone) {
            return milestone.milestone().key();
        }
        return ACTS.stream()
                .filter(act -> act.command().isInstance(command))
                .map(Act::fact)
                .findFirst()
                .orElse(null);
    }

    private static ApiProblem notYours(LocalText why) {
        return ApiProblem.of(HttpStatus.FORBIDDEN, "case.step-not-yours", why.zh(), why.en());
    }
}
