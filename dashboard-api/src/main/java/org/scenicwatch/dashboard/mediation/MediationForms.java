package org.scenicwatch.dashboard.mediation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What people fill in on a mediation. Amounts are whole numbers of hundredths of the currency (fen). */
final class MediationForms {

    private static final int CODE = 64;
    private static final int NAME = 200;
    private static final int WORDS = 4_000;
    private static final int MINUTES = 40_000;

    private MediationForms() {}

    /** Who takes part. */
    record PartyForm(
            @NotBlank @Size(max = CODE) String role,
            @NotBlank @Size(max = NAME) String name,
            @Nullable @Size(max = 40) String phone,
            @NotBlank @Size(max = CODE) String language,
            boolean interpreter,
            @Nullable @Size(max = NAME) String interpreterName) {}

    /** Who mediates. */
    record MediatorForm(
            @NotBlank @Size(max = NAME) String name,
            @Nullable @Size(max = 40) String phone) {}

    /** The figures of the complaint in fen, and the standards whose condition is met; none: not judged yet. */
    record ClaimForm(
            @NotBlank @Size(max = 10) String incurredOn,
            @Nullable Long price,
            @Nullable Long loss,
            @Nullable Long overpaid,
            @Nullable Long deposit,
            @NotNull @Size(max = 40) List<@NotBlank @Size(max = CODE) String> standards) {}

    /** Why a party objects. */
    record ObjectionForm(
            @NotBlank @Size(max = CODE) String party,
            @NotBlank @Size(max = CODE) String ground,
            @Nullable @Size(max = WORDS) String note) {}

    /** A ground of the list, with words if need be. */
    record GroundForm(
            @NotBlank @Size(max = CODE) String ground,
            @Nullable @Size(max = WORDS) String note) {}

    /** Words that may be left out. */
    record NoteForm(@Nullable @Size(max = WORDS) String note) {}

    /** Who was called about which session. */
    record CalledForm(
            @NotBlank @Size(max = CODE) String session,
            @NotBlank @Size(max = CODE) String party) {}

    /** A session; {@code where} is a place, a link or a number, as the way asks. */
    record SessionForm(
            @NotBlank @Size(max = CODE) String way,
            @NotNull Instant startsAt,
            @Nullable @Size(max = 1_000) String where) {}

    /** A session that took place. */
    record HeldForm(
            @NotNull @Size(max = 40) List<@NotBlank @Size(max = CODE) String> present,
            @Nullable @Size(max = MINUTES) String minutes) {}

    /** A session that did not. */
    record FailedForm(
            @NotBlank @Size(max = CODE) String ground,
            @NotNull @Size(max = 40) List<@NotBlank @Size(max = CODE) String> absent,
            @Nullable @Size(max = WORDS) String note) {}

    /** What a party offers; {@code remark}: why it is outside of what the law awards. */
    record OfferForm(
            @NotBlank @Size(max = CODE) String party,
            @Nullable Long amount,
            @Nullable @Size(max = 3) String currency,
            @Nullable @Size(max = WORDS) String words,
            @Nullable @Size(max = WORDS) String remark,
            @Nullable Instant validUntil) {}

    /** Who answers an offer. */
    record AnswerForm(@NotBlank @Size(max = CODE) String party) {}

    /** Something that a party has to do, by when ({@code dueOn}: year-month-day). */
    record ItemForm(
            @NotBlank @Size(max = CODE) String party,
            @Nullable Long amount,
            @Nullable @Size(max = WORDS) String words,
            @NotBlank @Size(max = 10) String dueOn) {}

    /** What the parties agreed; {@code id} is made once when the form opens, so that sent twice it is one agreement. */
    record AgreementForm(
            @NotBlank @Size(max = CODE) String id,
            @Nullable @Size(max = 3) String currency,
            @Nullable @Size(max = MINUTES) String terms,
            @NotNull @Size(max = 50) List<@Valid ItemForm> items) {}

    /** How the mediation ends at the case; {@code agreement} is recorded first, if it is not yet. */
    record EndForm(
            @NotBlank @Size(max = CODE) String result,
            @Nullable @Size(max = WORDS) String note,
            @Nullable @Valid AgreementForm agreement) {}

    /** The court and its number. */
    record CourtForm(@Nullable @Size(max = NAME) String court) {}

    /** What the court decided. */
    record DecisionForm(
            @NotNull Boolean confirmed,
            @Nullable @Size(max = NAME) String court) {}
}
