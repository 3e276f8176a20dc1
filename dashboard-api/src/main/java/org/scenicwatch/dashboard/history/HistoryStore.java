package org.scenicwatch.dashboard.history;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/**
 * Keeps every reading once by (device, metric, time) and answers a series raw or in spans. Writing takes part in the
 * caller's transaction; failures of the database come as Spring's {@code DataAccessException}.
 */
public interface HistoryStore {

    /** Makes the tables that are missing; safe to repeat and to run on several nodes at once. */
    void prepare();

    /**
     * Stores the readings that are not there yet; of two values for one instant the first is kept. Readings older than
     * the raw retention are left out.
     *
     * @return how many rows were new
     */
    int write(Collection<Reading> readings);

    /** The values in {@code [from, to)}, oldest first, at most {@code limit}. */
    List<HistoryPoint> raw(String device, String metric, Instant from, Instant to, int limit);

    /**
     * The series in spans of {@code every}, counted from local midnight of the site. The first span is the one that
     * holds {@code from}. Spans of whole minutes and hours are answered from the roll-ups.
     */
    List<HistoryBucket> buckets(String device, String metric, Instant from, Instant to, Duration every);

    /**
     * Hands over what these devices measured of these metrics in {@code [from, to)} while they counted as live: day by day
     * (UTC), within a day device by device, and there in order of time, then of metric. Read in small fetches, each day in
     * a transaction of its own.
     *
     * @param devices ids of devices, {@code <area>/<device>}; a day of all of them is sorted at once, so some dozens
     * @return whether it was read to the end, which the reader may not want
     */
    boolean scan(
            Collection<String> devices, Collection<String> metrics, Instant from, Instant to, HistoryReader reader);

    /** How many readings a scan would hand over, about: it counts whole hours, from the roll-ups. */
    long count(Collection<String> devices, Collection<String> metrics, Instant from, Instant to);

    /** From when on single readings are kept. */
    Instant keptFrom();

    /**
     * Brings the roll-ups up to some minutes before the newest reading that was written here, in transactions of its own.
     * Spans are answered alike before and after; it only keeps answers quick. Run it every few seconds.
     */
    void rollUp();

    /** Makes room ahead and drops what is older than its retention. Run it at least once a day. */
    void upkeep();

    /** Empties everything, in the caller's transaction, so that a replay can fill it again. */
    void clear();

    /** The variant in a few words, for the log and the health page. */
    String variant();
}
