package org.scenicwatch.dashboard.incident;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What is done on the spot of a case, without anything that a person said.
 *
 * @param id the case's id in rows
 * @param area the scenic area's code
 * @param running whether anything is being done
 * @param sectors in the order in which they were given
 * @param rolls in the order in which they were called
 * @param withdrawals when everybody had to leave
 * @param calls in the order in which volunteers were called
 * @param begunAt server time of the first event
 * @param version the aggregate's version after the newest event
 */
record IncidentRow(
        String id,
        String area,
        boolean running,
        List<Sector> sectors,
        List<Roll> rolls,
        List<Deed> withdrawals,
        List<Call> calls,
        Instant begunAt,
        long version) {

    IncidentRow {
        sectors = sectors == null ? List.of() : List.copyOf(sectors);
        rolls = rolls == null ? List.of() : List.copyOf(rolls);
        withdrawals = withdrawals == null ? List.of() : List.copyOf(withdrawals);
        calls = calls == null ? List.of() : List.copyOf(calls);
    }

    /** When somebody did something. */
    record Deed(Instant at, String by) {}

    /** A part of the ground; {@code done} none: not yet. */
    record Sector(
            String id,
            String label,
            @Nullable String place,
            @Nullable String group,
            String team,
            Deed given,
            @Nullable Deed done) {

        Sector done(Deed by) {
            return new Sector(id, label, place, group, team, given, by);
        }
    }

    /** What a team said. */
    record Count(String team, int present, int missing, Deed said) {}

    /**
     * A roll-call.
     *
     * @param late the teams that did not answer in time; none while there is time
     * @param nextDue whether it was said that the next one is due
     */
    record Roll(
            int number,
            String reason,
            List<String> teams,
            Deed called,
            Instant answerBy,
            Instant nextAt,
            List<Count> counts,
            List<String> late,
            boolean nextDue) {

        Roll {
            teams = teams == null ? List.of() : List.copyOf(teams);
            counts = counts == null ? List.of() : List.copyOf(counts);
            late = late == null ? List.of() : List.copyOf(late);
        }

        Roll counted(Count count) {
            List<Count> more = new ArrayList<>(counts);
            more.removeIf(before -> before.team().equals(count.team()));
            more.add(count);
            return new Roll(number, reason, teams, called, answerBy, nextAt, more, late, nextDue);
        }

        Roll late(List<String> silent) {
            return new Roll(number, reason, teams, called, answerBy, nextAt, counts, silent, nextDue);
        }

        Roll due() {
            return new Roll(number, reason, teams, called, answerBy, nextAt, counts, late, true);
        }

        /** What the team said, if it did. */
        Optional<Count> countOf(String team) {
            return counts.stream().filter(count -> count.team().equals(team)).findFirst();
        }
    }

    /** A volunteer who was called; {@code answer} none: not yet. */
    record Called(
            String volunteer,
            @Nullable String answer,
            @Nullable Instant at) {}

    /** A call of volunteers. */
    record Call(
            String id,
            @Nullable String skill,
            List<String> groups,
            @Nullable String place,
            Deed called,
            List<Called> volunteers,
            @Nullable Instant releasedAt) {

        Call {
            groups = groups == null ? List.of() : List.copyOf(groups);
            volunteers = volunteers == null ? List.of() : List.copyOf(volunteers);
        }

        Call answered(String volunteer, String answer, Instant at) {
            return new Call(
                    id,
                    skill,
                    groups,
                    place,
                    called,
                    volunteers.stream()
                            .map(each -> each.volunteer().equals(volunteer) ? new Called(volunteer, answer, at) : each)
                            .toList(),
                    releasedAt);
        }

        Call released(Instant at) {
            return new Call(id, skill, groups, place, called, volunteers, at);
        }
    }

    /** Whether a volunteer was ever called to it, or a team ever counted or given a part that it still has. */
    boolean everConcerned(String volunteer, String team) {
        return rolls.stream().anyMatch(roll -> roll.teams().contains(team))
                || sectors.stream().anyMatch(sector -> sector.team().equals(team))
                || calls.stream()
                        .flatMap(call -> call.volunteers().stream())
                        .anyMatch(called -> called.volunteer().equals(volunteer));
    }

    /** The newest roll-call. */
    @JsonIgnore
    Optional<Roll> newestRoll() {
        return rolls.isEmpty() ? Optional.empty() : Optional.of(rolls.get(rolls.size() - 1));
    }

    /** What teams said last, whatever the roll-call, where that was that people are missing: they are until it is said anew. */
    List<Count> missing() {
        Map<String, Count> newest = new TreeMap<>();
        rolls.forEach(roll -> roll.counts().forEach(count -> newest.put(count.team(), count)));
        return newest.values().stream().filter(count -> count.missing() > 0).toList();
    }

    static IncidentRow begun(String id, String area, Instant at) {
        return new IncidentRow(id, area, true, List.of(), List.of(), List.of(), List.of(), at, 0);
    }

    IncidentRow at(long newVersion, boolean goesOn) {
        return new IncidentRow(id, area, goesOn, sectors, rolls, withdrawals, calls, begunAt, newVersion);
    }

    IncidentRow sectors(List<Sector> changed) {
        return new IncidentRow(id, area, running, changed, rolls, withdrawals, calls, begunAt, version);
    }

    IncidentRow plus(Sector sector) {
        List<Sector> more = new ArrayList<>(sectors);
        more.removeIf(before -> before.id().equals(sector.id()));
        more.add(sector);
        return sectors(more);
    }

    IncidentRow plus(Roll roll) {
        return rolls(append(rolls, roll));
    }

    IncidentRow plus(Deed withdrawal) {
        return new IncidentRow(
                id, area, running, sectors, rolls, append(withdrawals, withdrawal), calls, begunAt, version);
    }

    IncidentRow plus(Call call) {
        return calls(append(calls, call));
    }

    IncidentRow roll(int number, UnaryOperator<Roll> change) {
        return rolls(rolls.stream()
                .map(roll -> roll.number() == number ? change.apply(roll) : roll)
                .toList());
    }

    IncidentRow call(String callId, UnaryOperator<Call> change) {
        return calls(calls.stream()
                .map(call -> call.id().equals(callId) ? change.apply(call) : call)
                .toList());
    }

    private IncidentRow rolls(List<Roll> changed) {
        return new IncidentRow(id, area, running, sectors, changed, withdrawals, calls, begunAt, version);
    }

    private IncidentRow calls(List<Call> changed) {
        return new IncidentRow(id, area, running, sectors, rolls, withdrawals, changed, begunAt, version);
    }

    private static <T> List<T> append(List<T> before, T last) {
        List<T> more = new ArrayList<>(before);
        more.add(last);
        return more;
    }
}
