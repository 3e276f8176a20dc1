package org.scenicwatch.dashboard.track;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.casework.CaseRefused;
import org.scenicwatch.core.casework.write.RateCase;
import org.scenicwatch.core.casework.write.UrgeCase;
import org.scenicwatch.core.casework.write.WithdrawComplaint;
import org.scenicwatch.core.eventstore.Actors;
import org.scenicwatch.core.vault.Vault;
import org.scenicwatch.core.vault.VaultKind;
import org.scenicwatch.core.vault.VaultRef;
import org.scenicwatch.dashboard.access.ApiProblem;
import org.springframework.stereotype.Component;

/** What whoever has a tracking code may do to the complaint under it. What they write goes into the vault as theirs. */
@Component
class ComplainantActs {

    private final Tracking tracking;
    private final CommandGateway commands;
    private final Vault vault;
    private final Clock clock;

    ComplainantActs(Tracking tracking, CommandGateway commands, Vault vault, Clock clock) {
        this.tracking = tracking;
        this.commands = commands;
        this.vault = vault;
        this.clock = clock;
    }

    /** A command on the case of a complaint. */
    private interface OnCase {
        Object command(TrackedCaseTable.Tracked complaint, @Nullable String wordsRef, Instant at);
    }

    /**
     * Takes the complaint back.
     *
     * @throws ApiProblem 404 when the code is none
     * @throws CaseRefused when the state of the case does not allow it
     */
    void withdraw(String code, @Nullable String words) {
        send(
                code,
                words,
                (complaint, ref, at) ->
                        new WithdrawComplaint(complaint.caseId(), null, complaint.ref(), true, ref, at));
    }

    /** Urges; otherwise as {@link #withdraw}. */
    void urge(String code, @Nullable String words) {
        send(code, words, (complaint, ref, at) -> new UrgeCase(complaint.caseId(), null, complaint.ref(), ref, at));
    }

    /** Rates and answers whether the case was taken up again; otherwise as {@link #withdraw}. */
    boolean rate(String code, int score, boolean solved, @Nullable String words) {
        Object again = send(
                code,
                words,
                (complaint, ref, at) -> new RateCase(complaint.caseId(), complaint.ref(), score, solved, ref, at));
        return Boolean.TRUE.equals(again);
    }

    private @Nullable Object send(String code, @Nullable String words, OnCase act) {
        TrackedCaseTable.Tracked complaint = tracking.tracked(code).orElseThrow(ApiProblem::notFound);
        String subject = vault.subjectOf(new VaultRef(complaint.ref())).orElseThrow(ApiProblem::notFound);
        VaultRef ref = words == null || words.isBlank()
                ? null
                : vault.store(VaultKind.NOTE, subject, Map.of("text", words.strip()), Map.of());
        Object command = act.command(complaint, ref == null ? null : ref.value(), clock.instant());
        String actor = "public:" + subject.substring(subject.indexOf(':') + 1);
        try {
            return commands.sendAndWait(new GenericCommandMessage<>(command, Map.of(Actors.METADATA_KEY, actor)));
        } catch (RuntimeException e) {
            if (ref != null) {
                vault.erase(ref);
            }
            throw e;
        }
    }
}
