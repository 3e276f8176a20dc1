package org.scenicwatch.dashboard.signs;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Decides whether a sign is told anything now. What people put on a sign comes first: a warning stands until a person puts
 * something else there, any other text of a person for half an hour.
 *
 * @param period the least time between two texts of one sign
 */
record SignPolicy(Duration period) {

    /** The rule's name in commands and rows. */
    static final String RULE = "parking-signs";

    /** Own choice ?: long enough for whatever a person guides people past. */
    private static final Duration PEOPLE_FIRST = Duration.ofMinutes(30);

    private static final Duration LONGEST_WAIT = Duration.ofMinutes(16);

    /**
     * Whether to tell the sign this text.
     *
     * @param wanted what it should show
     * @param shown the newest text that the sign said it shows; none: nobody knows
     * @param newest the newest commands to display, newest first
     */
    boolean tells(String wanted, @Nullable Attempt shown, List<Attempt> newest, Instant now) {
        List<Attempt> made = newest.stream().filter(each -> !each.isWithdrawn()).toList();
        if (wanted.isEmpty() || made.stream().anyMatch(Attempt::isOpen) || isKeptByPeople(shown, now)) {
            return false;
        }
        if (made.isEmpty()) {
            return true;
        }
        Attempt last = made.get(0);
        if (now.isBefore(last.requestedAt().plus(period))) {
            return false;
        }
        if (last.isShown()) {
            return !(last.isOurs() && last.text().equals(wanted));
        }
        return !now.isBefore(last.changedAt().plus(patience(made)));
    }

    private static boolean isKeptByPeople(@Nullable Attempt shown, Instant now) {
        return shown != null
                && !shown.isOurs()
                && (shown.warns() || now.isBefore(shown.requestedAt().plus(PEOPLE_FIRST)));
    }

    /** A sign that does not take a text is asked again after one period, then after two, four and so on. */
    private Duration patience(List<Attempt> made) {
        long failed = made.stream().takeWhile(each -> !each.isShown()).count();
        Duration doubled = period.multipliedBy(1L << Math.min(failed - 1, 10));
        return doubled.compareTo(LONGEST_WAIT) < 0 ? doubled : LONGEST_WAIT;
    }
}
