package org.scenicwatch.dashboard.whatif;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.dashboard.access.ApiProblem;
import org.scenicwatch.dashboard.access.SignedIn;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** What-if: ask what a changed rule would have done, see how far the answer is, cancel it. */
@RestController
@RequestMapping("/api/v1/what-if")
@Tag(name = "alarms")
class WhatIfController {

    private final WhatIfReader reader;
    private final WhatIfJobs jobs;
    private final Clock clock;

    WhatIfController(WhatIfReader reader, WhatIfJobs jobs, Clock clock) {
        this.reader = reader;
        this.jobs = jobs;
        this.clock = clock;
    }

    /**
     * What is asked.
     *
     * @param rule the changed rule, in the form of the rules in force
     * @param overrides what it would do otherwise in single scopes; absent: what the rule in force does
     * @param from start of the period, RFC 3339
     * @param to its end, RFC 3339
     */
    record Request(
            @Nullable JsonNode rule,
            @Nullable List<JsonNode> overrides,
            @Nullable String from,
            @Nullable String to) {}

    /** Where the answer will be. */
    record Started(String id) {}

    @Operation(
            summary = "Try a changed rule on stored readings / 规则试算",
            description =
                    "Runs the rule in force and the changed one over the readings and state reports of a period of at"
                            + " most 92 days. One run at a time for each caller, two at all; what came out is kept for an hour.")
    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    Started start(@RequestBody Request request) {
        SignedIn caller = SignedIn.current().orElseThrow(ApiProblem::notFound);
        WhatIfQuestion question = reader.read(request.rule(), request.overrides(), request.from(), request.to());
        return new Started(jobs.start(question, caller.actor()).id());
    }

    @Operation(summary = "How far a trial is, and what came out / 试算进度与结果")
    @GetMapping("/{id}")
    WhatIfJob.View one(@PathVariable String id) {
        return jobs.find(id).map(job -> job.view(clock.instant())).orElseThrow(ApiProblem::notFound);
    }

    @Operation(summary = "Cancel a trial / 取消试算")
    @DeleteMapping("/{id}")
    WhatIfJob.View cancel(@PathVariable String id) {
        return jobs.cancel(id).map(job -> job.view(clock.instant())).orElseThrow(ApiProblem::notFound);
    }
}
