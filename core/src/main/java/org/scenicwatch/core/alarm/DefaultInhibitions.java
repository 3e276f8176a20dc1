package org.scenicwatch.core.alarm;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The inhibitions that the platform ships with. */
public final class DefaultInhibitions {

    private static final String RESOURCE = "/rules/inhibitions.json";

    private DefaultInhibitions() {}

    /** Reads them. */
    public static List<Inhibition> load() {
        try (InputStream in = DefaultInhibitions.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("missing resource " + RESOURCE);
            }
            return List.of(JsonMapper.builder()
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .build()
                    .readValue(in, Inhibition[].class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
