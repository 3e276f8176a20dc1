package org.scenicwatch.core.casework;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
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
     */
    public record Category(
            String id, LocalText title, String cause, String remit, Priority priority, String body, boolean byPublic) {}

    private record Sheet(List<Entry> remits, List<Entry> outcomes, List<Category> categories) {}

    private final Sheet sheet = read("/casework/catalogue.json", Sheet.class);
    private final List<Entry> bodies = List.of(read("/casework/bodies.json", Entry[].class));

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
