package org.scenicwatch.dashboard.casefile;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.LocalText;
import org.scenicwatch.core.casework.CaseCatalogue;
import org.scenicwatch.core.casework.clock.CaseMilestone;
import org.scenicwatch.core.casework.clock.ClockBook;
import org.scenicwatch.core.casework.procedure.CaseCourse;
import org.scenicwatch.core.casework.procedure.CourseFact;
import org.scenicwatch.core.casework.procedure.Procedure;
import org.scenicwatch.core.casework.procedure.ProcedureStep;
import org.scenicwatch.core.casework.procedure.Procedures;
import org.scenicwatch.core.identity.AppUser;
import org.scenicwatch.core.identity.Users;
import org.scenicwatch.core.vault.Vault;
import org.scenicwatch.core.vault.VaultKind;
import org.scenicwatch.core.vault.VaultRef;
import org.springframework.stereotype.Component;

/** Gives names to the codes of a file, and words to its references. */
@Component
class CaseFileTexts {

    private static final String USER = "user:";
    private static final String LEAD = "lead";

    private static final Map<String, LocalText> WHY_VOID = Map.of(
            CaseCourse.CLOSED, new LocalText("办结时未做", "not done when the case was closed"),
            CaseCourse.MERGED, new LocalText("已并入其他事件单", "the case was merged into another"),
            CaseCourse.WITHDRAWN, new LocalText("投诉人已撤诉", "the complaint was withdrawn"),
            CaseCourse.REFUSED, new LocalText("不予受理", "the complaint was refused"),
            CaseCourse.TRANSFERRED_OUT, new LocalText("已转办", "another authority has the case"),
            CourseFact.NOTHING_TO_VERIFY, new LocalText("此类报警无需核警", "alarms like this are not verified"));

    private final Procedures procedures;
    private final CaseCatalogue catalogue;
    private final ClockBook clocks;
    private final Users users;
    private final Vault vault;

    CaseFileTexts(Procedures procedures, CaseCatalogue catalogue, ClockBook clocks, Users users, Vault vault) {
        this.procedures = procedures;
        this.catalogue = catalogue;
        this.clocks = clocks;
        this.users = users;
        this.vault = vault;
    }

    /** Who does a step; the body in charge by its name, once there is one. */
    CaseFileView.Named doer(String doer, @Nullable String body) {
        Optional<CaseCatalogue.Entry> named = catalogue.body(doer.equals(LEAD) ? body : doer);
        if (named.isPresent()) {
            return new CaseFileView.Named(doer, named.get().title());
        }
        return new CaseFileView.Named(
                doer, procedures.doer(doer).map(Procedures.Named::title).orElseGet(() -> new LocalText(doer, doer)));
    }

    CaseFileView.@Nullable Named clock(@Nullable String clock) {
        return Optional.ofNullable(clock)
                .flatMap(clocks::clock)
                .map(kind -> new CaseFileView.Named(kind.id(), kind.name()))
                .orElse(null);
    }

    List<CaseFileView.Named> steps(Procedure procedure, List<String> ids) {
        return ids.stream()
                .flatMap(id -> procedure.step(id).stream())
                .map((ProcedureStep step) -> new CaseFileView.Named(step.id(), step.title()))
                .toList();
    }

    @Nullable
    LocalText whyVoid(@Nullable String code) {
        if (code == null) {
            return null;
        }
        LocalText ended = WHY_VOID.get(code);
        return ended != null
                ? ended
                : CaseMilestone.of(code).map(CaseMilestone::title).orElseGet(() -> new LocalText(code, code));
    }

    LocalText ground(String ground) {
        if (ground.equals(FiledPapers.MADE_VOID)) {
            return new LocalText("文书已作废", "the document was made void");
        }
        return procedures.ground(ground).map(Procedures.Ground::title).orElseGet(() -> new LocalText(ground, ground));
    }

    /** What a person wrote, unless it was erased. */
    @Nullable
    String note(@Nullable String ref) {
        return ref == null || !VaultRef.isRef(ref)
                ? null
                : vault.fields(VaultKind.NOTE, new VaultRef(ref))
                        .map(fields -> fields.get("text"))
                        .orElse(null);
    }

    /** What people call a piece of evidence, unless it was erased. */
    @Nullable
    String title(@Nullable String ref) {
        return ref == null
                ? null
                : vault.fields(VaultKind.EVIDENCE, new VaultRef(ref))
                        .map(fields -> fields.get("title"))
                        .orElse(null);
    }

    /** What people call those who act, each asked for once. */
    final class Names {

        private final Map<String, Optional<String>> known = new HashMap<>();

        CaseFileView.Person of(String actor) {
            return new CaseFileView.Person(
                    actor,
                    known.computeIfAbsent(
                                    actor,
                                    id -> id.startsWith(USER)
                                            ? users.byId(id).map(AppUser::displayName)
                                            : Optional.empty())
                            .orElse(null));
        }
    }
}
