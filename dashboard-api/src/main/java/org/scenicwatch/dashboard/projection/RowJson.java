package org.scenicwatch.dashboard.projection;

import com.fasterxml.jackson.annotation.JsonInclude;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** How rows are written in tables and on the live view: record components, instants as RFC 3339 text, nulls kept out. */
public final class RowJson {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .changeDefaultPropertyInclusion(value -> value.withValueInclusion(JsonInclude.Include.NON_NULL))
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private RowJson() {}

    /** The one mapper of all rows. */
    public static JsonMapper mapper() {
        return MAPPER;
    }
}
