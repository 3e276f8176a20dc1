package org.scenicwatch.dashboard.casefile;

import java.time.Clock;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.casework.procedure.Procedures;
import org.scenicwatch.core.identity.Role;
import org.scenicwatch.dashboard.access.SignedIn;
import org.scenicwatch.dashboard.casesandalarms.CaseSight;
import org.scenicwatch.dashboard.media.PhotoSight;
import org.springframework.stereotype.Component;

/**
 * Who may read what people said and sent in a restricted case: the command, the reviewers, the auditors, and the people of
 * the body that has it. Each reading is noted. In any other case the roles of the endpoint decide alone.
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
        Optional<SignedIn> caller = SignedIn.current()
                .filter(who -> isAmongTheFew(who.roles(), row.course().body()));
        caller.ifPresent(who -> tables.noteReading(row.id(), what, ref, who.actor(), clock.instant()));
        return caller.isPresent();
    }

    private boolean isAmongTheFew(Set<Role> roles, @Nullable String body) {
        if (roles.stream().anyMatch(ALWAYS::contains)) {
            return true;
        }
        return body != null && roles.contains(procedures.isMediating(body) ? Role.MEDIATOR : Role.HANDLER);
    }
}
