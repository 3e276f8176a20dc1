package org.scenicwatch.dashboard.history;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The roll-ups per minute and hour where the database does not keep them by itself. Each has a mark up to which it is made.
 * What is older than the mark when it is written is added to it at once; what is newer waits in the readings until the mark
 * passes, so that a series costs one row a minute however often it speaks. Readers add what lies beyond the mark themselves.
 *
 * <p>A writer holds the marks with a shared lock for its transaction, whoever moves one on with an exclusive one: no row can
 * come to lie behind a mark uncounted.
 */
final class RollUps {

    private static final String MINUTE = "reading_minute";
    private static final String HOUR = "reading_hour";

    /** Of one transaction, whose lock writers wait for. */
    private static final Duration MOST_AT_ONCE = Duration.ofMinutes(10);

    /** Time without readings, as before a replay, is passed over in such pieces: each waits for the writers. */
    private static final Duration ONE_LEAP = Duration.ofDays(1);

    private final JdbcTemplate jdbc;
    private final TransactionTemplate own;

    RollUps(JdbcTemplate jdbc, TransactionTemplate own) {
        this.jdbc = jdbc;
        this.own = own;
    }

    /** Up to where the roll-ups are made. */
    record Marks(Instant minute, Instant hour) {

        /** Whether a row of that time must be added to a roll-up at once. */
        boolean isLate(long atMillis) {
            return atMillis < minute.toEpochMilli() || atMillis < hour.toEpochMilli();
        }
    }

    /**
     * Makes the table of marks. A history that is already there was rolled up row by row until now; its marks lie ahead, so
     * that none of its rows counts again.
     */
    void prepare(Instant now) {
        jdbc.execute(HistorySql.MARKS);
        Boolean used = jdbc.queryForObject("select exists (select 1 from reading)", Boolean.class);
        Instant hour = now.truncatedTo(ChronoUnit.HOURS);
        OffsetDateTime first = utc(Boolean.TRUE.equals(used) ? hour.plus(2, ChronoUnit.HOURS) : hour);
        jdbc.update(HistorySql.FIRST_MARK, MINUTE, first);
        jdbc.update(HistorySql.FIRST_MARK, HOUR, first);
    }

    /** The marks, which stay where they are until the caller's transaction ends. */
    Marks hold() {
        Map<String, Instant> marks = new HashMap<>();
        jdbc.query(HistorySql.READ_MARKS, row -> {
            marks.put(row.getString(1), row.getObject(2, OffsetDateTime.class).toInstant());
        });
        return new Marks(Objects.requireNonNull(marks.get(MINUTE)), Objects.requireNonNull(marks.get(HOUR)));
    }

    /** Moves both marks back to {@code start}, in the caller's transaction, when everything is emptied. */
    void restart(Instant start) {
        OffsetDateTime first = utc(start.truncatedTo(ChronoUnit.HOURS));
        jdbc.update(HistorySql.MOVE_MARK, first, MINUTE);
        jdbc.update(HistorySql.MOVE_MARK, first, HOUR);
    }

    /**
     * Makes all minutes and hours that end before {@code until}, in transactions of its own.
     *
     * @param patience how long to wait for writers that hold the marks; it fails after that. Others may write meanwhile.
     */
    void advance(Instant until, Duration patience) {
        Instant made =
                advance(MINUTE, HistorySql.MAKE_MINUTES, until.truncatedTo(ChronoUnit.MINUTES), MOST_AT_ONCE, patience);
        advance(HOUR, HistorySql.MAKE_HOURS, made.truncatedTo(ChronoUnit.HOURS), Duration.ofHours(1), patience);
    }

    private Instant advance(String rollup, String make, Instant until, Duration most, Duration patience) {
        Instant mark = mark(HistorySql.READ_MARK, rollup);
        while (mark.isBefore(until)) {
            mark = step(rollup, make, until, most, patience);
        }
        return mark;
    }

    /** One transaction's worth; answers the mark. */
    private Instant step(String rollup, String make, Instant until, Duration most, Duration patience) {
        Instant mark = own.execute(status -> {
            jdbc.execute("set local lock_timeout = " + patience.toMillis());
            Instant from = mark(HistorySql.TAKE_MARK, rollup);
            if (!from.isBefore(until)) {
                return from;
            }
            Instant to = earlier(from.plus(ONE_LEAP), until);
            Boolean any = jdbc.queryForObject(HistorySql.ANY_READING, Boolean.class, utc(from), utc(to));
            if (Boolean.TRUE.equals(any)) {
                to = earlier(from.plus(most), until);
                jdbc.update(make, utc(from), utc(to));
            }
            jdbc.update(HistorySql.MOVE_MARK, utc(to), rollup);
            return to;
        });
        return Objects.requireNonNull(mark);
    }

    private Instant mark(String read, String rollup) {
        return Objects.requireNonNull(jdbc.queryForObject(read, OffsetDateTime.class, rollup))
                .toInstant();
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
