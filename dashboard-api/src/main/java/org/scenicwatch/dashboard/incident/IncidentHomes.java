package org.scenicwatch.dashboard.incident;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.scenicwatch.dashboard.casesandalarms.CaseRow;
import org.scenicwatch.dashboard.dispatch.TaskNames;
import org.springframework.stereotype.Component;

/**
 * Where what is done on the spot of a case is kept (docs/adr/0061): with the case itself, or, while nothing is done for that,
 * with a case that was merged into it and whose people are out there.
 */
@Component
class IncidentHomes {

    private final IncidentTable incidents;
    private final TaskNames names;

    IncidentHomes(IncidentTable incidents, TaskNames names) {
        this.incidents = incidents;
        this.names = names;
    }

    /** The id of the case with whose incident this case goes on. */
    String of(String caseId) {
        boolean own = incidents.find(caseId).filter(IncidentRow::running).isPresent();
        return own
                ? caseId
                : carried(caseId).stream().findFirst().map(IncidentRow::id).orElse(caseId);
    }

    /** What is being done for cases that were merged into this one, the newest first. */
    List<IncidentRow> carried(String caseId) {
        return names.mergedInto(caseId).stream()
                .flatMap(each -> incidents.find(each).stream())
                .filter(IncidentRow::running)
                .sorted(Comparator.comparing(IncidentRow::begunAt).reversed())
                .toList();
    }

    /** The ids of the case and of those that were merged into it. */
    List<String> casesOf(String caseId) {
        return Stream.concat(Stream.of(caseId), names.mergedInto(caseId).stream())
                .toList();
    }

    /** The case in which the matter goes on. */
    Optional<CaseRow> goesOnIn(String caseId) {
        return names.goesOnIn(caseId);
    }
}
