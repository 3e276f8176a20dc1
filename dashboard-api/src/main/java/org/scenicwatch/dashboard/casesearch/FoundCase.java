package org.scenicwatch.dashboard.casesearch;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.scenicwatch.dashboard.casesandalarms.CaseRow;

/**
 * A case on a list, and where it holds what was looked for.
 *
 * @param row the case
 * @param hits numbers, and words of people for those who may read them; names in the row speak for themselves
 */
public record FoundCase(
        @JsonUnwrapped CaseRow row,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Hit> hits) {

    /**
     * A text that holds it.
     *
     * @param said {@code number}, {@code order}, {@code complaint}, {@code note}, {@code reply} or {@code reason}
     * @param parts the text around it, in pieces
     */
    public record Hit(String said, List<Part> parts) {}

    /**
     * A piece of a text.
     *
     * @param hit whether this is what was looked for
     */
    public record Part(String text, boolean hit) {}
}
