package org.scenicwatch.dashboard.casefile;

import java.time.Clock;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.casework.procedure.Procedures;
import org.scenicwatch.core.identity.Role;
import org.scenicwatch.dashboard.access.SignedIn;
import org.scenicwatch.dashboard.casesandalarms.CaseSight;
import org.scenicwatch.dashboard.media.PhotoSight;
import org.springframework.stereotype.Component;

/**
 * Who may read what people said and sent in a restricted case: the command, the reviewers, the auditors, and the people of
 * the body that has it. Each reading is noted. In any other case the roles of the endpoint decide alone. What is told to
 * those who look for somebody lost, and a task to those who were sent with it, is not kept from them: they cannot do it
 * without.
 */
@Component
class RestrictedSight implements CaseSight, PhotoSight {

    private static final Set<Role> ALWAYS = EnumSet.of(Role.COMMANDER, Role.DUTY_LEADER, Role.REVIEWER, Role.AUDITOR);

    private final CaseFileTables tables;
    private final Procedures procedures;
    private final Clock clock;

    RestrictedSight(CaseFileTables tables, Procedures procedures, Clock clock) {
        this.tables = tables;
        this.procedures = procedures;
        this.clock = clock;
    }

    @Override
    public boolean mayRead(String caseId, String what) {
        return tables.find(caseId).map(row -> mayRead(row, what, null)).orElse(true);
    }

    @Override
    public Set<String> closedOf(Collection<String> caseIds) {
        return tables.restrictedOf(caseIds).stream()
                .filter(row -> caller(row).isEmpty())
                .map(CaseFileRow::id)
                .collect(Collectors.toSet());
    }

    @Override
    public Set<String> restrictedOf(Collection<String> caseIds) {
        return tables.restrictedOf(caseIds).stream().map(CaseFileRow::id).collect(Collectors.toSet());
    }

    @Override
    public boolean mayShow(String media) {
        return tables.restrictedCaseOfPhoto(media)
                .flatMap(tables::find)
                .map(row -> mayRead(row, "photo", media))
                .orElse(true);
    }

    /** Whether the caller may read it; a reading of what is restricted is noted. */
    boolean mayRead(CaseFileRow row, String what, @Nullable String ref) {
        if (!row.restricted()) {
            return true;
        }
        Optional<SignedIn> caller = caller(row);
        caller.ifPresent(who -> tables.noteReading(row.id(), what, ref, who.actor(), clock.instant()));
        return caller.isPresent();
    }

    /** The caller, if it is one of the few who may read this restricted case. */
    private Optional<SignedIn> caller(CaseFileRow row) {
        return SignedIn.current()
                .filter(who -> isAmongTheFew(who.roles(), row.course().body()));
    }

    private boolean isAmongTheFew(Set<Role> roles, @Nullable String body) {
        if (roles.stream().anyMatch(ALWAYS::contains)) {
            return true;
        }
        return body != null && roles.contains(procedures.isMediating(body) ? Role.MEDIATOR : Role.HANDLER);
    }
}
