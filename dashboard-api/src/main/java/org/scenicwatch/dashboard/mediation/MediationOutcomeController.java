package org.scenicwatch.dashboard.mediation;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.scenicwatch.core.mediation.write.ApplyForConfirmation;
import org.scenicwatch.core.mediation.write.RecordCourtDecision;
import org.scenicwatch.core.mediation.write.RecordDefault;
import org.scenicwatch.core.mediation.write.RecordPerformance;
import org.scenicwatch.core.mediation.write.RemindOfPerformance;
import org.scenicwatch.core.mediation.write.SetAgreementAside;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** What was agreed, how it is performed, and what the court says. */
@RestController
@RequestMapping("/api/v1/mediations/{mediation}")
@Tag(name = "mediation")
class MediationOutcomeController {

    private final MediationDesk desk;
    private final MediationViews views;

    MediationOutcomeController(MediationDesk desk, MediationViews views) {
        this.desk = desk;
        this.views = views;
    }

    @Operation(summary = "What the parties agreed / 登记协议")
    @PostMapping("/agreement")
    MediationView agreement(@PathVariable String mediation, @Valid @RequestBody MediationForms.AgreementForm body) {
        return views.of(desk.agree(mediation, body));
    }

    @Operation(summary = "The agreement does not stand / 撤销协议登记")
    @PostMapping("/agreement/set-aside")
    MediationView setAside(@PathVariable String mediation, @Valid @RequestBody MediationForms.NoteForm body) {
        return views.of(
                desk.send(mediation, (id, kept) -> new SetAgreementAside(id, kept.words(body.note()), desk.now())));
    }

    @Operation(summary = "Somebody was reminded / 催告履行")
    @PostMapping("/items/{item}/remind")
    MediationView remind(
            @PathVariable String mediation,
            @PathVariable String item,
            @Valid @RequestBody MediationForms.NoteForm body) {
        return views.of(desk.send(
                mediation, (id, kept) -> new RemindOfPerformance(id, item, kept.words(body.note()), desk.now())));
    }

    @Operation(summary = "It was done / 登记已履行")
    @PostMapping("/items/{item}/performed")
    MediationView performed(
            @PathVariable String mediation,
            @PathVariable String item,
            @Valid @RequestBody MediationForms.NoteForm body) {
        return views.of(desk.send(
                mediation, (id, kept) -> new RecordPerformance(id, item, kept.words(body.note()), desk.now())));
    }

    @Operation(
            summary = "A receipt, as a photo / 上传履行凭证",
            description = "The photo is written anew, sealed as evidence of the case, and remembered with the item.")
    @PostMapping(path = "/items/{item}/receipts", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    MediationView receipt(@PathVariable String mediation, @PathVariable String item, @RequestParam MultipartFile file) {
        return views.of(desk.keepReceipt(mediation, item, file));
    }

    @Operation(summary = "It was not done in time / 登记未履行")
    @PostMapping("/items/{item}/defaulted")
    MediationView defaulted(
            @PathVariable String mediation,
            @PathVariable String item,
            @Valid @RequestBody MediationForms.NoteForm body) {
        return views.of(desk.send(
                mediation,
                (id, kept) -> new RecordDefault(id, item, kept.words(body.note()), desk.today(), desk.now())));
    }

    @Operation(summary = "The parties applied to the court together / 共同申请司法确认")
    @PostMapping("/confirmation")
    MediationView apply(@PathVariable String mediation, @Valid @RequestBody MediationForms.CourtForm body) {
        return views.of(
                desk.send(mediation, (id, kept) -> new ApplyForConfirmation(id, kept.words(body.court()), desk.now())));
    }

    @Operation(summary = "What the court decided / 登记法院决定")
    @PostMapping("/confirmation/decision")
    MediationView decision(@PathVariable String mediation, @Valid @RequestBody MediationForms.DecisionForm body) {
        return views.of(desk.send(
                mediation,
                (id, kept) -> new RecordCourtDecision(id, body.confirmed(), kept.words(body.court()), desk.now())));
    }
}
