package org.scenicwatch.dashboard.dispatch;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.LocalText;
import org.scenicwatch.core.dispatch.DispatchBook;
import org.scenicwatch.core.dispatch.TaskState;
import org.scenicwatch.core.dispatch.write.OfferTask;
import org.scenicwatch.core.dispatch.write.WithdrawTask;
import org.scenicwatch.dashboard.SiteSettings;
import org.scenicwatch.dashboard.access.ApiProblem;
import org.scenicwatch.dashboard.casesandalarms.CaseRow;
import org.scenicwatch.dashboard.casesandalarms.CaseSight;
import org.scenicwatch.dashboard.projection.Page;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Tasks as the desk sees and steers them. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "dispatch")
class TasksController {

    private static final int USUAL = 100;
    private static final int WORDS = 2_000;

    private final TaskTable tasks;
    private final DispatchDesk desk;
    private final TaskNames names;
    private final DispatchBook book;
    private final List<CaseSight> sight;
    private final SiteSettings site;
    private final Clock clock;

    TasksController(
            TaskTable tasks,
            DispatchDesk desk,
            TaskNames names,
            DispatchBook book,
            List<CaseSight> sight,
            SiteSettings site,
            Clock clock) {
        this.tasks = tasks;
        this.desk = desk;
        this.names = names;
        this.book = book;
        this.sight = sight;
        this.site = site;
        this.clock = clock;
    }

    /** Whom to send, and what they should know. */
    record Wish(
            @Nullable @Size(max = 64) String body,
            @Nullable @Size(max = 64) String responder,
            @Nullable @Size(max = WORDS) String note) {}

    /** Whom to ask. */
    record Offer(@NotBlank @Size(max = 64) String responder) {}

    /** Why nobody is wanted any more. */
    record Ground(
            @NotBlank @Size(max = 64) String ground,
            @Nullable @Size(max = WORDS) String note) {}

    /** A task in a list that every screen may show: no person in it; {@code caseId}: where its matter goes on. */
    record TaskLine(
            String id,
            String caseId,
            @Nullable String caseNumber,
            LocalText title,
            LocalText body,
            @Nullable LocalText placeName,
            String priority,
            TaskState state,
            LocalText stateTitle,
            int takers,
            int needed,
            @Nullable Instant offeredUntil,
            Instant openedAt,
            Instant lastAt) {}

    /** Somebody who has or had a hand in it, by name. */
    record NamedHand(
            String responder,
            String name,
            String state,
            Instant at,
            @Nullable LocalText ground,
            @Nullable String note) {}

    /** What came from the place. */
    record NamedReport(String name, @Nullable String words, List<String> photos, Instant at) {}

    /** A task with those who have a hand in it; {@code hidden}: words and photos are kept from the caller. */
    record TaskCard(
            TaskLine line,
            String bodyCode,
            @Nullable String note,
            List<NamedHand> hands,
            List<NamedReport> reports,
            @Nullable LocalText ground,
            boolean hidden,
            Instant asOf) {}

    /** The tasks of a case. */
    record TasksOfCase(List<TaskCard> items) {}

    /** The lists that people choose from, and how long offers stand. */
    record Book(
            List<DispatchBook.Entry> skills,
            List<DispatchBook.Ground> declines,
            List<DispatchBook.Ground> withdrawals,
            List<DispatchBook.Needs> needs) {}

    @Operation(summary = "Tasks, newest first / 任务列表")
    @GetMapping("/tasks")
    Page<TaskLine> list(
            @RequestParam(defaultValue = "open") TaskTable.State state,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        Page<TaskRow> page = tasks.page(state, cursor, Page.limit(limit, USUAL));
        return new Page<>(page.items().stream().map(this::line).toList(), page.next());
    }

    @Operation(
            summary = "The tasks of a case, with those who have a hand in them / 事件单的任务",
            description = "Those of the cases that were merged into it stand after its own.")
    @GetMapping("/cases/{id}/tasks")
    TasksOfCase ofCase(@PathVariable String id) {
        Map<String, String> people = names.people(site.area());
        return new TasksOfCase(Stream.concat(Stream.of(id), names.mergedInto(id).stream())
                .flatMap(each -> tasks.ofCase(each).stream())
                .map(row -> card(row, people))
                .toList());
    }

    @Operation(summary = "Want people for a case / 派人")
    @PostMapping("/cases/{id}/tasks")
    @ResponseStatus(HttpStatus.CREATED)
    TaskCard open(@PathVariable String id, @Valid @RequestBody Wish wish) {
        return card(desk.open(id, wish.body(), wish.responder(), wish.note()));
    }

    @Operation(summary = "Ask somebody / 改派")
    @PostMapping("/tasks/{id}/offer")
    TaskCard offer(@PathVariable String id, @Valid @RequestBody Offer offer) {
        TaskRow row = tasks.find(id).orElseThrow(ApiProblem::notFound);
        String who = desk.responder(row.area(), offer.responder()).responderId();
        return card(desk.decide(id, null, (task, words) -> new OfferTask(task, who, clock.instant())));
    }

    @Operation(summary = "Want nobody any more / 撤回任务")
    @PostMapping("/tasks/{id}/withdraw")
    TaskCard withdraw(@PathVariable String id, @Valid @RequestBody Ground body) {
        return card(desk.decide(
                id, body.note(), (task, words) -> new WithdrawTask(task, body.ground(), words, clock.instant())));
    }

    @Operation(summary = "Skills, grounds and what categories ask for / 技能、理由与人数要求")
    @GetMapping("/dispatch/book")
    Book book() {
        return new Book(book.skills(), book.declines(), book.withdrawals(), book.needs());
    }

    private TaskCard card(TaskRow row) {
        return card(row, names.people(site.area()));
    }

    private TaskCard card(TaskRow row, Map<String, String> people) {
        String caseId = names.goesOnIn(row.caseId()).map(CaseRow::id).orElse(row.caseId());
        boolean open = sight.stream().allMatch(guard -> guard.mayRead(row.caseId(), "task"))
                && (caseId.equals(row.caseId()) || sight.stream().allMatch(guard -> guard.mayRead(caseId, "task")));
        return new TaskCard(
                line(row),
                row.body(),
                open ? names.words(row.noteRef()) : null,
                row.hands().stream()
                        .map(hand -> new NamedHand(
                                hand.responder(),
                                people.getOrDefault(hand.responder(), hand.responder()),
                                hand.state(),
                                hand.at(),
                                title(book.declines(), hand.ground()),
                                open ? names.words(hand.noteRef()) : null))
                        .toList(),
                row.reports().stream()
                        .map(report -> new NamedReport(
                                people.getOrDefault(report.responder(), report.responder()),
                                open ? names.words(report.noteRef()) : null,
                                open ? report.photos() : List.of(),
                                report.at()))
                        .toList(),
                title(book.withdrawals(), row.ground()),
                !open,
                clock.instant());
    }

    private TaskLine line(TaskRow row) {
        Optional<CaseRow> of = names.goesOnIn(row.caseId());
        return new TaskLine(
                row.id(),
                of.map(CaseRow::id).orElse(row.caseId()),
                of.map(CaseRow::number).orElse(null),
                names.category(row.category()),
                names.body(row.body()),
                names.place(row.place()),
                row.priority(),
                row.state(),
                row.state().title(),
                row.takers(),
                row.needed(),
                row.offeredUntil(),
                row.openedAt(),
                row.lastAt());
    }

    private static @Nullable LocalText title(List<DispatchBook.Ground> list, @Nullable String ground) {
        return list.stream()
                .filter(entry -> entry.id().equals(ground))
                .map(DispatchBook.Ground::title)
                .findFirst()
                .orElse(null);
    }
}
