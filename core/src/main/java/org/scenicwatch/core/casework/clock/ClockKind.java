package org.scenicwatch.core.casework.clock;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.scenicwatch.core.LocalText;

/**
 * A clock that cases can have.
 *
 * @param id its code, for example {@code decide-admission}
 * @param name what people call it
 * @param causes only for cases of these causes of the catalogue; empty: of any
 * @param remits only for cases of these remits; empty: of any
 * @param starts what starts it
 * @param stops what meets it
 * @param voids what makes it pointless without meeting it
 * @param again whether it runs anew, from the start, when its start comes again or the case is reopened after it ended
 * @param sinceKnown whether it starts no earlier than the case was sorted so that it has this clock; else it starts in
 *     hindsight, with what starts it
 * @param pausable whether a person may pause it
 * @param periods how long it runs, by the day of its start; none for a day: it does not run
 */
public record ClockKind(
        String id,
        LocalText name,
        List<String> causes,
        List<String> remits,
        CaseMilestone starts,
        List<CaseMilestone> stops,
        List<CaseMilestone> voids,
        boolean again,
        boolean sinceKnown,
        boolean pausable,
        List<ClockPeriod> periods) {

    public ClockKind {
        causes = List.copyOf(causes);
        remits = List.copyOf(remits);
        stops = List.copyOf(stops);
        voids = List.copyOf(voids);
        periods = List.copyOf(periods);
    }

    /** Whether cases of this cause and remit have it. */
    public boolean isFor(String cause, String remit) {
        return (causes.isEmpty() || causes.contains(cause)) && (remits.isEmpty() || remits.contains(remit));
    }

    /** The period of a clock that starts on that day at the site. */
    public Optional<ClockPeriod> periodOn(LocalDate day) {
        return periods.stream().filter(period -> period.isInEffectOn(day)).findFirst();
    }
}
