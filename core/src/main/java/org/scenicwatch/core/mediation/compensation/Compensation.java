package org.scenicwatch.core.mediation.compensation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.LocalText;
import org.scenicwatch.core.mediation.compensation.CompensationSheet.Part;
import org.scenicwatch.core.mediation.compensation.CompensationSheet.Row;
import org.scenicwatch.core.mediation.compensation.CompensationSheet.Share;
import org.scenicwatch.core.mediation.compensation.CompensationSheet.Standard;

/**
 * What the law awards for a claim, line by line. A pure function of sheet and claim. Amounts are in hundredths of a yuan
 * (fen); shares are rounded to the nearest fen, halves up.
 *
 * @param standards every standard of the category, with what it comes to
 * @param range from the least to the most that the chosen standards come to; none: nothing can be counted
 */
public record Compensation(List<Award> standards, @Nullable Range range) {

    private static final long PER_CENT = 100;

    public Compensation {
        standards = List.copyOf(standards);
    }

    /** From {@code least} to {@code most}, both included. */
    public record Range(long least, long most) {

        /** Whether an amount lies in it. */
        public boolean holds(long amount) {
            return least <= amount && amount <= most;
        }

        private Range or(Range other) {
            return new Range(Math.min(least, other.least), Math.max(most, other.most));
        }
    }

    /**
     * What one standard comes to.
     *
     * @param standard which
     * @param chosen whether its condition is met, as the mediator judged, or nobody judged yet
     * @param row the row of the day; none: the law did not award it on that day
     * @param lines how it comes to that
     * @param missing what has to be stated before it can be counted
     * @param range what it comes to; none: it cannot be counted
     */
    public record Award(
            Standard standard,
            boolean chosen,
            @Nullable Row row,
            List<Line> lines,
            List<Base> missing,
            @Nullable Range range) {

        public Award {
            lines = List.copyOf(lines);
            missing = List.copyOf(missing);
        }
    }

    /** One part with what it comes to and why. */
    public record Line(String part, LocalText title, LocalText reason, Range range) {}

    /** Counts what the sheet awards for the claim. */
    public static Compensation of(CompensationSheet sheet, Claim claim) {
        List<Award> awards =
                sheet.of(claim.category()).stream().map(it -> award(it, claim)).toList();
        return new Compensation(
                awards,
                awards.stream()
                        .filter(Award::chosen)
                        .flatMap(award -> Optional.ofNullable(award.range()).stream())
                        .reduce(Range::or)
                        .orElse(null));
    }

    private static Award award(Standard standard, Claim claim) {
        boolean chosen = claim.standards().isEmpty() || claim.standards().contains(standard.id());
        Row row = standard.on(claim.incurredOn()).orElse(null);
        if (row == null) {
            return new Award(standard, chosen, null, List.of(), List.of(), null);
        }
        List<Line> lines = new ArrayList<>();
        List<Base> missing = new ArrayList<>();
        for (Part part : row.parts()) {
            line(part, claim).ifPresentOrElse(lines::add, () -> missing.addAll(wantedBy(part, claim)));
        }
        boolean nothing = lines.stream().allMatch(line -> line.range().most() == 0);
        return new Award(standard, chosen, row, lines, missing, missing.isEmpty() && !nothing ? sum(lines) : null);
    }

    private static List<Base> wantedBy(Part part, Claim claim) {
        return part.of().stream()
                .map(Share::base)
                .filter(base -> claim.of(base) == null)
                .toList();
    }

    /** None when nothing that the part is counted from was stated. */
    private static Optional<Line> line(Part part, Claim claim) {
        Range range = null;
        List<LocalText> reasons = new ArrayList<>();
        for (Share share : part.of()) {
            Long base = claim.of(share.base());
            // Of several the consumer chooses; nobody chooses three times nothing.
            if (base == null || part.of().size() > 1 && base == 0) {
                continue;
            }
            Range counted = new Range(share(base, share.least()), share(base, share.most()));
            reasons.add(Reasons.of(share, base, counted));
            range = range == null ? counted : range.or(counted);
        }
        if (range == null) {
            return Optional.empty();
        }
        Range floored = floored(range, part.floor());
        return Optional.of(new Line(part.id(), part.title(), Reasons.of(reasons, range, floored), floored));
    }

    private static Range floored(Range range, @Nullable Long floor) {
        return floor == null ? range : new Range(Math.max(range.least(), floor), Math.max(range.most(), floor));
    }

    private static long share(long base, int percent) {
        return (base * percent + PER_CENT / 2) / PER_CENT;
    }

    private static Range sum(List<Line> lines) {
        long least = 0;
        long most = 0;
        for (Line line : lines) {
            least += line.range().least();
            most += line.range().most();
        }
        return new Range(least, most);
    }
}
