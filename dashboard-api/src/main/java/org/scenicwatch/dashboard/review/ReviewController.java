package org.scenicwatch.dashboard.review;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.review.FindingCatalogue;
import org.scenicwatch.core.review.ReviewState;
import org.scenicwatch.core.review.SampleBy;
import org.scenicwatch.core.review.SampleUnit;
import org.scenicwatch.core.review.events.Fault;
import org.scenicwatch.core.review.write.AssignReviewer;
import org.scenicwatch.core.review.write.CloseReview;
import org.scenicwatch.core.review.write.DecideObjection;
import org.scenicwatch.core.review.write.FileFindings;
import org.scenicwatch.core.review.write.ObjectToFindings;
import org.scenicwatch.core.review.write.OrderRectification;
import org.scenicwatch.core.review.write.RecheckRectification;
import org.scenicwatch.core.review.write.ReportRectification;
import org.scenicwatch.dashboard.access.ApiProblem;
import org.scenicwatch.dashboard.access.IfMatch;
import org.scenicwatch.dashboard.projection.Page;
import org.scenicwatch.dashboard.projection.Stored;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Samples and reviews: what was drawn, who reviews it, what was found and what came of it. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "review")
class ReviewController {

    private static final int CODE = 64;
    private static final int WORDS = 2_000;
    private static final int MOST_FAULTS = 30;
    private static final int SAMPLES = 100;

    private final ReviewDesk desk;
    private final ReviewTables tables;
    private final ReviewViews views;
    private final ReviewSight sight;
    private final FindingCatalogue findings;

    ReviewController(
            ReviewDesk desk, ReviewTables tables, ReviewViews views, ReviewSight sight, FindingCatalogue findings) {
        this.desk = desk;
        this.tables = tables;
        this.views = views;
        this.sight = sight;
        this.findings = findings;
    }

    /** What is to be drawn: cases that were closed in the period and are over. */
    record SampleWish(
            @NotNull OffsetDateTime from,
            @NotNull OffsetDateTime until,
            @NotNull SampleBy by,
            @NotNull SampleUnit unit,
            int amount,
            @Nullable @Size(max = CODE) String only,
            @Nullable @Size(max = CODE) String seed) {}

    /** Whose turn it is. */
    record Assignment(@NotBlank @Size(max = 100) String reviewer) {}

    /** One thing that is wrong. */
    record FaultWish(
            @NotBlank @Size(max = CODE) String finding,
            @Nullable @Size(max = CODE) String body,
            @Nullable @Size(max = 100) String handler) {}

    /** What is wrong; nothing: no fault found. */
    record Findings(
            @NotNull @Size(max = MOST_FAULTS) List<@Valid @NotNull FaultWish> faults,
            @Nullable @Size(max = WORDS) String note) {}

    /** Words about a step. */
    record Words(@Nullable @Size(max = WORDS) String note) {}

    /** What came of an objection. */
    record Ruling(
            @NotNull @Size(max = MOST_FAULTS) List<@NotNull Integer> cancelled,
            @Nullable @Size(max = WORDS) String note) {}

    /** What has to be put right. */
    record Order(
            @NotBlank @Size(max = CODE) String body,
            @NotNull OffsetDateTime until,
            @Nullable @Size(max = WORDS) String note) {}

    /** Whether it was put right; if not, by when else. */
    record Recheck(
            @NotNull Boolean passed,
            @Nullable OffsetDateTime until,
            @Nullable @Size(max = WORDS) String note) {}

    @Operation(summary = "What a reviewer can find wrong and what it counts / 评查问题清单")
    @GetMapping("/review-findings")
    FindingCatalogue.Sheet catalogue() {
        return findings.sheet();
    }

    @Operation(summary = "The newest samples / 评查样本")
    @GetMapping("/review-samples")
    Page<ReviewViews.SampleView> samples() {
        return Page.whole(
                tables.newestSamples(SAMPLES).stream().map(views::sample).toList());
    }

    @Operation(
            summary = "Draw cases to be reviewed / 抽取样本",
            description = "Rule, seed, the number of cases drawn from and their SHA-256 are kept: whoever has the same "
                    + "cases draws the same.")
    @PostMapping("/review-samples")
    ResponseEntity<ReviewViews.SampleView> draw(@Valid @RequestBody SampleWish wish) {
        String id = desk.draw(new ReviewDesk.Wish(
                wish.from().toInstant(),
                wish.until().toInstant(),
                wish.by(),
                wish.unit(),
                wish.amount(),
                wish.only(),
                wish.seed()));
        SampleRow row = Optional.ofNullable(tables.samples().load(List.of(id)).get(id))
                .map(Stored::row)
                .orElseThrow(ApiProblem::notShownYet);
        return ResponseEntity.status(HttpStatus.CREATED).body(views.sample(row));
    }

    @Operation(summary = "Reviews, the newest first / 评查列表", description = "Of the own body, unless the role sees all.")
    @GetMapping("/reviews")
    Page<ReviewViews.Line> list(
            @RequestParam(required = false) @Nullable String sample,
            @RequestParam(required = false) @Nullable ReviewState state,
            @Parameter(description = "only those that are mine to review") @RequestParam(defaultValue = "false")
                    boolean mine,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        int most = Page.limit(limit, 200);
        List<ReviewRow> found = tables.page(
                sample,
                state == null ? null : state.name(),
                mine ? sight.actor() : null,
                Page.Cursor.of(cursor),
                most + 1);
        Page<ReviewRow> page =
                Page.of(found, most, row -> new Page.Cursor(row.openedAt().toEpochMilli(), row.id()));
        return new Page<>(views.lines(page.items().stream().filter(sight::sees).toList()), page.next());
    }

    @Operation(summary = "One review with all that happened to it / 评查详情")
    @GetMapping("/reviews/{id}")
    ResponseEntity<ReviewViews.Detail> one(@PathVariable String id) {
        return shown(desk.one(id));
    }

    @Operation(summary = "Who could review it, and what hinders whom / 可选评查人")
    @GetMapping("/reviews/{id}/reviewers")
    List<ReviewDesk.Reviewer> reviewers(@PathVariable String id) {
        return desk.reviewers(desk.one(id));
    }

    @Operation(summary = "Say whose turn it is / 分派评查人")
    @PostMapping("/reviews/{id}/assign")
    ResponseEntity<ReviewViews.Detail> assign(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String seen,
            @Valid @RequestBody Assignment body) {
        long version = IfMatch.required(seen);
        desk.mustReview(body.reviewer());
        List<String> bodies = sight.bodiesOf(body.reviewer());
        return shown(desk.decide(
                id,
                version,
                null,
                (review, ref) -> new AssignReviewer(review, version, body.reviewer(), bodies, desk.now())));
    }

    @Operation(summary = "Say what is wrong / 出具评查意见")
    @PostMapping("/reviews/{id}/findings")
    ResponseEntity<ReviewViews.Detail> find(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String seen,
            @Valid @RequestBody Findings body) {
        long version = IfMatch.required(seen);
        List<Fault> faults = body.faults().stream()
                .map(it ->
                        new Fault(it.finding(), findings.finding(it.finding()).points(), it.body(), it.handler()))
                .toList();
        return shown(desk.decide(
                id,
                version,
                body.note(),
                (review, ref) -> new FileFindings(review, version, sight.actor(), faults, ref, desk.now())));
    }

    @Operation(summary = "Say for a body that it does not agree / 申诉")
    @PostMapping("/reviews/{id}/object")
    ResponseEntity<ReviewViews.Detail> object(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String seen,
            @Valid @RequestBody Words body) {
        long version = IfMatch.required(seen);
        List<String> speaksFor = sight.speaksFor(desk.one(id));
        return shown(desk.decide(
                id,
                version,
                body.note(),
                (review, ref) -> new ObjectToFindings(review, version, speaksFor, ref, desk.now())));
    }

    @Operation(summary = "Decide on an objection / 裁定申诉")
    @PostMapping("/reviews/{id}/rule")
    ResponseEntity<ReviewViews.Detail> rule(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String seen,
            @Valid @RequestBody Ruling body) {
        long version = IfMatch.required(seen);
        return shown(desk.decide(
                id,
                version,
                body.note(),
                (review, ref) ->
                        new DecideObjection(review, version, sight.actor(), body.cancelled(), ref, desk.now())));
    }

    @Operation(summary = "Have it put right / 责令整改")
    @PostMapping("/reviews/{id}/order")
    ResponseEntity<ReviewViews.Detail> order(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String seen,
            @Valid @RequestBody Order body) {
        long version = IfMatch.required(seen);
        return shown(desk.decide(
                id,
                version,
                body.note(),
                (review, ref) -> new OrderRectification(
                        review,
                        version,
                        sight.actor(),
                        body.body(),
                        body.until().toInstant(),
                        ref,
                        desk.now())));
    }

    @Operation(summary = "Say for a body that it is put right / 报告整改")
    @PostMapping("/reviews/{id}/rectified")
    ResponseEntity<ReviewViews.Detail> rectified(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String seen,
            @Valid @RequestBody Words body) {
        long version = IfMatch.required(seen);
        List<String> speaksFor = sight.speaksFor(desk.one(id));
        return shown(desk.decide(
                id,
                version,
                body.note(),
                (review, ref) -> new ReportRectification(review, version, speaksFor, ref, desk.now())));
    }

    @Operation(summary = "Look whether it is put right / 复查")
    @PostMapping("/reviews/{id}/recheck")
    ResponseEntity<ReviewViews.Detail> recheck(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String seen,
            @Valid @RequestBody Recheck body) {
        long version = IfMatch.required(seen);
        OffsetDateTime until = body.until();
        return shown(desk.decide(
                id,
                version,
                body.note(),
                (review, ref) -> new RecheckRectification(
                        review,
                        version,
                        sight.actor(),
                        body.passed(),
                        until == null ? null : until.toInstant(),
                        ref,
                        desk.now())));
    }

    @Operation(summary = "End the review / 评查办结")
    @PostMapping("/reviews/{id}/close")
    ResponseEntity<ReviewViews.Detail> close(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String seen) {
        long version = IfMatch.required(seen);
        return shown(desk.decide(
                id, version, null, (review, ref) -> new CloseReview(review, version, sight.actor(), desk.now())));
    }

    private ResponseEntity<ReviewViews.Detail> shown(ReviewRow row) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .eTag(IfMatch.tag(row.version()))
                .body(views.detail(row));
    }
}
