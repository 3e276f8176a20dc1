package org.scenicwatch.core.lostperson;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.LocalText;
import org.springframework.stereotype.Component;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What people choose from in a search, and what the law asks for, with its sources: data of the service centre, shipped
 * as {@code lostperson/search.json}.
 */
@Component
public class SearchBook {

    private static final String RESOURCE = "/lostperson/search.json";

    /**
     * Something to choose.
     *
     * @param id the code in events and rows
     * @param title what people read
     */
    public record Choice(String id, LocalText title) {}

    /**
     * A ground on which personal data of the lost may be used.
     *
     * @param id the code in events and rows
     * @param title what people read
     * @param numberNeeded whether it says too little without the number of a paper
     * @param source where the law says so
     * @param confirmed false: to be confirmed on site
     */
    public record Ground(String id, LocalText title, boolean numberNeeded, LocalText source, boolean confirmed) {}

    /**
     * How a guardian consents.
     *
     * @param id the code in events and rows
     * @param title what people read
     * @param paperNeeded whether it counts only with a photo of the paper
     * @param referenceNeeded whether it must say where the evidence is found, such as a number
     * @param source who says so
     * @param confirmed false: to be confirmed on site
     */
    public record ConsentWay(
            String id,
            LocalText title,
            boolean paperNeeded,
            boolean referenceNeeded,
            LocalText source,
            boolean confirmed) {}

    /**
     * What has to be on file, with why.
     *
     * @param id {@code ground}, {@code consent}, {@code paper}, {@code photo}
     * @param title what people read
     * @param source who asks for it
     */
    public record Evidence(String id, LocalText title, LocalText source) {}

    /** Everything, as it is shipped. */
    public record Sheet(
            List<Choice> relations,
            List<Ground> grounds,
            List<Choice> guardians,
            List<ConsentWay> consentWays,
            List<Choice> certainties,
            List<Evidence> evidence) {}

    private final Sheet sheet = read();

    /** Everything, in the order in which it is offered. */
    public Sheet sheet() {
        return sheet;
    }

    /**
     * The ground with this code.
     *
     * @throws SearchRefused {@code search.unknown-ground}
     */
    public Ground ground(String id) {
        return sheet.grounds().stream()
                .filter(ground -> ground.id().equals(id))
                .findFirst()
                .orElseThrow(() -> SearchRefused.unknown("ground", id));
    }

    /**
     * The way of consenting with this code.
     *
     * @throws SearchRefused {@code search.unknown-way}
     */
    public ConsentWay way(String id) {
        return sheet.consentWays().stream()
                .filter(way -> way.id().equals(id))
                .findFirst()
                .orElseThrow(() -> SearchRefused.unknown("way", id));
    }

    /** What has to be on file, by its code. */
    public Evidence evidence(String id) {
        return sheet.evidence().stream()
                .filter(item -> item.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** Checks a choice of relation. */
    public void checkRelation(String id) {
        check(sheet.relations(), "relation", id);
    }

    /** Checks a choice of guardian. */
    public void checkGuardian(String id) {
        check(sheet.guardians(), "guardian", id);
    }

    /** Checks how sure somebody says to be. */
    public void checkCertainty(String id) {
        check(sheet.certainties(), "certainty", id);
    }

    /** What people read for a code of one of the lists of choices; none when it is not on it any more. */
    public static Optional<LocalText> titleOf(List<Choice> choices, @Nullable String id) {
        return choices.stream()
                .filter(choice -> choice.id().equals(id))
                .map(Choice::title)
                .findFirst();
    }

    private static void check(List<Choice> choices, String field, String id) {
        if (choices.stream().noneMatch(choice -> choice.id().equals(id))) {
            throw SearchRefused.unknown(field, id);
        }
    }

    private static Sheet read() {
        try (InputStream in = Objects.requireNonNull(SearchBook.class.getResourceAsStream(RESOURCE), RESOURCE)) {
            return JsonMapper.builder()
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .build()
                    .readValue(in, Sheet.class);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + RESOURCE, e);
        }
    }
}
