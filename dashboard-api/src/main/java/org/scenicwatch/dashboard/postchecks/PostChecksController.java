package org.scenicwatch.dashboard.postchecks;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.duty.write.AnswerPostCheck;
import org.scenicwatch.core.duty.write.CallPost;
import org.scenicwatch.dashboard.access.ApiProblem;
import org.scenicwatch.dashboard.casesandalarms.Decisions;
import org.scenicwatch.dashboard.projection.Page;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Post checks (查岗): the list, the answer, and a call by a person. */
@RestController
@RequestMapping("/api/v1/post-checks")
@Tag(name = "duty")
class PostChecksController {

    private static final int USUAL = 50;

    private final PostCheckTable table;
    private final PostCheckDesk desk;
    private final Decisions decisions;
    private final Clock clock;

    PostChecksController(PostCheckTable table, PostCheckDesk desk, Decisions decisions, Clock clock) {
        this.table = table;
        this.desk = desk;
        this.decisions = decisions;
        this.clock = clock;
    }

    @Operation(summary = "Calls of the desk, newest first / 查岗记录")
    @GetMapping
    Page<PostCheckRow> list(
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        return table.page(cursor, Page.limit(limit, USUAL));
    }

    @Operation(summary = "Call the desk now / 立即查岗")
    @PostMapping
    ResponseEntity<PostCheckRow> call() {
        return ResponseEntity.status(HttpStatus.CREATED).body(shown(desk.call(CallPost.Ground.ORDERED), null));
    }

    @Operation(summary = "Answer a call / 查岗应答")
    @PostMapping("/{id}/answer")
    PostCheckRow answer(@PathVariable String id) {
        decisions.send(new AnswerPostCheck(desk.aggregate(id), clock.instant()));
        return shown(id, PostCheckRow.State.answered);
    }

    /** The row, once it shows what was just stored. */
    private PostCheckRow shown(String id, PostCheckRow.@Nullable State state) {
        decisions.await(
                desk.aggregate(id),
                version -> table.find(id)
                        .filter(row -> state == null || row.state() == state)
                        .isPresent());
        return table.find(id).orElseThrow(ApiProblem::notFound);
    }
}
