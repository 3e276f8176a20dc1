package org.scenicwatch.core.incident.write;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.scenicwatch.core.casework.CaseCatalogue;
import org.scenicwatch.core.casework.CaseRefused;
import org.scenicwatch.core.incident.IncidentBook;
import org.scenicwatch.core.incident.IncidentRefused;
import org.scenicwatch.core.incident.RollReason;
import org.scenicwatch.core.incident.events.IncidentEnded;
import org.scenicwatch.core.incident.events.RollCalled;
import org.scenicwatch.core.incident.events.RollDue;
import org.scenicwatch.core.incident.events.RollOverdue;
import org.scenicwatch.core.incident.events.SectorCompleted;
import org.scenicwatch.core.incident.events.SectorGiven;
import org.scenicwatch.core.incident.events.SectorGivenUp;
import org.scenicwatch.core.incident.events.TeamCounted;
import org.scenicwatch.core.incident.events.VolunteerAnswered;
import org.scenicwatch.core.incident.events.VolunteersCalled;
import org.scenicwatch.core.incident.events.VolunteersReleased;
import org.scenicwatch.core.incident.events.WithdrawalOrdered;

/**
 * The life of one incident as a state machine: {@code decide} says which events a command leads to, {@code evolve} what an
 * event makes of the state. An incident that has ended goes on with the next step that is taken in it, as a case may be
 * reopened.
 *
 * @param ended whether nothing was done since it ended
 * @param sectors the parts of the ground that somebody has or had, by id
 * @param rolls how many roll-calls there were
 * @param counts what each team answered to the newest one; none: not yet
 * @param asked the teams that the newest one asks
 * @param calls who was called as a volunteer, by call; a released one is gone
 * @param answers the newest answer of each volunteer, by call and volunteer
 * @param lateTold whether it was said who does not answer the newest roll-call
 * @param dueTold whether it was said that the next one is due
 */
record IncidentLife(
        boolean ended,
        Map<String, Part> sectors,
        int rolls,
        Set<String> asked,
        Map<String, Count> counts,
        Map<String, List<String>> calls,
        Map<String, String> answers,
        boolean lateTold,
        boolean dueTold) {

    /** A case on whose spot nothing was done. */
    static final IncidentLife NEVER =
            new IncidentLife(false, Map.of(), 0, Set.of(), Map.of(), Map.of(), Map.of(), false, false);

    static final int MOST_SECTORS = 60;
    static final int MOST_CALLS = 20;
    static final int MOST_PEOPLE = 999;

    private static final Pattern LABEL = Pattern.compile("[A-Z0-9-]{1,8}");

    /** A part of the ground; what was given up has no team. */
    record Part(SectorGiven given, boolean done, boolean givenUp) {}

    /** What a team said. */
    record Count(int present, int missing) {}

    List<Object> decide(GiveSector command, CaseCatalogue catalogue) {
        checkTeam(catalogue, command.team());
        if (!LABEL.matcher(command.label()).matches()) {
            throw IncidentRefused.badLabel();
        }
        boolean taken = sectors.values().stream()
                .anyMatch(part -> !part.givenUp()
                        && !part.given().sectorId().equals(command.sectorId())
                        && part.given().label().equals(command.label()));
        if (taken) {
            throw IncidentRefused.labelTaken(command.label());
        }
        Part before = sectors.get(command.sectorId());
        if (before == null && sectors.size() >= MOST_SECTORS) {
            throw IncidentRefused.tooMany(MOST_SECTORS);
        }
        SectorGiven given = new SectorGiven(
                command.incidentId(),
                command.caseId(),
                command.area(),
                command.sectorId(),
                command.label(),
                command.place(),
                command.group(),
                command.team(),
                command.at());
        boolean same = before != null
                && !before.done()
                && !before.givenUp()
                && before.given().team().equals(command.team())
                && before.given().label().equals(command.label());
        return same ? List.of() : List.of(given);
    }

    List<Object> decide(CompleteSector command) {
        Part part = part(command.sectorId());
        return part.done()
                ? List.of()
                : List.of(new SectorCompleted(
                        command.incidentId(), command.sectorId(), part.given().team(), command.at()));
    }

    List<Object> decide(GiveUpSector command) {
        part(command.sectorId());
        return List.of(new SectorGivenUp(command.incidentId(), command.sectorId(), command.at()));
    }

    List<Object> decide(CallRoll command, IncidentBook book, CaseCatalogue catalogue) {
        return List.of(called(
                command.incidentId(),
                command.caseId(),
                command.area(),
                book.pace(command.category()),
                command.reason(),
                teams(command.teams(), catalogue),
                command.at()));
    }

    List<Object> decide(OrderWithdrawal command, IncidentBook book, CaseCatalogue catalogue) {
        RollCalled roll = called(
                command.incidentId(),
                command.caseId(),
                command.area(),
                book.pace(command.category()),
                RollReason.WITHDRAWAL,
                teams(command.teams(), catalogue),
                command.at());
        return List.of(
                new WithdrawalOrdered(
                        command.incidentId(), command.caseId(), command.area(), roll.number(), command.at()),
                roll);
    }

    List<Object> decide(CountTeam command) {
        if (command.number() != rolls || rolls == 0) {
            throw IncidentRefused.rollOver();
        }
        if (!asked.contains(command.team())) {
            throw IncidentRefused.teamNotCalled();
        }
        if (!isCount(command.present()) || !isCount(command.missing())) {
            throw IncidentRefused.badCount();
        }
        Count count = new Count(command.present(), command.missing());
        return count.equals(counts.get(command.team()))
                ? List.of()
                : List.of(new TeamCounted(
                        command.incidentId(),
                        command.number(),
                        command.team(),
                        command.present(),
                        command.missing(),
                        command.at()));
    }

    List<Object> decide(CallVolunteers command) {
        if (calls.containsKey(command.callId())) {
            return List.of();
        }
        if (command.volunteers().isEmpty()) {
            throw IncidentRefused.nobodyToCall();
        }
        if (calls.size() >= MOST_CALLS) {
            throw IncidentRefused.tooMany(MOST_CALLS);
        }
        return List.of(new VolunteersCalled(
                command.incidentId(),
                command.caseId(),
                command.area(),
                command.callId(),
                command.skill(),
                command.groups(),
                command.volunteers(),
                command.place(),
                command.at()));
    }

    List<Object> decide(AnswerCall command) {
        List<String> called = calls.get(command.callId());
        if (called == null) {
            throw IncidentRefused.callOver();
        }
        if (!called.contains(command.volunteer())) {
            throw IncidentRefused.notCalled();
        }
        String answer = command.answer().key();
        return answer.equals(answers.get(answerKey(command.callId(), command.volunteer())))
                ? List.of()
                : List.of(new VolunteerAnswered(
                        command.incidentId(), command.callId(), command.volunteer(), answer, command.at()));
    }

    List<Object> decide(ReleaseVolunteers command) {
        if (!calls.containsKey(command.callId())) {
            throw IncidentRefused.callOver();
        }
        return List.of(new VolunteersReleased(command.incidentId(), command.callId(), command.at()));
    }

    /** Ends what was begun; else there is nothing to end. */
    List<Object> decide(EndIncident command) {
        return ended ? List.of() : List.of(new IncidentEnded(command.incidentId(), command.at()));
    }

    /** Who has not answered when the time for it is up; nothing when everybody has, or another roll-call followed. */
    List<Object> answersDue(String incidentId, int number, Instant at) {
        Set<String> silent = new TreeSet<>(asked);
        silent.removeAll(counts.keySet());
        return lateTold || isOver(number) || silent.isEmpty()
                ? List.of()
                : List.of(new RollOverdue(incidentId, number, List.copyOf(silent), at));
    }

    /** The next roll-call is due, unless there was one or nobody is there any more. */
    List<Object> nextDue(String incidentId, int number, Instant at) {
        return dueTold || isOver(number) ? List.of() : List.of(new RollDue(incidentId, number, at));
    }

    IncidentLife evolve(SectorGiven event) {
        return withSectors(false, with(sectors, event.sectorId(), new Part(event, false, false)));
    }

    IncidentLife evolve(SectorCompleted event) {
        return change(event.sectorId(), part -> new Part(part.given(), true, false));
    }

    IncidentLife evolve(SectorGivenUp event) {
        return change(event.sectorId(), part -> new Part(part.given(), part.done(), true));
    }

    IncidentLife evolve(RollCalled event) {
        Set<String> teams = Set.copyOf(event.teams());
        return new IncidentLife(false, sectors, event.number(), teams, Map.of(), calls, answers, false, false);
    }

    IncidentLife evolve(TeamCounted event) {
        Count count = new Count(event.present(), event.missing());
        Map<String, Count> more = with(counts, event.team(), count);
        return new IncidentLife(ended, sectors, rolls, asked, more, calls, answers, lateTold, dueTold);
    }

    IncidentLife evolve(RollOverdue event) {
        return new IncidentLife(ended, sectors, rolls, asked, counts, calls, answers, true, dueTold);
    }

    IncidentLife evolve(RollDue event) {
        return new IncidentLife(ended, sectors, rolls, asked, counts, calls, answers, lateTold, true);
    }

    IncidentLife evolve(VolunteersCalled event) {
        return withCalls(false, with(calls, event.callId(), List.copyOf(event.volunteers())), answers);
    }

    IncidentLife evolve(VolunteerAnswered event) {
        String key = answerKey(event.callId(), event.volunteer());
        return withCalls(ended, calls, with(answers, key, event.answer()));
    }

    IncidentLife evolve(VolunteersReleased event) {
        Map<String, List<String>> fewer = new LinkedHashMap<>(calls);
        fewer.remove(event.callId());
        return withCalls(ended, fewer, answers);
    }

    IncidentLife evolve(IncidentEnded event) {
        return new IncidentLife(true, sectors, rolls, Set.of(), Map.of(), Map.of(), Map.of(), true, true);
    }

    private RollCalled called(
            String incidentId,
            String caseId,
            String area,
            IncidentBook.Pace pace,
            RollReason reason,
            List<String> teams,
            Instant at) {
        return new RollCalled(
                incidentId,
                caseId,
                area,
                rolls + 1,
                reason.key(),
                teams,
                at.plus(pace.answer()),
                at.plus(pace.interval()),
                at);
    }

    private static List<String> teams(List<String> wanted, CaseCatalogue catalogue) {
        wanted.forEach(team -> checkTeam(catalogue, team));
        if (wanted.isEmpty()) {
            throw IncidentRefused.noTeams();
        }
        return wanted.stream().distinct().sorted().toList();
    }

    private static void checkTeam(CaseCatalogue catalogue, String team) {
        if (catalogue.body(team).isEmpty()) {
            throw CaseRefused.unknownBody(team);
        }
    }

    private static boolean isCount(int people) {
        return people >= 0 && people <= MOST_PEOPLE;
    }

    private boolean isOver(int number) {
        return number != rolls || asked.isEmpty();
    }

    private Part part(String sectorId) {
        Part part = sectors.get(sectorId);
        if (part == null || part.givenUp()) {
            throw IncidentRefused.unknownSector();
        }
        return part;
    }

    private static String answerKey(String callId, String volunteer) {
        return callId + " " + volunteer;
    }

    private IncidentLife withSectors(boolean over, Map<String, Part> newSectors) {
        return new IncidentLife(over, newSectors, rolls, asked, counts, calls, answers, lateTold, dueTold);
    }

    private IncidentLife withCalls(boolean over, Map<String, List<String>> newCalls, Map<String, String> newAnswers) {
        return new IncidentLife(over, sectors, rolls, asked, counts, newCalls, newAnswers, lateTold, dueTold);
    }

    private IncidentLife change(String sectorId, UnaryOperator<Part> change) {
        Part part = sectors.get(sectorId);
        return part == null ? this : withSectors(ended, with(sectors, sectorId, change.apply(part)));
    }

    private static <V> Map<String, V> with(Map<String, V> before, String key, V value) {
        Map<String, V> more = new LinkedHashMap<>(before);
        more.put(key, value);
        return more;
    }
}
