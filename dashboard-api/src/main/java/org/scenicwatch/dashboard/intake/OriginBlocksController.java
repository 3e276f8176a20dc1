package org.scenicwatch.dashboard.intake;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.IdSource;
import org.scenicwatch.core.casework.CaseIds;
import org.scenicwatch.core.complainant.ComplainantIds;
import org.scenicwatch.core.complainant.Origin;
import org.scenicwatch.core.complainant.write.BlockOrigin;
import org.scenicwatch.core.complainant.write.LiftBlock;
import org.scenicwatch.core.identity.AppUser;
import org.scenicwatch.core.identity.Users;
import org.scenicwatch.core.vault.Vault;
import org.scenicwatch.core.vault.VaultKind;
import org.scenicwatch.core.vault.VaultRef;
import org.scenicwatch.dashboard.SiteSettings;
import org.scenicwatch.dashboard.access.ApiProblem;
import org.scenicwatch.dashboard.access.SignedIn;
import org.scenicwatch.dashboard.casesandalarms.Decisions;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** From where no complaints are taken for a while: a commander or a reviewer decides, says why, and can undo it. */
@RestController
@RequestMapping("/api/v1/origin-blocks")
@Tag(name = "complaints")
class OriginBlocksController {

    private static final int LONGEST_DAYS = 90;
    private static final int WORDS = 500;
    private static final int MOST = 500;

    private final OriginTables tables;
    private final Origins origins;
    private final ComplaintTables complaints;
    private final Decisions decisions;
    private final Vault vault;
    private final Users users;
    private final SiteSettings site;
    private final IdSource ids;
    private final Clock clock;

    OriginBlocksController(
            OriginTables tables,
            Origins origins,
            ComplaintTables complaints,
            Decisions decisions,
            Vault vault,
            Users users,
            SiteSettings site,
            IdSource ids,
            Clock clock) {
        this.tables = tables;
        this.origins = origins;
        this.complaints = complaints;
        this.decisions = decisions;
        this.vault = vault;
        this.users = users;
        this.site = site;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * The block that is wanted.
     *
     * @param complaint the complaint that gives the reason, by its reference
     * @param by {@code address} or {@code phone}
     * @param days for how long
     * @param reason why, for whoever looks at it later
     */
    record NewBlock(
            @NotBlank String complaint,
            @NotBlank String by,
            @NotNull @Min(1) @Max(LONGEST_DAYS) Integer days,
            @NotBlank @Size(max = WORDS) String reason) {}

    /** Why it is lifted. */
    record Lifting(@Nullable @Size(max = WORDS) String reason) {}

    /**
     * A block; never the address or number itself.
     *
     * @param holds whether it keeps complaints out now
     * @param refused how many complaints were not taken because of it
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Block(
            String id,
            String by,
            String caseId,
            @Nullable String reason,
            @Nullable String blockedBy,
            Instant blockedAt,
            Instant until,
            @Nullable Instant liftedAt,
            boolean holds,
            long refused,
            @Nullable Instant refusedAt) {}

    /** Those that hold first, then the newest. */
    record Blocks(List<Block> items) {}

    @Operation(summary = "From where no complaints are taken, and how many that kept out / 屏蔽来源列表")
    @GetMapping
    ResponseEntity<Blocks> list() {
        Instant now = clock.instant();
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new Blocks(tables.blocks(site.area(), Timestamp.from(now), MOST).stream()
                        .map(row -> shown(row, now))
                        .toList()));
    }

    @Operation(summary = "Take no complaints from where this one came from / 屏蔽来源")
    @PostMapping
    ResponseEntity<Block> block(@Valid @RequestBody NewBlock wanted) {
        Origin by = Origin.of(wanted.by())
                .orElseThrow(() -> ApiProblem.field(
                        "by", "complainant.unknown-origin", "请选择按地址或按号码。", "Choose address or phone."));
        String caseId = VaultRef.isRef(wanted.complaint())
                ? complaints.caseOf(wanted.complaint()).orElseThrow(ApiProblem::notFound)
                : null;
        if (caseId == null) {
            throw ApiProblem.field(
                    "complaint", "complainant.unknown-complaint", "没有此投诉。", "There is no such complaint.");
        }
        String origin = origins.of(wanted.complaint(), by).orElseThrow(() -> notKnown(by));
        Instant now = clock.instant();
        if (tables.holds(origin, Timestamp.from(now))) {
            throw ApiProblem.of(
                    HttpStatus.CONFLICT, "complainant.blocked-already", "该来源已被屏蔽。", "This origin is blocked already.");
        }
        String blockId = ComplainantIds.block(site.area(), ids.next());
        String actor = SignedIn.current().map(SignedIn::actor).orElseThrow(ApiProblem::notFound);
        decisions.sendWithWords(
                wanted.reason(),
                reason -> new BlockOrigin(
                        blockId,
                        site.area(),
                        by,
                        origin,
                        caseId,
                        wanted.complaint(),
                        Objects.requireNonNull(reason),
                        actor,
                        now.plus(Duration.ofDays(wanted.days())),
                        now));
        return ResponseEntity.status(HttpStatus.CREATED).body(one(blockId));
    }

    @Operation(summary = "Take complaints from there again / 解除屏蔽")
    @PostMapping("/{id}/lift")
    ResponseEntity<Block> lift(@PathVariable String id, @Valid @RequestBody Lifting lifting) {
        String blockId = ComplainantIds.block(site.area(), id);
        if (tables.block(blockId).isEmpty()) {
            throw ApiProblem.notFound();
        }
        decisions.sendWithWords(lifting.reason(), reason -> new LiftBlock(blockId, reason, clock.instant()));
        return ResponseEntity.ok(one(blockId));
    }

    private static ApiProblem notKnown(Origin by) {
        return by == Origin.PHONE
                ? ApiProblem.field(
                        "by", "complainant.no-phone", "该投诉没有留下号码。", "No phone number was given with this complaint.")
                : ApiProblem.field(
                        "by",
                        "complainant.address-forgotten",
                        "来源地址只保留 " + Origins.KEPT.toDays() + " 天，已不再可用。",
                        "Where a complaint came from is kept for " + Origins.KEPT.toDays() + " days only.");
    }

    private Block one(String blockId) {
        return shown(tables.block(blockId).orElseThrow(ApiProblem::notFound), clock.instant());
    }

    private Block shown(OriginTables.Block row, Instant now) {
        return new Block(
                ComplainantIds.blockRow(row.blockId()),
                row.kind(),
                CaseIds.row(row.caseId()),
                words(row.reasonRef()).orElse(null),
                nameOf(row.blockedBy()),
                row.blockedAt(),
                row.until(),
                row.liftedAt(),
                row.liftedAt() == null && row.until().isAfter(now),
                row.refused(),
                row.refusedAt());
    }

    /** A program that decided has no name here. */
    private @Nullable String nameOf(String actor) {
        return actor.startsWith("user:")
                ? users.byId(actor).map(AppUser::displayName).orElse(null)
                : null;
    }

    private Optional<String> words(String ref) {
        return VaultRef.isRef(ref)
                ? vault.fields(VaultKind.NOTE, new VaultRef(ref)).map(fields -> fields.get("text"))
                : Optional.empty();
    }
}
