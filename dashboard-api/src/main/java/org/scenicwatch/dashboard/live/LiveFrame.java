package org.scenicwatch.dashboard.live;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One batch of changes on {@code /topic/live}.
 *
 * @param epoch grows with each new life of the live view; sequences of two epochs cannot be compared
 * @param seq this batch's number
 * @param from the number of the batch before it; a client that has another one last reloads the snapshot
 * @param at server time
 * @param merged how many changes waited and were merged into newer ones of the same row
 * @param changes each row at most once
 */
public record LiveFrame(long epoch, long seq, long from, Instant at, long merged, List<Change> changes) {

    /** What a row is. */
    @SuppressWarnings("MemberName") // the words of the outside contract
    public enum Kind {
        alarm,
        CASE,
        device,
        lot,
        zone,
        duty,
        guidance;

        /** The word of the outside contract; one of them is a word of Java too. */
        @com.fasterxml.jackson.annotation.JsonValue
        public String word() {
            return this == CASE ? "case" : name();
        }
    }

    /**
     * A changed row.
     *
     * @param kind what it is
     * @param id its id
     * @param row the whole row; null: it left the live view
     */
    public record Change(
            Kind kind,
            String id,

            @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable
            Object row) {}
}
