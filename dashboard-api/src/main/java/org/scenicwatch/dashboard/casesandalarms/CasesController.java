package org.scenicwatch.dashboard.casesandalarms;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.IdSource;
import org.scenicwatch.core.alarm.Priority;
import org.scenicwatch.core.casework.CaseIds;
import org.scenicwatch.core.casework.CaseOrigin;
import org.scenicwatch.core.casework.write.AssignCase;
import org.scenicwatch.core.casework.write.CaseAtHand;
import org.scenicwatch.core.casework.write.CloseCase;
import org.scenicwatch.core.casework.write.NoteOnCase;
import org.scenicwatch.core.casework.write.OpenOrJoinCase;
import org.scenicwatch.core.casework.write.ResolveCase;
import org.scenicwatch.core.casework.write.TriageCase;
import org.scenicwatch.dashboard.SiteSettings;
import org.scenicwatch.dashboard.access.IfMatch;
import org.scenicwatch.dashboard.projection.Page;
import org.scenicwatch.dashboard.registers.PlaceEntry;
import org.scenicwatch.dashboard.registers.RowIds;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Cases, and what people decide on them. */
@RestController
@RequestMapping("/api/v1/cases")
@Tag(name = "cases")
class CasesController {

    private static final int WORDS = 4_000;

    private final Cases cases;
    private final CaseDetails details;
    private final CaseDecisions onCase;
    private final Decisions decisions;
    private final Assigning assigning;
    private final SiteSettings site;
    private final IdSource ids;
    private final Clock clock;

    CasesController(
            Cases cases,
            CaseDetails details,
            CaseDecisions onCase,
            Decisions decisions,
            Assigning assigning,
            SiteSettings site,
            IdSource ids,
            Clock clock) {
        this.cases = cases;
        this.details = details;
        this.onCase = onCase;
        this.decisions = decisions;
        this.assigning = assigning;
        this.site = site;
        this.ids = ids;
        this.clock = clock;
    }

    /** The commander's click. */
    record Opening(
            @NotBlank @Size(max = 64) String category,
            @Nullable Priority priority,
            @Nullable @Size(max = 130) String place,
            @Nullable @DecimalMin("-180") @DecimalMax("180") Double lon,
            @Nullable @DecimalMin("-90") @DecimalMax("90") Double lat,
            @Nullable @Size(max = WORDS) String note) {}

    /** What it is, how urgent, whose. */
    record Triage(
            @NotBlank @Size(max = 64) String category,
            @NotNull Priority priority,
            @Nullable @Size(max = 64) String remit) {}

    /** Who deals with it. */
    record Assignment(
            @NotBlank @Size(max = 64) String body,
            @Nullable @Size(max = 8) List<@NotBlank @Size(max = 64) String> jointBodies,
            @Nullable @Size(max = 64) String team) {}

    /** How it ended: a code of the catalogue, with words if need be. */
    record Outcome(
            @NotBlank @Size(max = 64) String outcome,
            @Nullable @Size(max = WORDS) String note) {}

    /** What the complainants are told. */
    record Closing(@Nullable @Size(max = WORDS) String reply) {}

    /** Something worth keeping. */
    record Note(@NotBlank @Size(max = WORDS) String note) {}

    @Operation(summary = "A case with its complaints and its trail / 事件单详情")
    @GetMapping("/{id}")
    ResponseEntity<CaseDetail> one(@PathVariable String id) {
        CaseNow.State now = cases.now(id);
        return ResponseEntity.ok().eTag(IfMatch.tag(now.row().version())).body(details.of(now));
    }

    @Operation(summary = "What happened to a case / 事件轨迹")
    @GetMapping("/{id}/trail")
    Page<CaseDetail.Step> trail(@PathVariable String id) {
        return Page.whole(details.of(cases.now(id)).trail());
    }

    @Operation(summary = "Open a case, or join the open one of the same place and cause / 登记事件")
    @PostMapping
    ResponseEntity<CaseRow> open(@Valid @RequestBody Opening body) {
        PlaceEntry place = body.place() == null ? null : cases.place(site.area(), body.place());
        String newId = CaseIds.aggregate(ids.next());
        CaseAtHand atHand = Objects.requireNonNull(decisions.sendWithWords(
                body.note(),
                words -> new OpenOrJoinCase(
                        newId,
                        site.area(),
                        CaseOrigin.OPERATOR,
                        body.category(),
                        body.priority(),
                        place == null ? null : place.code(),
                        place == null ? null : RowIds.code(cases.zoneOf(place)),
                        body.lon(),
                        body.lat(),
                        null,
                        null,
                        words,
                        clock.instant())));
        String id = CaseIds.row(atHand.caseId());
        decisions.letListsFollow(atHand.caseId(), version -> cases.shows(id, version));
        CaseRow row = cases.one(id);
        return ResponseEntity.status(atHand.joined() ? HttpStatus.OK : HttpStatus.CREATED)
                .location(URI.create("/api/v1/cases/" + id))
                .eTag(IfMatch.tag(row.version()))
                .body(row);
    }

    @Operation(summary = "Settle category, remit and priority / 分流")
    @PostMapping("/{id}/triage")
    ResponseEntity<CaseRow> triage(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String seen,
            @Valid @RequestBody Triage body) {
        long version = IfMatch.required(seen);
        return onCase.decide(
                id,
                version,
                null,
                (aggregate, words) -> new TriageCase(
                        aggregate, version, body.category(), body.priority(), body.remit(), clock.instant()));
    }

    @Operation(summary = "Give it to a body / 派单")
    @PostMapping("/{id}/assign")
    ResponseEntity<CaseRow> assign(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String seen,
            @Valid @RequestBody Assignment body) {
        long version = IfMatch.required(seen);
        List<String> joint = body.jointBodies() == null ? List.of() : body.jointBodies();
        assigning.check(id, body.body(), body.team());
        ResponseEntity<CaseRow> answer = onCase.decide(
                id,
                version,
                null,
                (aggregate, words) -> new AssignCase(aggregate, version, body.body(), joint, clock.instant()));
        assigning.assigned(id, body.team());
        return answer;
    }

    @Operation(summary = "The matter is settled / 处置完毕")
    @PostMapping("/{id}/resolve")
    ResponseEntity<CaseRow> resolve(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String seen,
            @Valid @RequestBody Outcome body) {
        long version = IfMatch.required(seen);
        return onCase.decide(
                id,
                version,
                body.note(),
                (aggregate, words) -> new ResolveCase(aggregate, version, body.outcome(), words, clock.instant()));
    }

    @Operation(summary = "The case is over / 办结")
    @PostMapping("/{id}/close")
    ResponseEntity<CaseRow> close(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String seen,
            @Valid @RequestBody Closing body) {
        long version = IfMatch.required(seen);
        return onCase.decide(
                id,
                version,
                body.reply(),
                (aggregate, words) -> new CloseCase(aggregate, version, words, clock.instant()));
    }

    @Operation(summary = "Write a note / 备注")
    @PostMapping("/{id}/note")
    ResponseEntity<CaseRow> note(@PathVariable String id, @Valid @RequestBody Note body) {
        return onCase.decide(
                id,
                null,
                body.note(),
                (aggregate, words) -> new NoteOnCase(aggregate, Objects.requireNonNull(words), clock.instant()));
    }
}
