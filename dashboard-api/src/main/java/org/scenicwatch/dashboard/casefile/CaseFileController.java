package org.scenicwatch.dashboard.casefile;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.casework.CaseIds;
import org.scenicwatch.core.casework.procedure.write.MarkStepDone;
import org.scenicwatch.core.casework.procedure.write.UnmarkStep;
import org.scenicwatch.dashboard.access.IfMatch;
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

/** The file of a case: its procedure with its steps, its evidence, and who read what is restricted. */
@RestController
@RequestMapping("/api/v1/cases/{id}")
@Tag(name = "cases")
class CaseFileController {

    private static final int WORDS = 4_000;

    private final CaseFiles files;
    private final CaseFileTables tables;
    private final CaseFileTexts texts;
    private final CaseFileDecisions onFile;
    private final StepDoers doers;
    private final Clock clock;

    CaseFileController(
            CaseFiles files,
            CaseFileTables tables,
            CaseFileTexts texts,
            CaseFileDecisions onFile,
            StepDoers doers,
            Clock clock) {
        this.files = files;
        this.tables = tables;
        this.texts = texts;
        this.onFile = onFile;
        this.doers = doers;
        this.clock = clock;
    }

    /** Words to a step, if need be. */
    record Done(@Nullable @Size(max = WORDS) String note) {}

    /** Why it is undone. */
    record Undone(@NotBlank @Size(max = WORDS) String reason) {}

    /** Who read what. */
    record Reading(String what, @Nullable String ref, CaseFileView.Person by, Instant at) {}

    @Operation(summary = "The procedure tree and the evidence tree of a case / 程序树和证据树")
    @GetMapping("/file")
    ResponseEntity<CaseFileView> file(@PathVariable String id) {
        CaseFileView view = files.view(id, clock.instant());
        return ResponseEntity.ok().eTag(IfMatch.tag(view.version())).body(view);
    }

    @Operation(summary = "Who read what only few may read / 受限材料查阅记录")
    @GetMapping("/file/readings")
    List<Reading> readings(@PathVariable String id) {
        CaseFileTexts.Names names = texts.new Names();
        return tables.readings(files.row(id).id()).stream()
                .map(reading -> new Reading(reading.what(), reading.ref(), names.of(reading.actor()), reading.at()))
                .toList();
    }

    @Operation(summary = "Say that a step of the procedure is done / 步骤完成")
    @PostMapping("/steps/{step}/done")
    ResponseEntity<CaseFileView> done(
            @PathVariable String id,
            @PathVariable String step,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String seen,
            @Valid @RequestBody Done body) {
        long version = IfMatch.required(seen);
        doers.mayMark(CaseIds.aggregate(id), step);
        return onFile.decide(
                id,
                version,
                body.note(),
                HttpStatus.OK,
                (target, expected, words) ->
                        new MarkStepDone(target.fileId(), target.caseId(), step, target.by(), words, clock.instant()));
    }

    @Operation(summary = "Take back that a step is done / 撤销步骤")
    @PostMapping("/steps/{step}/undo")
    ResponseEntity<CaseFileView> undo(
            @PathVariable String id,
            @PathVariable String step,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String seen,
            @Valid @RequestBody Undone body) {
        long version = IfMatch.required(seen);
        doers.mayMark(CaseIds.aggregate(id), step);
        return onFile.decide(
                id,
                version,
                body.reason(),
                HttpStatus.OK,
                (target, expected, words) -> new UnmarkStep(
                        target.fileId(), expected, target.caseId(), step, target.by(), words, clock.instant()));
    }
}
