package org.scenicwatch.dashboard.incident;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.LocalText;
import org.scenicwatch.core.incident.IncidentBook;

/**
 * What is done on the spot of a case, for those who work there.
 *
 * @param caseId the case's id in rows
 * @param running whether anything is being done
 * @param sectors the parts of the ground with their teams
 * @param teams who would be counted if a roll were called now
 * @param pace how often, with its source
 * @param roll the newest roll-call
 * @param rolls the earlier ones, the newest first
 * @param missing how many people are missing by the newest answers; more than 0 is the most urgent there is
 * @param missingTeams whose
 * @param withdrawnAt when everybody had to leave, the last time
 * @param calls the calls of volunteers, the newest first
 * @param keptWith the number of the case that was merged into this one and whose people these are; none: its own
 * @param carried what is being done for other cases that were merged into this one
 * @param heads how many volunteers there are on all calls that stand
 */
record IncidentView(
        String caseId,
        boolean running,
        List<Sector> sectors,
        List<Team> teams,
        IncidentBook.Pace pace,
        @Nullable Roll roll,
        List<Roll> rolls,
        int missing,
        List<Team> missingTeams,
        @Nullable Instant withdrawnAt,
        List<Call> calls,
        @Nullable String keptWith,
        List<Carried> carried,
        Heads heads) {

    /** An incident that goes on beside: the case that it was begun for, what is to be done there, and who is missing. */
    record Carried(String caseId, @Nullable String number, int sectors, int missing) {}

    /** When somebody did something, by name if the login is known. */
    record Deed(Instant at, @Nullable String by) {}

    /** A body as a team. */
    record Team(String id, LocalText name) {}

    /**
     * A part of the ground.
     *
     * @param shape the place's form, GeoJSON; none when it is a group or a label alone
     * @param houses the ids of the group's houses
     */
    record Sector(
            String id,
            String label,
            @Nullable String place,
            @Nullable LocalText placeName,
            @Nullable String group,
            @Nullable String shape,
            List<String> houses,
            Team team,
            Deed given,
            @Nullable Deed done) {}

    /** What a team said; {@code said} none: nothing yet. */
    record Count(
            Team team,
            @Nullable Integer present,
            @Nullable Integer missing,
            boolean late,
            @Nullable Deed said) {}

    /** A roll-call. */
    record Roll(
            int number,
            String reason,
            LocalText reasonTitle,
            Deed called,
            Instant answerBy,
            Instant nextAt,
            boolean nextDue,
            List<Count> counts,
            int present,
            int missing,
            int silent) {}

    /** How many were called and what they said; {@code silent} have not answered. */
    record Heads(int called, int coming, int arrived, int not, int left, int silent) {}

    /** A volunteer on a call. */
    record Called(
            String volunteer,
            String name,
            @Nullable String group,
            @Nullable String answer,
            @Nullable LocalText answerTitle,
            @Nullable Instant at) {}

    /** A call of volunteers. */
    record Call(
            String id,
            @Nullable LocalText skill,
            List<String> groups,
            @Nullable LocalText place,
            Deed called,
            @Nullable Instant releasedAt,
            Heads heads,
            List<Called> volunteers) {}
}
