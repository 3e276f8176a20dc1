package org.scenicwatch.dashboard.alarmrules;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.dashboard.access.ApiProblem;
import org.scenicwatch.dashboard.access.IfMatch;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The rule book as a file, and files into it. */
@RestController
@RequestMapping("/api/v1/alarm-rules")
@Tag(name = "alarm rules")
class RuleFilesController {

    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);
    private static final String USUAL_NOTE = "由文件导入 / from a file";

    private final RuleDesk desk;
    private final RuleImport imports;

    RuleFilesController(RuleDesk desk, RuleImport imports) {
        this.desk = desk;
        this.imports = imports;
    }

    @Operation(
            summary = "The rule book as a file / 导出规则",
            description = "JSON: everything. CSV: rules and what they do otherwise, one row per level.")
    @GetMapping(
            value = "/export",
            produces = {MediaType.APPLICATION_JSON_VALUE, "text/csv"})
    ResponseEntity<byte[]> export(
            @Parameter(description = "json or csv") @RequestParam(defaultValue = "json") String format) {
        RuleVersions.Book book = desk.book();
        return switch (format) {
            case "json" ->
                file(
                        book,
                        format,
                        MediaType.APPLICATION_JSON,
                        RuleReader.MAPPER.writeValueAsBytes(RuleBookView.of(book)));
            case "csv" -> file(book, format, CSV, RuleCsv.of(book.set()));
            default ->
                throw ApiProblem.field(
                        "format", "request.invalid-format", "格式须为 json 或 csv。", "The format is json or csv.");
        };
    }

    private static ResponseEntity<byte[]> file(RuleVersions.Book book, String format, MediaType type, byte[] content) {
        String name = "alarm-rules-" + book.version() + "." + format;
        return ResponseEntity.ok()
                .contentType(type)
                .eTag(IfMatch.tag(book.version()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(content);
    }

    @Operation(
            summary = "Rules from JSON or CSV / 导入规则",
            description =
                    "What the file names is put in or replaced, the rest of the book stays. Good rows are taken, bad"
                            + " ones told by line.")
    @PostMapping(
            value = "/import",
            consumes = {MediaType.APPLICATION_JSON_VALUE, "text/csv"})
    ResponseEntity<RuleImport.Report> fromFile(
            @RequestBody byte[] file,
            @RequestHeader(HttpHeaders.CONTENT_TYPE) String type,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String seen,
            @Parameter(description = "only say what would happen") @RequestParam(defaultValue = "false") boolean dryRun,
            @Parameter(description = "why") @RequestParam(defaultValue = USUAL_NOTE) String note) {
        String text = new String(file, StandardCharsets.UTF_8);
        RuleEntries entries = type.startsWith("text/csv") ? RuleCsvRows.read(text) : RuleImport.ofJson(text);
        if (dryRun) {
            return ResponseEntity.ok(imports.dryRun(entries));
        }
        long version = IfMatch.required(seen);
        RuleImport.Report report = imports.take(entries, version, RuleDesk.checkedNote(note));
        Integer published = report.version();
        return ResponseEntity.ok()
                .eTag(IfMatch.tag(published == null ? version : published))
                .body(report);
    }
}
