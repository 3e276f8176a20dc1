package org.scenicwatch.dashboard.mediation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.IdSource;
import org.scenicwatch.core.LocalText;
import org.scenicwatch.core.casework.CaseIds;
import org.scenicwatch.core.casework.CaseState;
import org.scenicwatch.core.casework.events.MediationStarted;
import org.scenicwatch.core.casework.evidence.write.TakeEvidence;
import org.scenicwatch.core.casework.write.EndMediation;
import org.scenicwatch.core.mediation.MediationIds;
import org.scenicwatch.core.mediation.MediationRefused;
import org.scenicwatch.core.mediation.MediationState;
import org.scenicwatch.core.mediation.events.AgreedItem;
import org.scenicwatch.core.mediation.write.KeepReceipt;
import org.scenicwatch.core.mediation.write.OpenMediation;
import org.scenicwatch.core.mediation.write.RecordAgreement;
import org.scenicwatch.core.mediation.write.StoredMediations;
import org.scenicwatch.dashboard.SiteSettings;
import org.scenicwatch.dashboard.access.ApiProblem;
import org.scenicwatch.dashboard.access.SignedIn;
import org.scenicwatch.dashboard.casefile.ReceivedEvidence;
import org.scenicwatch.dashboard.casesandalarms.CaseDoers;
import org.scenicwatch.dashboard.casesandalarms.CaseRow;
import org.scenicwatch.dashboard.casesandalarms.Cases;
import org.scenicwatch.dashboard.casesandalarms.Decisions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.InputStreamSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * Carries what people fill in on a mediation to the write side: people, places and words into the vault, their references
 * into the command. What a refused command would have kept is forgotten again.
 */
@Component
class MediationDesk {

    private static final Logger LOG = LoggerFactory.getLogger(MediationDesk.class);

    private final MediationTable table;
    private final Cases cases;
    private final StoredMediations stored;
    private final Confidences confidences;
    private final Decisions decisions;
    private final List<CaseDoers> doers;
    private final ReceivedEvidence evidence;
    private final CallTable calls;
    private final SiteSettings site;
    private final IdSource ids;
    private final Clock clock;

    MediationDesk(
            MediationTable table,
            Cases cases,
            StoredMediations stored,
            Confidences confidences,
            Decisions decisions,
            List<CaseDoers> doers,
            ReceivedEvidence evidence,
            CallTable calls,
            SiteSettings site,
            IdSource ids,
            Clock clock) {
        this.table = table;
        this.cases = cases;
        this.stored = stored;
        this.confidences = confidences;
        this.decisions = decisions;
        this.doers = doers;
        this.evidence = evidence;
        this.calls = calls;
        this.site = site;
        this.ids = ids;
        this.clock = clock;
    }

    /** A command on a mediation, with what it may put into the vault. */
    interface WithSealed {
        Object command(String mediationId, Confidences.Sealed kept);
    }

    String newId() {
        return ids.next();
    }

    Instant now() {
        return clock.instant();
    }

    /** Today at the site. */
    String today() {
        return LocalDate.ofInstant(now(), site.timeZone()).toString();
    }

    /**
     * One case.
     *
     * @throws ApiProblem 404
     */
    CaseRow caseOf(String id) {
        return cases.one(id);
    }

    /**
     * One mediation.
     *
     * @throws ApiProblem 404
     */
    MediationRow one(String mediation) {
        return table.find(mediation)
                .orElseThrow(() -> ApiProblem.of(
                        HttpStatus.NOT_FOUND, "mediation.not-found", "没有此调解。", "There is no such mediation."));
    }

    /** The party's id, if the mediation has such a party; else a refusal that says so. */
    String known(String mediation, String party) {
        if (one(mediation).parties().stream().noneMatch(it -> it.id().equals(party))) {
            throw MediationRefused.unknownParty();
        }
        return party;
    }

    /** Sends a command to a mediation, waits until its row shows it, and answers the row. */
    MediationRow send(String mediation, WithSealed command) {
        String caseId = one(mediation).caseId();
        Confidences.Sealed kept = confidences.about(caseId);
        try {
            decisions.send(allowed(caseId, command.command(MediationIds.aggregate(mediation), kept)));
        } catch (RuntimeException e) {
            kept.forget();
            throw e;
        }
        return shown(mediation);
    }

    /**
     * Opens the record of the mediation that the case is in; one that is open stays as it is. The automation does the same:
     * this is for mediations that began before there were records of them.
     *
     * @throws ApiProblem 409 {@code mediation.not-in-mediation}
     */
    MediationRow open(String caseId) {
        if (caseOf(caseId).state() != CaseState.IN_MEDIATION) {
            throw notInMediation();
        }
        MediationStarted started =
                stored.newestOf(CaseIds.aggregate(caseId)).orElseThrow(MediationDesk::notInMediation);
        decisions.send(new OpenMediation(started.mediationId(), started.caseId(), started.regime(), started.at()));
        return shown(MediationIds.row(started.mediationId()));
    }

    /** Records what was agreed; the same agreement again changes nothing. */
    MediationRow agree(String mediation, MediationForms.AgreementForm form) {
        MediationRow row = one(mediation);
        MediationRow.Agreement before = row.agreement();
        if (before != null && before.id().equals(form.id())) {
            return row;
        }
        return send(
                mediation,
                (id, kept) -> new RecordAgreement(
                        id,
                        form.id(),
                        form.currency(),
                        kept.words(form.terms()),
                        form.items().stream()
                                .map(item -> new AgreedItem(
                                        newId(), item.party(), item.amount(), kept.words(item.words()), item.dueOn()))
                                .toList(),
                        now()));
    }

    /**
     * Makes sure that the newest mediation of the case may end so, and by this caller: with an agreement on record if the
     * result says so.
     *
     * @throws ApiProblem 403 {@code case.step-not-yours}; 409 {@code mediation.agreement-missing}
     */
    void prepareEnd(String caseId, MediationForms.EndForm form) {
        allowed(caseId, new EndMediation(CaseIds.aggregate(caseId), null, form.result(), null, now()));
        MediationRow row = open(caseId);
        MediationForms.AgreementForm agreement = form.agreement();
        if (!form.result().equals("agreed")) {
            return;
        }
        if (agreement != null) {
            row = agree(row.id(), agreement);
        }
        if (row.state() != MediationState.AGREED) {
            throw ApiProblem.of(
                    HttpStatus.CONFLICT,
                    "mediation.agreement-missing",
                    "尚未登记协议，不能以“达成协议”结束调解。",
                    "No agreement is on record, so the mediation cannot end with one.");
        }
    }

    /** Who takes part, for the vault. */
    static Map<String, @Nullable String> person(MediationForms.PartyForm form) {
        Map<String, @Nullable String> texts = new HashMap<>();
        texts.put("name", form.name());
        texts.put("phone", form.phone());
        texts.put("interpreter", form.interpreterName());
        return texts;
    }

    /** Who mediates, for the vault. */
    static Map<String, @Nullable String> mediator(MediationForms.MediatorForm form) {
        Map<String, @Nullable String> texts = new HashMap<>();
        texts.put("name", form.name());
        texts.put("phone", form.phone());
        return texts;
    }

    /**
     * Puts a receipt for something that was agreed into the file of the case and remembers it with the item. They are two
     * transactions: what the mediation would refuse is looked at before, and a photo that came into the file all the same
     * stands there for itself.
     */
    MediationRow keepReceipt(String mediation, String item, InputStreamSource photo) {
        MediationRow row = one(mediation);
        MediationRow.Agreement agreement = row.agreement();
        if (row.state() != MediationState.FOLLOWED_UP) {
            throw MediationRefused.inState(
                    row.state(), new LocalText("登记履行情况", "record the performance of an agreement"));
        }
        if (agreement == null
                || agreement.items().stream().noneMatch(it -> it.id().equals(item))) {
            throw MediationRefused.unknownItem();
        }
        TakeEvidence receipt = evidence.photo(row.caseId(), photo, "履行凭证", "receipt", row.id() + "/" + item, now());
        decisions.send(receipt);
        decisions.send(new KeepReceipt(MediationIds.aggregate(mediation), item, receipt.item(), now()));
        return shown(mediation);
    }

    /** Somebody called a party; a call that was made already, or that nobody asked for, changes nothing. */
    MediationRow called(String mediation, String session, String party) {
        MediationRow row = one(mediation);
        String by = SignedIn.current().map(SignedIn::actor).orElseThrow(ApiProblem::notFound);
        if (calls.done(row.id(), session, party, by, now())) {
            LOG.info("mediation_call=made mediation={} actor={}", row.id(), by);
        }
        return row;
    }

    private Object allowed(String caseId, Object command) {
        doers.forEach(rule -> rule.mustBeAllowed(CaseIds.aggregate(caseId), command));
        return command;
    }

    private MediationRow shown(String mediation) {
        decisions.await(
                MediationIds.aggregate(mediation),
                version -> table.find(mediation)
                        .filter(row -> row.version() >= version)
                        .isPresent());
        return one(mediation);
    }

    private static ApiProblem notInMediation() {
        return ApiProblem.of(
                HttpStatus.CONFLICT, "mediation.not-in-mediation", "该事件单不在调解中。", "This case is not in mediation.");
    }
}
