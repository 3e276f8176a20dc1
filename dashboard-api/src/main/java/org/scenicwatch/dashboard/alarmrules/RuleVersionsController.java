package org.scenicwatch.dashboard.alarmrules;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.alarm.RuleChange;
import org.scenicwatch.core.alarm.RuleDiff;
import org.scenicwatch.core.alarm.RuleSet;
import org.scenicwatch.dashboard.projection.Page;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The rule book as it was. */
@RestController
@RequestMapping("/api/v1/alarm-rules/versions")
@Tag(name = "alarm rules")
class RuleVersionsController {

    private static final int USUAL = 50;

    private final RuleVersions versions;
    private final RuleDesk desk;

    RuleVersionsController(RuleVersions versions, RuleDesk desk) {
        this.versions = versions;
        this.desk = desk;
    }

    /**
     * One version.
     *
     * @param at since when it was in force
     * @param changed the rules that differ from the version before
     */
    record VersionRow(int version, Instant at, @Nullable String note, List<String> changed) {}

    /** What differs between two versions. */
    record Changes(List<RuleChange> changes) {}

    @Operation(summary = "Versions of the rule book, the newest first / 规则库版本")
    @GetMapping
    Page<VersionRow> list(
            @Parameter(description = "next of the page before") @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        int size = Page.limit(limit, USUAL);
        long before = Page.Cursor.of(cursor).sort();
        List<RuleVersions.Head> heads = new ArrayList<>(versions.heads());
        Collections.reverse(heads);
        List<VersionRow> rows = heads.stream()
                .filter(head -> head.version() < before)
                .limit(size + 1L)
                .map(head -> new VersionRow(head.version(), head.at(), head.note(), head.changed()))
                .toList();
        return Page.of(rows, size, row -> new Page.Cursor(row.version(), Integer.toString(row.version())));
    }

    @Operation(summary = "One version, whole / 单个版本")
    @GetMapping("/{version}")
    RuleBookView one(@PathVariable int version) {
        return RuleBookView.of(desk.book(version));
    }

    @Operation(
            summary = "What a version changed / 版本改动",
            description = "Since the version before, unless told otherwise.")
    @GetMapping("/{version}/changes")
    Changes changes(@PathVariable int version, @RequestParam(required = false) @Nullable Integer since) {
        RuleSet to = desk.book(version).set();
        int from = since == null ? version - 1 : since;
        RuleSet before = from == 0 ? RuleSet.of(List.of()) : desk.book(from).set();
        return new Changes(RuleDiff.between(before, to));
    }
}
