package org.scenicwatch.dashboard.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamSource;

/**
 * What a person sent, before it was looked at. Never logged.
 *
 * @param place the place's code, from the QR code
 * @param category the category's code
 * @param statement what happened, in the person's words
 * @param phone where the person can be called
 * @param language {@code zh} or {@code en}
 * @param photos the files as they came, read one by one
 * @param onceKey the same key again is the same filing
 * @param same the mark of an open case that the person says it is about, as the page was told of it
 * @param origin the keyed hash of where it came from; none: not by the public page or API
 */
public record Filing(
        @Nullable String place,
        @Nullable String category,
        @Nullable String statement,
        @Nullable String phone,
        String language,
        List<? extends InputStreamSource> photos,
        @Nullable String onceKey,
        @Nullable String same,
        @Nullable String origin) {

    /** Says nothing of what is in it. */
    @Override
    public String toString() {
        return "Filing";
    }
}
