package org.scenicwatch.dashboard.casesandalarms;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.LocalText;

/**
 * A case with everything that belongs to it; only for those who work on it.
 *
 * @param row the case
 * @param filings its complaints, oldest first
 * @param trail what happened to it, oldest first
 * @param facts what the trail says of it beside the row
 * @param suggestions what may be the same matter
 * @param hidden whether what people said and sent is kept from the caller
 * @param barred what the procedure gives to others than the caller, and why
 */
public record CaseDetail(
        @JsonUnwrapped CaseRow row,
        List<Filing> filings,
        List<Step> trail,
        CaseFacts facts,
        List<Suggestion> suggestions,
        boolean hidden,
        List<CaseDoers.Barred> barred) {

    /**
     * Something near in place and time that may be the same matter: an alarm for a case with complaints, or the other way
     * round.
     *
     * @param kind {@code case} or {@code alarm}
     * @param id its id in rows
     * @param number what people call a case by
     * @param title what people call it
     * @param at when it began
     * @param text why it is suggested
     */
    public record Suggestion(
            String kind,
            String id,
            @Nullable String number,
            @Nullable LocalText title,
            Instant at,
            LocalText text) {}

    /**
     * A complaint.
     *
     * @param ref its reference in the vault
     * @param at server time
     * @param language the language of the complainant's page
     * @param statement what the person said; null: erased
     * @param phoneMasked the phone number with its middle hidden
     * @param photos what was sent with it
     * @param withdrawnAt when its complainant took it back
     */
    public record Filing(
            String ref,
            Instant at,
            String language,
            @Nullable String statement,
            @Nullable String phoneMasked,
            List<Filings.Photo> photos,
            @Nullable Instant withdrawnAt) {}

    /**
     * One thing that happened.
     *
     * @param at server time
     * @param event the event's name
     * @param actor who did it, an opaque id
     * @param actorName what people call the actor
     * @param text what happened, for people
     * @param note what a person wrote to it
     */
    public record Step(
            Instant at,
            String event,
            String actor,
            @Nullable String actorName,
            LocalText text,
            @Nullable String note) {}
}
