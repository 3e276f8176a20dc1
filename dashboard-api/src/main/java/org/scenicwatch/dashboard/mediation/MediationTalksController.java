package org.scenicwatch.dashboard.mediation;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.scenicwatch.core.mediation.write.AcceptOffer;
import org.scenicwatch.core.mediation.write.FailSession;
import org.scenicwatch.core.mediation.write.HoldSession;
import org.scenicwatch.core.mediation.write.MakeOffer;
import org.scenicwatch.core.mediation.write.RefuseOffer;
import org.scenicwatch.core.mediation.write.ScheduleSession;
import org.scenicwatch.core.mediation.write.WithdrawOffer;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Sessions, offers and their answers. */
@RestController
@RequestMapping("/api/v1/mediations/{mediation}")
@Tag(name = "mediation")
class MediationTalksController {

    private final MediationDesk desk;
    private final MediationViews views;

    MediationTalksController(MediationDesk desk, MediationViews views) {
        this.desk = desk;
        this.views = views;
    }

    @Operation(summary = "Ask the parties to a session / 安排场次")
    @PostMapping("/sessions")
    MediationView session(@PathVariable String mediation, @Valid @RequestBody MediationForms.SessionForm body) {
        return views.of(desk.send(
                mediation,
                (id, kept) -> new ScheduleSession(
                        id, desk.newId(), body.way(), body.startsAt(), kept.words(body.where()), desk.now())));
    }

    @Operation(summary = "A session took place / 场次已举行")
    @PostMapping("/sessions/{session}/held")
    MediationView held(
            @PathVariable String mediation,
            @PathVariable String session,
            @Valid @RequestBody MediationForms.HeldForm body) {
        return views.of(desk.send(
                mediation,
                (id, kept) -> new HoldSession(id, session, body.present(), kept.words(body.minutes()), desk.now())));
    }

    @Operation(summary = "A session did not take place / 场次未举行")
    @PostMapping("/sessions/{session}/failed")
    MediationView failed(
            @PathVariable String mediation,
            @PathVariable String session,
            @Valid @RequestBody MediationForms.FailedForm body) {
        return views.of(desk.send(
                mediation,
                (id, kept) -> new FailSession(
                        id, session, body.ground(), body.absent(), kept.words(body.note()), desk.now())));
    }

    @Operation(summary = "What a party offers / 提出方案")
    @PostMapping("/offers")
    MediationView offer(@PathVariable String mediation, @Valid @RequestBody MediationForms.OfferForm body) {
        return views.of(desk.send(
                mediation,
                (id, kept) -> new MakeOffer(
                        id,
                        desk.newId(),
                        body.party(),
                        body.amount(),
                        body.currency(),
                        kept.words(body.words()),
                        kept.words(body.remark()),
                        body.validUntil(),
                        desk.now())));
    }

    @Operation(summary = "An offer is accepted / 接受方案")
    @PostMapping("/offers/{offer}/accept")
    MediationView accept(
            @PathVariable String mediation,
            @PathVariable String offer,
            @Valid @RequestBody MediationForms.AnswerForm body) {
        return views.of(desk.send(mediation, (id, kept) -> new AcceptOffer(id, offer, body.party(), desk.now())));
    }

    @Operation(summary = "An offer is refused / 拒绝方案")
    @PostMapping("/offers/{offer}/refuse")
    MediationView refuse(
            @PathVariable String mediation,
            @PathVariable String offer,
            @Valid @RequestBody MediationForms.AnswerForm body) {
        return views.of(desk.send(mediation, (id, kept) -> new RefuseOffer(id, offer, body.party(), desk.now())));
    }

    @Operation(summary = "A party that wants no text messages was called / 已电话通知当事人")
    @PostMapping("/calls")
    MediationView called(@PathVariable String mediation, @Valid @RequestBody MediationForms.CalledForm body) {
        return views.of(desk.called(mediation, body.session(), body.party()));
    }

    @Operation(summary = "An offer is taken back / 撤回方案")
    @PostMapping("/offers/{offer}/withdraw")
    MediationView withdraw(@PathVariable String mediation, @PathVariable String offer) {
        return views.of(desk.send(mediation, (id, kept) -> new WithdrawOffer(id, offer, desk.now())));
    }
}
