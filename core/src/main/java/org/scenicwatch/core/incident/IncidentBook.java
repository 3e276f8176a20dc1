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

/** How often teams are counted: data of the service centre with its sources, shipped as {@code incident/book.json}. */
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

    private record Sheet(List<Pace> rolls) {}

    private final List<Pace> rolls;

    /** The shipped book. */
    public IncidentBook() {
        try (InputStream in = Objects.requireNonNull(IncidentBook.class.getResourceAsStream(RESOURCE), RESOURCE)) {
            rolls = JsonMapper.builder()
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .build()
                    .readValue(in, Sheet.class)
                    .rolls();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + RESOURCE, e);
        }
    }

    /** How often teams are counted in a case of that category. */
    public Pace pace(String category) {
        return rolls.stream()
                .filter(pace -> pace.category().equals(category))
                .findFirst()
                .orElseGet(() -> rolls.stream()
                        .filter(pace -> pace.category().equals("*"))
                        .findFirst()
                        .orElseThrow());
    }
}
