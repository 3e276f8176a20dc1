package org.scenicwatch.dashboard.mediation;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.casework.write.EndMediation;
import org.scenicwatch.core.mediation.MediationBook;
import org.scenicwatch.dashboard.access.IfMatch;
import org.scenicwatch.dashboard.casesandalarms.CaseDecisions;
import org.scenicwatch.dashboard.casesandalarms.CaseRow;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The mediations of a case, and their end at the case. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "mediation")
class MediationController {

    private final MediationDesk desk;
    private final MediationTable table;
    private final MediationViews views;
    private final MediationBook book;
    private final CaseDecisions onCase;

    MediationController(
            MediationDesk desk, MediationTable table, MediationViews views, MediationBook book, CaseDecisions onCase) {
        this.desk = desk;
        this.table = table;
        this.views = views;
        this.book = book;
        this.onCase = onCase;
    }

    @Operation(summary = "What people choose from in a mediation, with its sources / 调解选项与依据")
    @GetMapping("/mediation-choices")
    MediationBook.Sheet choices() {
        return book.sheet();
    }

    @Operation(summary = "The mediations of a case, the newest first / 事件单的调解")
    @GetMapping("/cases/{id}/mediations")
    ResponseEntity<List<MediationView>> list(@PathVariable String id) {
        desk.caseOf(id);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(table.of(id).stream().map(views::of).toList());
    }

    @Operation(summary = "Open the record of a mediation that began before there were such records / 建立调解记录")
    @PostMapping("/cases/{id}/mediation/record")
    MediationView open(@PathVariable String id) {
        return views.of(desk.open(id));
    }

    @Operation(
            summary = "End the mediation, with what was agreed if anything / 结束调解",
            description =
                    "An agreement that comes along is recorded first. Sent again it is recorded once, and the case"
                            + " ends its mediation once.")
    @PostMapping("/cases/{id}/mediation/end")
    ResponseEntity<CaseRow> end(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String seen,
            @Valid @RequestBody MediationForms.EndForm body) {
        long version = IfMatch.required(seen);
        if (desk.caseOf(id).version() == version) {
            desk.prepareEnd(id, body);
        }
        return onCase.decide(
                id,
                version,
                body.note(),
                (aggregate, words) -> new EndMediation(aggregate, version, body.result(), words, desk.now()));
    }
}
