package org.scenicwatch.core.casework.routing.write;

import java.time.Instant;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.casework.CaseCatalogue;
import org.scenicwatch.core.casework.events.JointPartReported;
import org.scenicwatch.core.casework.events.QuestionsAnswered;
import org.scenicwatch.core.casework.events.ReturnReviewed;
import org.scenicwatch.core.casework.events.TeamNamed;
import org.scenicwatch.core.casework.routing.ReturnDecision;
import org.scenicwatch.core.casework.routing.RoutingIds;
import org.scenicwatch.core.casework.routing.RoutingInForce;
import org.scenicwatch.core.casework.routing.RoutingRefused;
import org.scenicwatch.core.casework.routing.RoutingStories;
import org.scenicwatch.core.casework.routing.RoutingStory;
import org.scenicwatch.core.casework.write.AssignCase;
import org.springframework.stereotype.Component;

/**
 * Decides what stands beside a case, by the story of the case. What is decided and what the case does upon it are one
 * transaction: that of the command.
 */
@Component
class RoutingDesk {

    private final CommandGateway commands;
    private final RoutingStories stories;
    private final RoutingInForce inForce;
    private final CaseCatalogue catalogue;

    RoutingDesk(CommandGateway commands, RoutingStories stories, RoutingInForce inForce, CaseCatalogue catalogue) {
        this.commands = commands;
        this.stories = stories;
        this.inForce = inForce;
        this.catalogue = catalogue;
    }

    @CommandHandler
    void decide(ReviewReturn command) {
        RoutingStory story = open(command.caseId());
        RoutingStory.Return pending = story.pending().orElseThrow(RoutingRefused::noPendingReturn);
        RoutingStory.Assignment last = story.newest().orElseThrow(RoutingRefused::noPendingReturn);
        boolean overruled = command.decision() == ReturnDecision.OVERRULED;
        String body = overruled ? last.body() : other(command.body(), pending.body());
        List<String> joint = overruled ? last.jointBodies() : command.jointBodies();
        if (overruled && command.noteRef() == null) {
            throw RoutingRefused.reasonRequired();
        }
        String beside = RoutingIds.ofCase(command.caseId());
        commands.sendAndWait(new NoteBesideCase.Review(
                beside,
                new ReturnReviewed(
                        beside,
                        command.caseId(),
                        pending.ordinal(),
                        pending.body(),
                        command.decision().key(),
                        body,
                        joint,
                        command.noteRef(),
                        command.at())));
        commands.sendAndWait(new AssignCase(command.caseId(), command.expectedVersion(), body, joint, command.at()));
        String team = command.team();
        if (team != null) {
            name(command.caseId(), story, story.assignments().size() + 1, body, team, command.at());
        }
    }

    @CommandHandler
    void decide(ReportJointPart command) {
        RoutingStory story = open(command.caseId());
        RoutingStory.Assignment last = story.newest()
                .filter(assignment -> assignment.jointBodies().contains(command.body()))
                .orElseThrow(() -> RoutingRefused.notJoint(command.body()));
        String beside = RoutingIds.ofCase(command.caseId());
        commands.sendAndWait(new NoteBesideCase.Part(
                beside,
                new JointPartReported(
                        beside, command.caseId(), last.ordinal(), command.body(), command.noteRef(), command.at())));
    }

    @CommandHandler
    void decide(NameTeam command) {
        RoutingStory story = open(command.caseId());
        RoutingStory.Assignment last = story.newest().orElseThrow(() -> RoutingRefused.unknownTeam(command.team()));
        name(command.caseId(), story, last.ordinal(), last.body(), command.team(), command.at());
    }

    @CommandHandler
    void decide(AnswerQuestions command) {
        RoutingStory story = stories.of(command.caseId());
        if (!story.exists()) {
            throw RoutingRefused.noCase();
        }
        List<String> asked = catalogue.category(command.category()).questions().stream()
                .map(CaseCatalogue.Asked::id)
                .toList();
        command.answered().stream()
                .filter(id -> !asked.contains(id))
                .findFirst()
                .ifPresent(id -> {
                    throw RoutingRefused.unknownQuestion(id);
                });
        String beside = RoutingIds.ofCase(command.caseId());
        commands.sendAndWait(new NoteBesideCase.Answers(
                beside,
                new QuestionsAnswered(
                        beside,
                        command.caseId(),
                        command.category(),
                        command.answered(),
                        command.answersRef(),
                        command.at())));
    }

    private void name(String caseId, RoutingStory story, int assignment, String body, String team, Instant at) {
        boolean known = inForce.of(story.opened().area()).book().body(body).stream()
                .flatMap(each -> each.teams().stream())
                .anyMatch(each -> each.id().equals(team));
        if (!known) {
            throw RoutingRefused.unknownTeam(team);
        }
        String beside = RoutingIds.ofCase(caseId);
        commands.sendAndWait(
                new NoteBesideCase.Team(beside, new TeamNamed(beside, caseId, assignment, body, team, at)));
    }

    private RoutingStory open(String caseId) {
        RoutingStory story = stories.of(caseId);
        if (!story.exists()) {
            throw RoutingRefused.noCase();
        }
        if (story.over()) {
            throw RoutingRefused.caseOver();
        }
        return story;
    }

    private static String other(@Nullable String body, @Nullable String objector) {
        if (body == null || body.equals(objector)) {
            throw RoutingRefused.sameBody();
        }
        return body;
    }
}
