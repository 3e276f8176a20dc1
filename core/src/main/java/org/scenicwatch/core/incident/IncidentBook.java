package org.scenicwatch.core.incident;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.scenicwatch.core.LocalText;
import org.springframework.stereotype.Component;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * How often teams are counted, and what is recorded of volunteers: data of the service centre with its sources, shipped as
 * {@code incident/book.json}.
 */
@Component
public class IncidentBook {

    private static final String RESOURCE = "/incident/book.json";

    /**
     * How often the teams of a category of cases are counted.
     *
     * @param category the category's code; {@code *} for all that are not named
     * @param intervalMinutes from one roll-call to when the next is due
     * @param answerMinutes within which every team should answer
     * @param source where the figures come from
     * @param confirmed whether the site has confirmed them
     */
    public record Pace(String category, int intervalMinutes, int answerMinutes, LocalText source, boolean confirmed) {

        /** From one roll-call to when the next is due. */
        public Duration interval() {
            return Duration.ofMinutes(intervalMinutes);
        }

        /** Within which every team should answer. */
        public Duration answer() {
            return Duration.ofMinutes(answerMinutes);
        }
    }

    /** A word of a list. */
    public record Entry(String id, LocalText title) {}

    /**
     * What a volunteer agrees to.
     *
     * @param text what is read to the person
     * @param source where it comes from
     * @param confirmed whether the site has confirmed the words
     */
    public record Notice(LocalText text, LocalText source, boolean confirmed) {}

    private record Sheet(List<Pace> rolls, Notice consentNotice, List<Entry> consents, List<Entry> suspensions) {}

    private final Sheet sheet;

    /** The shipped book. */
    public IncidentBook() {
        try (InputStream in = Objects.requireNonNull(IncidentBook.class.getResourceAsStream(RESOURCE), RESOURCE)) {
            sheet = JsonMapper.builder()
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .build()
                    .readValue(in, Sheet.class);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + RESOURCE, e);
        }
    }

    /** How often teams are counted in a case of that category. */
    public Pace pace(String category) {
        return sheet.rolls().stream()
                .filter(pace -> pace.category().equals(category))
                .findFirst()
                .orElseGet(() -> sheet.rolls().stream()
                        .filter(pace -> pace.category().equals("*"))
                        .findFirst()
                        .orElseThrow());
    }

    /** What a volunteer agrees to. */
    public Notice consentNotice() {
        return sheet.consentNotice();
    }

    /** How a volunteer can agree. */
    public List<Entry> consents() {
        return sheet.consents();
    }

    /** Why a volunteer may not be called for a while. */
    public List<Entry> suspensions() {
        return sheet.suspensions();
    }

    /** @throws IncidentRefused when nobody agrees in this form */
    public void checkConsent(String form) {
        if (sheet.consents().stream().noneMatch(entry -> entry.id().equals(form))) {
            throw IncidentRefused.unknownConsent(form);
        }
    }

    /** @throws IncidentRefused when the ground is not on the list */
    public void checkSuspension(String ground) {
        if (sheet.suspensions().stream().noneMatch(entry -> entry.id().equals(ground))) {
            throw IncidentRefused.unknownSuspension(ground);
        }
    }
}
