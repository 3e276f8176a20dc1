package org.scenicwatch.core.review;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.scenicwatch.core.LocalText;
import org.springframework.stereotype.Component;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What a reviewer can find wrong and what it counts: data of the service centre, shipped as {@code review/findings.json}. */
@Component
public class FindingCatalogue {

    private static final String RESOURCE = "/review/findings.json";

    /**
     * Something that can be wrong.
     *
     * @param id the code in events and rows
     * @param title what people read
     * @param points what it counts
     * @param ofHandler whether it can be one person's fault
     * @param source who says so
     * @param confirmed false: its points are to be confirmed on site
     */
    public record Finding(
            String id, LocalText title, int points, boolean ofHandler, LocalText source, boolean confirmed) {}

    /**
     * Everything.
     *
     * @param rectifyDays how many days are proposed for putting it right
     */
    public record Sheet(int rectifyDays, List<Finding> findings) {}

    private final Sheet sheet = read();

    /** Everything, in the order in which it is offered. */
    public Sheet sheet() {
        return sheet;
    }

    /** The finding with this code; none when it is not on the list any more. */
    public Optional<Finding> find(String id) {
        return sheet.findings().stream()
                .filter(finding -> finding.id().equals(id))
                .findFirst();
    }

    /**
     * The finding with this code.
     *
     * @throws ReviewRefused {@code review.unknown-finding}
     */
    public Finding finding(String id) {
        return find(id).orElseThrow(() -> ReviewRefused.unknownFinding(id));
    }

    private static Sheet read() {
        try (InputStream in = Objects.requireNonNull(FindingCatalogue.class.getResourceAsStream(RESOURCE), RESOURCE)) {
            return JsonMapper.builder()
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .build()
                    .readValue(in, Sheet.class);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + RESOURCE, e);
        }
    }
}
