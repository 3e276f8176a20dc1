package org.scenicwatch.dashboard.incident;

import java.util.Collection;
import java.util.Objects;
import org.scenicwatch.core.incident.VolunteerAnswer;

/** Counts volunteers by what they said. */
final class Heads {

    private Heads() {}

    static IncidentView.Heads of(Collection<IncidentRow.Called> called) {
        return new IncidentView.Heads(
                called.size(),
                count(called, VolunteerAnswer.COMING),
                count(called, VolunteerAnswer.ARRIVED),
                count(called, VolunteerAnswer.NOT),
                count(called, VolunteerAnswer.LEFT),
                (int) called.stream().filter(each -> each.answer() == null).count());
    }

    private static int count(Collection<IncidentRow.Called> called, VolunteerAnswer answer) {
        return (int) called.stream()
                .filter(each -> Objects.equals(each.answer(), answer.key()))
                .count();
    }
}
