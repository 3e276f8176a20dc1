package org.scenicwatch.dashboard.mediation;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.scenicwatch.core.mediation.write.DismissObjection;
import org.scenicwatch.core.mediation.write.NameMediator;
import org.scenicwatch.core.mediation.write.NameParty;
import org.scenicwatch.core.mediation.write.ObjectToMediator;
import org.scenicwatch.core.mediation.write.StandMediatorDown;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who takes part in a mediation, and who mediates. */
@RestController
@RequestMapping("/api/v1/mediations/{mediation}")
@Tag(name = "mediation")
class MediationPeopleController {

    private final MediationDesk desk;
    private final MediationViews views;

    MediationPeopleController(MediationDesk desk, MediationViews views) {
        this.desk = desk;
        this.views = views;
    }

    @Operation(summary = "Write down who takes part / 登记当事人")
    @PostMapping("/parties")
    MediationView party(@PathVariable String mediation, @Valid @RequestBody MediationForms.PartyForm body) {
        return views.of(desk.send(
                mediation,
                (id, kept) -> new NameParty(
                        id,
                        desk.newId(),
                        body.role(),
                        body.language(),
                        body.interpreter(),
                        kept.entry(MediationDesk.person(body)),
                        desk.now())));
    }

    @Operation(summary = "Correct what is known of a party / 更正当事人")
    @PutMapping("/parties/{party}")
    MediationView correct(
            @PathVariable String mediation,
            @PathVariable String party,
            @Valid @RequestBody MediationForms.PartyForm body) {
        return views.of(desk.send(
                mediation,
                (id, kept) -> new NameParty(
                        id,
                        desk.known(mediation, party),
                        body.role(),
                        body.language(),
                        body.interpreter(),
                        kept.entry(MediationDesk.person(body)),
                        desk.now())));
    }

    @Operation(summary = "Name a mediator / 指定调解员")
    @PostMapping("/mediators")
    MediationView mediator(@PathVariable String mediation, @Valid @RequestBody MediationForms.MediatorForm body) {
        return views.of(desk.send(
                mediation,
                (id, kept) ->
                        new NameMediator(id, desk.newId(), kept.entry(MediationDesk.mediator(body)), desk.now())));
    }

    @Operation(summary = "A party objects to a mediator / 申请回避")
    @PostMapping("/mediators/{mediator}/objections")
    MediationView objection(
            @PathVariable String mediation,
            @PathVariable String mediator,
            @Valid @RequestBody MediationForms.ObjectionForm body) {
        return views.of(desk.send(
                mediation,
                (id, kept) -> new ObjectToMediator(
                        id, mediator, body.party(), body.ground(), kept.words(body.note()), desk.now())));
    }

    @Operation(summary = "The objection is dismissed / 驳回回避申请")
    @PostMapping("/mediators/{mediator}/dismiss-objection")
    MediationView dismiss(
            @PathVariable String mediation,
            @PathVariable String mediator,
            @Valid @RequestBody MediationForms.NoteForm body) {
        return views.of(desk.send(
                mediation, (id, kept) -> new DismissObjection(id, mediator, kept.words(body.note()), desk.now())));
    }

    @Operation(summary = "A mediator takes no further part / 调解员退出")
    @PostMapping("/mediators/{mediator}/stand-down")
    MediationView standDown(
            @PathVariable String mediation,
            @PathVariable String mediator,
            @Valid @RequestBody MediationForms.GroundForm body) {
        return views.of(desk.send(
                mediation,
                (id, kept) -> new StandMediatorDown(id, mediator, body.ground(), kept.words(body.note()), desk.now())));
    }
}
