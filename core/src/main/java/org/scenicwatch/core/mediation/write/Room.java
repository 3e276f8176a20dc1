package org.scenicwatch.core.mediation.write;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.scenicwatch.core.mediation.MediationBook;
import org.scenicwatch.core.mediation.MediationRefused;
import org.scenicwatch.core.mediation.events.MediatorNamed;
import org.scenicwatch.core.mediation.events.MediatorObjectedTo;
import org.scenicwatch.core.mediation.events.MediatorStoodDown;
import org.scenicwatch.core.mediation.events.ObjectionDismissed;
import org.scenicwatch.core.mediation.events.SessionFailed;
import org.scenicwatch.core.mediation.events.SessionHeld;
import org.scenicwatch.core.mediation.events.SessionScheduled;

/**
 * Who takes part in a mediation, who mediates, and when they meet.
 *
 * @param parties the code of each party's role, by the party's id
 * @param mediators where each mediator stands, by id
 * @param sessions by id
 */
record Room(Map<String, String> parties, Map<String, Seat> mediators, Map<String, Session> sessions) {

    static final Room EMPTY = new Room(Map.of(), Map.of(), Map.of());

    static final int MOST_PARTIES = 40;
    static final int MOST_MEDIATORS = 20;
    static final int MOST_SESSIONS = 100;

    /** Where a mediator stands. */
    enum Seat {
        ACTING,
        OBJECTED_TO,
        GONE
    }

    /** A session, with when it is to begin and whether its result is known. */
    record Session(Instant startsAt, boolean over) {}

    List<Object> decide(NameMediator command) {
        if (mediators.containsKey(command.mediatorId())) {
            return List.of();
        }
        hasRoomForMediator();
        return List.of(
                new MediatorNamed(command.mediationId(), command.mediatorId(), command.mediatorRef(), command.at()));
    }

    List<Object> decide(ObjectToMediator command, MediationBook book) {
        mustKnowParty(command.partyId());
        mustAct(command.mediatorId());
        book.checkObjection(command.ground(), command.noteRef() != null);
        return List.of(new MediatorObjectedTo(
                command.mediationId(),
                command.mediatorId(),
                command.partyId(),
                command.ground(),
                command.noteRef(),
                command.at()));
    }

    List<Object> decide(DismissObjection command) {
        mustAct(command.mediatorId());
        if (!isObjectedTo(command.mediatorId())) {
            throw MediationRefused.notObjectedTo();
        }
        return List.of(
                new ObjectionDismissed(command.mediationId(), command.mediatorId(), command.noteRef(), command.at()));
    }

    List<Object> decide(StandMediatorDown command, MediationBook book) {
        mustAct(command.mediatorId());
        book.checkDeparture(command.ground(), command.noteRef() != null);
        return List.of(new MediatorStoodDown(
                command.mediationId(), command.mediatorId(), command.ground(), command.noteRef(), command.at()));
    }

    List<Object> decide(ScheduleSession command, MediationBook book) {
        book.checkWay(command.way());
        if (sessions.containsKey(command.sessionId())) {
            return List.of();
        }
        hasRoomForSession();
        return List.of(new SessionScheduled(
                command.mediationId(),
                command.sessionId(),
                command.way(),
                command.startsAt(),
                command.whereRef(),
                command.at()));
    }

    List<Object> decide(HoldSession command, int leastMediators) {
        mustBeAwaited(command.sessionId());
        mustHaveBegun(command.sessionId(), command.at());
        if (command.present().isEmpty()) {
            throw MediationRefused.nobodyThere();
        }
        command.present().forEach(this::mustKnowParty);
        mustHaveMediators(leastMediators);
        return List.of(new SessionHeld(
                command.mediationId(), command.sessionId(), command.present(), command.minutesRef(), command.at()));
    }

    List<Object> decide(FailSession command, MediationBook book) {
        mustBeAwaited(command.sessionId());
        command.absent().forEach(this::mustKnowParty);
        book.checkFailure(command.ground(), command.noteRef() != null);
        return List.of(new SessionFailed(
                command.mediationId(),
                command.sessionId(),
                command.ground(),
                command.absent(),
                command.noteRef(),
                command.at()));
    }

    void hasRoomForParty(String partyId) {
        if (!parties.containsKey(partyId) && parties.size() >= MOST_PARTIES) {
            throw MediationRefused.tooMany(MOST_PARTIES);
        }
    }

    void hasRoomForMediator() {
        if (mediators.size() >= MOST_MEDIATORS) {
            throw MediationRefused.tooMany(MOST_MEDIATORS);
        }
    }

    void hasRoomForSession() {
        if (sessions.size() >= MOST_SESSIONS) {
            throw MediationRefused.tooMany(MOST_SESSIONS);
        }
    }

    void mustKnowParty(String partyId) {
        if (!parties.containsKey(partyId)) {
            throw MediationRefused.unknownParty();
        }
    }

    void mustHaveBothSides() {
        if (!parties.containsValue("applicant") || !parties.containsValue("respondent")) {
            throw MediationRefused.partyMissing();
        }
    }

    void mustAct(String mediatorId) {
        Seat seat = mediators.get(mediatorId);
        if (seat == null) {
            throw MediationRefused.unknownMediator();
        }
        if (seat == Seat.GONE) {
            throw MediationRefused.mediatorGone();
        }
    }

    boolean isObjectedTo(String mediatorId) {
        return mediators.get(mediatorId) == Seat.OBJECTED_TO;
    }

    /** Enough mediators take part, and no objection to one of them waits for a decision. */
    void mustHaveMediators(int least) {
        if (mediators.containsValue(Seat.OBJECTED_TO)) {
            throw MediationRefused.mediatorObjectedTo();
        }
        if (mediators.values().stream().filter(seat -> seat == Seat.ACTING).count() < least) {
            throw MediationRefused.mediatorsMissing(least);
        }
    }

    void mustBeAwaited(String sessionId) {
        if (session(sessionId).over()) {
            throw MediationRefused.sessionOver();
        }
    }

    void mustHaveBegun(String sessionId, Instant at) {
        if (at.isBefore(session(sessionId).startsAt())) {
            throw MediationRefused.notBegun();
        }
    }

    Room party(String id, String role) {
        return new Room(plus(parties, id, role), mediators, sessions);
    }

    Room mediator(String id, Seat seat) {
        return new Room(parties, plus(mediators, id, seat), sessions);
    }

    Room session(String id, Session session) {
        return new Room(parties, mediators, plus(sessions, id, session));
    }

    Room sessionOver(String id) {
        Session session = sessions.getOrDefault(id, new Session(Instant.EPOCH, true));
        return session(id, new Session(session.startsAt(), true));
    }

    private Session session(String id) {
        Session session = sessions.get(id);
        if (session == null) {
            throw MediationRefused.unknownSession();
        }
        return session;
    }

    static <V> Map<String, V> plus(Map<String, V> before, String id, V value) {
        Map<String, V> more = new LinkedHashMap<>(before);
        more.put(id, value);
        return more;
    }
}
