package org.scenicwatch.dashboard.merchant;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.LocalText;
import org.scenicwatch.core.casework.CaseState;
import org.scenicwatch.core.merchant.BanKind;
import org.scenicwatch.core.merchant.LeadResult;
import org.scenicwatch.core.merchant.LeadState;
import org.scenicwatch.core.merchant.LetterKind;
import org.scenicwatch.core.merchant.LetterState;
import org.scenicwatch.core.merchant.MerchantState;

/** Merchants as they are shown: with names instead of codes. */
final class MerchantView {

    private MerchantView() {}

    /** A code with what people call it. */
    record Named(String id, LocalText title) {}

    /** How the licences of a merchant stand, by the worst of them. */
    enum LicenceState {
        /** None is on record. */
        NONE,
        /** One is over. */
        EXPIRED,
        /** One ends soon. */
        EXPIRING,
        /** All hold. */
        VALID
    }

    /** A merchant in a list; {@code ban}: what it is forbidden now. */
    record Line(
            String id,
            String name,
            Named category,
            String place,
            @Nullable LocalText placeName,
            @Nullable String zone,
            MerchantState state,
            LocalText stateTitle,
            LicenceState licence,
            @Nullable String licenceEnds,
            @Nullable Ban ban,
            int complaints,
            int openLetters,
            int lateLetters,
            int openLeads,
            int lateLeads,
            long version) {}

    /** Whom to ask; the number masked. */
    record Contact(@Nullable String name, @Nullable String phone) {}

    /** A licence; {@code gone}: why it is. */
    record Licence(
            String id,
            Named kind,
            String number,
            @Nullable String validUntil,
            LicenceState state,
            @Nullable Named gone) {}

    /** A case that something is about. */
    record About(String id, @Nullable String number) {}

    /** A letter. */
    record Letter(
            String id,
            String number,
            LetterKind kind,
            LocalText kindTitle,
            Named ground,
            @Nullable About about,
            @Nullable Instant dueAt,
            LetterState state,
            LocalText stateTitle,
            boolean overdue,
            @Nullable LocalText result,
            Instant at) {}

    /** A ban. */
    record Ban(
            String id,
            String number,
            BanKind kind,
            LocalText kindTitle,
            Named ground,
            @Nullable About about,
            Instant begins,
            @Nullable Instant ends,
            @Nullable Instant liftedAt,
            boolean stands,
            String by,
            Instant at) {}

    /** A lead. */
    record Lead(
            String id,
            String number,
            Named authority,
            Named ground,
            @Nullable About about,
            Instant dueAt,
            LeadState state,
            LocalText stateTitle,
            boolean overdue,
            @Nullable LeadResult result,
            @Nullable LocalText resultTitle,
            @Nullable String outsideNumber,
            @Nullable String answeredOn,
            Instant at) {}

    /** A complaint of the last twelve months. */
    record Complaint(
            String id,
            String number,
            @Nullable LocalText category,
            CaseState state,
            LocalText stateTitle,
            @Nullable LocalText outcome,
            boolean tied,
            Instant openedAt) {}

    /** How often; {@code title} absent: none yet. */
    record Count(@Nullable String id, @Nullable LocalText title, int count) {}

    /**
     * The complaints of the last twelve months.
     *
     * @param since from when on
     * @param open how many are not over
     * @param items the newest of them
     */
    record Complaints(
            Instant since, int total, int open, List<Count> byCategory, List<Count> byOutcome, List<Complaint> items) {}

    /** One step. */
    record Step(
            MerchantRow.What what,
            @Nullable String subject,
            @Nullable String number,
            Instant at,
            String by,
            @Nullable String note) {}

    /** A merchant with all that is on record. */
    record Detail(
            Line line,
            @Nullable String creditCode,
            @Nullable String since,
            Instant registeredAt,
            @Nullable Instant closedAt,
            @Nullable Contact contact,
            List<Licence> licences,
            List<Letter> letters,
            List<Ban> bans,
            List<Lead> leads,
            Complaints complaints,
            List<Complaint> tied,
            List<Step> steps,
            List<String> acts) {}
}
