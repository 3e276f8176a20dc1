package org.scenicwatch.core.casework.write;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.casework.CaseCatalogue;
import org.scenicwatch.core.casework.CaseRefused;
import org.scenicwatch.core.casework.CaseState;
import org.springframework.stereotype.Component;

/**
 * Opens a case, or joins the one that is open for the same place and cause. Claim, number and the case's events are one
 * transaction: that of the {@link OpenOrJoinCase} command.
 */
@Component
class CaseDesk {

    private static final int ATTEMPTS = 5;

    /** The refusals of cases that hold no claim any more. */
    private static final Set<String> ENDED = Stream.of(
                    CaseState.CLOSED,
                    CaseState.REFUSED,
                    CaseState.WITHDRAWN,
                    CaseState.TRANSFERRED_OUT,
                    CaseState.MERGED)
            .map(state -> "case." + state.key())
            .collect(Collectors.toUnmodifiableSet());

    private final CommandGateway commands;
    private final OpenCaseClaims claims;
    private final CaseCatalogue catalogue;
    private final CaseNumbers numbers;

    CaseDesk(CommandGateway commands, OpenCaseClaims claims, CaseCatalogue catalogue, CaseNumbers numbers) {
        this.commands = commands;
        this.claims = claims;
        this.catalogue = catalogue;
        this.numbers = numbers;
    }

    @CommandHandler
    CaseAtHand decide(OpenOrJoinCase command) {
        CaseCatalogue.Category category = catalogue.category(command.category());
        String spot = spotOf(command);
        if (spot == null) {
            return open(command, category, numberOf(command));
        }
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Optional<OpenCaseClaims.Claim> holder = claims.holder(command.area(), spot, category.cause());
            if (holder.isPresent()) {
                Optional<CaseAtHand> joined = join(command, holder.get());
                if (joined.isPresent()) {
                    return joined.get();
                }
            } else {
                var claim = new OpenCaseClaims.Claim(command.newCaseId(), numberOf(command));
                if (claims.claim(command.area(), spot, category.cause(), claim)) {
                    return open(command, category, claim.number());
                }
            }
        }
        throw CaseRefused.claimContended();
    }

    private CaseAtHand open(OpenOrJoinCase command, CaseCatalogue.Category category, String number) {
        commands.sendAndWait(new OpenCase(
                command.newCaseId(),
                number,
                command.area(),
                command.origin(),
                category.id(),
                category.cause(),
                category.remit(),
                command.priority() == null ? category.priority() : command.priority(),
                command.place(),
                command.zone(),
                command.lon(),
                command.lat(),
                command.alarm(),
                command.complaint(),
                command.noteRef(),
                command.at()));
        return new CaseAtHand(command.newCaseId(), number, false);
    }

    /** Empty when the case came to an end by another transaction between the look and the command. */
    private Optional<CaseAtHand> join(OpenOrJoinCase command, OpenCaseClaims.Claim holder) {
        try {
            AlarmOccurrence alarm = command.alarm();
            if (alarm != null) {
                commands.sendAndWait(new JoinAlarm(holder.caseId(), alarm, command.at()));
            }
            Complaint complaint = command.complaint();
            if (complaint != null) {
                commands.sendAndWait(new JoinComplaint(holder.caseId(), complaint, command.at()));
            }
            String noteRef = command.noteRef();
            if (noteRef != null) {
                commands.sendAndWait(new NoteOnCase(holder.caseId(), noteRef, command.at()));
            }
        } catch (CaseRefused refused) {
            if (ENDED.contains(refused.code())) {
                return Optional.empty();
            }
            throw refused;
        }
        return Optional.of(new CaseAtHand(holder.caseId(), holder.number(), true));
    }

    private String numberOf(OpenOrJoinCase command) {
        return numbers.next(command.area(), command.at());
    }

    /** What a case is about, besides its cause; none when neither place nor alarm names it. */
    private static @Nullable String spotOf(OpenOrJoinCase command) {
        if (command.place() != null) {
            return command.place();
        }
        AlarmOccurrence alarm = command.alarm();
        return alarm == null ? null : alarm.alarmId();
    }
}
