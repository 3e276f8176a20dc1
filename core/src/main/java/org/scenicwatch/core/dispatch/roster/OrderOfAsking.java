package org.scenicwatch.core.dispatch.roster;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Who is asked next: whoever is on duty before those who are not, then whoever can do more of what helps, has less to do,
 * is nearer by what they told last, is of the same zone; the code decides what is left. Those off duty are asked when
 * nobody of the body is on duty, and for a critical matter when everybody who is has been asked.
 */
final class OrderOfAsking {

    private static final double METRES_PER_DEGREE = 111_320;

    private OrderOfAsking() {}

    static Optional<String> next(
            Wanted wanted, List<Candidate> candidates, Set<String> asked, Map<String, Integer> loads) {
        boolean anyOnTurn = candidates.stream().anyMatch(candidate -> candidate.onTurn() && !candidate.away());
        return candidates.stream()
                .filter(candidate -> !candidate.away() && !asked.contains(candidate.responderId()))
                .filter(candidate -> candidate.onTurn() || !anyOnTurn || wanted.critical())
                .min(Comparator.comparing(Candidate::onTurn)
                        .reversed()
                        .thenComparing(candidate -> -skilled(wanted, candidate))
                        .thenComparing(candidate -> loads.getOrDefault(candidate.responderId(), 0))
                        .thenComparing(candidate -> metres(wanted, candidate))
                        .thenComparing(candidate -> ofSameZone(wanted, candidate) ? 0 : 1)
                        .thenComparing(Candidate::responderId))
                .map(Candidate::responderId);
    }

    private static long skilled(Wanted wanted, Candidate candidate) {
        return wanted.skills().stream().filter(candidate.skills()::contains).count();
    }

    private static boolean ofSameZone(Wanted wanted, Candidate candidate) {
        return wanted.zone() != null && wanted.zone().equals(candidate.zone());
    }

    /** As the crow flies; good enough within a village. Whoever has not told comes last. */
    private static double metres(Wanted wanted, Candidate candidate) {
        Double lon = wanted.lon();
        Double lat = wanted.lat();
        Double atLon = candidate.lon();
        Double atLat = candidate.lat();
        if (lon == null || lat == null || atLon == null || atLat == null) {
            return Double.MAX_VALUE;
        }
        double east = (atLon - lon) * METRES_PER_DEGREE * Math.cos(Math.toRadians(lat));
        double north = (atLat - lat) * METRES_PER_DEGREE;
        return Math.hypot(east, north);
    }
}
