package org.scenicwatch.dashboard.field;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.dispatch.roster.ResponderTables;

/** One kind of rows on the phone page, as each person sees them: a person's own only. */
public interface OwnRows {

    /**
     * A row that may have changed.
     *
     * @param kind {@link #kind()}
     * @param id the row's id
     * @param version the version of the aggregate that the row follows; the larger one is the newer
     * @param row the whole row as this person sees it; null: it is none of theirs any more
     */
    record Change(
            String kind,
            String id,
            long version,

            @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable
            Object row) {}

    /** The word of the outside contract. */
    String kind();

    /** The id of the row that follows this aggregate; none when no row of this kind does. */
    Optional<String> rowOf(String aggregateId);

    /** Which version of the aggregate the row stands at, -1 without a row. */
    long version(String id);

    /** The row as the person sees it; none when it never concerned the person. */
    Optional<Change> seenBy(ResponderTables.Entry person, String id);
}
