package org.scenicwatch.dashboard.notification;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.IdSource;
import org.scenicwatch.core.notification.NotificationIds;
import org.scenicwatch.core.notification.directory.DirectoryTables;
import org.scenicwatch.core.notification.write.WithdrawDutyTurn;
import org.scenicwatch.dashboard.SiteSettings;
import org.scenicwatch.dashboard.access.ApiProblem;
import org.scenicwatch.dashboard.imports.ImportReport;
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

/** Who is on duty from when to when, as far as ladders need it. */
@RestController
@RequestMapping("/api/v1/duty-turns")
@Tag(name = "notification")
class DutyTurnsController {

    private static final Duration USUAL_SPAN = Duration.ofDays(7);

    private final DirectoryTables directory;
    private final DutyTurnImport imports;
    private final CommandGateway commands;
    private final SiteSettings site;
    private final IdSource ids;
    private final Clock clock;

    DutyTurnsController(
            DirectoryTables directory,
            DutyTurnImport imports,
            CommandGateway commands,
            SiteSettings site,
            IdSource ids,
            Clock clock) {
        this.directory = directory;
        this.imports = imports;
        this.commands = commands;
        this.site = site;
        this.ids = ids;
        this.clock = clock;
    }

    /** A turn as somebody plans it; {@code recipient} is the id in the register of recipients. */
    record Wish(
            @Nullable @Size(max = 64) String id,
            @NotBlank @Size(max = 32) String duty,
            @NotBlank @Size(max = 64) String recipient,
            @NotNull OffsetDateTime from,
            @NotNull OffsetDateTime until) {}

    /** A turn of duty. */
    record TurnRow(String id, String duty, String recipient, Instant from, Instant until) {}

    /** The turns of a period. */
    record All(List<TurnRow> items) {}

    /** The id of the turn. */
    record Planned(String id) {}

    @Operation(summary = "Turns of duty / 值班安排")
    @GetMapping
    All list(
            @RequestParam(required = false) @Nullable OffsetDateTime from,
            @RequestParam(required = false) @Nullable OffsetDateTime until) {
        Instant start = from == null ? clock.instant() : from.toInstant();
        Instant end = until == null ? start.plus(USUAL_SPAN) : until.toInstant();
        return new All(directory.turns(site.area(), start, end).stream()
                .map(DutyTurnsController::row)
                .toList());
    }

    @Operation(summary = "Plan a turn, or plan it anew / 安排值班")
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Planned plan(@Valid @RequestBody Wish wish) {
        String given = wish.id();
        String code = given == null || given.isBlank() ? ids.next() : given.strip();
        try {
            commands.sendAndWait(imports.command(
                    idOf(code),
                    wish.duty(),
                    wish.recipient(),
                    Objects.requireNonNull(wish.from()).toInstant(),
                    Objects.requireNonNull(wish.until()).toInstant()));
        } catch (WrongField wrong) {
            throw wrong.ofRequest();
        }
        return new Planned(code);
    }

    @Operation(summary = "The turn does not take place / 取消值班安排")
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdraw(@PathVariable String id) {
        if (directory.turn(idOf(id)).isEmpty()) {
            throw ApiProblem.notFound();
        }
        commands.sendAndWait(new WithdrawDutyTurn(idOf(id), clock.instant()));
    }

    @Operation(summary = "Turns of duty from CSV / 导入值班安排")
    @PostMapping(value = "/import", consumes = "text/csv")
    ImportReport fromFile(@RequestBody byte[] file, @RequestParam(defaultValue = "false") boolean dryRun) {
        return imports.take(new String(file, StandardCharsets.UTF_8), dryRun);
    }

    private String idOf(String code) {
        return NotificationIds.turn(site.area(), code);
    }

    private static TurnRow row(DirectoryTables.Turn turn) {
        return new TurnRow(
                NotificationIds.code(turn.turnId()),
                turn.duty(),
                NotificationIds.code(turn.recipientId()),
                turn.from(),
                turn.until());
    }
}
