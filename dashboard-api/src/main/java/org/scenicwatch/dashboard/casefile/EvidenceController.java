package org.scenicwatch.dashboard.casefile;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.IdSource;
import org.scenicwatch.core.casework.CaseFileRefused;
import org.scenicwatch.core.casework.EvidenceKind;
import org.scenicwatch.core.casework.evidence.EvidenceHash;
import org.scenicwatch.core.casework.evidence.EvidenceItem;
import org.scenicwatch.core.casework.evidence.write.ReleaseEvidence;
import org.scenicwatch.core.casework.evidence.write.TakeEvidence;
import org.scenicwatch.core.casework.evidence.write.WithdrawEvidence;
import org.scenicwatch.core.casework.procedure.CaseCourse;
import org.scenicwatch.core.vault.Vault;
import org.scenicwatch.core.vault.VaultKind;
import org.scenicwatch.core.vault.VaultRef;
import org.scenicwatch.core.vault.VaultTampered;
import org.scenicwatch.dashboard.access.ApiProblem;
import org.scenicwatch.dashboard.access.IfMatch;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Pieces of evidence: added, fixed, shown, checked against their hash, withdrawn. */
@RestController
@RequestMapping("/api/v1/cases/{id}/evidence")
@Tag(name = "cases")
class EvidenceController {

    private static final int WORDS = 4_000;
    private static final int TITLE = 200;

    private final CaseFiles files;
    private final CaseFileDecisions onFile;
    private final ReceivedFile received;
    private final AlarmReadings readings;
    private final RestrictedSight sight;
    private final Vault vault;
    private final IdSource ids;
    private final Clock clock;

    EvidenceController(
            CaseFiles files,
            CaseFileDecisions onFile,
            ReceivedFile received,
            AlarmReadings readings,
            RestrictedSight sight,
            Vault vault,
            IdSource ids,
            Clock clock) {
        this.files = files;
        this.onFile = onFile;
        this.received = received;
        this.readings = readings;
        this.sight = sight;
        this.vault = vault;
        this.ids = ids;
        this.clock = clock;
    }

    /** Which readings are to be fixed, and to which step they belong. */
    record Fixing(
            @NotBlank @Size(max = 300) String item,
            @Nullable @Size(max = 64) String step) {}

    /** On which ground, with words if need be. */
    record Withdrawal(
            @NotBlank @Size(max = 64) String ground,
            @Nullable @Size(max = WORDS) String note) {}

    /**
     * What a check found out.
     *
     * @param sha256 as the event has it
     * @param found of the bytes as they are stored now; absent: the vault's own seal is broken
     */
    record Verified(String item, String sha256, @Nullable String found, boolean same, Instant at) {}

    @Operation(summary = "Add a photo, a document or the record of an interview / 添加证据")
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<CaseFileView> add(
            @PathVariable String id,
            @RequestParam String kind,
            @RequestParam(required = false) @Nullable String step,
            @RequestParam(required = false) @Nullable String title,
            @RequestParam MultipartFile file) {
        EvidenceKind known =
                EvidenceKind.of(kind).filter(EvidenceKind::isSent).orElseThrow(() -> CaseFileRefused.unknownKind(kind));
        if (title != null && title.length() > TITLE) {
            throw ApiProblem.field(
                    "title", "case.title-too-long", "名称最多 200 字。", "The name has at most 200 characters.");
        }
        ReceivedFile.Kept kept = received.check(known, file);
        return take(id, known, step, kept.bytes(), kept.mediaType(), title, "upload", null);
    }

    @Operation(summary = "Fix the readings around an alarm, so that they stay / 固定监测读数")
    @PostMapping("/readings")
    ResponseEntity<CaseFileView> fix(@PathVariable String id, @Valid @RequestBody Fixing body) {
        CaseFileRow row = files.row(id);
        EvidenceItem item = EvidenceItem.ofCase(row.course()).stream()
                .filter(known -> known.id().equals(body.item()))
                .findFirst()
                .orElseThrow(CaseFileRefused::unknownItem);
        CaseCourse.Joined joined = EvidenceItems.joined(row, item).orElseThrow(CaseFileRefused::unknownItem);
        byte[] series = readings.around(joined)
                .flatMap(around -> readings.snapshot(joined, around, clock.instant()))
                .orElseThrow(EvidenceController::noReadings);
        return take(
                id,
                EvidenceKind.READINGS,
                body.step(),
                series,
                MediaType.APPLICATION_JSON_VALUE,
                null,
                "snapshot",
                joined.alarmId());
    }

    @Operation(summary = "The bytes of a piece of evidence / 证据原件")
    @GetMapping("/{item}")
    ResponseEntity<byte[]> bytes(@PathVariable String id, @PathVariable String item) {
        EvidenceItem piece = readable(id, item);
        byte[] bytes = vault.file(VaultKind.EVIDENCE, refOf(piece)).orElseThrow(ApiProblem::notFound);
        MediaType type = MediaType.parseMediaType(String.valueOf(piece.mediaType()));
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"evidence-" + piece.id() + "." + type.getSubtype() + "\"")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .header("Cross-Origin-Resource-Policy", "same-origin")
                .body(bytes);
    }

    @Operation(summary = "Check the stored bytes against their hash / 校验证据")
    @GetMapping("/{item}/verify")
    Verified verify(@PathVariable String id, @PathVariable String item) {
        EvidenceItem piece = readable(id, item);
        String told = String.valueOf(piece.sha256());
        String found = found(refOf(piece));
        return new Verified(piece.id(), told, found, told.equals(found), clock.instant());
    }

    @Operation(summary = "Let a piece of evidence count no more / 撤回证据")
    @DeleteMapping("/{item}")
    ResponseEntity<CaseFileView> withdraw(
            @PathVariable String id,
            @PathVariable String item,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String seen,
            @Valid @RequestBody Withdrawal body) {
        long version = IfMatch.required(seen);
        EvidenceItem piece = files.row(id).item(item).orElseThrow(CaseFileRefused::unknownItem);
        String ref = piece.ref();
        if (ref == null) {
            throw CaseFileRefused.unknownItem();
        }
        return onFile.decide(
                id,
                version,
                body.note(),
                HttpStatus.OK,
                (target, expected, words) -> new ReleaseEvidence(
                        new WithdrawEvidence(
                                target.fileId(),
                                expected,
                                target.caseId(),
                                item,
                                body.ground(),
                                words,
                                target.by(),
                                clock.instant()),
                        ref));
    }

    private ResponseEntity<CaseFileView> take(
            String id,
            EvidenceKind kind,
            @Nullable String step,
            byte[] bytes,
            String mediaType,
            @Nullable String title,
            String origin,
            @Nullable String about) {
        String item = ids.next();
        String ofStep = step == null || step.isBlank() ? null : step;
        return onFile.decide(
                id,
                null,
                null,
                HttpStatus.CREATED,
                (target, expected, words) -> new TakeEvidence(
                        target.caseId(),
                        item,
                        kind.key(),
                        ofStep,
                        bytes,
                        mediaType,
                        title,
                        origin,
                        about,
                        target.by(),
                        clock.instant()));
    }

    /** A piece with bytes that the caller may read. */
    private EvidenceItem readable(String id, String item) {
        CaseFileRow row = files.row(id);
        EvidenceItem piece = row.item(item).filter(known -> known.ref() != null).orElseThrow(ApiProblem::notFound);
        if (!sight.mayRead(row, "evidence", piece.id())) {
            throw ApiProblem.of(
                    HttpStatus.FORBIDDEN,
                    "case.restricted",
                    "涉及未成年人，您的角色不能查看此证据。",
                    "This concerns a minor; your role may not see this evidence.");
        }
        return piece;
    }

    private @Nullable String found(VaultRef ref) {
        try {
            return vault.file(VaultKind.EVIDENCE, ref).map(EvidenceHash::of).orElse(null);
        } catch (VaultTampered broken) {
            return null;
        }
    }

    private static VaultRef refOf(EvidenceItem piece) {
        return new VaultRef(String.valueOf(piece.ref()));
    }

    private static ApiProblem noReadings() {
        return ApiProblem.of(
                HttpStatus.CONFLICT,
                "case.no-readings",
                "报警前后没有保存的读数，或该报警不来自监测设备。",
                "No readings are stored around this alarm, or it is not about a device that measures.");
    }
}
