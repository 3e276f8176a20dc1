package org.scenicwatch.dashboard.notification;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.IdSource;
import org.scenicwatch.core.notification.directory.DirectoryTables;
import org.scenicwatch.dashboard.SiteSettings;
import org.scenicwatch.dashboard.access.ApiProblem;
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

/** Who is told of alarms. Answers hold masked names and numbers only. */
@RestController
@RequestMapping("/api/v1/recipients")
@Tag(name = "notification")
class RecipientsController {

    private final RecipientDesk desk;
    private final RecipientImport imports;
    private final DirectoryTables directory;
    private final SiteSettings site;
    private final IdSource ids;

    RecipientsController(
            RecipientDesk desk, RecipientImport imports, DirectoryTables directory, SiteSettings site, IdSource ids) {
        this.desk = desk;
        this.imports = imports;
        this.directory = directory;
        this.site = site;
        this.ids = ids;
    }

    /** A recipient as somebody writes it down; see {@link RecipientForm.Words}. */
    record Wish(
            @Nullable @Size(max = 64) String id,
            @NotBlank @Size(max = 60) String name,
            @Nullable @Size(max = 30) String phone,
            @Nullable @Size(max = 254) String email,
            @NotNull @Size(max = 20) List<@Size(max = 100) String> duties,
            @Nullable @Size(max = 64) String zone,
            @NotNull @Size(max = 3) List<@Size(max = 16) String> channels,
            @Nullable @Size(max = 3) List<@Size(max = 16) String> priorities,
            @Nullable @Size(max = 8) String quietFrom,
            @Nullable @Size(max = 8) String quietUntil,
            @Nullable @Size(max = 8) String language) {

        RecipientForm.Words words() {
            return new RecipientForm.Words(
                    name,
                    phone,
                    email,
                    duties,
                    zone,
                    channels,
                    Objects.requireNonNullElse(priorities, List.of()),
                    quietFrom,
                    quietUntil,
                    language);
        }
    }

    /** All recipients. */
    record All(List<RecipientRow> items) {}

    /** The id under which the person is known from now on. */
    record Entered(String id) {}

    @Operation(summary = "Who is told of alarms / 通知对象")
    @GetMapping
    All list() {
        return new All(directory.recipients(site.area()).stream()
                .map(entry -> RecipientRow.of(entry, desk.contactOf(entry).orElse(null)))
                .toList());
    }

    @Operation(summary = "One recipient / 单个通知对象")
    @GetMapping("/{id}")
    RecipientRow one(@PathVariable String id) {
        return directory
                .recipient(desk.idOf(id))
                .map(entry -> RecipientRow.of(entry, desk.contactOf(entry).orElse(null)))
                .orElseThrow(ApiProblem::notFound);
    }

    @Operation(summary = "Enter somebody / 登记通知对象")
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Entered enter(@Valid @RequestBody Wish wish) {
        String given = wish.id();
        String code = given == null || given.isBlank() ? ids.next() : given.strip();
        if (directory.recipient(desk.idOf(code)).isPresent()) {
            throw ApiProblem.of(
                    HttpStatus.CONFLICT, "recipient.entered", "此编号已登记。", "This id is in the register already.");
        }
        desk.enter(desk.idOf(code), checked(wish), null);
        return new Entered(code);
    }

    @Operation(summary = "Change the whole record / 修改通知对象")
    @PutMapping("/{id}")
    Entered change(@PathVariable String id, @Valid @RequestBody Wish wish) {
        mustBeThere(id);
        desk.enter(desk.idOf(id), checked(wish), null);
        return new Entered(id);
    }

    @Operation(summary = "Tell this person nothing any more, and forget the contact / 删除通知对象")
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable String id) {
        mustBeThere(id);
        desk.remove(desk.idOf(id));
    }

    @Operation(
            summary = "Recipients from CSV / 导入通知对象",
            description = "Good rows are taken, bad ones told by line. A row that the register holds already is left.")
    @PostMapping(value = "/import", consumes = "text/csv")
    ImportReport fromFile(@RequestBody byte[] file, @RequestParam(defaultValue = "false") boolean dryRun) {
        return imports.take(new String(file, StandardCharsets.UTF_8), dryRun);
    }

    private void mustBeThere(String id) {
        if (directory.recipient(desk.idOf(id)).isEmpty()) {
            throw ApiProblem.notFound();
        }
    }

    private RecipientForm checked(Wish wish) {
        try {
            RecipientForm form = RecipientForm.of(wish.words());
            desk.check(form);
            return form;
        } catch (WrongField wrong) {
            throw wrong.ofRequest();
        }
    }
}
