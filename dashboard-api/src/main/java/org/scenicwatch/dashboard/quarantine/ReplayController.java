package org.scenicwatch.dashboard.quarantine;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.IdSource;
import org.scenicwatch.dashboard.access.ApiProblem;
import org.scenicwatch.dashboard.access.SignedIn;
import org.scenicwatch.dashboard.projection.Page;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Replays of quarantined messages: ask for one, see how far it is, cancel it. */
@RestController
@RequestMapping("/api/v1/ingest/replays")
@Tag(name = "ingest")
class ReplayController {

    private static final int SHOWN = 20;

    private final ReplayTable replays;
    private final IdSource ids;
    private final Clock clock;

    ReplayController(ReplayTable replays, IdSource ids, Clock clock) {
        this.replays = replays;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * What is to be replayed: either these messages, or all open ones of a device, a kind or a reason.
     *
     * @param ids numbers of messages, at most 500
     * @param device code of a device
     * @param kind kind of device
     * @param reason a code of the outside contract, or {@code unknown-device}
     */
    record Request(
            @Nullable List<Long> ids,
            @Nullable String device,
            @Nullable String kind,
            @Nullable String reason) {}

    @Operation(
            summary = "Replay quarantined messages / 重放隔离消息",
            description =
                    "They take the way of new messages, with the time of their first arrival. What is rejected again"
                            + " stays open.")
    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    Replay request(@RequestBody Request request) {
        SignedIn caller = SignedIn.current().orElseThrow(ApiProblem::notFound);
        String id = "replay:" + ids.next();
        List<Long> messages = request.ids();
        if (messages != null && !messages.isEmpty()) {
            if (messages.size() > Page.MOST) {
                throw ApiProblem.field("ids", "quarantine.ids", "请选择 1-500 条消息。", "Choose between 1 and 500 messages.");
            }
            replays.request(id, messages, caller.actor(), clock.instant());
        } else {
            if (request.device() == null && request.kind() == null && request.reason() == null) {
                throw ApiProblem.field(
                        "ids",
                        "quarantine.choice",
                        "请给出消息编号，或设备、类别、原因之一。",
                        "Name messages, or a device, a kind or a reason.");
            }
            Choice choice =
                    new Choice("open", null, request.reason(), request.kind(), request.device(), null, null, null);
            replays.request(id, choice, caller.actor(), clock.instant());
        }
        return replays.find(id).orElseThrow();
    }

    @Operation(summary = "The newest replays / 最近的重放")
    @GetMapping
    Page<Replay> newest() {
        return Page.whole(replays.newest(SHOWN));
    }

    @Operation(summary = "How far a replay is / 重放进度")
    @GetMapping("/{id}")
    Replay one(@PathVariable String id) {
        return replays.find(id).orElseThrow(ApiProblem::notFound);
    }

    @Operation(summary = "Cancel a replay; what is done stays done / 取消重放")
    @DeleteMapping("/{id}")
    Replay cancel(@PathVariable String id) {
        if (!replays.cancel(id, clock.instant())) {
            throw ApiProblem.notFound();
        }
        return replays.find(id).orElseThrow();
    }
}
