package org.scenicwatch.dashboard.lostperson;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.LocalText;
import org.scenicwatch.core.lostperson.SearchState;
import org.scenicwatch.core.lostperson.SectorState;
import org.scenicwatch.core.lostperson.SightingSource;

/**
 * A search as those who look see it.
 *
 * @param caseId the id of the case in which it was begun
 * @param goesOnIn the case in which it goes on and with which it ends, when its own was merged
 * @param state where it stands
 * @param round how many searches the case has had
 * @param begun when, by whom
 * @param place the registered place near which to look
 * @param ageBand how old, in words
 * @param relation what the reporter is to the person
 * @param person who it is; none when it is erased
 * @param legal what is on file of what the law asks for
 * @param missing what is not, with who asks for it
 * @param photo whether a photo is on file, and whether it may be shown
 * @param alert who was told
 * @param sightings in order of when the person may have been seen
 * @param sectors those to be searched next first, then those at work, then those done
 * @param doneShare how much of the sectors is looked through, 0 to 1
 * @param end how it ended and what was erased; none while it runs
 */
record SearchView(
        String caseId,
        @Nullable Other goesOnIn,
        SearchState state,
        int round,
        Deed begun,
        @Nullable LocalText place,
        LocalText ageBand,
        LocalText relation,
        @Nullable Person person,
        Legal legal,
        List<Missing> missing,
        Photo photo,
        SearchTable.Alert alert,
        List<Sighting> sightings,
        List<Sector> sectors,
        double doneShare,
        @Nullable End end) {

    /** Another case, by its id and the number that people call it by. */
    record Other(String id, String number) {}

    /** A search that came with a case that was merged: the case in which it was begun, and where it stands. */
    record Carried(String caseId, String number, SearchState state) {}

    /** When somebody did something, and what people call them. */
    record Deed(Instant at, @Nullable String by) {}

    /** A spot on the map. */
    record Spot(
            double lon,
            double lat,
            @Nullable LocalText place,
            @Nullable String where) {}

    /** Who is lost. */
    record Person(
            @Nullable String name,
            @Nullable Integer years,
            @Nullable String description,
            @Nullable String clothing,
            @Nullable Instant lastSeenAt,
            @Nullable Spot lastSeen,
            @Nullable String placeId,
            @Nullable String relationId) {}

    /** What the law asks for, as far as it is on file. */
    record Legal(
            @Nullable LocalText ground,
            @Nullable LocalText groundSource,
            @Nullable String number,
            @Nullable Deed grounded,
            boolean consentNeeded,
            @Nullable LocalText guardian,
            @Nullable LocalText way,
            @Nullable String reference,
            boolean paperExpected,
            boolean paper,
            @Nullable Deed consented) {}

    /** Something that is not on file; {@code blocks}: the picture may not go round without it. */
    record Missing(String id, LocalText title, LocalText source, boolean blocks) {}

    /** The person's photo. */
    record Photo(boolean onFile, boolean shown) {}

    /**
     * Where the person may have been.
     *
     * @param confirmed none: not weighed yet
     * @param certainty how sure a person is
     * @param confidence how sure a system is, 0 to 1
     */
    record Sighting(
            String id,
            SightingSource source,
            LocalText sourceTitle,
            @Nullable Instant at,
            @Nullable Spot spot,
            @Nullable LocalText certainty,
            @Nullable Double confidence,
            @Nullable String words,
            boolean photo,
            @Nullable Boolean confirmed,
            Deed reported,
            @Nullable Deed weighed) {}

    /**
     * A part of the ground.
     *
     * @param name what people call it; none for a drawn one
     * @param shape GeoJSON geometry
     * @param metres how far from where the person was last
     * @param next the how manieth to be searched next; none: at work or done
     */
    record Sector(
            String id,
            @Nullable LocalText name,
            @JsonRawValue @Nullable String shape,
            SectorState state,
            @Nullable LocalText team,
            int pass,
            @Nullable Long metres,
            @Nullable Integer next,
            List<Mark> marks) {}

    /** A team looked through a sector; {@code done} none: it is there. */
    record Mark(
            LocalText team, int pass, Deed begun, @Nullable Deed done) {}

    /** How it ended, and what was erased with it. */
    record End(
            Instant at,
            String reason,
            @Nullable LocalText outcome,
            int photos,
            int sightings,
            int entries,
            @Nullable Instant erasedAt) {}
}
