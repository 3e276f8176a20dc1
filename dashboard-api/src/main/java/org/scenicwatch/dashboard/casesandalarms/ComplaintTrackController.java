package org.scenicwatch.dashboard.casesandalarms;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.casework.write.AdmitComplaint;
import org.scenicwatch.core.casework.write.RefuseComplaint;
import org.scenicwatch.core.casework.write.ReplyToComplainant;
import org.scenicwatch.core.casework.write.UrgeCase;
import org.scenicwatch.core.casework.write.WithdrawComplaint;
import org.scenicwatch.dashboard.access.IfMatch;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The formal track of a complaint, and what its complainants are told. */
@RestController
@RequestMapping("/api/v1/cases/{id}")
@Tag(name = "cases")
class ComplaintTrackController {

    private static final int WORDS = 4_000;

    private final CaseDecisions onCase;
    private final Clock clock;

    ComplaintTrackController(CaseDecisions onCase, Clock clock) {
        this.onCase = onCase;
        this.clock = clock;
    }

    /** What makes the centre competent. */
    record Admission(
            @NotBlank @Size(max = 64) String jurisdiction,
            @Nullable @Size(max = WORDS) String note) {}

    /** The legal ground. */
    record RefusalOfComplaint(
            @NotBlank @Size(max = 64) String ground,
            @Nullable @Size(max = WORDS) String note) {}

    /** Which complaint its complainant takes back, as the desk was told. */
    record Withdrawal(
            @NotBlank @Size(max = 64) String complaint,
            @NotBlank @Size(max = WORDS) String note) {}

    /** Something worth saying. */
    record Words(@Nullable @Size(max = WORDS) String note) {}

    /** What the complainants read. */
    record Answer(@NotBlank @Size(max = WORDS) String reply) {}

    @Operation(summary = "The complaint goes the formal track / 受理")
    @PostMapping("/admit")
    ResponseEntity<CaseRow> admit(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String seen,
            @Valid @RequestBody Admission body) {
        long version = IfMatch.required(seen);
        return onCase.decide(
                id,
                version,
                body.note(),
                (aggregate, words) ->
                        new AdmitComplaint(aggregate, version, body.jurisdiction(), words, clock.instant()));
    }

    @Operation(summary = "Turn the complaint down on a legal ground / 不予受理")
    @PostMapping("/refuse")
    ResponseEntity<CaseRow> refuse(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String seen,
            @Valid @RequestBody RefusalOfComplaint body) {
        long version = IfMatch.required(seen);
        return onCase.decide(
                id,
                version,
                body.note(),
                (aggregate, words) -> new RefuseComplaint(aggregate, version, body.ground(), words, clock.instant()));
    }

    @Operation(summary = "The complainant takes the complaint back / 撤诉")
    @PostMapping("/withdraw")
    ResponseEntity<CaseRow> withdraw(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String seen,
            @Valid @RequestBody Withdrawal body) {
        long version = IfMatch.required(seen);
        return onCase.decide(
                id,
                version,
                body.note(),
                (aggregate, words) ->
                        new WithdrawComplaint(aggregate, version, body.complaint(), false, words, clock.instant()));
    }

    @Operation(summary = "Urge that it goes on / 催办")
    @PostMapping("/urge")
    ResponseEntity<CaseRow> urge(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String seen,
            @Valid @RequestBody Words body) {
        long version = IfMatch.required(seen);
        return onCase.decide(
                id,
                version,
                body.note(),
                (aggregate, words) -> new UrgeCase(aggregate, version, null, words, clock.instant()));
    }

    @Operation(summary = "Answer the complainants while it is at work / 答复")
    @PostMapping("/reply")
    ResponseEntity<CaseRow> reply(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String seen,
            @Valid @RequestBody Answer body) {
        long version = IfMatch.required(seen);
        return onCase.decide(
                id,
                version,
                body.reply(),
                (aggregate, words) ->
                        new ReplyToComplainant(aggregate, version, Objects.requireNonNull(words), clock.instant()));
    }
}
