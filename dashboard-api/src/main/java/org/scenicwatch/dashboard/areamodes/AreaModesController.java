package org.scenicwatch.dashboard.areamodes;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.alarm.AlarmIds;
import org.scenicwatch.core.alarm.AreaMode;
import org.scenicwatch.core.alarm.write.DeclareAreaMode;
import org.scenicwatch.core.alarm.write.EndAreaMode;
import org.scenicwatch.core.identity.Role;
import org.scenicwatch.core.vault.Vault;
import org.scenicwatch.core.vault.VaultKind;
import org.scenicwatch.core.vault.VaultRef;
import org.scenicwatch.dashboard.SiteSettings;
import org.scenicwatch.dashboard.access.ApiProblem;
import org.scenicwatch.dashboard.access.SignedIn;
import org.scenicwatch.dashboard.casesandalarms.Decisions;
import org.scenicwatch.dashboard.registers.RegisterTables;
import org.scenicwatch.dashboard.registers.RowIds;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The modes of the area: which are on, declared and ended. */
@RestController
@RequestMapping("/api/v1/area-modes")
@Tag(name = "alarms")
class AreaModesController {

    private static final int CODE = 64;
    private static final int WORDS = 1000;
    /** Who may read what a person wrote; the wall may not. */
    private static final Set<Role> READERS = EnumSet.of(
            Role.OPERATOR, Role.COMMANDER, Role.DUTY_LEADER, Role.REVIEWER, Role.AUDITOR, Role.ADMINISTRATOR);

    private final AreaModeTable table;
    private final RegisterTables registers;
    private final Decisions decisions;
    private final Vault vault;
    private final SiteSettings site;
    private final Clock clock;

    AreaModesController(
            AreaModeTable table,
            RegisterTables registers,
            Decisions decisions,
            Vault vault,
            SiteSettings site,
            Clock clock) {
        this.table = table;
        this.registers = registers;
        this.decisions = decisions;
        this.vault = vault;
        this.site = site;
        this.clock = clock;
    }

    /**
     * A mode that is on.
     *
     * @param zone the zone's code; absent: the whole area
     * @param by who declared it, an opaque id
     * @param reason in their words, for those who may read them; absent also when they were erased
     */
    record Shown(
            String mode,
            @Nullable String zone,
            Instant since,
            Instant until,
            String by,
            @Nullable String reason) {}

    /** All modes that are on. */
    record Modes(List<Shown> items) {}

    /** Where (nowhere named: the whole area), until when at most 7 days ahead, and why. */
    record Declaration(
            @Nullable @Size(max = CODE) String zone,
            @NotNull Instant until,
            @NotBlank @Size(max = WORDS) String reason) {}

    @Operation(summary = "Modes of the area that are on / 正在启用的区域模式")
    @GetMapping
    Modes list() {
        return new Modes(table.on().stream().map(this::shown).toList());
    }

    @Operation(
            summary = "Declare a mode, or give one that is on another end / 启用区域模式或改期",
            description = "It ends by itself. FESTIVAL 节庆, DRILL 演练, PLANNED_POWER_CUT 计划停电, WATER_SHUTDOWN 管网停水检修,"
                    + " STORM 暴雨大风.")
    @PostMapping("/{mode}")
    Shown declare(@PathVariable String mode, @Valid @RequestBody Declaration body) {
        AreaMode wanted = mode(mode);
        String zone = zone(body.zone());
        Instant now = clock.instant();
        decisions.sendWithWords(
                body.reason(),
                words -> new DeclareAreaMode(aggregate(), site.area(), wanted, zone, body.until(), words, now));
        return awaited(wanted, zone, row -> row.isOn() && row.until().equals(body.until()))
                .map(this::shown)
                .orElseThrow(ApiProblem::notFound);
    }

    @Operation(summary = "End a mode before its time / 提前结束区域模式")
    @DeleteMapping("/{mode}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(@PathVariable String mode, @RequestParam(required = false) @Nullable String zone) {
        AreaMode wanted = mode(mode);
        String where = zone == null || zone.isBlank() ? null : zone;
        decisions.send(new EndAreaMode(aggregate(), wanted, where, clock.instant()));
        Optional<AreaModeRow> unused = awaited(wanted, where, row -> !row.isOn());
    }

    private String aggregate() {
        return AlarmIds.areaModes(site.area());
    }

    /** The row, once it shows what was just stored. */
    private Optional<AreaModeRow> awaited(AreaMode mode, @Nullable String zone, Predicate<AreaModeRow> shows) {
        String id = AreaModeRow.id(site.area(), mode.name(), zone);
        decisions.await(aggregate(), version -> table.find(id).filter(shows).isPresent());
        return table.find(id);
    }

    private Shown shown(AreaModeRow row) {
        boolean reads = SignedIn.current().map(SignedIn::roles).stream()
                .flatMap(Set::stream)
                .anyMatch(READERS::contains);
        String reason = reads && row.commentRef() != null
                ? vault.fields(VaultKind.NOTE, new VaultRef(row.commentRef()))
                        .map(AreaModesController::text)
                        .orElse(null)
                : null;
        return new Shown(row.mode(), row.zone(), row.since(), row.until(), row.by(), reason);
    }

    private static @Nullable String text(Map<String, String> fields) {
        return fields.get("text");
    }

    private static AreaMode mode(String name) {
        return Arrays.stream(AreaMode.values())
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> {
                    String known =
                            Arrays.stream(AreaMode.values()).map(AreaMode::name).collect(Collectors.joining(", "));
                    return ApiProblem.field(
                            "mode", "area-mode.unknown", "模式须为以下之一：" + known, "The mode is one of: " + known);
                });
    }

    private @Nullable String zone(@Nullable String code) {
        if (code == null || code.isBlank()) {
            return null;
        }
        String id = Objects.requireNonNull(RowIds.inArea(site.area(), code));
        boolean known = registers.places().load(List.of(id)).values().stream()
                .anyMatch(found -> found.row().layer().equals("zone"));
        if (!known) {
            throw ApiProblem.field(
                    "zone", "area-mode.unknown-zone", "登记册中没有此片区：" + code, "There is no such zone: " + code);
        }
        return code;
    }
}
