package org.scenicwatch.dashboard.quarantine;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.identity.Role;
import org.scenicwatch.dashboard.access.ApiProblem;
import org.scenicwatch.dashboard.access.SignedIn;
import org.scenicwatch.dashboard.projection.Page;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The messages that were set aside: list, content, dismissal. */
@RestController
@RequestMapping("/api/v1/ingest/quarantine")
@Tag(name = "ingest")
class QuarantineController {

    private static final int USUAL = 50;
    private static final int LONGEST_REASON = 500;

    private final QuarantineTable table;
    private final Clock clock;

    QuarantineController(QuarantineTable table, Clock clock) {
        this.table = table;
        this.clock = clock;
    }

    /**
     * The content of a message.
     *
     * @param size bytes that are kept, at most 64 KiB
     * @param hex all of them
     * @param text them read as UTF-8; absent when they are none
     * @param contentType the content type of MQTT 5
     * @param sealed whether it may hold personal data
     */
    record Content(
            int size,
            String hex,
            @Nullable String text,
            @Nullable String contentType,
            boolean sealed) {}

    /** Which messages are dismissed and why. */
    record Dismissal(List<Long> ids, String reason) {}

    /** How many were dismissed; others were no longer open or wait in a replay. */
    record Dismissed(int dismissed) {}

    @Operation(summary = "Messages that were set aside, newest first / 隔离区")
    @GetMapping
    Page<SetAside> list(
            @Parameter(description = "open, replayed or dismissed") @RequestParam(required = false) @Nullable
                    String state,
            @Parameter(description = "rejected or unknown-device") @RequestParam(required = false) @Nullable
                    String fate,
            @RequestParam(required = false) @Nullable String reason,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String device,
            @Parameter(description = "a part of the topic") @RequestParam(required = false) @Nullable String topic,
            @RequestParam(required = false) @Nullable Instant from,
            @RequestParam(required = false) @Nullable Instant to,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        int size = Page.limit(limit, USUAL);
        Choice choice = new Choice(state, fate, reason, kind, device, topic, from, to);
        List<SetAside> rows = table.list(choice, Page.Cursor.of(cursor).sort(), size + 1);
        return Page.of(rows, size, row -> new Page.Cursor(Long.parseLong(row.id()), row.id()));
    }

    @Operation(summary = "One message that was set aside, without its content / 隔离消息")
    @GetMapping("/{id}")
    SetAside one(@PathVariable long id) {
        return table.find(id).orElseThrow(ApiProblem::notFound);
    }

    @Operation(
            summary = "The content of a message / 隔离消息原文",
            description =
                    "What may hold a plate is shown to roles that may read statements, for a purpose that is logged.")
    @GetMapping("/{id}/content")
    Content content(
            @PathVariable long id,
            @Parameter(description = "why it is looked at; needed for what may hold personal data")
                    @RequestParam(required = false)
                    @Nullable
                    String purpose) {
        QuarantineTable.Raw raw = table.raw(id).orElseThrow(ApiProblem::notFound);
        if (raw.sealed()) {
            SignedIn caller = SignedIn.current().orElseThrow(ApiProblem::notFound);
            if (!mayReadStatements(caller)) {
                throw ApiProblem.of(
                        HttpStatus.FORBIDDEN,
                        "quarantine.sealed",
                        "此消息可能含有车牌等个人信息，您的角色不能查看。",
                        "This message may hold personal data such as a plate; your role may not read it.");
            }
            if (purpose == null || purpose.isBlank() || purpose.length() > LONGEST_REASON) {
                throw ApiProblem.field(
                        "purpose",
                        "quarantine.purpose-needed",
                        "此消息可能含有个人信息，请填写查看目的（不超过 500 字）。",
                        "This message may hold personal data: say why you look at it, in at most 500 characters.");
            }
            table.noteReading(id, caller.actor(), purpose.strip(), clock.instant());
        }
        return new Content(
                raw.bytes().length,
                HexFormat.of().formatHex(raw.bytes()),
                textOf(raw.bytes()),
                raw.contentType(),
                raw.sealed());
    }

    @Operation(summary = "Dismiss messages with a reason / 忽略隔离消息")
    @PostMapping("/dismiss")
    Dismissed dismiss(@RequestBody Dismissal dismissal) {
        if (dismissal.ids() == null
                || dismissal.ids().isEmpty()
                || dismissal.ids().size() > Page.MOST) {
            throw ApiProblem.field("ids", "quarantine.ids", "请选择 1-500 条消息。", "Choose between 1 and 500 messages.");
        }
        String reason = dismissal.reason() == null ? "" : dismissal.reason().strip();
        if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
            throw ApiProblem.field(
                    "reason",
                    "quarantine.reason",
                    "请填写原因（不超过 500 字）。",
                    "A reason of at most 500 characters is needed.");
        }
        SignedIn caller = SignedIn.current().orElseThrow(ApiProblem::notFound);
        return new Dismissed(table.dismiss(dismissal.ids(), reason, caller.actor(), clock.instant()));
    }

    private static boolean mayReadStatements(SignedIn caller) {
        return caller.roles().stream()
                .anyMatch(role -> role == Role.OPERATOR
                        || role == Role.COMMANDER
                        || role == Role.DUTY_LEADER
                        || role == Role.AUDITOR);
    }

    private static @Nullable String textOf(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        return text.indexOf('\uFFFD') >= 0 ? null : text;
    }
}
