package org.scenicwatch.dashboard.track;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.LocalText;

/**
 * Where a complaint stands, as its complainant sees it.
 *
 * @param state the case's state, as in the outside contract
 * @param title the state in plain words
 * @param place the place's name
 * @param body who deals with it
 * @param outcome how it ended; for a refusal its legal ground
 * @param answerBy when the centre means to have answered first; null when it has
 * @param settledBy when the centre means to have settled it; null when it has
 * @param may what its complainant can do now: {@code withdraw}, {@code urge}, {@code rate}, {@code photos}, {@code answer},
 *     {@code texts-off}, {@code texts-on}
 * @param next what happens next, in plain words
 * @param expected by when, by the complaint's own clocks that are open
 * @param questions what the centre asked, oldest first
 * @param texts whether text messages go to the complainant, {@code on} or {@code off}; null: no number was given
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record Progress(
        String state,
        LocalText title,
        LocalText category,
        @Nullable LocalText place,
        Instant filedAt,
        List<Step> steps,
        @Nullable LocalText body,
        @Nullable LocalText outcome,
        @Nullable Instant answerBy,
        @Nullable Instant settledBy,
        List<Reply> replies,
        List<String> may,
        LocalText next,
        List<Expected> expected,
        List<Question> questions,
        @Nullable String texts) {

    static final String TEXTS_ON = "on";
    static final String TEXTS_OFF = "off";

    private static final Set<String> OVER = Set.of("closed", "refused", "withdrawn");

    /** Whether the case is over. */
    @JsonProperty("over")
    public boolean over() {
        return OVER.contains(state);
    }

    /**
     * One of the steps that are drawn.
     *
     * @param key received, sorted, assigned, settled or closed; of a hazard found, ordered, rectified, rechecked, struck-off
     *     or dismissed
     * @param at when it was reached; null when it was not
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Step(
            String key, LocalText title, @Nullable Instant at) {

        /** Whether the step was reached. */
        public boolean done() {
            return at != null;
        }

        /** Where it stands: the index of the last step that was reached, the first if none was. */
        public static int lastDone(List<Step> steps) {
            int last = 0;
            for (int i = 0; i < steps.size(); i++) {
                if (steps.get(i).done()) {
                    last = i;
                }
            }
            return last;
        }
    }

    /**
     * What the centre answered.
     *
     * @param until the new deadline, when it says why more time is needed
     */
    public record Reply(Instant at, String text, @Nullable Instant until) {}

    /**
     * By when something is to be done.
     *
     * @param at by when; none: it stands still
     * @param late whether that was before now
     * @param held why it stands still
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Expected(
            LocalText what,
            @Nullable Instant at,
            boolean late,
            @Nullable LocalText held) {}

    /**
     * What the centre asked.
     *
     * @param answeredAt when this complainant answered; what was answered is not shown
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Question(
            String id, Instant at, String text, @Nullable Instant answeredAt) {

        /** Whether this complainant can answer still. */
        @JsonProperty("open")
        public boolean open() {
            return answeredAt == null;
        }
    }

    /** Whether the complainant can do this now. */
    public boolean can(String act) {
        return may.contains(act);
    }
}
