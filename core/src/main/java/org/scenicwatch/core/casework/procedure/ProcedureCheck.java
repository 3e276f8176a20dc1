package org.scenicwatch.core.casework.procedure;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.scenicwatch.core.LocalText;
import org.scenicwatch.core.casework.CaseCatalogue;
import org.scenicwatch.core.casework.CaseOrigin;
import org.scenicwatch.core.casework.EvidenceKind;
import org.scenicwatch.core.casework.clock.ClockBook;

/** Holds a book of procedures against itself, the catalogue and the clocks. */
final class ProcedureCheck {

    private final Procedures.Sheet sheet;
    private final List<Procedure> procedures;
    private final CaseCatalogue catalogue;
    private final ClockBook clocks;
    private final Set<String> facts = CourseFact.keys();

    ProcedureCheck(Procedures.Sheet sheet, List<Procedure> procedures, CaseCatalogue catalogue, ClockBook clocks) {
        this.sheet = sheet;
        this.procedures = procedures;
        this.catalogue = catalogue;
        this.clocks = clocks;
    }

    /**
     * Checks everything.
     *
     * @throws IllegalStateException naming the first fault
     */
    void hold() {
        once("procedure", procedures.stream().map(Procedure::id));
        scopes();
        procedures.forEach(this::procedure);
        Set<String> causes = causes();
        sheet.restricted().causes().forEach(cause -> require(causes.contains(cause), "no cause " + cause));
        sheet.restricted()
                .mediating()
                .forEach(body -> require(catalogue.body(body).isPresent(), "no body " + body));
    }

    private void scopes() {
        Set<String> categories =
                catalogue.categories().stream().map(CaseCatalogue.Category::id).collect(Collectors.toSet());
        Set<String> origins = Arrays.stream(CaseOrigin.values()).map(Enum::name).collect(Collectors.toSet());
        scope("category", Procedure.Scope::categories, categories);
        scope("cause", Procedure.Scope::causes, causes());
        scope("track", Procedure.Scope::tracks, Set.of("on-the-spot", "formal"));
        scope("origin", Procedure.Scope::origins, origins);
        Set<String> covered = procedures.stream()
                .flatMap(procedure -> procedure.scope().origins().stream())
                .collect(Collectors.toSet());
        require(covered.equals(origins), "an origin without a procedure");
    }

    private void scope(String what, Function<Procedure.Scope, List<String>> which, Set<String> known) {
        List<String> used = procedures.stream()
                .flatMap(procedure -> which.apply(procedure.scope()).stream())
                .toList();
        once(what, used.stream());
        used.forEach(value -> require(known.contains(value), "no " + what + " " + value));
    }

    private void procedure(Procedure procedure) {
        String at = procedure.id();
        named(procedure.title(), at);
        once(at, procedure.steps().map(ProcedureStep::id));
        once(at, procedure.stages().stream().map(Procedure.Stage::id));
        procedure.stages().forEach(stage -> {
            named(stage.title(), at + "/" + stage.id());
            require(!stage.steps().isEmpty(), at + "/" + stage.id() + ": no step");
        });
        procedure.steps().forEach(step -> step(procedure, step));
    }

    private void step(Procedure procedure, ProcedureStep step) {
        String at = procedure.id() + "/" + step.id();
        named(step.title(), at);
        require(facts.containsAll(step.facts()), at + ": an unknown fact in " + step.facts());
        require(facts.containsAll(step.voidBy()), at + ": an unknown fact in " + step.voidBy());
        require(step.clock() == null || clocks.clock(step.clock()).isPresent(), at + ": no clock " + step.clock());
        once(at, step.doers().stream());
        step.doers()
                .forEach(who -> require(
                        sheet.doers().stream().anyMatch(doer -> doer.id().equals(who))
                                || catalogue.body(who).isPresent(),
                        at + ": nobody is called " + who));
        require(
                step.with() == null
                        || Set.of(ProcedureStep.WITH_ALARM, ProcedureStep.WITH_COMPLAINT)
                                .contains(step.with()),
                at + ": with what is " + step.with());
        require(!step.twoPersons() || step.isByHand(), at + ": what happens to the case takes no two persons");
        once(at, step.evidence().stream().map(ProcedureStep.Asked::kind));
        step.evidence().forEach(asked -> {
            require(EvidenceKind.of(asked.kind()).isPresent(), at + ": no evidence " + asked.kind());
            named(asked.title(), at);
        });
        for (String before : step.after()) {
            ProcedureStep earlier = procedure.step(before).orElse(null);
            require(earlier != null, at + ": comes after " + before + ", which is no step");
            require(
                    earlier == null || !step.isByHand() || !earlier.facts().contains(CourseFact.ALARMS_VERIFIED),
                    at + ": whoever marks it cannot know whether alarms are verified");
        }
        require(!comesBefore(procedure, step.id(), step.after(), new HashSet<>()), at + ": comes before itself");
    }

    private static boolean comesBefore(Procedure procedure, String id, List<String> after, Set<String> seen) {
        return after.stream()
                .filter(seen::add)
                .anyMatch(before -> before.equals(id)
                        || procedure
                                .step(before)
                                .map(step -> comesBefore(procedure, id, step.after(), seen))
                                .orElse(false));
    }

    private Set<String> causes() {
        return catalogue.categories().stream()
                .map(CaseCatalogue.Category::cause)
                .collect(Collectors.toSet());
    }

    private static void once(String where, Stream<String> codes) {
        Set<String> seen = new HashSet<>();
        codes.forEach(code -> require(seen.add(code), where + ": " + code + " twice"));
    }

    private static void named(LocalText title, String where) {
        require(!title.zh().isBlank() && !title.en().isBlank(), where + ": no title in both languages");
    }

    private static void require(boolean holds, String fault) {
        if (!holds) {
            throw new IllegalStateException("/casework/procedures.json: " + fault);
        }
    }
}
