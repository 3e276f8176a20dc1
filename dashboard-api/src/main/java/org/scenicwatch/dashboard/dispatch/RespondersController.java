package org.scenicwatch.dashboard.dispatch;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.LocalText;
import org.scenicwatch.core.dispatch.DispatchBook;
import org.scenicwatch.core.dispatch.ResponderIds;
import org.scenicwatch.core.dispatch.roster.ResponderTables;
import org.scenicwatch.core.dispatch.write.RemoveResponder;
import org.scenicwatch.core.dispatch.write.StandBy;
import org.scenicwatch.core.dispatch.write.StandDown;
import org.scenicwatch.core.dispatch.write.TaskBoardTable;
import org.scenicwatch.core.notification.NotificationIds;
import org.scenicwatch.dashboard.SiteSettings;
import org.scenicwatch.dashboard.casesandalarms.Decisions;
import org.scenicwatch.dashboard.imports.ImportReport;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Who can be sent. */
@RestController
@RequestMapping("/api/v1/responders")
@Tag(name = "dispatch")
class RespondersController {

    private final ResponderTables responders;
    private final TaskBoardTable board;
    private final DispatchBook book;
    private final TaskNames names;
    private final ResponderImport imports;
    private final Decisions decisions;
    private final SiteSettings site;
    private final Clock clock;

    RespondersController(
            ResponderTables responders,
            TaskBoardTable board,
            DispatchBook book,
            TaskNames names,
            ResponderImport imports,
            Decisions decisions,
            SiteSettings site,
            Clock clock) {
        this.responders = responders;
        this.board = board;
        this.book = book;
        this.names = names;
        this.imports = imports;
        this.decisions = decisions;
        this.site = site;
        this.clock = clock;
    }

    /**
     * A responder as somebody writes it down.
     *
     * @param login the login whose phone page gets the tasks
     * @param recipient code in the register of recipients, by which the person is told
     */
    record Wish(
            @Nullable @Size(max = 64) String login,
            @Nullable @Size(max = 64) String recipient,
            @NotBlank @Size(max = 64) String body,
            @Nullable @Size(max = 40) String team,
            @Nullable @Size(max = 20) List<@Size(max = 64) String> skills,
            @Nullable @Size(max = 10) List<@Size(max = 16) String> languages,
            @Nullable @Size(max = 64) String zone) {}

    /**
     * Somebody who can be sent.
     *
     * @param state {@code free}, {@code busy} or {@code away}
     * @param tasks how many tasks the person has or is asked to take
     * @param place where the person last said they were; none: not told, or too long ago
     */
    record ResponderView(
            String id,
            String name,
            String body,
            LocalText bodyTitle,
            @Nullable String team,
            List<String> skills,
            List<LocalText> skillNames,
            List<String> languages,
            @Nullable String zone,
            @Nullable String recipient,
            String state,
            int tasks,
            @Nullable Place place) {}

    /** Where and when somebody last said they were. */
    record Place(double lon, double lat, Instant at) {}

    /** The code under which the person is known from now on. */
    record Entered(String id) {}

    /** All of them. */
    record All(List<ResponderView> items) {}

    @Operation(summary = "Who can be sent / 处置人员")
    @GetMapping
    All list() {
        Map<String, Integer> loads = board.loads(site.area());
        Map<String, String> people = names.people(site.area());
        Instant now = clock.instant();
        return new All(responders.responders(site.area()).stream()
                .map(entry -> view(entry, people, loads, now))
                .toList());
    }

    @Operation(summary = "Enter somebody who can be sent, or change the record / 登记处置人员")
    @PutMapping("/{id}")
    Entered enter(@PathVariable String id, @Valid @RequestBody Wish wish) {
        decisions.send(imports.command(
                id,
                new ResponderImport.Words(
                        wish.login(),
                        wish.recipient(),
                        wish.body(),
                        wish.team(),
                        Objects.requireNonNullElse(wish.skills(), List.of()),
                        Objects.requireNonNullElse(wish.languages(), List.of()),
                        wish.zone())));
        return new Entered(id);
    }

    @Operation(
            summary = "Responders from CSV / 导入处置人员",
            description = "Good rows are taken, bad ones told by line. A row that the register holds already is left.")
    @PostMapping(value = "/import", consumes = "text/csv")
    ImportReport fromFile(@RequestBody byte[] file, @RequestParam(defaultValue = "false") boolean dryRun) {
        return imports.take(new String(file, StandardCharsets.UTF_8), dryRun);
    }

    @Operation(summary = "Send this person no more / 删除处置人员")
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable String id) {
        decisions.send(new RemoveResponder(idOf(id), clock.instant()));
    }

    @Operation(summary = "Ask this person no more for the time being / 暂停派单")
    @PostMapping("/{id}/stand-down")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void standDown(@PathVariable String id) {
        decisions.send(new StandDown(idOf(id), clock.instant()));
    }

    @Operation(summary = "Ask this person again / 恢复派单")
    @PostMapping("/{id}/stand-by")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void standBy(@PathVariable String id) {
        decisions.send(new StandBy(idOf(id), clock.instant()));
    }

    private ResponderView view(
            ResponderTables.Entry entry, Map<String, String> people, Map<String, Integer> loads, Instant now) {
        String code = ResponderIds.code(entry.responderId());
        int tasks = loads.getOrDefault(entry.responderId(), 0);
        String recipient = entry.recipientId();
        return new ResponderView(
                code,
                people.getOrDefault(code, code),
                entry.body(),
                names.body(entry.body()),
                entry.team(),
                entry.skills(),
                entry.skills().stream().map(this::skill).toList(),
                entry.languages(),
                entry.zone(),
                recipient == null ? null : NotificationIds.code(recipient),
                entry.away() ? "away" : tasks > 0 ? "busy" : "free",
                tasks,
                responders
                        .placeOf(entry.responderId(), now)
                        .map(place -> new Place(place.lon(), place.lat(), place.at()))
                        .orElse(null));
    }

    private LocalText skill(String id) {
        return book.skills().stream()
                .filter(entry -> entry.id().equals(id))
                .map(DispatchBook.Entry::title)
                .findFirst()
                .orElse(new LocalText(id, id));
    }

    private String idOf(String code) {
        return ResponderIds.aggregate(site.area(), code);
    }
}
