package org.scenicwatch.dashboard.casesandalarms;

import java.time.Instant;
import java.util.Map;

/**
 * One thing that happened to a case.
 *
 * @param caseId the case's uuid
 * @param index the event's global index
 * @param at server time
 * @param event the event's name, for example {@code CaseAssigned}
 * @param actor who did it, an opaque id
 * @param facts the event's codes and vault references by name; no words of a person
 */
public record TrailRow(String caseId, long index, Instant at, String event, String actor, Map<String, String> facts) {}
