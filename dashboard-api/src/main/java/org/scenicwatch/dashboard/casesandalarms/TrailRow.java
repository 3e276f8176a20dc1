package org.scenicwatch.dashboard.casesandalarms;

import java.time.Instant;
import java.util.Map;

/**
 * One thing that happened to a case or an alarm.
 *
 * @param subject its id in rows
 * @param index the event's global index
 * @param at server time
 * @param event the event's name, for example {@code CaseAssigned}
 * @param actor who did it, an opaque id
 * @param facts the event's codes and vault references by name; no words of a person
 */
public record TrailRow(String subject, long index, Instant at, String event, String actor, Map<String, String> facts) {

    /** Whether this is the same step, wherever it was read. */
    boolean tellsTheSameAs(TrailRow other) {
        return subject.equals(other.subject)
                && at.equals(other.at)
                && event.equals(other.event)
                && actor.equals(other.actor)
                && facts.equals(other.facts);
    }
}
