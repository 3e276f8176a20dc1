package org.scenicwatch.core.casework.write;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.scenicwatch.core.casework.CaseCatalogue;

/**
 * What belongs to a case.
 *
 * @param alarms the alarm occurrences
 * @param complaints the complaints, in the order in which they came
 */
record CaseMembers(Set<AlarmOccurrence> alarms, List<FiledComplaint> complaints) {

    static final CaseMembers NONE = new CaseMembers(Set.of(), List.of());

    /** Complaints of several different people with one cause. */
    record Joint(String cause, int complainants) {}

    boolean has(String complaintRef) {
        return complaints.stream().anyMatch(filed -> filed.ref().equals(complaintRef));
    }

    boolean isEmpty() {
        return alarms.isEmpty() && complaints.isEmpty();
    }

    CaseMembers plus(AlarmOccurrence alarm) {
        Set<AlarmOccurrence> more = new HashSet<>(alarms);
        more.add(alarm);
        return new CaseMembers(more, complaints);
    }

    CaseMembers plus(FiledComplaint complaint) {
        if (has(complaint.ref())) {
            return this;
        }
        List<FiledComplaint> more = new ArrayList<>(complaints);
        more.add(complaint);
        return new CaseMembers(alarms, more);
    }

    CaseMembers minus(Set<AlarmOccurrence> goneAlarms, Set<String> goneComplaints) {
        Set<AlarmOccurrence> fewer = new HashSet<>(alarms);
        fewer.removeAll(goneAlarms);
        return new CaseMembers(
                fewer,
                complaints.stream()
                        .filter(filed -> !goneComplaints.contains(filed.ref()))
                        .toList());
    }

    /** Without these alarms, in all their occurrences, and these complaints. */
    CaseMembers withoutAlarms(Set<String> goneAlarms, Set<String> goneComplaints) {
        Set<AlarmOccurrence> gone = new HashSet<>(alarms);
        gone.removeIf(alarm -> !goneAlarms.contains(alarm.alarmId()));
        return minus(gone, goneComplaints);
    }

    /** The alarms in an order that does not change from run to run. */
    List<AlarmOccurrence> alarmsInOrder() {
        return alarms.stream()
                .sorted(Comparator.comparing(AlarmOccurrence::alarmId).thenComparingLong(AlarmOccurrence::occurrence))
                .toList();
    }

    /** The cause in which at least {@code least} different people are of one mind, if there is one. */
    Optional<Joint> joint(CaseCatalogue catalogue, int least) {
        Map<String, Set<String>> people = new TreeMap<>();
        for (FiledComplaint filed : complaints) {
            String category = filed.complaint().category();
            String cause = catalogue.categories().stream()
                    .filter(known -> known.id().equals(category))
                    .map(CaseCatalogue.Category::cause)
                    .findFirst()
                    .orElse(category);
            people.computeIfAbsent(cause, key -> new HashSet<>()).add(filed.person());
        }
        return people.entrySet().stream()
                .filter(entry -> entry.getValue().size() >= least)
                .map(entry -> new Joint(entry.getKey(), entry.getValue().size()))
                .findFirst();
    }
}
