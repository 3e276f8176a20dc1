package org.scenicwatch.dashboard.alarmrules;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.alarm.AlarmRule;
import org.scenicwatch.core.alarm.Inhibition;
import org.scenicwatch.core.alarm.RuleOverride;
import org.scenicwatch.dashboard.access.ApiProblem;
import org.scenicwatch.dashboard.access.IfMatch;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Changes of the rule book; each makes a version of its own, from the version that the caller saw. */
@RestController
@RequestMapping("/api/v1/alarm-rules")
@Tag(name = "alarm rules")
class RuleChangesController {

    /** What stands in a path where a rule's id would. */
    private static final Set<String> WORDS_OF_PATHS =
            Set.of("effective", "check", "inhibitions", "calendar", "versions", "export", "import");

    private final RuleDesk desk;

    RuleChangesController(RuleDesk desk) {
        this.desk = desk;
    }

    /** A rule and why it is put so. */
    record RuleWish(AlarmRule rule, String note) {}

    /** Everything that one rule does otherwise, and why. */
    record OverridesWish(List<RuleOverride> overrides, String note) {}

    /** Everything that hides something, and why. */
    record InhibitionsWish(List<Inhibition> inhibitions, String note) {}

    /** Why. */
    record Reason(String note) {}

    @Operation(
            summary = "Put a rule into force, a new one too / 修改或新增规则",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(schema = @Schema(implementation = RuleWish.class))))
    @PutMapping("/{id}")
    ResponseEntity<RuleBookView.Head> put(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String seen,
            @RequestBody JsonNode body) {
        long version = IfMatch.required(seen);
        RuleReader.required(body, "", "rule");
        AlarmRule rule = RuleReader.rule(body.path("rule"));
        if (!rule.id().equals(id) || WORDS_OF_PATHS.contains(id)) {
            throw ApiProblem.field(
                    "id",
                    "rules.invalid-id",
                    "编号须与地址一致，且不能是：" + String.join(", ", WORDS_OF_PATHS),
                    "The id is that of the address, and none of " + String.join(", ", WORDS_OF_PATHS) + ".");
        }
        return head(desk.publish(version, note(body), id, set -> RuleSets.with(set, rule)));
    }

    @Operation(
            summary = "Take a rule out / 删除规则",
            description = "With what it does otherwise. A fire rule: the shift commander or an administrator only.")
    @DeleteMapping("/{id}")
    ResponseEntity<RuleBookView.Head> delete(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String seen,
            @RequestParam(required = false) @Nullable String note) {
        long version = IfMatch.required(seen);
        requireRule(id, version);
        return head(desk.publish(version, note, null, set -> RuleSets.without(set, id)));
    }

    @Operation(
            summary = "Say what a rule does otherwise in a zone, for a kind or for a device / 设定规则覆盖",
            description = "The list replaces all overrides of the rule.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(schema = @Schema(implementation = OverridesWish.class))))
    @PutMapping("/{id}/overrides")
    ResponseEntity<RuleBookView.Head> putOverrides(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String seen,
            @RequestBody JsonNode body) {
        long version = IfMatch.required(seen);
        requireRule(id, version);
        RuleReader.required(body, "", "overrides");
        List<RuleOverride> overrides = RuleReader.all(body, "overrides", RuleReader::override);
        for (int i = 0; i < overrides.size(); i++) {
            if (!overrides.get(i).rule().equals(id)) {
                throw ApiProblem.field(
                        "overrides." + i + ".rule",
                        "rules.invalid-id",
                        "须为地址中的规则。",
                        "It has to be the rule of the address.");
            }
        }
        return head(desk.publish(version, note(body), id, set -> RuleSets.withOverrides(set, id, overrides)));
    }

    @Operation(
            summary = "Say which alarms hide which / 设定抑制关系",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(schema = @Schema(implementation = InhibitionsWish.class))))
    @PutMapping("/inhibitions")
    ResponseEntity<RuleBookView.Head> putInhibitions(
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String seen,
            @RequestBody JsonNode body) {
        long version = IfMatch.required(seen);
        RuleReader.required(body, "", "inhibitions");
        List<Inhibition> inhibitions = RuleReader.all(body, "inhibitions", RuleReader::inhibition);
        return head(desk.publish(version, note(body), null, set -> RuleSets.withInhibitions(set, inhibitions)));
    }

    @Operation(
            summary = "Put a former version into force again / 恢复旧版本",
            description = "As a new version; the versions between stay to be read.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(schema = @Schema(implementation = Reason.class))))
    @PostMapping("/versions/{former}/restore")
    ResponseEntity<RuleBookView.Head> restore(
            @PathVariable int former,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String seen,
            @RequestBody JsonNode body) {
        long version = IfMatch.required(seen);
        RuleVersions.Book book = desk.book(former);
        return head(desk.publish(version, note(body), null, set -> book.set()));
    }

    private void requireRule(String id, long version) {
        if (desk.seen(version).set().find(id).isEmpty()) {
            throw ApiProblem.of(
                    HttpStatus.NOT_FOUND, "rule.not-found", "现行规则中没有：" + id, "There is no such rule in force: " + id);
        }
    }

    private static @Nullable String note(JsonNode body) {
        JsonNode note = body.path("note");
        return note.isString() ? note.asString() : null;
    }

    private static ResponseEntity<RuleBookView.Head> head(RuleVersions.Book book) {
        return ResponseEntity.ok().eTag(IfMatch.tag(book.version())).body(RuleBookView.Head.of(book));
    }
}
