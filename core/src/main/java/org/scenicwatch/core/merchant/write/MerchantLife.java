package org.scenicwatch.core.merchant.write;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.casework.CaseGrounds;
import org.scenicwatch.core.merchant.CreditCode;
import org.scenicwatch.core.merchant.MerchantBook;
import org.scenicwatch.core.merchant.MerchantRefused;
import org.scenicwatch.core.merchant.MerchantState;
import org.scenicwatch.core.merchant.events.CaseTied;
import org.scenicwatch.core.merchant.events.CaseUntied;
import org.scenicwatch.core.merchant.events.ContactNamed;
import org.scenicwatch.core.merchant.events.MerchantClosed;
import org.scenicwatch.core.merchant.events.MerchantCorrected;
import org.scenicwatch.core.merchant.events.MerchantRegistered;
import org.scenicwatch.core.merchant.events.MerchantReopened;

/**
 * The life of one merchant as a state machine: {@code decide} says which events a command leads to, {@code evolve} what an
 * event makes of the state. What each state allows is the table of {@code docs/merchant-states.md}, kept in
 * {@link MerchantStep}.
 *
 * @param state where it stands
 * @param area the scenic area's code
 * @param known what is known of it
 * @param contactRef where whom to ask lies in the vault; none: nobody
 * @param cases the cases that were tied to it
 */
record MerchantLife(
        MerchantState state,
        String area,
        Known known,
        @Nullable String contactRef,
        Licences licences,
        Letters letters,
        Bans bans,
        Leads leads,
        List<String> cases) {

    /** Nobody entered it. */
    static final MerchantLife NEVER = new MerchantLife(
            MerchantState.NOT_REGISTERED,
            "",
            new Known("", "", "", null, null),
            null,
            Licences.NONE,
            Letters.NONE,
            Bans.NONE,
            Leads.NONE,
            List.of());

    private static final int LONGEST_NAME = 100;

    /** What stands on the door and in the registers. */
    record Known(
            String place,
            String name,
            String category,
            @Nullable String creditCode,
            @Nullable String since) {}

    List<Object> decide(RegisterMerchant command, MerchantBook book) {
        if (state != MerchantState.NOT_REGISTERED) {
            return List.of();
        }
        Known said = said(
                command.place(),
                command.name(),
                command.category(),
                command.creditCode(),
                command.since(),
                command.today(),
                book);
        return List.of(new MerchantRegistered(
                command.merchantId(),
                command.area(),
                said.place(),
                said.name(),
                said.category(),
                said.creditCode(),
                said.since(),
                command.contactRef(),
                command.at()));
    }

    List<Object> decide(CorrectMerchant command, MerchantBook book) {
        MerchantStep.TRADE.mayBeTakenIn(state);
        Known said = said(
                command.place(),
                command.name(),
                command.category(),
                command.creditCode(),
                command.since(),
                command.today(),
                book);
        return said.equals(known)
                ? List.of()
                : List.of(new MerchantCorrected(
                        command.merchantId(),
                        said.place(),
                        said.name(),
                        said.category(),
                        said.creditCode(),
                        said.since(),
                        command.at()));
    }

    List<Object> decide(NameContact command) {
        MerchantStep.FOLLOW.mayBeTakenIn(state);
        return command.contactRef() == null && contactRef == null
                ? List.of()
                : List.of(new ContactNamed(command.merchantId(), command.contactRef(), command.at()));
    }

    List<Object> decide(CloseMerchant command) {
        MerchantStep.TRADE.mayBeTakenIn(state);
        return List.of(new MerchantClosed(command.merchantId(), command.noteRef(), command.at()));
    }

    List<Object> decide(ReopenMerchant command) {
        MerchantStep.REOPEN.mayBeTakenIn(state);
        return List.of(new MerchantReopened(command.merchantId(), command.noteRef(), command.at()));
    }

    List<Object> decide(AddLicence command, MerchantBook book) {
        MerchantStep.TRADE.mayBeTakenIn(state);
        return licences.decide(command, book);
    }

    List<Object> decide(RenewLicence command) {
        MerchantStep.TRADE.mayBeTakenIn(state);
        return licences.decide(command);
    }

    List<Object> decide(RevokeLicence command, MerchantBook book) {
        MerchantStep.FOLLOW.mayBeTakenIn(state);
        return licences.decide(command, book);
    }

    List<Object> decide(IssueLetter command, MerchantBook book) {
        MerchantStep.TRADE.mayBeTakenIn(state);
        return letters.decide(command, book);
    }

    List<Object> decide(AnswerLetter command) {
        MerchantStep.FOLLOW.mayBeTakenIn(state);
        return letters.decide(command);
    }

    List<Object> decide(RecheckLetter command) {
        MerchantStep.FOLLOW.mayBeTakenIn(state);
        return letters.decide(command);
    }

    List<Object> decide(CloseLetter command, MerchantBook book) {
        MerchantStep.FOLLOW.mayBeTakenIn(state);
        return letters.decide(command, book);
    }

    List<Object> decide(ImposeBan command, MerchantBook book) {
        MerchantStep.FOLLOW.mayBeTakenIn(state);
        return bans.decide(command, book);
    }

    List<Object> decide(LiftBan command) {
        MerchantStep.FOLLOW.mayBeTakenIn(state);
        return bans.decide(command);
    }

    List<Object> decide(SendLead command, MerchantBook book, CaseGrounds grounds) {
        MerchantStep.FOLLOW.mayBeTakenIn(state);
        return leads.decide(command, book, grounds);
    }

    List<Object> decide(ChaseLead command) {
        MerchantStep.FOLLOW.mayBeTakenIn(state);
        return leads.decide(command);
    }

    List<Object> decide(RecordLeadResult command) {
        MerchantStep.FOLLOW.mayBeTakenIn(state);
        return leads.decide(command);
    }

    List<Object> decide(TieCase command) {
        MerchantStep.FOLLOW.mayBeTakenIn(state);
        if (cases.contains(command.caseId())) {
            return List.of();
        }
        if (cases.size() >= Kept.MOST) {
            throw MerchantRefused.tooMany(Kept.MOST);
        }
        return List.of(new CaseTied(command.merchantId(), command.caseId(), command.at()));
    }

    List<Object> decide(UntieCase command) {
        MerchantStep.FOLLOW.mayBeTakenIn(state);
        if (!cases.contains(command.caseId())) {
            throw MerchantRefused.notTied();
        }
        return List.of(new CaseUntied(command.merchantId(), command.caseId(), command.at()));
    }

    MerchantLife evolve(MerchantRegistered event) {
        return new MerchantLife(
                MerchantState.TRADING,
                event.area(),
                new Known(event.place(), event.name(), event.category(), event.creditCode(), event.since()),
                event.contactRef(),
                Licences.NONE,
                Letters.NONE,
                Bans.NONE,
                Leads.NONE,
                List.of());
    }

    MerchantLife evolve(MerchantCorrected event) {
        Known now = new Known(event.place(), event.name(), event.category(), event.creditCode(), event.since());
        return new MerchantLife(state, area, now, contactRef, licences, letters, bans, leads, cases);
    }

    MerchantLife evolve(ContactNamed event) {
        return new MerchantLife(state, area, known, event.contactRef(), licences, letters, bans, leads, cases);
    }

    MerchantLife in(MerchantState next) {
        return new MerchantLife(next, area, known, contactRef, licences, letters, bans, leads, cases);
    }

    MerchantLife with(Licences next) {
        return new MerchantLife(state, area, known, contactRef, next, letters, bans, leads, cases);
    }

    MerchantLife with(Letters next) {
        return new MerchantLife(state, area, known, contactRef, licences, next, bans, leads, cases);
    }

    MerchantLife with(Bans next) {
        return new MerchantLife(state, area, known, contactRef, licences, letters, next, leads, cases);
    }

    MerchantLife with(Leads next) {
        return new MerchantLife(state, area, known, contactRef, licences, letters, bans, next, cases);
    }

    MerchantLife evolve(CaseTied event) {
        List<String> more = new ArrayList<>(cases);
        more.add(event.caseId());
        return with(more);
    }

    MerchantLife evolve(CaseUntied event) {
        return with(cases.stream().filter(id -> !id.equals(event.caseId())).toList());
    }

    private MerchantLife with(List<String> next) {
        return new MerchantLife(state, area, known, contactRef, licences, letters, bans, leads, next);
    }

    private static Known said(
            String place,
            String typedName,
            String category,
            @Nullable String typedCode,
            @Nullable LocalDate since,
            LocalDate today,
            MerchantBook book) {
        String name = typedName.strip();
        if (name.isEmpty() || name.codePointCount(0, name.length()) > LONGEST_NAME) {
            throw MerchantRefused.invalidName();
        }
        book.checkCategory(category);
        String code = typedCode == null || typedCode.isBlank() ? null : CreditCode.normalised(typedCode);
        if (code != null && !CreditCode.isValid(code)) {
            throw MerchantRefused.badCreditCode();
        }
        if (since != null && since.isAfter(today)) {
            throw MerchantRefused.sinceInFuture();
        }
        return new Known(place, name, category, code, since == null ? null : since.toString());
    }
}
