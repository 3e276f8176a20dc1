package org.scenicwatch.dashboard.merchant;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.merchant.BanKind;
import org.scenicwatch.core.merchant.LeadResult;
import org.scenicwatch.core.merchant.LeadState;
import org.scenicwatch.core.merchant.LetterKind;
import org.scenicwatch.core.merchant.LetterState;
import org.scenicwatch.core.merchant.MerchantState;

/**
 * A merchant, without any person and without anything that a person wrote.
 *
 * @param id {@code {area}/{code}}
 * @param known what is known of it
 * @param contactRef where whom to ask lies in the vault; absent: nobody
 * @param closedAt since when it does not trade
 * @param files licences, letters, bans and leads
 * @param cases ids in rows of the cases that were tied to it
 * @param steps what happened, the oldest first
 * @param version the aggregate's version, for If-Match
 */
record MerchantRow(
        String id,
        String area,
        Known known,
        @Nullable String contactRef,
        MerchantState state,
        Instant registeredAt,
        @Nullable Instant closedAt,
        Files files,
        List<String> cases,
        List<Step> steps,
        long version) {

    /** A ban without an end ends then. */
    static final long NEVER = Long.MAX_VALUE;

    /** What stands on the door and in the registers; {@code place} the code. */
    record Known(
            String place,
            String name,
            String category,
            @Nullable String creditCode,
            @Nullable String since) {}

    /** What is kept of it, each in the order in which it came. */
    record Files(List<Licence> licences, List<Letter> letters, List<Ban> bans, List<Lead> leads) {

        static final Files NONE = new Files(List.of(), List.of(), List.of(), List.of());

        Files {
            licences = List.copyOf(licences);
            letters = List.copyOf(letters);
            bans = List.copyOf(bans);
            leads = List.copyOf(leads);
        }
    }

    /** A licence; {@code validUntil} its last day, absent: without end; {@code gone} the code of why it is gone. */
    record Licence(
            String id,
            String kind,
            String number,
            @Nullable String validUntil,
            @Nullable String gone) {}

    /** A letter. */
    record Letter(
            String id,
            String number,
            LetterKind kind,
            String ground,
            @Nullable String caseId,
            @Nullable Instant dueAt,
            LetterState state,
            @Nullable String result,
            Instant at) {

        boolean lateAt(Instant now) {
            return state == LetterState.ISSUED && dueAt != null && dueAt.isBefore(now);
        }
    }

    /** A ban; {@code ends} absent: until it is lifted. */
    record Ban(
            String id,
            String number,
            BanKind kind,
            String ground,
            @Nullable String caseId,
            Instant begins,
            @Nullable Instant ends,
            @Nullable Instant liftedAt,
            String by,
            Instant at) {

        boolean standsAt(Instant now) {
            return liftedAt == null && !begins.isAfter(now) && (ends == null || ends.isAfter(now));
        }
    }

    /** A lead; {@code answeredOn} a day. */
    record Lead(
            String id,
            String number,
            String authority,
            String ground,
            @Nullable String caseId,
            Instant dueAt,
            LeadState state,
            @Nullable LeadResult result,
            @Nullable String outsideNumber,
            @Nullable String answeredOn,
            Instant at) {

        boolean lateAt(Instant now) {
            return state == LeadState.SENT && dueAt.isBefore(now);
        }
    }

    /** What happened. */
    enum What {
        REGISTERED,
        CORRECTED,
        CONTACT_NAMED,
        CLOSED,
        REOPENED,
        LICENCE_ADDED,
        LICENCE_RENEWED,
        LICENCE_REVOKED,
        LETTER_ISSUED,
        LETTER_ANSWERED,
        LETTER_PASSED,
        LETTER_NOT_PASSED,
        LETTER_CLOSED,
        BAN_IMPOSED,
        BAN_LIFTED,
        LEAD_SENT,
        LEAD_CHASED,
        LEAD_OVERDUE,
        LEAD_ANSWERED,
        CASE_TIED,
        CASE_UNTIED
    }

    /**
     * One step.
     *
     * @param subject the licence, letter, ban, lead or case that it is about; absent: the merchant
     * @param by who took it, an opaque id
     * @param noteRef where the words about it lie in the vault
     */
    record Step(
            What what,
            @Nullable String subject,
            Instant at,
            String by,
            @Nullable String noteRef) {}

    MerchantRow {
        cases = List.copyOf(cases);
        steps = List.copyOf(steps);
    }

    /** The last day of the licence that ends first, among those that are not gone; for a column. */
    @JsonProperty(value = "licenceEnds", access = JsonProperty.Access.READ_ONLY)
    @Nullable
    String licenceEnds() {
        return files.licences().stream()
                .filter(licence -> licence.gone() == null)
                .map(Licence::validUntil)
                .filter(Objects::nonNull)
                .sorted()
                .findFirst()
                .orElse(null);
    }

    /** Until when it is banned, milliseconds since 1970; for a column. */
    @JsonProperty(value = "banEnds", access = JsonProperty.Access.READ_ONLY)
    @Nullable
    Long banEnds() {
        return files.bans().stream()
                .filter(ban -> ban.liftedAt() == null)
                .map(ban -> {
                    Instant ends = ban.ends();
                    return ends == null ? NEVER : ends.toEpochMilli();
                })
                .reduce(Math::max)
                .orElse(null);
    }

    /** When the first lead without an answer is due, milliseconds since 1970; for a column. */
    @JsonProperty(value = "leadDue", access = JsonProperty.Access.READ_ONLY)
    @Nullable
    Long leadDue() {
        return files.leads().stream()
                .filter(lead -> lead.state() == LeadState.SENT)
                .map(lead -> lead.dueAt().toEpochMilli())
                .reduce(Math::min)
                .orElse(null);
    }

    MerchantRow known(Known now, Step step, long newVersion) {
        return copy(now, contactRef, state, closedAt, files, cases, step, newVersion);
    }

    MerchantRow contact(@Nullable String ref, Step step, long newVersion) {
        return copy(known, ref, state, closedAt, files, cases, step, newVersion);
    }

    MerchantRow in(MerchantState now, @Nullable Instant closed, Step step, long newVersion) {
        return copy(known, contactRef, now, closed, files, cases, step, newVersion);
    }

    MerchantRow files(UnaryOperator<Files> change, Step step, long newVersion) {
        return copy(known, contactRef, state, closedAt, change.apply(files), cases, step, newVersion);
    }

    MerchantRow tied(String caseId, boolean tie, Step step, long newVersion) {
        List<String> others = cases.stream().filter(id -> !id.equals(caseId)).toList();
        List<String> now =
                tie ? Stream.concat(others.stream(), Stream.of(caseId)).toList() : others;
        return copy(known, contactRef, state, closedAt, files, now, step, newVersion);
    }

    private MerchantRow copy(
            Known newKnown,
            @Nullable String newContact,
            MerchantState newState,
            @Nullable Instant newClosed,
            Files newFiles,
            List<String> newCases,
            Step step,
            long newVersion) {
        List<Step> more = new ArrayList<>(steps);
        more.add(step);
        return new MerchantRow(
                id,
                area,
                newKnown,
                newContact,
                newState,
                registeredAt,
                newClosed,
                newFiles,
                newCases,
                more,
                newVersion);
    }
}
