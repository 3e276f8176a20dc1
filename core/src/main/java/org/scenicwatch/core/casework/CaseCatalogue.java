package org.scenicwatch.core.casework;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.LocalText;
import org.scenicwatch.core.alarm.Priority;
import org.springframework.stereotype.Component;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What cases can be about, whose they are and how they end: data of the service centre, shipped as resources. */
@Component
public class CaseCatalogue {

    /** What every remit, outcome and body has. */
    public record Entry(String id, LocalText title) {}

    /**
     * One kind of case.
     *
     * @param id the code in events and rows
     * @param title what people read
     * @param cause what it is about, coarser than the category: cases of one place and cause are one
     * @param remit the remit it belongs to by default
     * @param priority how soon somebody must act by default
     * @param body the body it goes to by default
     * @param byPublic whether tourists and residents are offered it
     * @param questions what is asked about it, in this order
     */
    public record Category(
            String id,
            LocalText title,
            String cause,
            String remit,
            Priority priority,
            String body,
            boolean byPublic,
            List<Asked> questions) {

        public Category {
            questions = List.copyOf(questions);
        }
    }

    /**
     * A question of a category; a case is opened without its answer all the same.
     *
     * @param id the question's code
     * @param required whether a missing answer is shown as missing
     * @param byPublic whether complainants may be asked, too
     */
    public record Asked(String id, boolean required, boolean byPublic) {}

    /** What kind of answer a question takes. */
    public enum AnswerKind {
        CHOICE,
        TEXT,
        NUMBER,
        YES_NO
    }

    /**
     * Something to ask.
     *
     * @param id the code in events and rows
     * @param title what people are asked
     * @param kind what kind of answer it takes
     * @param options what can be chosen
     * @param unit the unit of a number
     */
    public record Question(
            String id,
            LocalText title,
            AnswerKind kind,
            List<Entry> options,
            @Nullable LocalText unit) {

        public Question {
            options = options == null ? List.of() : List.copyOf(options);
        }

        /** Whether this is an answer of its kind: a code of the options, {@code yes} or {@code no}, a number, or words. */
        public boolean takes(String answer) {
            return switch (kind) {
                case CHOICE -> find(options, answer).isPresent();
                case YES_NO -> answer.equals("yes") || answer.equals("no");
                case NUMBER -> NUMBER.matcher(answer).matches();
                case TEXT -> answer.length() <= LONGEST_ANSWER;
            };
        }
    }

    private record Sheet(
            List<Entry> remits, List<Entry> outcomes, List<Question> questions, List<Category> categories) {}

    /** A body as far as the catalogue names it; what else is known of it is for routing. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    private record BodyEntry(String id, LocalText title) {}

    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}(?:\\.\\d{1,2})?");
    private static final int LONGEST_ANSWER = 500;

    private final Sheet sheet = read("/casework/catalogue.json", Sheet.class);
    private final List<Entry> bodies = Arrays.stream(read("/casework/bodies.json", BodyEntry[].class))
            .map(body -> new Entry(body.id(), body.title()))
            .toList();

    /** All categories, in the order in which they are offered. */
    public List<Category> categories() {
        return sheet.categories();
    }

    /** The six remits (六大职能). */
    public List<Entry> remits() {
        return sheet.remits();
    }

    /** How a case can be settled. */
    public List<Entry> outcomes() {
        return sheet.outcomes();
    }

    /** All questions, of whatever category. */
    public List<Question> questions() {
        return sheet.questions();
    }

    /** The question with this code, if there is one. */
    public Optional<Question> question(@Nullable String id) {
        return questions().stream().filter(question -> question.id().equals(id)).findFirst();
    }

    /** The bodies that cases can be assigned to. */
    public List<Entry> bodies() {
        return bodies;
    }

    /**
     * The category with this code.
     *
     * @throws CaseRefused {@code case.unknown-category}
     */
    public Category category(String id) {
        return categories().stream()
                .filter(category -> category.id().equals(id))
                .findFirst()
                .orElseThrow(() -> CaseRefused.unknownCategory(id));
    }

    /** The body with this code, if there is one. */
    public Optional<Entry> body(@Nullable String id) {
        return find(bodies, id);
    }

    /** The remit with this code, if there is one. */
    public Optional<Entry> remit(@Nullable String id) {
        return find(remits(), id);
    }

    /** The outcome with this code, if there is one. */
    public Optional<Entry> outcome(@Nullable String id) {
        return find(outcomes(), id);
    }

    static Optional<Entry> find(List<Entry> entries, @Nullable String id) {
        return entries.stream().filter(entry -> entry.id().equals(id)).findFirst();
    }

    static <T> T read(String resource, Class<T> type) {
        try (InputStream in = Objects.requireNonNull(CaseCatalogue.class.getResourceAsStream(resource), resource)) {
            return JsonMapper.builder()
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .build()
                    .readValue(in, type);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + resource, e);
        }
    }
}
