package org.scenicwatch.dashboard.merchant;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.casework.CaseIds;
import org.scenicwatch.core.merchant.BanKind;
import org.scenicwatch.core.merchant.LeadResult;
import org.scenicwatch.core.merchant.LeadState;
import org.scenicwatch.core.merchant.LetterKind;
import org.scenicwatch.core.merchant.LetterState;
import org.scenicwatch.core.merchant.MerchantIds;
import org.scenicwatch.core.merchant.MerchantState;
import org.scenicwatch.core.merchant.events.BanImposed;
import org.scenicwatch.core.merchant.events.BanLifted;
import org.scenicwatch.core.merchant.events.CaseTied;
import org.scenicwatch.core.merchant.events.CaseUntied;
import org.scenicwatch.core.merchant.events.ContactNamed;
import org.scenicwatch.core.merchant.events.LeadAnswered;
import org.scenicwatch.core.merchant.events.LeadChased;
import org.scenicwatch.core.merchant.events.LeadOverdue;
import org.scenicwatch.core.merchant.events.LeadSent;
import org.scenicwatch.core.merchant.events.LetterAnswered;
import org.scenicwatch.core.merchant.events.LetterClosed;
import org.scenicwatch.core.merchant.events.LetterIssued;
import org.scenicwatch.core.merchant.events.LetterRechecked;
import org.scenicwatch.core.merchant.events.LicenceAdded;
import org.scenicwatch.core.merchant.events.LicenceRenewed;
import org.scenicwatch.core.merchant.events.LicenceRevoked;
import org.scenicwatch.core.merchant.events.MerchantClosed;
import org.scenicwatch.core.merchant.events.MerchantCorrected;
import org.scenicwatch.core.merchant.events.MerchantRegistered;
import org.scenicwatch.core.merchant.events.MerchantReopened;
import org.scenicwatch.dashboard.merchant.MerchantRow.Ban;
import org.scenicwatch.dashboard.merchant.MerchantRow.Files;
import org.scenicwatch.dashboard.merchant.MerchantRow.Lead;
import org.scenicwatch.dashboard.merchant.MerchantRow.Letter;
import org.scenicwatch.dashboard.merchant.MerchantRow.Licence;
import org.scenicwatch.dashboard.merchant.MerchantRow.Step;
import org.scenicwatch.dashboard.merchant.MerchantRow.What;
import org.scenicwatch.dashboard.projection.EventFacts;
import org.scenicwatch.dashboard.projection.RowSpace;

/** From events to rows of merchants. */
final class MerchantFold {

    private final RowSpace<MerchantRow> merchants;

    MerchantFold(RowSpace<MerchantRow> merchants) {
        this.merchants = merchants;
    }

    /** Takes in one event; others than those of merchants change nothing. */
    void on(Object event, EventFacts facts) {
        if (event instanceof MerchantRegistered e) {
            register(e, facts);
        } else if (event instanceof MerchantCorrected e) {
            var known = new MerchantRow.Known(e.place(), e.name(), e.category(), e.creditCode(), e.since());
            Step step = step(What.CORRECTED, null, e.at(), null, facts);
            change(e.merchantId(), facts, row -> row.known(known, step, facts.version()));
        } else if (event instanceof ContactNamed e) {
            Step step = step(What.CONTACT_NAMED, null, e.at(), null, facts);
            change(e.merchantId(), facts, row -> row.contact(e.contactRef(), step, facts.version()));
        } else if (event instanceof MerchantClosed e) {
            Step step = step(What.CLOSED, null, e.at(), e.noteRef(), facts);
            change(e.merchantId(), facts, row -> row.in(MerchantState.CLOSED, e.at(), step, facts.version()));
        } else if (event instanceof MerchantReopened e) {
            Step step = step(What.REOPENED, null, e.at(), e.noteRef(), facts);
            change(e.merchantId(), facts, row -> row.in(MerchantState.TRADING, null, step, facts.version()));
        } else if (event instanceof CaseTied e) {
            tie(true, e.merchantId(), CaseIds.row(e.caseId()), What.CASE_TIED, e.at(), facts);
        } else if (event instanceof CaseUntied e) {
            tie(false, e.merchantId(), CaseIds.row(e.caseId()), What.CASE_UNTIED, e.at(), facts);
        } else {
            onLicence(event, facts);
            onLetter(event, facts);
            onBan(event, facts);
            onLead(event, facts);
        }
    }

    private void onLicence(Object event, EventFacts facts) {
        if (event instanceof LicenceAdded e) {
            Licence licence = new Licence(e.licenceId(), e.kind(), e.number(), e.validUntil(), null);
            licences(
                    e.merchantId(),
                    facts,
                    list -> with(list, licence),
                    step(What.LICENCE_ADDED, e.licenceId(), e.at(), null, facts));
        } else if (event instanceof LicenceRenewed e) {
            licences(
                    e.merchantId(),
                    facts,
                    each(
                            Licence::id,
                            e.licenceId(),
                            it -> new Licence(it.id(), it.kind(), e.number(), e.validUntil(), null)),
                    step(What.LICENCE_RENEWED, e.licenceId(), e.at(), null, facts));
        } else if (event instanceof LicenceRevoked e) {
            licences(
                    e.merchantId(),
                    facts,
                    each(
                            Licence::id,
                            e.licenceId(),
                            it -> new Licence(it.id(), it.kind(), it.number(), it.validUntil(), e.ground())),
                    step(What.LICENCE_REVOKED, e.licenceId(), e.at(), e.noteRef(), facts));
        }
    }

    private void onLetter(Object event, EventFacts facts) {
        if (event instanceof LetterIssued e) {
            Letter letter = new Letter(
                    e.letterId(),
                    e.number(),
                    LetterKind.valueOf(e.kind()),
                    e.ground(),
                    row(e.caseId()),
                    e.dueAt(),
                    LetterState.ISSUED,
                    null,
                    e.at());
            letters(
                    e.merchantId(),
                    facts,
                    list -> with(list, letter),
                    step(What.LETTER_ISSUED, e.letterId(), e.at(), e.textRef(), facts));
        } else if (event instanceof LetterAnswered e) {
            letters(
                    e.merchantId(),
                    facts,
                    letter(e.letterId(), LetterState.ANSWERED, null, null),
                    step(What.LETTER_ANSWERED, e.letterId(), e.at(), e.noteRef(), facts));
        } else if (event instanceof LetterRechecked e) {
            letters(
                    e.merchantId(),
                    facts,
                    letter(e.letterId(), e.passed() ? LetterState.PASSED : LetterState.ISSUED, e.dueAt(), null),
                    step(
                            e.passed() ? What.LETTER_PASSED : What.LETTER_NOT_PASSED,
                            e.letterId(),
                            e.at(),
                            e.noteRef(),
                            facts));
        } else if (event instanceof LetterClosed e) {
            letters(
                    e.merchantId(),
                    facts,
                    letter(e.letterId(), LetterState.CLOSED, null, e.result()),
                    step(What.LETTER_CLOSED, e.letterId(), e.at(), e.noteRef(), facts));
        }
    }

    private void onBan(Object event, EventFacts facts) {
        if (event instanceof BanImposed e) {
            Ban ban = new Ban(
                    e.banId(),
                    e.number(),
                    BanKind.valueOf(e.kind()),
                    e.ground(),
                    row(e.caseId()),
                    e.begins(),
                    e.ends(),
                    null,
                    facts.actor(),
                    e.at());
            bans(
                    e.merchantId(),
                    facts,
                    list -> with(list, ban),
                    step(What.BAN_IMPOSED, e.banId(), e.at(), e.noteRef(), facts));
        } else if (event instanceof BanLifted e) {
            bans(
                    e.merchantId(),
                    facts,
                    each(
                            Ban::id,
                            e.banId(),
                            it -> new Ban(
                                    it.id(),
                                    it.number(),
                                    it.kind(),
                                    it.ground(),
                                    it.caseId(),
                                    it.begins(),
                                    it.ends(),
                                    e.at(),
                                    it.by(),
                                    it.at())),
                    step(What.BAN_LIFTED, e.banId(), e.at(), e.reasonRef(), facts));
        }
    }

    private void onLead(Object event, EventFacts facts) {
        if (event instanceof LeadSent e) {
            Lead lead = new Lead(
                    e.leadId(),
                    e.number(),
                    e.authority(),
                    e.ground(),
                    row(e.caseId()),
                    e.dueAt(),
                    LeadState.SENT,
                    null,
                    null,
                    null,
                    e.at());
            leads(
                    e.merchantId(),
                    facts,
                    list -> with(list, lead),
                    step(What.LEAD_SENT, e.leadId(), e.at(), e.foundRef(), facts));
        } else if (event instanceof LeadChased e) {
            leads(
                    e.merchantId(),
                    facts,
                    each(
                            Lead::id,
                            e.leadId(),
                            it -> new Lead(
                                    it.id(),
                                    it.number(),
                                    it.authority(),
                                    it.ground(),
                                    it.caseId(),
                                    e.dueAt(),
                                    it.state(),
                                    it.result(),
                                    it.outsideNumber(),
                                    it.answeredOn(),
                                    it.at())),
                    step(What.LEAD_CHASED, e.leadId(), e.at(), e.noteRef(), facts));
        } else if (event instanceof LeadOverdue e) {
            leads(
                    e.merchantId(),
                    facts,
                    UnaryOperator.identity(),
                    step(What.LEAD_OVERDUE, e.leadId(), e.at(), null, facts));
        } else if (event instanceof LeadAnswered e) {
            LeadResult result = LeadResult.valueOf(e.result());
            LeadState state = result == LeadResult.FILED ? LeadState.FILED : LeadState.DONE;
            leads(
                    e.merchantId(),
                    facts,
                    each(
                            Lead::id,
                            e.leadId(),
                            it -> new Lead(
                                    it.id(),
                                    it.number(),
                                    it.authority(),
                                    it.ground(),
                                    it.caseId(),
                                    it.dueAt(),
                                    state,
                                    result,
                                    e.outsideNumber() == null ? it.outsideNumber() : e.outsideNumber(),
                                    e.answeredOn(),
                                    it.at())),
                    step(What.LEAD_ANSWERED, e.leadId(), e.at(), e.textRef(), facts));
        }
    }

    private void register(MerchantRegistered e, EventFacts facts) {
        String id = MerchantIds.row(e.merchantId());
        merchants.change(
                id,
                facts.index(),
                before -> new MerchantRow(
                        id,
                        e.area(),
                        new MerchantRow.Known(e.place(), e.name(), e.category(), e.creditCode(), e.since()),
                        e.contactRef(),
                        MerchantState.TRADING,
                        e.at(),
                        null,
                        Files.NONE,
                        List.of(),
                        List.of(step(What.REGISTERED, null, e.at(), null, facts)),
                        facts.version()));
    }

    private void tie(boolean tie, String merchantId, String caseId, What what, Instant at, EventFacts facts) {
        Step step = step(what, caseId, at, null, facts);
        change(merchantId, facts, row -> row.tied(caseId, tie, step, facts.version()));
    }

    private static UnaryOperator<List<Letter>> letter(
            String id, LetterState state, @Nullable Instant dueAt, @Nullable String result) {
        return each(
                Letter::id,
                id,
                it -> new Letter(
                        it.id(),
                        it.number(),
                        it.kind(),
                        it.ground(),
                        it.caseId(),
                        dueAt == null ? it.dueAt() : dueAt,
                        state,
                        result,
                        it.at()));
    }

    private void licences(String id, EventFacts facts, UnaryOperator<List<Licence>> change, Step step) {
        files(id, facts, it -> new Files(change.apply(it.licences()), it.letters(), it.bans(), it.leads()), step);
    }

    private void letters(String id, EventFacts facts, UnaryOperator<List<Letter>> change, Step step) {
        files(id, facts, it -> new Files(it.licences(), change.apply(it.letters()), it.bans(), it.leads()), step);
    }

    private void bans(String id, EventFacts facts, UnaryOperator<List<Ban>> change, Step step) {
        files(id, facts, it -> new Files(it.licences(), it.letters(), change.apply(it.bans()), it.leads()), step);
    }

    private void leads(String id, EventFacts facts, UnaryOperator<List<Lead>> change, Step step) {
        files(id, facts, it -> new Files(it.licences(), it.letters(), it.bans(), change.apply(it.leads())), step);
    }

    private void files(String id, EventFacts facts, UnaryOperator<Files> change, Step step) {
        change(id, facts, row -> row.files(change, step, facts.version()));
    }

    private void change(String merchantId, EventFacts facts, UnaryOperator<MerchantRow> step) {
        merchants.change(MerchantIds.row(merchantId), facts.index(), row -> row == null ? null : step.apply(row));
    }

    private static <T> List<T> with(List<T> list, T one) {
        return Stream.concat(list.stream(), Stream.of(one)).toList();
    }

    private static <T> UnaryOperator<List<T>> each(Function<T, String> idOf, String id, UnaryOperator<T> change) {
        return list -> list.stream()
                .map(it -> idOf.apply(it).equals(id) ? change.apply(it) : it)
                .toList();
    }

    private static @Nullable String row(@Nullable String caseId) {
        return caseId == null ? null : CaseIds.row(caseId);
    }

    private static Step step(
            What what, @Nullable String subject, Instant at, @Nullable String noteRef, EventFacts facts) {
        return new Step(what, subject, at, facts.actor(), noteRef);
    }
}
