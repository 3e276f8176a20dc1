package org.scenicwatch.dashboard.documents;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.LocalText;
import org.scenicwatch.core.document.Addressee;
import org.scenicwatch.core.document.DocumentIds;
import org.scenicwatch.core.document.DocumentKind;
import org.scenicwatch.core.document.ServiceManner;
import org.scenicwatch.core.document.write.ServeDocument;
import org.scenicwatch.core.document.write.VoidDocument;
import org.scenicwatch.core.vault.Vault;
import org.scenicwatch.core.vault.VaultKind;
import org.scenicwatch.core.vault.VaultRef;
import org.scenicwatch.dashboard.access.ApiProblem;
import org.scenicwatch.dashboard.access.IfMatch;
import org.scenicwatch.dashboard.access.SignedIn;
import org.scenicwatch.dashboard.casesandalarms.Decisions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Documents of a case (文书): wording, draft, issue, service, voiding. Who looked at one is logged; no cache keeps it. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "documents")
class DocumentsController {

    private static final Logger log = LoggerFactory.getLogger(DocumentsController.class);
    private static final int WORDS = 4_000;

    private final DocumentTables tables;
    private final DocumentTemplates templates;
    private final DocumentDesk desk;
    private final Decisions decisions;
    private final Vault vault;
    private final Clock clock;

    DocumentsController(
            DocumentTables tables,
            DocumentTemplates templates,
            DocumentDesk desk,
            Decisions decisions,
            Vault vault,
            Clock clock) {
        this.tables = tables;
        this.templates = templates;
        this.desk = desk;
        this.decisions = decisions;
        this.vault = vault;
        this.clock = clock;
    }

    /** The wording of a kind, as far as a person has to know it. */
    record Form(DocumentKind kind, LocalText title, List<Addressee> addressees, List<DocumentTemplates.Field> fields) {}

    /** All forms, with where their wording comes from. */
    record Forms(LocalText source, List<Form> forms) {}

    /** What is to be printed; see {@link DocumentDesk.Draft}. */
    record Wanted(
            @NotNull DocumentKind kind,
            @NotNull Addressee addressee,
            @Nullable @Size(max = 64) String provesServiceOf,
            @NotNull @Size(max = 20) Map<String, String> fields) {

        DocumentDesk.Draft draft() {
            return new DocumentDesk.Draft(kind, addressee, provesServiceOf, fields);
        }
    }

    /** A service, or that it was tried in vain. */
    record Serving(
            @NotNull Addressee addressee,
            @NotNull ServiceManner manner,
            boolean consent,
            @NotNull Boolean delivered,
            @NotNull Instant servedAt,
            @Nullable @Size(max = WORDS) String note) {}

    /** Why it is void. */
    record Voiding(@NotBlank @Size(max = WORDS) String reason) {}

    /** A service as it is shown. */
    record Served(
            Addressee addressee,
            ServiceManner manner,
            LocalText mannerName,
            boolean delivered,
            Instant servedAt,
            @Nullable String note) {}

    /** A document as it is shown. */
    record Shown(
            String id,
            DocumentKind kind,
            LocalText title,
            String number,
            Addressee addressee,
            LocalText addresseeName,
            @Nullable String provesServiceOf,
            String sha256,
            long size,
            Instant issuedAt,
            @Nullable Instant voidedAt,
            @Nullable String voidReason,
            List<Served> services,
            long version) {}

    @Operation(summary = "What documents can be issued, and what is to be filled in / 文书模板")
    @GetMapping("/document-forms")
    Forms forms() {
        DocumentTemplates.Sheet sheet = templates.sheet();
        return new Forms(
                sheet.source(),
                sheet.templates().stream()
                        .map(template -> new Form(
                                template.kind(), template.kind().title(), template.addressees(), template.fields()))
                        .toList());
    }

    @Operation(summary = "The documents of a case, the newest first / 事件单文书")
    @GetMapping("/cases/{id}/documents")
    List<Shown> list(@PathVariable String id) {
        desk.mustSee(desk.caseOf(id).id());
        return tables.of(id).stream().map(this::shown).toList();
    }

    @Operation(summary = "What is known for a document, so that nobody types it again / 文书预填")
    @GetMapping("/cases/{id}/documents/known")
    ResponseEntity<Map<String, String>> known(@PathVariable String id, @RequestParam DocumentKind kind) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(desk.known(id, kind));
    }

    @Operation(summary = "A draft, marked so and without a number / 文书草稿预览")
    @PostMapping("/cases/{id}/documents/preview")
    ResponseEntity<byte[]> preview(@PathVariable String id, @Valid @RequestBody Wanted body) {
        return pdf(desk.preview(id, body.draft()), "draft.pdf");
    }

    @Operation(summary = "Issue a document / 制发文书")
    @PostMapping("/cases/{id}/documents")
    ResponseEntity<Shown> issue(@PathVariable String id, @Valid @RequestBody Wanted body) {
        String document = desk.issue(id, body.draft());
        return answer(HttpStatus.CREATED, document);
    }

    @Operation(summary = "A document as it was issued / 文书原件")
    @GetMapping("/cases/{id}/documents/{document}/file")
    ResponseEntity<byte[]> file(@PathVariable String id, @PathVariable String document) {
        DocumentRow row = of(id, document);
        byte[] bytes = desk.bytes(row);
        log.info(
                "document=shown id={} actor={}",
                row.id(),
                SignedIn.current().map(SignedIn::actor).orElse("-"));
        return pdf(bytes, row.id() + ".pdf");
    }

    @Operation(summary = "Record that it was served, or that it was tried / 登记送达")
    @PostMapping("/cases/{id}/documents/{document}/services")
    ResponseEntity<Shown> serve(
            @PathVariable String id,
            @PathVariable String document,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String seen,
            @Valid @RequestBody Serving body) {
        long version = IfMatch.required(seen);
        return decide(
                id,
                document,
                version,
                body.note(),
                (aggregate, ref) -> new ServeDocument(
                        aggregate,
                        version,
                        body.addressee(),
                        body.manner(),
                        body.consent(),
                        body.delivered(),
                        body.servedAt(),
                        ref,
                        clock.instant()));
    }

    @Operation(summary = "Make it void; its number is kept / 作废文书")
    @PostMapping("/cases/{id}/documents/{document}/void")
    ResponseEntity<Shown> makeVoid(
            @PathVariable String id,
            @PathVariable String document,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String seen,
            @Valid @RequestBody Voiding body) {
        long version = IfMatch.required(seen);
        return decide(
                id,
                document,
                version,
                body.reason(),
                (aggregate, ref) -> new VoidDocument(aggregate, version, Objects.requireNonNull(ref), clock.instant()));
    }

    /** A command on a document, with the person's words if there are any. */
    private interface DocumentCommand {
        Object on(String documentId, @Nullable String wordsRef);
    }

    private ResponseEntity<Shown> decide(
            String id, String document, long version, @Nullable String words, DocumentCommand command) {
        String aggregate = DocumentIds.aggregate(of(id, document).id());
        desk.mustSee(id);
        try {
            decisions.decide(aggregate, version, words, ref -> command.on(aggregate, ref));
        } catch (Decisions.Overtaken e) {
            throw IfMatch.changed("该文书已有变化，请查看后再操作。", "This document has changed. Look again, then decide.");
        }
        return answer(HttpStatus.OK, document);
    }

    /** The row, once it shows what was just stored. */
    private ResponseEntity<Shown> answer(HttpStatus status, String document) {
        decisions.await(
                DocumentIds.aggregate(document),
                version -> tables.find(document)
                        .filter(row -> row.version() >= version)
                        .isPresent());
        DocumentRow row = tables.find(document).orElseThrow(ApiProblem::notFound);
        return ResponseEntity.status(status).eTag(IfMatch.tag(row.version())).body(shown(row));
    }

    private DocumentRow of(String caseId, String document) {
        return tables.find(document)
                .filter(row -> row.caseId().equals(caseId))
                .orElseThrow(() -> ApiProblem.of(
                        HttpStatus.NOT_FOUND, "document.not-found", "没有此文书。", "There is no such document."));
    }

    private Shown shown(DocumentRow row) {
        return new Shown(
                row.id(),
                row.kind(),
                row.kind().title(),
                row.number(),
                row.addressee(),
                row.addressee().title(),
                row.provesServiceOf(),
                row.sha256(),
                row.size(),
                row.issuedAt(),
                row.voidedAt(),
                words(row.reasonRef()),
                row.services().stream()
                        .map(service -> new Served(
                                service.addressee(),
                                service.manner(),
                                service.manner().title(),
                                service.delivered(),
                                service.servedAt(),
                                words(service.noteRef())))
                        .toList(),
                row.version());
    }

    private @Nullable String words(@Nullable String ref) {
        return ref == null
                ? null
                : vault.fields(VaultKind.NOTE, new VaultRef(ref))
                        .map(fields -> fields.get("text"))
                        .orElse(null);
    }

    private static ResponseEntity<byte[]> pdf(byte[] bytes, String name) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .header("Cross-Origin-Resource-Policy", "same-origin")
                .body(bytes);
    }
}
