package org.scenicwatch.dashboard.alarmrules;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.alarm.AlarmRule;
import org.scenicwatch.core.alarm.Inhibition;
import org.scenicwatch.core.alarm.RuleOverride;
import org.scenicwatch.core.calendar.SiteCalendar;

/**
 * A version of the rule book, whole.
 *
 * @param publishedAt since when it is in force, or was
 * @param note why it was published
 */
record RuleBookView(
        int version,
        Instant publishedAt,
        @Nullable String note,
        List<AlarmRule> rules,
        List<RuleOverride> overrides,
        List<Inhibition> inhibitions,
        SiteCalendar calendar) {

    static RuleBookView of(RuleVersions.Book book) {
        return new RuleBookView(
                book.version(),
                book.at(),
                book.note(),
                book.set().rules(),
                book.set().overrides(),
                book.set().inhibitions(),
                book.set().calendar());
    }

    /**
     * What a version is known by; the answer to a change of the book.
     *
     * @param publishedAt since when it is in force
     * @param note why
     */
    record Head(int version, Instant publishedAt, @Nullable String note) {

        static Head of(RuleVersions.Book book) {
            return new Head(book.version(), book.at(), book.note());
        }
    }
}
