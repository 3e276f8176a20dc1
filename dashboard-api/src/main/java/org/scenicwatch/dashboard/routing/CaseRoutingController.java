package org.scenicwatch.dashboard.routing;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.LocalText;
import org.scenicwatch.core.casework.CaseGrounds;
import org.scenicwatch.core.casework.CaseIds;
import org.scenicwatch.core.casework.events.ReturnReviewed;
import org.scenicwatch.core.casework.routing.CaseRouter;
import org.scenicwatch.core.casework.routing.Proposal;
import org.scenicwatch.core.casework.routing.ReturnDecision;
import org.scenicwatch.core.casework.routing.RoutingInForce;
import org.scenicwatch.core.casework.routing.RoutingRefused;
import org.scenicwatch.core.casework.routing.RoutingStories;
import org.scenicwatch.core.casework.routing.RoutingStory;
import org.scenicwatch.core.casework.routing.write.ReportJointPart;
import org.scenicwatch.core.casework.routing.write.ReviewReturn;
import org.scenicwatch.dashboard.access.ApiProblem;
import org.scenicwatch.dashboard.access.IfMatch;
import org.scenicwatch.dashboard.casesandalarms.CaseDecisions;
import org.scenicwatch.dashboard.casesandalarms.CaseRow;
import org.scenicwatch.dashboard.casesandalarms.CaseSight;
import org.scenicwatch.dashboard.casesandalarms.Decisions;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who should have a case and why, who objected and what was decided on that, and whose part of it is done. */
@RestController
@RequestMapping("/api/v1/cases/{id}/routing")
@Tag(name = "routing")
class CaseRoutingController {

    private static final int WORDS = 4_000;
    private static final int CODE = 64;

    private final RoutingStories stories;
    private final CaseRouter router;
    private final RoutingInForce inForce;
    private final CaseGrounds grounds;
    private final RoutingWords words;
    private final List<CaseSight> sight;
    private final CaseDecisions onCase;
    private final Decisions decisions;
    private final Clock clock;

    CaseRoutingController(
            RoutingStories stories,
            CaseRouter router,
            RoutingInForce inForce,
            CaseGrounds grounds,
            RoutingWords words,
            List<CaseSight> sight,
            CaseDecisions onCase,
            Decisions decisions,
            Clock clock) {
        this.stories = stories;
        this.router = router;
        this.inForce = inForce;
        this.grounds = grounds;
        this.words = words;
        this.sight = sight;
        this.onCase = onCase;
        this.decisions = decisions;
        this.clock = clock;
    }

    /** What was decided on a return. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Review(
            String decision,
            RoutingWords.Named body,
            Instant at,
            @Nullable String by,
            @Nullable String note) {}

    /** A time that the case was given back. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Returned(
            int ordinal,
            RoutingWords.@Nullable Named body,
            String ground,
            LocalText groundName,
            @Nullable String note,
            Instant at,
            @Nullable String by,
            @Nullable Review review) {}

    /** The part of a body beside the lead. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Part(
            RoutingWords.Named body,
            boolean done,
            @Nullable Instant doneAt,
            @Nullable String by,
            @Nullable String note) {}

    /**
     * Everything about who has the case.
     *
     * @param version of the case, for If-Match
     * @param proposal who should have it now, for as long as it is open
     * @param lead who leads; none: nobody has it, or it was given back
     * @param team the team of the lead
     * @param reviewPending that a return waits for a review
     * @param mayAssign whether the caller may give it on before that
     * @param mayReview whether the caller may decide on the return
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Shown(
            long version,
            @Nullable Proposal proposal,
            RoutingWords.@Nullable Named lead,
            RoutingWords.@Nullable Named team,
            List<Part> parts,
            List<Returned> returns,
            boolean reviewPending,
            boolean mayAssign,
            boolean mayReview) {}

    /** The decision on a return: {@code upheld} with another body, or {@code overruled} with a reason. */
    record Decision(
            @NotBlank @Size(max = 16) String decision,
            @Nullable @Size(max = CODE) String body,
            @Nullable @Size(max = 8) List<@NotBlank @Size(max = CODE) String> jointBodies,
            @Nullable @Size(max = CODE) String team,
            @Nullable @Size(max = WORDS) String note) {}

    /** Which body has done its part. */
    record PartDone(
            @NotBlank @Size(max = CODE) String body,
            @Nullable @Size(max = WORDS) String note) {}

    @Operation(summary = "Who should have a case and why; objections and joint work / 派单建议、退单审核、联合处置")
    @GetMapping
    ResponseEntity<Shown> routing(@PathVariable String id) {
        RoutingStory story = stories.of(id);
        if (!story.exists()) {
            throw RoutingRefused.noCase();
        }
        return ResponseEntity.ok().eTag(IfMatch.tag(story.version())).body(shown(id, story));
    }

    @Operation(summary = "Decide on a return: upheld, to another body; overruled, back with a reason / 审核退单")
    @PostMapping("/review")
    ResponseEntity<CaseRow> review(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String seen,
            @Valid @RequestBody Decision body) {
        long version = IfMatch.required(seen);
        ReturnDecision decision = ReturnDecision.of(body.decision())
                .orElseThrow(() -> ApiProblem.field(
                        "decision",
                        "routing.unknown-decision",
                        "审核结果须为 upheld 或 overruled。",
                        "The decision is upheld or overruled."));
        List<String> joint = body.jointBodies() == null ? List.of() : body.jointBodies();
        return onCase.decide(
                id,
                version,
                body.note(),
                (aggregate, ref) -> new ReviewReturn(
                        aggregate, version, decision, body.body(), joint, body.team(), ref, clock.instant()));
    }

    @Operation(summary = "A body beside the lead has done its part / 协办完成")
    @PostMapping("/parts")
    Shown part(@PathVariable String id, @Valid @RequestBody PartDone body) {
        decisions.sendWithWords(
                body.note(), ref -> new ReportJointPart(CaseIds.aggregate(id), body.body(), ref, clock.instant()));
        return shown(id, stories.of(id));
    }

    private Shown shown(String id, RoutingStory story) {
        Notes notes = notes(id);
        boolean pending = CaseAssigning.waitsFor(story);
        var has = story.pending().isPresent() ? null : story.newest().orElse(null);
        return new Shown(
                story.version(),
                story.over() ? null : router.propose(story, clock.instant()),
                has == null ? null : words.body(has.body()),
                has == null
                        ? null
                        : story.team()
                                .map(team -> team(story, has.body(), team))
                                .orElse(null),
                story.parts().stream().map(part -> part(part, notes)).toList(),
                story.returns().stream().map(each -> returned(each, notes)).toList(),
                story.pending().isPresent(),
                !pending || CaseAssigning.mayReview(),
                CaseAssigning.mayReview());
    }

    private RoutingWords.Named team(RoutingStory story, String body, String team) {
        LocalText name = inForce.of(story.opened().area()).book().body(body).stream()
                .flatMap(each -> each.teams().stream())
                .filter(each -> each.id().equals(team))
                .map(each -> each.title())
                .findFirst()
                .orElse(new LocalText(team, team));
        return new RoutingWords.Named(team, name);
    }

    /** Where notes are read: nowhere, if the caller may not read the case. */
    private interface Notes {
        @Nullable
        String at(@Nullable String ref);
    }

    private Notes notes(String id) {
        boolean open = sight.stream().allMatch(guard -> guard.mayRead(id, "routing"));
        return open ? words::note : ref -> null;
    }

    private Part part(RoutingStory.Part part, Notes notes) {
        return new Part(
                words.body(part.body()),
                part.doneAt() != null,
                part.doneAt(),
                words.person(part.by()),
                notes.at(part.noteRef()));
    }

    private Returned returned(RoutingStory.Return each, Notes notes) {
        String body = each.body();
        ReturnReviewed review = each.review();
        return new Returned(
                each.ordinal(),
                body == null ? null : words.body(body),
                each.ground(),
                grounds.groundTitle(each.ground()).orElse(new LocalText(each.ground(), each.ground())),
                notes.at(each.noteRef()),
                each.at(),
                words.person(each.by()),
                review == null
                        ? null
                        : new Review(
                                review.decision(),
                                words.body(review.body()),
                                review.at(),
                                words.person(each.reviewedBy()),
                                notes.at(review.noteRef())));
    }
}
