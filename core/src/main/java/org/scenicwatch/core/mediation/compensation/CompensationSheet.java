package org.scenicwatch.core.mediation.compensation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.LocalText;

/**
 * The standards by which awards are counted, as data.
 *
 * @param note what is said above all of them
 * @param standards in the order in which they are shown
 */
public record CompensationSheet(LocalText note, List<Standard> standards) {

    public CompensationSheet {
        standards = List.copyOf(standards);
    }

    /**
     * One ground on which something is awarded.
     *
     * @param id the code in events and rows
     * @param title what people call it
     * @param when the condition; a person judges whether it is met
     * @param categories the codes of the categories that it can be about
     * @param rows what is awarded, each for its time
     */
    public record Standard(String id, LocalText title, LocalText when, List<String> categories, List<Row> rows) {

        public Standard {
            categories = List.copyOf(categories);
            rows = List.copyOf(rows);
        }

        /** What is awarded for what happened on that day; none: the law did not award it then. */
        public Optional<Row> on(LocalDate day) {
            return rows.stream().filter(row -> row.holdsOn(day)).findFirst();
        }
    }

    /**
     * What is awarded in a time.
     *
     * @param from the first day
     * @param until the last day; none: it holds still
     * @param parts what is added up
     * @param source where the law says so
     * @param confirmed false: to be confirmed on site
     */
    public record Row(
            LocalDate from, @Nullable LocalDate until, List<Part> parts, LocalText source, boolean confirmed) {

        public Row {
            parts = List.copyOf(parts);
        }

        boolean holdsOn(LocalDate day) {
            return !day.isBefore(from) && (until == null || !day.isAfter(until));
        }
    }

    /**
     * One part of an award.
     *
     * @param id the part's code
     * @param title what people call it
     * @param of what it is counted from; of several, the consumer chooses one
     * @param floor the least that it comes to, in hundredths of a yuan; none: there is no least
     */
    public record Part(
            String id,
            LocalText title,
            List<Share> of,
            @Nullable Long floor) {

        public Part {
            of = List.copyOf(of);
        }
    }

    /** A share of a base, from {@code least} to {@code most} per cent of it. */
    public record Share(Base base, int least, int most) {}

    /** The standards that cases of a category can be about. */
    public List<Standard> of(String category) {
        return standards.stream()
                .filter(standard -> standard.categories().contains(category))
                .toList();
    }
}
