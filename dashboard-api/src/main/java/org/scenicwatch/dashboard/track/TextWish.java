package org.scenicwatch.dashboard.track;

import java.time.Clock;
import java.util.Map;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.complainant.ComplainantIds;
import org.scenicwatch.core.complainant.directory.Complainants;
import org.scenicwatch.core.complainant.directory.TextSwitch;
import org.scenicwatch.core.complainant.write.ResumeTexts;
import org.scenicwatch.core.complainant.write.StopTexts;
import org.scenicwatch.core.eventstore.Actors;
import org.scenicwatch.core.vault.Vault;
import org.scenicwatch.core.vault.VaultRef;
import org.scenicwatch.dashboard.access.ApiProblem;
import org.scenicwatch.dashboard.intake.PublicActor;
import org.springframework.stereotype.Component;

/** Whether text messages about a complaint or a reported hazard are wanted, as whoever has its tracking code says. */
@Component
public class TextWish {

    private final Complainants complainants;
    private final TextSwitch texting;
    private final CommandGateway commands;
    private final Vault vault;
    private final Clock clock;

    TextWish(Complainants complainants, TextSwitch texting, CommandGateway commands, Vault vault, Clock clock) {
        this.complainants = complainants;
        this.texting = texting;
        this.commands = commands;
        this.vault = vault;
        this.clock = clock;
    }

    /** {@code on} or {@code off}; null: there is no number to send any to. */
    public @Nullable String stands(String ref) {
        if (!texting.on() || !complainants.hasNumber(ref)) {
            return null;
        }
        return complainants.wantsNone(ref) ? Progress.TEXTS_OFF : Progress.TEXTS_ON;
    }

    /** What can be said about it now: {@code texts-off} or {@code texts-on}; null: nothing. */
    public static @Nullable String actOf(@Nullable String stands) {
        if (stands == null) {
            return null;
        }
        return stands.equals(Progress.TEXTS_ON) ? "texts-off" : "texts-on";
    }

    /**
     * Says whether they are wanted.
     *
     * @param ref the reference of the complaint, or of the report of the hazard, into the vault
     * @throws ApiProblem 404 when it is erased
     */
    public void want(String ref, boolean wanted) {
        String subject = vault.subjectOf(new VaultRef(ref)).orElseThrow(ApiProblem::notFound);
        Object command = wanted
                ? new ResumeTexts(ComplainantIds.texts(ref), ref, clock.instant())
                : new StopTexts(ComplainantIds.texts(ref), ref, clock.instant());
        commands.sendAndWait(
                new GenericCommandMessage<>(command, Map.of(Actors.METADATA_KEY, PublicActor.of(subject))));
    }
}
