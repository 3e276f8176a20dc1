package org.scenicwatch.dashboard.documents;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.IdSource;
import org.scenicwatch.core.LocalText;
import org.scenicwatch.core.casework.CaseIds;
import org.scenicwatch.core.casework.CaseState;
import org.scenicwatch.core.document.Addressee;
import org.scenicwatch.core.document.DocumentIds;
import org.scenicwatch.core.document.DocumentKind;
import org.scenicwatch.core.document.write.DocumentNumbers;
import org.scenicwatch.core.document.write.IssueDocument;
import org.scenicwatch.core.vault.Vault;
import org.scenicwatch.core.vault.VaultKind;
import org.scenicwatch.core.vault.VaultRef;
import org.scenicwatch.dashboard.SiteSettings;
import org.scenicwatch.dashboard.access.ApiProblem;
import org.scenicwatch.dashboard.casesandalarms.CaseNames;
import org.scenicwatch.dashboard.casesandalarms.CaseRow;
import org.scenicwatch.dashboard.casesandalarms.CaseSight;
import org.scenicwatch.dashboard.casesandalarms.Decisions;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Prints documents: as a draft for the eye only, or issued with a number, its bytes sealed in the vault. */
@Component
class DocumentDesk {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.ROOT);
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm", Locale.ROOT);

    private final DocumentTables tables;
    private final DocumentTemplates templates;
    private final DocumentFont font;
    private final DocumentNumbers numbers;
    private final CaseNames names;
    private final List<DocumentFacts> facts;
    private final List<CaseSight> sight;
    private final Vault vault;
    private final Decisions decisions;
    private final TransactionTemplate transaction;
    private final SiteSettings site;
    private final String office;
    private final IdSource ids;
    private final Clock clock;

    DocumentDesk(
            DocumentTables tables,
            DocumentTemplates templates,
            DocumentFont font,
            DocumentNumbers numbers,
            CaseNames names,
            List<DocumentFacts> facts,
            List<CaseSight> sight,
            Vault vault,
            Decisions decisions,
            PlatformTransactionManager transactions,
            SiteSettings site,
            @Value("${scenicwatch.documents.office:}") String office,
            IdSource ids,
            Clock clock) {
        this.tables = tables;
        this.templates = templates;
        this.font = font;
        this.numbers = numbers;
        this.names = names;
        this.facts = facts;
        this.sight = sight;
        this.vault = vault;
        this.decisions = decisions;
        this.transaction = new TransactionTemplate(transactions);
        this.site = site;
        this.office = office.isBlank() ? site.nameZh() + "景区区域社会治理服务中心" : office.strip();
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * What a person wants to have printed.
     *
     * @param provesServiceOf the document whose service it proves; only of a proof of service
     * @param fields what the person filled in, by the template's names; what is left out is filled in from what is known,
     *     what is empty stays empty
     */
    record Draft(
            DocumentKind kind,
            Addressee addressee,
            @Nullable String provesServiceOf,
            Map<String, String> fields) {}

    /** What the platform knows of the fields that people fill in; read for this caller, and kept nowhere. */
    Map<String, String> known(String caseId, DocumentKind kind) {
        caseOf(caseId);
        mustSee(caseId);
        return factsOf(caseId, kind);
    }

    private Map<String, String> factsOf(String caseId, DocumentKind kind) {
        List<String> asked = templates.of(kind).fields().stream()
                .map(DocumentTemplates.Field::id)
                .toList();
        Map<String, String> known = new LinkedHashMap<>();
        for (DocumentFacts source : facts) {
            source.of(caseId, kind).forEach((id, text) -> {
                if (asked.contains(id)) {
                    known.put(id, text);
                }
            });
        }
        return known;
    }

    /** The draft, marked as such, without a number. */
    byte[] preview(String caseId, Draft draft) {
        CaseRow row = caseOf(caseId);
        mustSee(row.id());
        return print(row, draft, null, clock.instant());
    }

    /** Issues it and answers its id. Number, bytes and event are stored together or not at all. */
    String issue(String caseId, Draft draft) {
        CaseRow row = caseOf(caseId);
        mustSee(row.id());
        mustBeIssuable(draft.kind(), row.state());
        Instant at = clock.instant();
        String id = ids.next();
        String proved = draft.provesServiceOf();
        transaction.executeWithoutResult(status -> {
            String number = numbers.next(row.area(), draft.kind(), at);
            byte[] bytes = print(row, draft, number, at);
            VaultRef ref = vault.storeFile(
                    VaultKind.DOCUMENT, CaseIds.aggregate(caseId), bytes, Map.of("type", "application/pdf"));
            decisions.send(new IssueDocument(
                    DocumentIds.aggregate(id),
                    CaseIds.aggregate(caseId),
                    draft.kind(),
                    number,
                    draft.addressee(),
                    proved == null ? null : DocumentIds.aggregate(proved),
                    sha256(bytes),
                    bytes.length,
                    ref.value(),
                    at));
        });
        return id;
    }

    /**
     * The bytes as they were issued.
     *
     * @throws ApiProblem 403 {@code case.restricted}; 404 when they were erased; 500 {@code document.altered} when they are not those that were issued
     */
    byte[] bytes(DocumentRow row) {
        mustSee(row.caseId());
        byte[] bytes = vault.file(VaultKind.DOCUMENT, new VaultRef(row.ref())).orElseThrow(ApiProblem::notFound);
        if (!sha256(bytes).equals(row.sha256())) {
            throw ApiProblem.of(
                    HttpStatus.INTERNAL_SERVER_ERROR,
                    "document.altered",
                    "文书与制发时不一致，请联系管理员。",
                    "The document is not as it was issued. Tell the administrator.");
        }
        return bytes;
    }

    /**
     * Papers name people and say what happened to them: who may not read the case may not read its papers either.
     *
     * @throws ApiProblem 403 {@code case.restricted}
     */
    void mustSee(String caseId) {
        if (!sight.stream().allMatch(guard -> guard.mayRead(caseId, "document"))) {
            throw ApiProblem.of(
                    HttpStatus.FORBIDDEN,
                    "case.restricted",
                    "涉及未成年人，您的角色不能查看文书。",
                    "This concerns a minor; your role may not see the documents.");
        }
    }

    CaseRow caseOf(String caseId) {
        return tables.caseOf(caseId)
                .orElseThrow(() ->
                        ApiProblem.of(HttpStatus.NOT_FOUND, "case.not-found", "没有此事件单。", "There is no such case."));
    }

    private byte[] print(CaseRow row, Draft draft, @Nullable String number, Instant at) {
        DocumentTemplates.Template template = templates.of(draft.kind());
        if (!template.addressees().contains(draft.addressee())) {
            throw ApiProblem.field(
                    "addressee",
                    "document.addressee",
                    draft.kind().title().zh() + "不发给"
                            + draft.addressee().title().zh() + "。",
                    "A " + draft.kind().title().en() + " is not for the "
                            + draft.addressee().title().en() + ".");
        }
        Map<String, String> fields = new HashMap<>(factsOf(row.id(), draft.kind()));
        fields.putAll(draft.fields());
        Paper paper = Paper.of(
                template, fields, automatic(row, draft), office, number, DAY.format(at.atZone(site.timeZone())));
        return new PaperPdf(font.font()).print(paper);
    }

    private Map<String, String> automatic(CaseRow row, Draft draft) {
        Map<String, String> known = new HashMap<>();
        LocalText title = names.named(row, null).title();
        known.put("caseNumber", row.number());
        known.put("openedOn", DAY.format(row.openedAt().atZone(site.timeZone())));
        known.put("category", title == null ? row.category() : title.zh());
        if (draft.kind() == DocumentKind.PROOF_OF_SERVICE) {
            DocumentRow served = served(row, draft);
            DocumentRow.Service service = newestService(served, draft.addressee());
            LocalDate openedOn = LocalDate.ofInstant(served.issuedAt(), site.timeZone());
            known.put("servedTitle", served.kind().title().zh() + "（" + DAY.format(openedOn) + "制发）");
            known.put("servedNumber", served.number());
            known.put("servedManner", service.manner().title().zh());
            known.put("servedAt", MINUTE.format(service.servedAt().atZone(site.timeZone())));
            known.put("servedResult", service.delivered() ? "已送达" : "未送达");
        }
        return known;
    }

    private DocumentRow served(CaseRow row, Draft draft) {
        String id = draft.provesServiceOf();
        List<DocumentRow> found = id == null
                ? List.of()
                : tables.find(id)
                        .filter(document -> document.caseId().equals(row.id()))
                        .map(List::of)
                        .orElse(List.of());
        if (found.isEmpty()) {
            throw ApiProblem.field(
                    "provesServiceOf",
                    "document.served-document",
                    "请选择本事件单已制发的文书。",
                    "Choose a document that was issued on this case.");
        }
        return found.get(0);
    }

    private static DocumentRow.Service newestService(DocumentRow document, Addressee addressee) {
        DocumentRow.Service newest = null;
        for (DocumentRow.Service service : document.services()) {
            if (service.addressee() == addressee) {
                newest = service;
            }
        }
        if (newest == null) {
            throw ApiProblem.field(
                    "addressee",
                    "document.not-served",
                    "尚未登记对其送达，请先登记送达。",
                    "No service on this addressee is recorded yet. Record it first.");
        }
        return newest;
    }

    /** What the state of the case says against a paper; the papers of mediation are the mediator's to answer for. */
    static void mustBeIssuable(DocumentKind kind, CaseState state) {
        boolean fits =
                switch (kind) {
                    case ADMISSION_NOTICE ->
                        state != CaseState.OPENED && state != CaseState.TRIAGED && state != CaseState.REFUSED;
                    case REFUSAL_NOTICE -> state == CaseState.REFUSED;
                    case TRANSFER_LETTER -> state == CaseState.TRANSFERRED_OUT;
                    case MEDIATION_LETTER, END_OF_MEDIATION, MEDIATION_AGREEMENT ->
                        state != CaseState.REFUSED && state != CaseState.MERGED && state != CaseState.WITHDRAWN;
                    case PROOF_OF_SERVICE -> true;
                };
        if (!fits) {
            throw ApiProblem.of(
                    HttpStatus.CONFLICT,
                    "document.case-state",
                    "事件单现为“" + state.title().zh() + "”，不能制发" + kind.title().zh() + "。",
                    "This case is " + state.title().en() + ": a " + kind.title().en() + " cannot be issued.");
        }
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
