package org.scenicwatch.dashboard.incident;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.IdSource;
import org.scenicwatch.core.incident.IncidentBook;
import org.scenicwatch.dashboard.access.ApiProblem;
import org.scenicwatch.dashboard.dispatch.Callers;
import org.scenicwatch.dashboard.imports.ImportReport;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
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

/** Who helps as a volunteer: people who can be sent, with the household group where they live. */
@RestController
@RequestMapping("/api/v1/volunteers")
@Tag(name = "incident")
class VolunteersController {

    private final VolunteerDesk desk;
    private final VolunteerViews views;
    private final VolunteerImport imports;
    private final IncidentBook book;
    private final IdSource ids;

    VolunteersController(
            VolunteerDesk desk, VolunteerViews views, VolunteerImport imports, IncidentBook book, IdSource ids) {
        this.desk = desk;
        this.views = views;
        this.imports = imports;
        this.book = book;
        this.ids = ids;
    }

    /** A volunteer as somebody writes it down; see {@link VolunteerForm}. */
    record Wish(
            @Nullable @Size(max = 60) String name,
            @Nullable @Size(max = 30) String phone,
            @Nullable @Size(max = 8) String language,
            @Nullable @Size(max = 20) List<@Size(max = 64) String> skills,
            @Nullable @Size(max = 64) String grid,
            @Nullable @Size(max = 64) String group,
            @Nullable @Size(max = 32) String consentForm,
            @Nullable LocalDate consentOn) {

        VolunteerForm form() {
            return new VolunteerForm(
                    IncidentDesk.blankToNull(name),
                    IncidentDesk.blankToNull(phone),
                    IncidentDesk.blankToNull(language),
                    skills,
                    grid == null ? null : grid.strip(),
                    IncidentDesk.blankToNull(group),
                    IncidentDesk.blankToNull(consentForm),
                    consentOn);
        }
    }

    /** Why somebody is not called for a while; {@code until} none: until somebody says so. */
    record Pause(
            @NotBlank @Size(max = 32) String ground,
            @Nullable OffsetDateTime until) {}

    /** The code under which the person is known. */
    record Enrolled(String id) {}

    /** What the form offers. */
    record Book(
            IncidentBook.Notice consentNotice,
            List<IncidentBook.Entry> consents,
            List<IncidentBook.Entry> suspensions) {}

    @Operation(
            summary = "Who helps as a volunteer / 志愿者名册",
            description = "With numbers=true phone numbers for operator, commander, dutyLeader, manager and"
                    + " administrator, which is logged.")
    @GetMapping
    ResponseEntity<VolunteerViews.All> list(@RequestParam(defaultValue = "false") boolean numbers) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(views.all(Callers.seeNumbers(numbers, "volunteers")));
    }

    @Operation(summary = "What somebody agrees to, and why somebody may be suspended / 同意事项与暂停原因")
    @GetMapping("/book")
    Book book() {
        return new Book(book.consentNotice(), book.consents(), book.suspensions());
    }

    @Operation(summary = "Where a volunteer was called, newest first / 召集记录")
    @GetMapping("/{id}/calls")
    VolunteerViews.History calls(@PathVariable String id) {
        return views.history(id);
    }

    @Operation(
            summary = "Enrol somebody new / 登记志愿者",
            description =
                    "Name and number go into the vault. Whoever can be sent already is enrolled under their code.")
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Enrolled enrolNew(@Valid @RequestBody Wish wish) {
        VolunteerForm form = wish.form();
        if (form.name() == null) {
            throw ApiProblem.field("name", "recipient.invalid-name", "姓名须为 1-60 个字。", "A name has 1 to 60 characters.");
        }
        return enrol(ids.next(), form);
    }

    @Operation(summary = "Enrol somebody under a code, or change the record / 登记或修改志愿者")
    @PutMapping("/{id}")
    Enrolled enrol(@PathVariable String id, @Valid @RequestBody Wish wish) {
        return enrol(id, wish.form());
    }

    private Enrolled enrol(String id, VolunteerForm form) {
        desk.check(id, form);
        desk.enrol(id, form, null);
        return new Enrolled(id);
    }

    @Operation(summary = "Do not call somebody for a while / 暂停召集")
    @PostMapping("/{id}/suspend")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void suspend(@PathVariable String id, @Valid @RequestBody Pause pause) {
        OffsetDateTime until = pause.until();
        Instant end = until == null ? null : until.toInstant();
        desk.suspend(id, pause.ground(), end);
    }

    @Operation(summary = "Call somebody again / 恢复召集")
    @PostMapping("/{id}/resume")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void resume(@PathVariable String id) {
        desk.resume(id);
    }

    @Operation(
            summary = "Have somebody help no more / 删除志愿者",
            description = "Name and number of whoever is nothing but a volunteer are erased.")
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable String id) {
        desk.remove(id);
    }

    @Operation(
            summary = "Volunteers from CSV / 导入志愿者",
            description = "Good rows are taken, bad ones told by line. A row that the list holds already is left.")
    @PostMapping(value = "/import", consumes = "text/csv")
    ImportReport fromFile(@RequestBody byte[] file, @RequestParam(defaultValue = "false") boolean dryRun) {
        return imports.take(new String(file, StandardCharsets.UTF_8), dryRun);
    }
}
