package org.scenicwatch.dashboard.alarmhealth;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.LocalText;
import org.scenicwatch.core.alarm.AlarmIds;
import org.scenicwatch.core.alarm.HealthTarget;
import org.scenicwatch.core.alarm.HealthTargetRefused;
import org.scenicwatch.core.alarm.write.RestoreHealthTarget;
import org.scenicwatch.core.alarm.write.SetHealthTarget;
import org.scenicwatch.core.identity.Role;
import org.scenicwatch.core.vault.Vault;
import org.scenicwatch.core.vault.VaultKind;
import org.scenicwatch.core.vault.VaultRef;
import org.scenicwatch.dashboard.SiteSettings;
import org.scenicwatch.dashboard.access.ApiProblem;
import org.scenicwatch.dashboard.access.IfMatch;
import org.scenicwatch.dashboard.access.SignedIn;
import org.scenicwatch.dashboard.casesandalarms.Decisions;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the figures of alarm health should be: as shipped, or as the site set it. */
@RestController
@RequestMapping("/api/v1/alarm-health/targets")
@Tag(name = "alarm health")
class HealthTargetsController {

    private static final String CHANGED = "health-target.changed";
    private static final int WORDS = 1000;
    private static final double WHOLE_PERCENT = 100;
    /** Who may read what a person wrote. */
    private static final Set<Role> READERS = EnumSet.of(
            Role.OPERATOR, Role.COMMANDER, Role.DUTY_LEADER, Role.REVIEWER, Role.AUDITOR, Role.ADMINISTRATOR);

    private final HealthTargetBook book;
    private final AlarmHealthReports reports;
    private final Decisions decisions;
    private final Vault vault;
    private final SiteSettings site;
    private final Clock clock;

    HealthTargetsController(
            HealthTargetBook book,
            AlarmHealthReports reports,
            Decisions decisions,
            Vault vault,
            SiteSettings site,
            Clock clock) {
        this.book = book;
        this.reports = reports;
        this.decisions = decisions;
        this.vault = vault;
        this.site = site;
        this.clock = clock;
    }

    /**
     * A change of a target.
     *
     * @param figure the figure's code
     * @param target what it became; absent: the shipped one again
     * @param by who did it, an opaque id
     * @param byName what people call them; programs have no name
     * @param note why, for those who may read it; absent also when it was erased
     */
    record Change(
            int version,
            String figure,
            @Nullable HealthTarget target,
            Instant at,
            String by,
            @Nullable String byName,
            @Nullable String note) {}

    /**
     * The target of one figure.
     *
     * @param target in force
     * @param shipped what comes with the platform
     * @param source where the shipped one comes from
     * @param own whether the shipped one is our own choice, to be confirmed on site
     * @param set the change that set the one in force; absent: it is the shipped one
     */
    record Target(
            String figure,
            LocalText title,
            String unit,
            HealthTarget target,
            HealthTarget shipped,
            LocalText source,
            boolean own,
            @Nullable Change set) {}

    /** All targets, at the version of their newest change; and the changes, the newest first. */
    record Targets(int version, List<Target> items, List<Change> changes) {}

    /**
     * What a figure should be, in its unit, and why the site wants it so. Whether less or more is better stays as shipped.
     *
     * @param good the edge of what is as it should be
     * @param limit the edge of what can be managed
     */
    record Wish(
            @NotNull Double good,
            @NotNull Double limit,
            @NotBlank @Size(max = WORDS) String note) {}

    /** Why. */
    record Reason(@NotBlank @Size(max = WORDS) String note) {}

    @Operation(summary = "Targets of alarm health, and how they were changed / 报警健康指标的目标值")
    @GetMapping
    ResponseEntity<Targets> all() {
        List<HealthTargetBook.Change> changes = book.changes();
        HealthTargetBook.Targets now = HealthTargetBook.after(changes);
        Function<HealthTargetBook.Change, Change> shown = shownTo();
        List<Change> newestFirst = new ArrayList<>(changes.stream().map(shown).toList());
        Collections.reverse(newestFirst);
        List<Target> items = Arrays.stream(HealthFigure.values())
                .map(figure -> target(figure, now.of(figure).map(shown).orElse(null)))
                .toList();
        return ResponseEntity.ok()
                .eTag(IfMatch.tag(now.version()))
                .body(new Targets(now.version(), items, newestFirst));
    }

    @Operation(
            summary = "Set the target of a figure for the site / 现场设定目标值",
            description = "If-Match: the version of the targets, 0 before the first change.")
    @PutMapping("/{figure}")
    ResponseEntity<Targets> set(
            @PathVariable String figure,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String seen,
            @Valid @RequestBody Wish body) {
        int version = version(seen);
        HealthFigure known = figure(figure);
        check(known, body);
        HealthTarget target = known.target(body.good(), body.limit());
        return decide(
                body.note(),
                words -> new SetHealthTarget(id(), site.area(), version, known.code(), target, words, clock.instant()));
    }

    @Operation(summary = "Put the shipped target into force again / 恢复随附目标值")
    @PostMapping("/{figure}/restore")
    ResponseEntity<Targets> restore(
            @PathVariable String figure,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String seen,
            @Valid @RequestBody Reason body) {
        int version = version(seen);
        HealthFigure known = figure(figure);
        return decide(
                body.note(),
                words -> new RestoreHealthTarget(id(), site.area(), version, known.code(), words, clock.instant()));
    }

    private ResponseEntity<Targets> decide(String note, Decisions.WithWords command) {
        try {
            decisions.sendWithWords(note, command);
        } catch (Decisions.Overtaken e) {
            throw changed(null);
        } catch (HealthTargetRefused e) {
            throw e.code().equals(CHANGED) ? changed(e.text()) : e;
        }
        return all();
    }

    private Target target(HealthFigure figure, @Nullable Change set) {
        HealthTarget target = set == null || set.target() == null ? figure.shipped() : set.target();
        return new Target(
                figure.code(),
                figure.title(),
                figure.unit(),
                target,
                figure.shipped(),
                figure.source(),
                figure.isOwn(),
                set);
    }

    /** Changes as the caller may see them. */
    private Function<HealthTargetBook.Change, Change> shownTo() {
        boolean reads = SignedIn.current().map(SignedIn::roles).stream()
                .flatMap(Set::stream)
                .anyMatch(READERS::contains);
        return change -> new Change(
                change.version(),
                change.figure(),
                change.target(),
                change.at(),
                change.by(),
                reports.nameOf(change.by()),
                reads ? words(change.noteRef()) : null);
    }

    private @Nullable String words(@Nullable String ref) {
        return ref == null
                ? null
                : vault.fields(VaultKind.NOTE, new VaultRef(ref))
                        .map(fields -> fields.get("text"))
                        .orElse(null);
    }

    private String id() {
        return AlarmIds.healthTargets(site.area());
    }

    private static int version(@Nullable String seen) {
        return (int) Math.min(Integer.MAX_VALUE, IfMatch.required(seen));
    }

    private static HealthFigure figure(String code) {
        return HealthFigure.of(code)
                .orElseThrow(() -> ApiProblem.of(
                        HttpStatus.NOT_FOUND,
                        "health-target.not-found",
                        "没有此指标：" + code,
                        "There is no such figure: " + code));
    }

    private static void check(HealthFigure figure, Wish wish) {
        requireFigure(figure, "good", wish.good());
        requireFigure(figure, "limit", wish.limit());
        if (figure.isUpward() && wish.limit() > wish.good()) {
            throw ApiProblem.field(
                    "limit", "health-target.invalid-order", "下限不能高于目标。", "The limit cannot be above the target.");
        }
        if (!figure.isUpward() && wish.limit() < wish.good()) {
            throw ApiProblem.field(
                    "limit", "health-target.invalid-order", "上限不能低于目标。", "The limit cannot be below the target.");
        }
    }

    private static void requireFigure(HealthFigure figure, String field, double value) {
        double most = figure.unit().equals("%") ? WHOLE_PERCENT : Double.MAX_VALUE;
        if (!(value >= 0 && value <= most)) {
            throw ApiProblem.field(
                    field,
                    "health-target.invalid-number",
                    most == WHOLE_PERCENT ? "须在 0 与 100 之间。" : "须为不小于 0 的数。",
                    most == WHOLE_PERCENT ? "It lies between 0 and 100." : "It has to be a number from 0 on.");
        }
    }

    private static ApiProblem changed(@Nullable LocalText text) {
        return text == null
                ? IfMatch.changed("指标目标刚有变化，请查看后再保存。", "The targets have just changed. Look again, then save.")
                : IfMatch.changed(text.zh(), text.en());
    }
}
