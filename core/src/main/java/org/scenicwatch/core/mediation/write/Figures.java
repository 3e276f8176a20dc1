package org.scenicwatch.core.mediation.write;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.mediation.MediationRefused;
import org.scenicwatch.core.mediation.compensation.Claim;
import org.scenicwatch.core.mediation.compensation.Compensation;
import org.scenicwatch.core.mediation.compensation.CompensationBook;
import org.scenicwatch.core.mediation.compensation.CompensationSheet;
import org.scenicwatch.core.mediation.events.ClaimStated;
import org.scenicwatch.core.mediation.events.OfferRemarked;

/**
 * The figures of the complaint, as far as offers are weighed by them.
 *
 * @param stated as they were written down last; none: nobody did
 */
record Figures(@Nullable ClaimStated stated) {

    static final Figures NONE = new Figures(null);

    /** The law's amounts are in this currency; what is offered in another is not compared. */
    private static final String CURRENCY = "CNY";

    List<Object> decide(StateClaim command, String caseId, CompensationBook book) {
        checkFigure("price", command.price());
        checkFigure("loss", command.loss());
        checkFigure("overpaid", command.overpaid());
        checkFigure("deposit", command.deposit());
        checkDay(command.incurredOn(), command.today());
        Set<String> known = book.sheet().of(command.category()).stream()
                .map(CompensationSheet.Standard::id)
                .collect(Collectors.toSet());
        for (String standard : command.standards()) {
            if (!known.contains(standard)) {
                throw MediationRefused.unknown("standards", standard);
            }
        }
        return List.of(new ClaimStated(
                command.mediationId(),
                caseId,
                command.category(),
                command.incurredOn(),
                command.price(),
                command.loss(),
                command.overpaid(),
                command.deposit(),
                command.standards(),
                command.at()));
    }

    /** That an offer lies outside of the range, with the words that it needs then; it is never refused for its amount. */
    Optional<OfferRemarked> remark(MakeOffer command, CompensationBook book) {
        Compensation.Range range = range(book);
        Long amount = command.amount();
        if (range == null || amount == null || !CURRENCY.equals(command.currency()) || range.holds(amount)) {
            return Optional.empty();
        }
        String remarkRef = command.remarkRef();
        if (remarkRef == null) {
            throw MediationRefused.remarkRequired(range);
        }
        return Optional.of(new OfferRemarked(
                command.mediationId(), command.offerId(), range.least(), range.most(), remarkRef, command.at()));
    }

    private Compensation.@Nullable Range range(CompensationBook book) {
        return stated == null ? null : book.of(claim(stated)).range();
    }

    private static Claim claim(ClaimStated of) {
        return new Claim(
                of.category(),
                LocalDate.parse(of.incurredOn()),
                of.price(),
                of.loss(),
                of.overpaid(),
                of.deposit(),
                of.standards());
    }

    private static void checkFigure(String field, @Nullable Long amount) {
        if (amount != null && (amount <= 0 || amount > Terms.LARGEST_AMOUNT)) {
            throw MediationRefused.badFigure(field);
        }
    }

    private static void checkDay(String incurredOn, String today) {
        try {
            if (!LocalDate.parse(incurredOn).isAfter(LocalDate.parse(today))) {
                return;
            }
        } catch (DateTimeParseException e) {
            // It is no day.
        }
        throw MediationRefused.badIncurredDay();
    }
}
