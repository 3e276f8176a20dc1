package org.scenicwatch.core.casework.write;

import java.util.List;
import java.util.Objects;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.scenicwatch.core.casework.CaseCatalogue;
import org.springframework.stereotype.Component;

/** Merges, splits and links cases: both sides of it are one transaction, that of the command that asks for it. */
@Component
class CaseGroupsDesk {

    private final CommandGateway commands;
    private final OpenCaseClaims claims;
    private final CaseCatalogue catalogue;
    private final CaseNumbers numbers;

    CaseGroupsDesk(CommandGateway commands, OpenCaseClaims claims, CaseCatalogue catalogue, CaseNumbers numbers) {
        this.commands = commands;
        this.claims = claims;
        this.catalogue = catalogue;
        this.numbers = numbers;
    }

    @CommandHandler
    void decide(MergeCases command) {
        CaseContent content = Objects.requireNonNull(commands.sendAndWait(new MergeCase(
                command.caseId(), command.expectedVersion(), command.into(), command.intoNumber(), command.at())));
        // What comes for the place and cause of the one that ended joins the one that goes on.
        claims.passOn(command.caseId(), new OpenCaseClaims.Claim(command.into(), command.intoNumber()));
        commands.sendAndWait(
                new TakeOver(command.into(), command.caseId(), content, GroupSteps.MERGED_FROM, command.at()));
    }

    @CommandHandler
    CaseAtHand decide(SplitOffCase command) {
        CaseCatalogue.Category category = catalogue.category(command.category());
        String number = numbers.next(command.area(), command.at());
        CaseContent part = Objects.requireNonNull(commands.sendAndWait(new SplitCase(
                command.caseId(),
                command.expectedVersion(),
                command.newCaseId(),
                number,
                List.copyOf(command.alarms()),
                List.copyOf(command.complaintRefs()),
                command.at())));
        String place = command.place();
        if (place != null) {
            // Where another case holds them already, it stays the one that further signs join.
            claims.claim(
                    command.area(), place, category.cause(), new OpenCaseClaims.Claim(command.newCaseId(), number));
        }
        commands.sendAndWait(new OpenCase(
                command.newCaseId(),
                number,
                command.area(),
                command.origin(),
                category.id(),
                category.cause(),
                category.remit(),
                category.priority(),
                place,
                command.zone(),
                command.lon(),
                command.lat(),
                null,
                null,
                null,
                command.at()));
        commands.sendAndWait(
                new TakeOver(command.newCaseId(), command.caseId(), part, GroupSteps.SPLIT_FROM, command.at()));
        return new CaseAtHand(command.newCaseId(), number, false);
    }

    @CommandHandler
    void decide(LinkCases command) {
        commands.sendAndWait(new LinkCase(
                command.caseId(), command.expectedVersion(), command.other(), command.otherNumber(), command.at()));
        commands.sendAndWait(new LinkCase(command.other(), null, command.caseId(), command.number(), command.at()));
    }
}
