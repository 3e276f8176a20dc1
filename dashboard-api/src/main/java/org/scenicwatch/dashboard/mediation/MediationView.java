package org.scenicwatch.dashboard.mediation;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.LocalText;
import org.scenicwatch.core.mediation.MediationState;

/**
 * A mediation as those read it who may read what people said; see {@link MediationRow}. Without sight of a restricted case
 * every name and word is missing. Amounts are in hundredths of their currency.
 *
 * @param stateName what people call the state
 * @param claim the figures by which offers are weighed; none: nobody stated any
 * @param award what the law awards by them
 * @param calls whom somebody has to call, because they want no text messages
 * @param hidden whether names and words are left out because the caller may not read them
 */
record MediationView(
        String id,
        String caseId,
        String regime,
        MediationState state,
        LocalText stateName,
        Instant openedAt,
        List<Party> parties,
        List<Mediator> mediators,
        List<Session> sessions,
        List<Offer> offers,
        MediationRow.@Nullable Claim claim,
        @Nullable AwardView award,
        @Nullable Agreement agreement,
        @Nullable String result,
        @Nullable Instant concludedAt,
        List<CallTable.Call> calls,
        boolean hidden,
        long version) {

    /** Who takes part. */
    record Party(
            String id,
            String role,
            String language,
            boolean interpreter,
            @Nullable String name,
            @Nullable String phone,
            @Nullable String interpreterName) {}

    /** Who mediates. */
    record Mediator(
            String id,
            @Nullable String name,
            @Nullable String phone,
            MediationRow.Seat seat,
            @Nullable String ground,
            @Nullable String objectedBy,
            @Nullable String note) {}

    /** A session. */
    record Session(
            String id,
            String way,
            Instant startsAt,
            @Nullable String where,
            MediationRow.Held held,
            @Nullable String ground,
            List<String> people,
            @Nullable String words) {}

    /** Why an offer lies outside of what the law awarded by the figures of then. */
    record Remark(long least, long most, @Nullable String words) {}

    /**
     * An offer; {@code lapsed}: nobody answered in time. {@code outside}: it lies outside of what the law awards by the
     * figures of now.
     */
    record Offer(
            String id,
            String party,
            @Nullable Long amount,
            @Nullable String currency,
            @Nullable String words,
            @Nullable Instant validUntil,
            Instant madeAt,
            MediationRow.Answer answer,
            boolean lapsed,
            @Nullable String answeredBy,
            @Nullable Instant answeredAt,
            boolean outside,
            @Nullable Remark remark) {}

    /** A receipt; without {@code url} the caller may not see it. */
    record Receipt(String id, @Nullable String url) {}

    /** Something that was agreed; {@code overdue}: its last day at the site is over and it is not done. */
    record Item(
            String id,
            String party,
            @Nullable Long amount,
            @Nullable String words,
            String dueOn,
            MediationRow.Progress progress,
            boolean overdue,
            @Nullable Instant remindedAt,
            @Nullable Instant settledAt,
            @Nullable String evidence,
            List<Receipt> receipts) {}

    /** What was agreed. */
    record Agreement(
            String id,
            long total,
            @Nullable String currency,
            @Nullable String terms,
            Instant at,
            List<Item> items,
            @Nullable Instant appliedAt,
            @Nullable Instant decidedAt,
            @Nullable Boolean confirmed,
            @Nullable String court) {}
}
