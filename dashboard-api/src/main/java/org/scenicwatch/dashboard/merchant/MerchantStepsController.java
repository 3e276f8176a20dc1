package org.scenicwatch.dashboard.merchant;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.casework.CaseIds;
import org.scenicwatch.core.merchant.BanKind;
import org.scenicwatch.core.merchant.LeadResult;
import org.scenicwatch.core.merchant.LetterKind;
import org.scenicwatch.core.merchant.write.AddLicence;
import org.scenicwatch.core.merchant.write.AnswerLetter;
import org.scenicwatch.core.merchant.write.ChaseLead;
import org.scenicwatch.core.merchant.write.CloseLetter;
import org.scenicwatch.core.merchant.write.ImposeBan;
import org.scenicwatch.core.merchant.write.IssueLetter;
import org.scenicwatch.core.merchant.write.LiftBan;
import org.scenicwatch.core.merchant.write.RecheckLetter;
import org.scenicwatch.core.merchant.write.RecordLeadResult;
import org.scenicwatch.core.merchant.write.RenewLicence;
import org.scenicwatch.core.merchant.write.RevokeLicence;
import org.scenicwatch.core.merchant.write.SendLead;
import org.scenicwatch.core.merchant.write.TieCase;
import org.scenicwatch.core.merchant.write.UntieCase;
import org.scenicwatch.dashboard.access.ApiProblem;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What is done about a merchant: licences, letters, bans, leads, and the cases that concern it. */
@RestController
@RequestMapping("/api/v1/merchants/{id}")
@Tag(name = "merchant")
class MerchantStepsController {

    private static final int CODE = 64;
    private static final int WORDS = 2_000;

    private final MerchantDesk desk;
    private final MerchantViews views;
    private final MerchantCases cases;

    MerchantStepsController(MerchantDesk desk, MerchantViews views, MerchantCases cases) {
        this.desk = desk;
        this.views = views;
        this.cases = cases;
    }

    /** A licence; {@code kind} is needed for a new one. */
    record LicenceWish(
            @Nullable @Size(max = CODE) String kind,
            @NotBlank @Size(max = CODE) String number,
            @Nullable LocalDate validUntil) {}

    /** Why a licence is gone. */
    record Loss(
            @NotBlank @Size(max = CODE) String ground,
            @Nullable @Size(max = WORDS) String note) {}

    /** A letter. */
    record LetterWish(
            @NotNull LetterKind kind,
            @NotBlank @Size(max = CODE) String ground,
            @Nullable @Size(max = CODE) String caseId,
            @Nullable OffsetDateTime until,
            @Nullable @Size(max = WORDS) String note) {}

    /** Words about a step. */
    record Words(@Nullable @Size(max = WORDS) String note) {}

    /** Whether it is put right; if not, by when else. */
    record Recheck(
            @NotNull Boolean passed,
            @Nullable OffsetDateTime until,
            @Nullable @Size(max = WORDS) String note) {}

    /** How a letter ended. */
    record End(
            @NotBlank @Size(max = CODE) String result,
            @Nullable @Size(max = WORDS) String note) {}

    /** A ban; {@code from} left out: from now on, {@code until} left out: until it is lifted. */
    record BanWish(
            @NotNull BanKind kind,
            @NotBlank @Size(max = CODE) String ground,
            @Nullable @Size(max = CODE) String caseId,
            @Nullable OffsetDateTime from,
            @Nullable OffsetDateTime until,
            @Nullable @Size(max = WORDS) String note) {}

    /** A lead; {@code note}: what was found. */
    record LeadWish(
            @NotBlank @Size(max = CODE) String authority,
            @NotBlank @Size(max = CODE) String ground,
            @Nullable @Size(max = CODE) String caseId,
            @NotNull OffsetDateTime until,
            @NotBlank @Size(max = WORDS) String note) {}

    /** Until when the authority has now. */
    record Chase(
            @NotNull OffsetDateTime until,
            @Nullable @Size(max = WORDS) String note) {}

    /** What the authority answered; {@code answeredOn} left out: today. */
    record LeadAnswer(
            @NotNull LeadResult result,
            @Nullable @Size(max = CODE) String outsideNumber,
            @Nullable LocalDate answeredOn,
            @Nullable @Size(max = WORDS) String note) {}

    /** The case that concerns it. */
    record Tie(@NotBlank @Size(max = CODE) String caseId) {}

    @Operation(summary = "Put a licence on record / 登记证照")
    @PostMapping("/licences")
    ResponseEntity<MerchantView.Detail> addLicence(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String seen,
            @Valid @RequestBody LicenceWish wish) {
        String licence = desk.nextId();
        String kind = wish.kind() == null ? "" : wish.kind();
        return decide(
                id,
                seen,
                null,
                (merchant, version, ref) ->
                        new AddLicence(merchant, version, licence, kind, wish.number(), wish.validUntil(), desk.now()));
    }

    @Operation(summary = "Renew a licence, or correct it / 证照延续或更正")
    @PutMapping("/licences/{licence}")
    ResponseEntity<MerchantView.Detail> renewLicence(
            @PathVariable String id,
            @PathVariable String licence,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String seen,
            @Valid @RequestBody LicenceWish wish) {
        return decide(
                id,
                seen,
                null,
                (merchant, version, ref) ->
                        new RenewLicence(merchant, version, licence, wish.number(), wish.validUntil(), desk.now()));
    }

    @Operation(summary = "Say that a licence is gone / 证照失效")
    @PostMapping("/licences/{licence}/revoke")
    ResponseEntity<MerchantView.Detail> revokeLicence(
            @PathVariable String id,
            @PathVariable String licence,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String seen,
            @Valid @RequestBody Loss body) {
        return decide(
                id,
                seen,
                body.note(),
                (merchant, version, ref) ->
                        new RevokeLicence(merchant, version, licence, body.ground(), ref, desk.now()));
    }

    @Operation(summary = "Ask to talk, order to rectify, or caution / 约谈、整改通知、告诫")
    @PostMapping("/letters")
    ResponseEntity<MerchantView.Detail> issueLetter(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String seen,
            @Valid @RequestBody LetterWish wish) {
        String letter = desk.nextId();
        String number = desk.number(wish.kind().prefix(), letter);
        String about = about(wish.caseId());
        return decide(
                id,
                seen,
                wish.note(),
                (merchant, version, ref) -> new IssueLetter(
                        merchant,
                        version,
                        letter,
                        number,
                        wish.kind(),
                        wish.ground(),
                        about,
                        instant(wish.until()),
                        ref,
                        desk.now()));
    }

    @Operation(summary = "Record that the merchant answered a letter / 登记答复")
    @PostMapping("/letters/{letter}/answer")
    ResponseEntity<MerchantView.Detail> answerLetter(
            @PathVariable String id,
            @PathVariable String letter,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String seen,
            @Valid @RequestBody Words body) {
        return decide(
                id,
                seen,
                body.note(),
                (merchant, version, ref) -> new AnswerLetter(merchant, version, letter, ref, desk.now()));
    }

    @Operation(summary = "Look whether it is put right / 复查")
    @PostMapping("/letters/{letter}/recheck")
    ResponseEntity<MerchantView.Detail> recheckLetter(
            @PathVariable String id,
            @PathVariable String letter,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String seen,
            @Valid @RequestBody Recheck body) {
        return decide(
                id,
                seen,
                body.note(),
                (merchant, version, ref) -> new RecheckLetter(
                        merchant, version, letter, body.passed(), instant(body.until()), ref, desk.now()));
    }

    @Operation(summary = "End a letter / 文书办结")
    @PostMapping("/letters/{letter}/close")
    ResponseEntity<MerchantView.Detail> closeLetter(
            @PathVariable String id,
            @PathVariable String letter,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String seen,
            @Valid @RequestBody End body) {
        return decide(
                id,
                seen,
                body.note(),
                (merchant, version, ref) -> new CloseLetter(merchant, version, letter, body.result(), ref, desk.now()));
    }

    @Operation(summary = "Forbid a merchant to trade / 禁入、停业整顿")
    @PostMapping("/bans")
    ResponseEntity<MerchantView.Detail> imposeBan(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String seen,
            @Valid @RequestBody BanWish wish) {
        String ban = desk.nextId();
        String number = desk.number(wish.kind().prefix(), ban);
        String about = about(wish.caseId());
        Instant now = desk.now();
        OffsetDateTime from = wish.from();
        return decide(
                id,
                seen,
                wish.note(),
                (merchant, version, ref) -> new ImposeBan(
                        merchant,
                        version,
                        ban,
                        number,
                        wish.kind(),
                        wish.ground(),
                        about,
                        from == null ? now : from.toInstant(),
                        instant(wish.until()),
                        ref,
                        now));
    }

    @Operation(summary = "Lift a ban / 解除禁令")
    @PostMapping("/bans/{ban}/lift")
    ResponseEntity<MerchantView.Detail> liftBan(
            @PathVariable String id,
            @PathVariable String ban,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String seen,
            @Valid @RequestBody Words body) {
        return decide(
                id,
                seen,
                body.note(),
                (merchant, version, ref) -> new LiftBan(merchant, version, ban, ref, desk.now()));
    }

    @Operation(summary = "Hand a lead to an outside authority / 线索移送")
    @PostMapping("/leads")
    ResponseEntity<MerchantView.Detail> sendLead(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String seen,
            @Valid @RequestBody LeadWish wish) {
        String lead = desk.nextId();
        String number = desk.number("XS", lead);
        String about = about(wish.caseId());
        return decide(
                id,
                seen,
                wish.note(),
                (merchant, version, ref) -> new SendLead(
                        merchant,
                        version,
                        lead,
                        number,
                        wish.authority(),
                        wish.ground(),
                        about,
                        ref,
                        wish.until().toInstant(),
                        desk.now()));
    }

    @Operation(summary = "Ask the authority again / 催办线索")
    @PostMapping("/leads/{lead}/chase")
    ResponseEntity<MerchantView.Detail> chaseLead(
            @PathVariable String id,
            @PathVariable String lead,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String seen,
            @Valid @RequestBody Chase body) {
        return decide(
                id,
                seen,
                body.note(),
                (merchant, version, ref) ->
                        new ChaseLead(merchant, version, lead, body.until().toInstant(), ref, desk.now()));
    }

    @Operation(summary = "Record what the authority answered / 登记反馈结果")
    @PostMapping("/leads/{lead}/result")
    ResponseEntity<MerchantView.Detail> answerLead(
            @PathVariable String id,
            @PathVariable String lead,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String seen,
            @Valid @RequestBody LeadAnswer body) {
        LocalDate today = desk.today();
        LocalDate on = body.answeredOn();
        String outside = body.outsideNumber();
        return decide(
                id,
                seen,
                body.note(),
                (merchant, version, ref) -> new RecordLeadResult(
                        merchant,
                        version,
                        lead,
                        body.result(),
                        outside == null || outside.isBlank() ? null : outside.strip(),
                        ref,
                        on == null ? today : on,
                        today,
                        desk.now()));
    }

    @Operation(summary = "Say that a case concerns the merchant / 关联事件单")
    @PostMapping("/cases")
    ResponseEntity<MerchantView.Detail> tie(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String seen,
            @Valid @RequestBody Tie body) {
        String about = String.valueOf(about(body.caseId()));
        return decide(id, seen, null, (merchant, version, ref) -> new TieCase(merchant, version, about, desk.now()));
    }

    @Operation(summary = "Say that a tied case does not concern the merchant / 取消关联")
    @DeleteMapping("/cases/{caseId}")
    ResponseEntity<MerchantView.Detail> untie(
            @PathVariable String id,
            @PathVariable String caseId,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String seen) {
        return decide(
                id,
                seen,
                null,
                (merchant, version, ref) -> new UntieCase(merchant, version, CaseIds.aggregate(caseId), desk.now()));
    }

    private ResponseEntity<MerchantView.Detail> decide(
            String id, @Nullable String seen, @Nullable String words, MerchantDesk.MerchantCommand command) {
        return MerchantsController.shown(HttpStatus.OK, desk.decide(id, seen, words, command), views);
    }

    /** The aggregate of a case that there is. */
    private @Nullable String about(@Nullable String caseId) {
        if (caseId == null || caseId.isBlank()) {
            return null;
        }
        if (cases.byId(List.of(caseId.strip())).isEmpty()) {
            throw ApiProblem.field(
                    "caseId", "merchant.unknown-case", "没有此事件单：" + caseId, "There is no such case: " + caseId);
        }
        return CaseIds.aggregate(caseId.strip());
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }
}
