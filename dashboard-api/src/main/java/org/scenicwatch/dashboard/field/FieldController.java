package org.scenicwatch.dashboard.field;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.dispatch.ResponderIds;
import org.scenicwatch.core.dispatch.roster.ResponderTables;
import org.scenicwatch.core.dispatch.write.ArriveAtTask;
import org.scenicwatch.core.dispatch.write.DeclineTask;
import org.scenicwatch.core.dispatch.write.FinishTask;
import org.scenicwatch.core.dispatch.write.ReportOnTask;
import org.scenicwatch.core.dispatch.write.SetOut;
import org.scenicwatch.core.dispatch.write.StandBy;
import org.scenicwatch.core.dispatch.write.StandDown;
import org.scenicwatch.core.dispatch.write.TakeTask;
import org.scenicwatch.dashboard.access.ApiProblem;
import org.scenicwatch.dashboard.casesandalarms.Decisions;
import org.scenicwatch.dashboard.dispatch.DispatchDesk;
import org.scenicwatch.dashboard.dispatch.TaskRow;
import org.scenicwatch.dashboard.dispatch.TaskTable;
import org.scenicwatch.dashboard.projection.RowJson;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;

/**
 * The own tasks of somebody who is sent. Every step may come twice, with the same {@code Idempotency-Key} or without: a
 * phone on a weak link sends until it hears an answer.
 */
@RestController
@RequestMapping("/api/v1/field")
@Tag(name = "field")
class FieldController {

    private static final int WORDS = 4_000;

    private final FieldPerson person;
    private final FieldTasks fieldTasks;
    private final FieldPhotos photos;
    private final TaskTable tasks;
    private final DispatchDesk desk;
    private final ResponderTables responders;
    private final Decisions decisions;
    private final Clock clock;

    FieldController(
            FieldPerson person,
            FieldTasks fieldTasks,
            FieldPhotos photos,
            TaskTable tasks,
            DispatchDesk desk,
            ResponderTables responders,
            Decisions decisions,
            Clock clock) {
        this.person = person;
        this.fieldTasks = fieldTasks;
        this.photos = photos;
        this.tasks = tasks;
        this.desk = desk;
        this.responders = responders;
        this.decisions = decisions;
        this.clock = clock;
    }

    /** Where the person is, if they tell it; WGS 84 degrees. */
    record Step(@Nullable Double lon, @Nullable Double lat) {}

    /** Why not. */
    record Decline(
            @NotBlank @Size(max = 64) String ground,
            @Nullable @Size(max = WORDS) String note) {}

    /**
     * How it goes.
     *
     * @param id made by the phone: the same report twice is one
     * @param photos ids of photos that were sent before
     */
    record Report(
            @NotBlank @Size(max = 64) String id,
            @Nullable @Size(max = WORDS) String note,
            @Nullable @Size(max = 5) List<@Size(max = 64) String> photos) {}

    /** What was done. */
    record Done(@Nullable @Size(max = WORDS) String note) {}

    /** Whether the person wants not to be asked. */
    record Presence(boolean away) {}

    /** A photo that is kept. */
    record Kept(String id) {}

    @Operation(
            summary = "My tasks / 我的任务",
            description = "Asked with If-None-Match it answers 304 when nothing changed.")
    @GetMapping("/tasks")
    @Nullable
    ResponseEntity<FieldTasks.Sheet> mine(WebRequest request) {
        FieldTasks.Sheet sheet = fieldTasks.of(person.caller());
        if (request.checkNotModified(tagOf(sheet))) {
            return null;
        }
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache().cachePrivate())
                .body(sheet);
    }

    @Operation(summary = "Take it / 接单")
    @PostMapping("/tasks/{id}/take")
    FieldTasks.FieldTask take(@PathVariable String id, @RequestBody(required = false) @Nullable Step step) {
        return step(id, null, step, (task, who, words) -> new TakeTask(task, who, clock.instant()));
    }

    @Operation(summary = "Cannot / 退回")
    @PostMapping("/tasks/{id}/decline")
    FieldTasks.FieldTask decline(@PathVariable String id, @Valid @RequestBody Decline body) {
        return step(
                id,
                body.note(),
                null,
                (task, who, words) -> new DeclineTask(task, who, body.ground(), words, clock.instant()));
    }

    @Operation(summary = "On the way / 出发")
    @PostMapping("/tasks/{id}/set-out")
    FieldTasks.FieldTask setOut(@PathVariable String id, @RequestBody(required = false) @Nullable Step step) {
        return step(id, null, step, (task, who, words) -> new SetOut(task, who, clock.instant()));
    }

    @Operation(summary = "At the place / 到场")
    @PostMapping("/tasks/{id}/arrive")
    FieldTasks.FieldTask arrive(@PathVariable String id, @RequestBody(required = false) @Nullable Step step) {
        return step(id, null, step, (task, who, words) -> new ArriveAtTask(task, who, clock.instant()));
    }

    @Operation(summary = "Done / 完成")
    @PostMapping("/tasks/{id}/done")
    FieldTasks.FieldTask done(@PathVariable String id, @Valid @RequestBody(required = false) @Nullable Done body) {
        FieldTasks.FieldTask after = step(
                id,
                body == null ? null : body.note(),
                null,
                (task, who, words) -> new FinishTask(task, who, words, clock.instant()));
        responders.forgetPlace(person.caller().responderId());
        return after;
    }

    @Operation(summary = "Keep one photo for a report (JPEG or PNG, at most 10 MB) / 上传照片")
    @PostMapping(value = "/tasks/{id}/photos", consumes = MediaType.ALL_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    Kept photo(@PathVariable String id, InputStream file) {
        mustBeMine(id);
        return new Kept(photos.keep(id, file));
    }

    @Operation(summary = "Tell how it goes / 回报")
    @PostMapping("/tasks/{id}/report")
    FieldTasks.FieldTask report(@PathVariable String id, @Valid @RequestBody Report body) {
        List<String> sent = Objects.requireNonNullElse(body.photos(), List.of());
        String note = body.note();
        if (sent.isEmpty() && (note == null || note.isBlank())) {
            throw ApiProblem.field("note", "field.words-required", "请填写内容或附上照片。", "Write something or add a photo.");
        }
        photos.check(id, sent);
        return step(
                id,
                note,
                null,
                (task, who, words) -> new ReportOnTask(task, who, body.id(), words, sent, clock.instant()));
    }

    @Operation(summary = "Be asked, or not for the time being / 在岗或离岗")
    @PostMapping("/presence")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void presence(@RequestBody Presence presence) {
        String who = person.caller().responderId();
        decisions.send(presence.away() ? new StandDown(who, clock.instant()) : new StandBy(who, clock.instant()));
        decisions.await(
                who,
                version -> responders
                        .responder(who)
                        .filter(entry -> entry.away() == presence.away())
                        .isPresent());
    }

    private interface FieldCommand {
        Object on(String taskId, String responderId, @Nullable String wordsRef);
    }

    private FieldTasks.FieldTask step(String id, @Nullable String words, @Nullable Step step, FieldCommand command) {
        ResponderTables.Entry who = person.caller();
        TaskRow after = desk.decide(id, words, (task, ref) -> command.on(task, who.responderId(), ref));
        tellPlace(who, step);
        return fieldTasks.task(after, ResponderIds.code(who.responderId()));
    }

    private void tellPlace(ResponderTables.Entry who, @Nullable Step step) {
        Double lon = step == null ? null : step.lon();
        Double lat = step == null ? null : step.lat();
        if (lon != null && lat != null && Math.abs(lon) <= 180 && Math.abs(lat) <= 90) {
            responders.tellPlace(who.responderId(), new ResponderTables.Place(lon, lat, clock.instant()));
        }
    }

    private void mustBeMine(String id) {
        String code = person.code();
        if (tasks.find(id).filter(row -> row.isOf(code)).isEmpty()) {
            throw ApiProblem.notFound();
        }
    }

    private static String tagOf(FieldTasks.Sheet sheet) {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256").digest(RowJson.mapper().writeValueAsBytes(sheet));
            return HexFormat.of().formatHex(hash, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java runtime has no SHA-256", e);
        }
    }
}
