package org.scenicwatch.core.lostperson.events;

import java.time.Instant;
import org.scenicwatch.core.eventstore.EventType;

/**
 * Everything that was kept of the person is erased: photos, words, places and times.
 *
 * @param searchId the aggregate, {@code search:{uuid of the case}}
 * @param round which search of the case it was
 * @param photos how many photos, those of sightings and of the consent included
 * @param sightings how many sightings
 * @param entries how many entries of the vault in all
 * @param at when, server time
 */
@EventType(value = "lostperson.SearchRecordsErased", revision = 1)
public record SearchRecordsErased(String searchId, int round, int photos, int sightings, int entries, Instant at) {}
