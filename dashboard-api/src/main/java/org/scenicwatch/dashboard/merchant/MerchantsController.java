package org.scenicwatch.dashboard.merchant;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.casework.CaseCatalogue;
import org.scenicwatch.core.casework.CaseGrounds;
import org.scenicwatch.core.merchant.MerchantBook;
import org.scenicwatch.core.merchant.MerchantState;
import org.scenicwatch.core.merchant.write.CloseMerchant;
import org.scenicwatch.core.merchant.write.ReopenMerchant;
import org.scenicwatch.dashboard.SiteSettings;
import org.scenicwatch.dashboard.access.ApiProblem;
import org.scenicwatch.dashboard.access.IfMatch;
import org.scenicwatch.dashboard.casesandalarms.CaseRow;
import org.scenicwatch.dashboard.imports.ImportReport;
import org.scenicwatch.dashboard.live.LiveView;
import org.scenicwatch.dashboard.projection.Page;
import org.scenicwatch.dashboard.registers.PlaceEntry;
import org.scenicwatch.dashboard.registers.RowIds;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The list of merchants and what is known of each: entering, correcting, closing, whom to ask, files in and out. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "merchant")
class MerchantsController {

    private static final int CODE = 64;
    private static final int NAME = 100;
    private static final int WORDS = 2_000;
    private static final int DEEPEST = 6;

    private final MerchantDesk desk;
    private final MerchantTable table;
    private final MerchantViews views;
    private final MerchantCases cases;
    private final MerchantImport imports;
    private final MerchantBook book;
    private final CaseGrounds grounds;
    private final LiveView live;
    private final SiteSettings site;

    MerchantsController(
            MerchantDesk desk,
            MerchantTable table,
            MerchantViews views,
            MerchantCases cases,
            MerchantImport imports,
            MerchantBook book,
            CaseGrounds grounds,
            LiveView live,
            SiteSettings site) {
        this.desk = desk;
        this.table = table;
        this.views = views;
        this.cases = cases;
        this.imports = imports;
        this.book = book;
        this.grounds = grounds;
        this.live = live;
        this.site = site;
    }

    /** What the forms offer: the book, and the outside authorities that leads go to. */
    record Book(MerchantBook.Sheet book, List<CaseCatalogue.Entry> authorities) {}

    /** A merchant as somebody writes it down; {@code id} left out: a new one. */
    record Wish(
            @Nullable @Size(max = CODE) String id,
            @NotBlank @Size(max = NAME) String name,
            @NotBlank @Size(max = CODE) String place,
            @NotBlank @Size(max = CODE) String category,
            @Nullable @Size(max = 40) String creditCode,
            @Nullable LocalDate since,
            @Nullable @Size(max = NAME) String contactName,
            @Nullable @Size(max = 30) String contactPhone) {

        MerchantForm form() {
            return new MerchantForm(name, place.strip(), category, creditCode, since, contactName, contactPhone);
        }
    }

    /** Whom to ask. */
    record ContactWish(
            @Nullable @Size(max = NAME) String name,
            @Nullable @Size(max = 30) String phone) {}

    /** Words about a step. */
    record Words(@Nullable @Size(max = WORDS) String note) {}

    @Operation(summary = "Categories, licences, grounds and authorities, with their sources / 商户档案选项")
    @GetMapping("/merchants/book")
    Book choices() {
        return new Book(book.sheet(), grounds.sheet().authorities());
    }

    @Operation(summary = "Merchants, the newest first / 商户列表")
    @GetMapping("/merchants")
    Page<MerchantView.Line> list(
            @RequestParam(required = false) @Nullable String zone,
            @RequestParam(required = false) @Nullable String category,
            @RequestParam(required = false) @Nullable String text,
            @RequestParam(required = false) @Nullable MerchantState state,
            @RequestParam(required = false) MerchantTable.@Nullable LicenceFilter licence,
            @RequestParam(defaultValue = "false") boolean banned,
            @RequestParam(required = false) MerchantTable.@Nullable LeadFilter leads,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        int most = Page.limit(limit, 200);
        LocalDate today = desk.today();
        var asked = new MerchantTable.Asked(
                zone == null || zone.isBlank() ? null : placesIn(zone),
                blankToNull(category),
                blankToNull(text),
                state,
                licence,
                banned,
                leads,
                today,
                today.plusDays(book.sheet().days().expiryWarning()),
                desk.now());
        Page<MerchantRow> page = Page.of(
                table.page(asked, Page.Cursor.of(cursor), most + 1),
                most,
                row -> new Page.Cursor(row.registeredAt().toEpochMilli(), row.id()));
        return new Page<>(views.lines(page.items()), page.next());
    }

    @Operation(summary = "One merchant with all that is on record / 商户档案")
    @GetMapping("/merchants/{id}")
    ResponseEntity<MerchantView.Detail> one(@PathVariable String id) {
        return shown(HttpStatus.OK, desk.of(id));
    }

    @Operation(summary = "What is on record of the merchants that a case concerns / 事件单涉及的商户")
    @GetMapping("/cases/{id}/merchants")
    ResponseEntity<List<MerchantView.Line>> ofCase(@PathVariable String id) {
        CaseRow about = cases.byId(List.of(id)).stream().findFirst().orElseThrow(ApiProblem::notFound);
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(views.lines(cases.concernedBy(about)));
    }

    @Operation(summary = "Enter a merchant / 登记商户", description = "Whom to ask goes into the vault.")
    @PostMapping("/merchants")
    ResponseEntity<MerchantView.Detail> register(@Valid @RequestBody Wish wish) {
        String code = wish.id() == null || wish.id().isBlank()
                ? desk.nextId()
                : wish.id().strip();
        MerchantForm form = wish.form();
        desk.check(code, form);
        if (desk.find(code).isPresent()) {
            throw ApiProblem.of(
                    HttpStatus.CONFLICT, "merchant.code-taken", "该编号已有商户。", "This code is another merchant's.");
        }
        return shown(HttpStatus.CREATED, desk.register(code, form, null));
    }

    @Operation(summary = "Correct what is known of a merchant / 更正商户信息")
    @PutMapping("/merchants/{id}")
    ResponseEntity<MerchantView.Detail> correct(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String seen,
            @Valid @RequestBody Wish wish) {
        long version = IfMatch.required(seen);
        desk.of(id);
        desk.check(id, wish.form());
        return shown(HttpStatus.OK, desk.correct(id, version, wish.form(), null));
    }

    @Operation(summary = "Say that a merchant does not trade / 歇业")
    @PostMapping("/merchants/{id}/close")
    ResponseEntity<MerchantView.Detail> close(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String seen,
            @Valid @RequestBody Words body) {
        return shown(
                HttpStatus.OK,
                desk.decide(
                        id,
                        seen,
                        body.note(),
                        (merchant, version, ref) -> new CloseMerchant(merchant, version, ref, desk.now())));
    }

    @Operation(summary = "Say that a closed merchant trades again / 复业")
    @PostMapping("/merchants/{id}/reopen")
    ResponseEntity<MerchantView.Detail> reopen(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String seen,
            @Valid @RequestBody Words body) {
        return shown(
                HttpStatus.OK,
                desk.decide(
                        id,
                        seen,
                        body.note(),
                        (merchant, version, ref) -> new ReopenMerchant(merchant, version, ref, desk.now())));
    }

    @Operation(summary = "Whom to ask, with the whole number / 查看联系人", description = "That it was shown is logged.")
    @GetMapping("/merchants/{id}/contact")
    ResponseEntity<MerchantView.Contact> contact(@PathVariable String id) {
        MerchantView.Contact contact = views.contact(desk.of(id)).orElseThrow(ApiProblem::notFound);
        MerchantSight.shown(id);
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(contact);
    }

    @Operation(
            summary = "Write down whom to ask / 登记联系人",
            description = "Name and number go into the vault; who was known before is forgotten.")
    @PutMapping("/merchants/{id}/contact")
    ResponseEntity<MerchantView.Detail> nameContact(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String seen,
            @Valid @RequestBody ContactWish wish) {
        long version = IfMatch.required(seen);
        if (desk.contact(wish.name(), wish.phone()).isEmpty()) {
            throw ApiProblem.field(
                    "name", "merchant.contact-empty", "请填写联系人姓名或电话。", "Give the name or the number of a contact.");
        }
        return shown(HttpStatus.OK, desk.nameContact(id, version, wish.name(), wish.phone(), null));
    }

    @Operation(summary = "Forget whom to ask / 删除联系人")
    @DeleteMapping("/merchants/{id}/contact")
    ResponseEntity<MerchantView.Detail> forgetContact(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String seen) {
        return shown(HttpStatus.OK, desk.nameContact(id, IfMatch.required(seen), null, null, null));
    }

    @Operation(
            summary = "Merchants from CSV / 导入商户",
            description = "Good rows are taken, bad ones told by line. A row that the list holds already is left.")
    @PostMapping(value = "/merchants/import", consumes = "text/csv")
    ImportReport fromFile(@RequestBody byte[] file, @RequestParam(defaultValue = "false") boolean dryRun) {
        return imports.take(new String(file, StandardCharsets.UTF_8), dryRun);
    }

    @Operation(summary = "All merchants as CSV, without whom to ask / 导出商户")
    @GetMapping("/merchants/export")
    ResponseEntity<byte[]> toFile() {
        List<MerchantRow> rows = table.everyone();
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"merchants.csv\"")
                .body(MerchantFile.csv(rows, views.lines(rows)));
    }

    /** The codes of everything that lies in a zone. */
    private Set<String> placesIn(String zone) {
        String wanted = RowIds.inArea(site.area(), zone);
        return live.places().stream()
                .filter(place -> liesIn(place, String.valueOf(wanted)))
                .map(PlaceEntry::code)
                .collect(Collectors.toSet());
    }

    private boolean liesIn(PlaceEntry place, String zone) {
        PlaceEntry at = place;
        for (int i = 0; i < DEEPEST && at != null; i++) {
            if (at.id().equals(zone)) {
                return true;
            }
            String parent = at.parent();
            at = parent == null ? null : live.place(parent).orElse(null);
        }
        return false;
    }

    static ResponseEntity<MerchantView.Detail> shown(HttpStatus status, MerchantRow row, MerchantViews views) {
        return ResponseEntity.status(status)
                .cacheControl(CacheControl.noStore())
                .eTag(IfMatch.tag(row.version()))
                .body(views.detail(row));
    }

    private ResponseEntity<MerchantView.Detail> shown(HttpStatus status, MerchantRow row) {
        return shown(status, row, views);
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
