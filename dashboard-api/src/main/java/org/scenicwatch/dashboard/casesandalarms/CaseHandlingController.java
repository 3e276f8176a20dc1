package org.scenicwatch.dashboard.casesandalarms;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.IdSource;
import org.scenicwatch.core.casework.write.EndMediation;
import org.scenicwatch.core.casework.write.ExtendDeadline;
import org.scenicwatch.core.casework.write.RecordOutsideOrder;
import org.scenicwatch.core.casework.write.ReopenCase;
import org.scenicwatch.core.casework.write.ReportArrival;
import org.scenicwatch.core.casework.write.ReturnCase;
import org.scenicwatch.core.casework.write.StartMediation;
import org.scenicwatch.core.casework.write.SuperviseCase;
import org.scenicwatch.core.casework.write.TakeCase;
import org.scenicwatch.core.casework.write.TakeCaseBack;
import org.scenicwatch.core.casework.write.TransferCaseOut;
import org.scenicwatch.dashboard.access.IfMatch;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who has a case, where it goes, and how long it may take. */
@RestController
@RequestMapping("/api/v1/cases/{id}")
@Tag(name = "cases")
class CaseHandlingController {

    private static final int WORDS = 4_000;

    private final CaseDecisions onCase;
    private final IdSource ids;
    private final Clock clock;

    CaseHandlingController(CaseDecisions onCase, IdSource ids, Clock clock) {
        this.onCase = onCase;
        this.ids = ids;
        this.clock = clock;
    }

    /** Why, as a code of the list, with words if need be. */
    record Ground(
            @NotBlank @Size(max = 64) String ground,
            @Nullable @Size(max = WORDS) String note) {}

    /** Why, as a code of the list and in words. */
    record Reason(
            @NotBlank @Size(max = 64) String ground,
            @NotBlank @Size(max = WORDS) String note) {}

    /** Under which law it is mediated. */
    record Regime(@NotBlank @Size(max = 64) String regime) {}

    /** How the mediation ended, as a code of the list, with words if need be. */
    record MediationResult(
            @NotBlank @Size(max = 64) String result,
            @Nullable @Size(max = WORDS) String note) {}

    /** Who has it from now on, under which number. */
    record Transfer(
            @NotBlank @Size(max = 64) String authority,
            @NotBlank @Size(max = 40) String orderNumber,
            @Nullable @Size(max = WORDS) String note) {}

    /** Something worth saying. */
    record Words(@Nullable @Size(max = WORDS) String note) {}

    /** Something that has to be said. */
    record NeededWords(@NotBlank @Size(max = WORDS) String note) {}

    /** More time for a clock; the complainants read why. */
    record Extension(
            @NotBlank @Size(max = 64) String clock,
            @NotNull Instant until,
            @NotBlank @Size(max = WORDS) String reason) {}

    /** The number under which an outside line has the matter. */
    record OutsideOrder(
            @NotBlank @Size(max = 64) String agency,
            @NotBlank @Size(max = 40) String number) {}

    @Operation(summary = "Somebody of the body deals with it now / 接单")
    @PostMapping("/take")
    ResponseEntity<CaseRow> take(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String seen) {
        long version = IfMatch.required(seen);
        return onCase.decide(
                id, version, null, (aggregate, words) -> new TakeCase(aggregate, version, clock.instant()));
    }

    @Operation(summary = "Give it back to the desk / 退单")
    @PostMapping("/return")
    ResponseEntity<CaseRow> giveBack(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String seen,
            @Valid @RequestBody Ground body) {
        long version = IfMatch.required(seen);
        return onCase.decide(
                id,
                version,
                body.note(),
                (aggregate, words) -> new ReturnCase(aggregate, version, body.ground(), words, clock.instant()));
    }

    @Operation(summary = "Somebody has come to the place / 到场")
    @PostMapping("/arrive")
    ResponseEntity<CaseRow> arrive(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String seen) {
        long version = IfMatch.required(seen);
        return onCase.decide(
                id, version, null, (aggregate, words) -> new ReportArrival(aggregate, version, clock.instant()));
    }

    @Operation(summary = "Bring the parties before a mediator / 开始调解")
    @PostMapping("/start-mediation")
    ResponseEntity<CaseRow> startMediation(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String seen,
            @Valid @RequestBody Regime body) {
        long version = IfMatch.required(seen);
        String mediation = "mediation:" + ids.next();
        return onCase.decide(
                id,
                version,
                null,
                (aggregate, words) ->
                        new StartMediation(aggregate, version, mediation, body.regime(), clock.instant()));
    }

    @Operation(summary = "The mediation is over / 结束调解")
    @PostMapping("/end-mediation")
    ResponseEntity<CaseRow> endMediation(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String seen,
            @Valid @RequestBody MediationResult body) {
        long version = IfMatch.required(seen);
        return onCase.decide(
                id,
                version,
                body.note(),
                (aggregate, words) -> new EndMediation(aggregate, version, body.result(), words, clock.instant()));
    }

    @Operation(summary = "Take it up again / 重办")
    @PostMapping("/reopen")
    ResponseEntity<CaseRow> reopen(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String seen,
            @Valid @RequestBody Reason body) {
        long version = IfMatch.required(seen);
        return onCase.decide(
                id,
                version,
                body.note(),
                (aggregate, words) -> new ReopenCase(
                        aggregate, version, body.ground(), Objects.requireNonNull(words), clock.instant()));
    }

    @Operation(summary = "Give it to another authority / 转办")
    @PostMapping("/transfer-out")
    ResponseEntity<CaseRow> transferOut(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String seen,
            @Valid @RequestBody Transfer body) {
        long version = IfMatch.required(seen);
        return onCase.decide(
                id,
                version,
                body.note(),
                (aggregate, words) -> new TransferCaseOut(
                        aggregate, version, body.authority(), body.orderNumber().strip(), words, clock.instant()));
    }

    @Operation(summary = "Take it back from another authority / 转回")
    @PostMapping("/take-back")
    ResponseEntity<CaseRow> takeBack(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String seen,
            @Valid @RequestBody Words body) {
        long version = IfMatch.required(seen);
        return onCase.decide(
                id,
                version,
                body.note(),
                (aggregate, words) -> new TakeCaseBack(aggregate, version, words, clock.instant()));
    }

    @Operation(summary = "The command keeps its eyes on it / 督办")
    @PostMapping("/supervise")
    ResponseEntity<CaseRow> supervise(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String seen,
            @Valid @RequestBody NeededWords body) {
        long version = IfMatch.required(seen);
        return onCase.decide(
                id,
                version,
                body.note(),
                (aggregate, words) ->
                        new SuperviseCase(aggregate, version, Objects.requireNonNull(words), clock.instant()));
    }

    @Operation(summary = "Give one of its clocks more time / 延期")
    @PostMapping("/extend-deadline")
    ResponseEntity<CaseRow> extend(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String seen,
            @Valid @RequestBody Extension body) {
        long version = IfMatch.required(seen);
        return onCase.decide(
                id,
                version,
                body.reason(),
                (aggregate, words) -> new ExtendDeadline(
                        aggregate,
                        version,
                        body.clock(),
                        body.until(),
                        Objects.requireNonNull(words),
                        clock.instant()));
    }

    @Operation(summary = "The number that 12345, 12315, 110, 119 or 120 gave it / 登记外部单号")
    @PostMapping("/outside-order")
    ResponseEntity<CaseRow> outsideOrder(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String seen,
            @Valid @RequestBody OutsideOrder body) {
        long version = IfMatch.required(seen);
        return onCase.decide(
                id,
                version,
                null,
                (aggregate, words) -> new RecordOutsideOrder(
                        aggregate, version, body.agency(), body.number().strip(), clock.instant()));
    }
}
