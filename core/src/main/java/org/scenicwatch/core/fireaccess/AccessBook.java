package org.scenicwatch.core.fireaccess;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.scenicwatch.core.LocalText;
import org.springframework.stereotype.Component;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Kinds of engines with their sizes, and why a way can be blocked: data with its sources, shipped as {@code fireaccess/book.json}. */
@Component
public class AccessBook {

    private static final String RESOURCE = "/fireaccess/book.json";

    /**
     * A kind of engine.
     *
     * @param id the code in REST
     * @param title what people read
     * @param widthMetres with mirrors
     * @param heightMetres the highest part
     * @param tonnes fully laden
     * @param source where the figures come from
     * @param confirmed whether the site has measured its own engine
     */
    public record Engine(
            String id,
            LocalText title,
            double widthMetres,
            double heightMetres,
            double tonnes,
            LocalText source,
            boolean confirmed) {}

    /** A ground of the list; some say too little without words. */
    public record Ground(String id, LocalText title, boolean wordsNeeded) {}

    /**
     * A length in metres with where it comes from.
     *
     * @param metres the length
     * @param source where it comes from
     * @param confirmed whether the site has confirmed it
     */
    public record Length(double metres, LocalText source, boolean confirmed) {}

    /**
     * Everything, as it is shipped.
     *
     * @param categories codes of the categories of cases to which engines come
     * @param clearance how wide and how high a way for engines should be; narrower ones are said, not left out
     * @param hose how long one length of hose is
     */
    public record Sheet(
            List<String> categories, List<Engine> engines, List<Ground> grounds, Length clearance, Length hose) {}

    private final Sheet sheet;

    /** The shipped book. */
    public AccessBook() {
        try (InputStream in = Objects.requireNonNull(AccessBook.class.getResourceAsStream(RESOURCE), RESOURCE)) {
            sheet = JsonMapper.builder()
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .build()
                    .readValue(in, Sheet.class);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + RESOURCE, e);
        }
    }

    /** Everything, in the order in which it is offered. */
    public Sheet sheet() {
        return sheet;
    }

    /**
     * The kind of engine with this code.
     *
     * @throws AccessRefused {@code fireaccess.unknown-engine}
     */
    public Engine engine(String id) {
        return sheet.engines().stream()
                .filter(engine -> engine.id().equals(id))
                .findFirst()
                .orElseThrow(() -> AccessRefused.unknownEngine(id));
    }

    /** What people read for a ground; its code when it is not on the list any more. */
    public LocalText groundTitle(String id) {
        return sheet.grounds().stream()
                .filter(ground -> ground.id().equals(id))
                .map(Ground::title)
                .findFirst()
                .orElse(new LocalText(id, id));
    }

    /** @throws AccessRefused when the ground is not on the list, or needs words */
    public void checkGround(String id, boolean withWords) {
        Ground found = sheet.grounds().stream()
                .filter(ground -> ground.id().equals(id))
                .findFirst()
                .orElseThrow(() -> AccessRefused.unknownGround(id));
        if (found.wordsNeeded() && !withWords) {
            throw AccessRefused.wordsRequired(found.title());
        }
    }
}
