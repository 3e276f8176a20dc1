package org.scenicwatch.dashboard.casesandalarms;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What complainants said, as far as the caller may read it. Kept by the intake. */
public interface Filings {

    /**
     * What one complainant said.
     *
     * @param statement in the person's own words
     * @param phoneMasked the phone number with its middle hidden; null: none was given
     * @param photos what was sent with it
     */
    record Words(String statement, @Nullable String phoneMasked, List<Photo> photos) {}

    /**
     * A photo.
     *
     * @param id in the vault
     * @param url where the caller can read it
     * @param width pixels
     * @param height pixels
     */
    record Photo(String id, String url, int width, int height) {}

    /** The words under this reference, or empty when they are erased. */
    Optional<Words> read(String complaintRef);
}
