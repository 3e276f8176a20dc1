package org.scenicwatch.core.alarm;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The rules that the platform ships with, published when an area starts for the first time. */
public final class DefaultRules {

    private static final String RESOURCE = "/rules/default-rules.json";

    private DefaultRules() {}

    /** Reads the shipped rules. */
    public static List<AlarmRule> load() {
        try (InputStream in = DefaultRules.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("missing resource " + RESOURCE);
            }
            return List.of(read(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static AlarmRule[] read(InputStream in) {
        return JsonMapper.builder()
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build()
                .readValue(in, AlarmRule[].class);
    }
}
